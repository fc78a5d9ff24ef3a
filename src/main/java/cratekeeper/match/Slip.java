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
        if (wanted.equals(given + "s") || given.equals(wanted + "s")) return false;
        return isSpelled(wanted) && isSpelled(given) && isOneApart(wanted, given);
    }

    /// A script in which single letters can slip.
    private static boolean isSpelled(String word) {
        return word.codePoints()
                .allMatch(c -> {
                    if (!Character.isLetter(c)) return false;
                    if (c < 128) return true;
                    return switch (UnicodeScript.of(c)) {
                        case HAN, HANGUL, HIRAGANA, KATAKANA -> false;
                        default -> true;
                    };
                });
    }

    private static boolean isOneApart(String one, String other) {
        boolean firstIsLonger = one.length() >= other.length();
        String longer = firstIsLonger ? one : other;
        String shorter = firstIsLonger ? other : one;
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) at++;
        if (longer.length() > shorter.length())
            return longer.substring(at + 1).equals(shorter.substring(at));
        if (at == longer.length()) return false;
        if (longer.substring(at + 1).equals(shorter.substring(at + 1))) return true;
        return at + 1 < longer.length()
                && longer.charAt(at) == shorter.charAt(at + 1)
                && longer.charAt(at + 1) == shorter.charAt(at)
                && longer.substring(at + 2).equals(shorter.substring(at + 2));
    }
}
