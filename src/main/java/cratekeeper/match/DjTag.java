package cratekeeper.match;

import java.util.regex.Pattern;

/// A tempo, a key, an energy: what DJ programs write before and behind names.
final class DjTag {
    /// "Energy level 10" and "F# Minor" are about as long as one gets.
    private static final int LONGEST = 20;

    /// "F# Minor".
    private static final int LONGEST_KEY = 8;

    private static final Pattern TEMPO =
            Pattern.compile("(?i)\\d{2,3}(?:[.,]\\d{1,2})?\\s*bpm|bpm\\s*\\d{2,3}");
    private static final Pattern BARE_TEMPO =
            Pattern.compile("(?:[5-9]\\d|1\\d\\d|2[01]\\d)(?:[.,]\\d{1,2})?");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:0?[1-9]|1[0-2])[ABabMmDd]|[A-G][#b♯♭]?\\s?(?:m|min|maj|minor|major|Maj|Min|Minor|Major)?");
    private static final Pattern ENERGY =
            Pattern.compile("(?i)energy\\s*(?:level\\s*)?\\d{1,2}|nrg\\s*\\d{1,2}");

    private DjTag() {}

    static boolean is(String text) {
        String tag = text.strip();
        return isSure(tag) || (startsWithDigit(tag) && BARE_TEMPO.matcher(tag).matches());
    }

    /// One that can be nothing else; a bare number may be the title.
    static boolean isSure(String text) {
        String tag = text.strip();
        if (tag.isEmpty() || tag.length() > LONGEST) return false;
        char last = tag.charAt(tag.length() - 1);
        if (Character.isDigit(last)) return isTempo(tag) || isEnergy(tag);
        boolean mayBeKey = tag.length() <= LONGEST_KEY && !tag.equals("8D");
        return isTempo(tag) || (mayBeKey && KEY.matcher(tag).matches());
    }

    /// A key in figures, or a tempo that says so: no name is written like it.
    static boolean isNumbered(String text) {
        String tag = text.strip();
        return startsWithDigit(tag) && isSure(tag);
    }

    private static boolean isEnergy(String tag) {
        return "eEnN".indexOf(tag.charAt(0)) >= 0 && ENERGY.matcher(tag).matches();
    }

    static boolean isTempo(String text) {
        return text.length() <= LONGEST && holdsBpm(text) && TEMPO.matcher(text.strip()).matches();
    }

    private static boolean startsWithDigit(String tag) {
        return !tag.isEmpty() && Character.isDigit(tag.charAt(0));
    }

    private static boolean holdsBpm(String text) {
        for (int i = text.length() - 3; i >= 0; i--)
            if (text.regionMatches(true, i, "bpm", 0, 3)) return true;
        return false;
    }
}
