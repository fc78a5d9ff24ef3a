package cratekeeper.match;

import java.lang.Character.UnicodeScript;

/// One slip of the pen in one word: a letter wrong, missing, extra, or two swapped.
final class Slip {
    private static final int SHORTEST = 5;

    private Slip() {}

    /// @param wanted as it should be
    static boolean between(String wanted, String given) {
        if (wanted.length() < SHORTEST || given.length() < SHORTEST - 1) return false;
        if (wanted.charAt(0) != given.charAt(0)) return false;
        if (Math.abs(wanted.length() - given.length()) > 1) return false;
        if (isPlural(wanted, given) || isPlural(given, wanted)) return false;
        return isSpelled(wanted) && isSpelled(given) && isOneApart(wanted, given);
    }

    private static boolean isPlural(String word, String of) {
        return word.length() == of.length() + 1 && word.endsWith("s") && word.startsWith(of);
    }

    /// A script in which single letters can slip.
    private static boolean isSpelled(String word) {
        for (int at = 0; at < word.length(); ) {
            int c = word.codePointAt(at);
            if (!Character.isLetter(c) || (c > 127 && isSyllable(c))) return false;
            at += Character.charCount(c);
        }
        return true;
    }

    private static boolean isSyllable(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static boolean isOneApart(String one, String other) {
        boolean firstIsLonger = one.length() >= other.length();
        String longer = firstIsLonger ? one : other;
        String shorter = firstIsLonger ? other : one;
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) at++;
        if (longer.length() > shorter.length()) return endAlike(longer, at + 1, shorter, at);
        if (at == longer.length()) return false;
        if (endAlike(longer, at + 1, shorter, at + 1)) return true;
        return at + 1 < longer.length()
                && longer.charAt(at) == shorter.charAt(at + 1)
                && longer.charAt(at + 1) == shorter.charAt(at)
                && endAlike(longer, at + 2, shorter, at + 2);
    }

    private static boolean endAlike(String one, int from, String other, int otherFrom) {
        int length = one.length() - from;
        return other.length() - otherFrom == length
                && one.regionMatches(from, other, otherFrom, length);
    }
}
