package cratekeeper.match;

import java.util.List;
import java.util.regex.Pattern;

/// A tempo, a key, an energy: what DJ programs write before and behind names.
final class DjTag {
    /// "Energy level 10" and "F# Minor" are about as long as one gets.
    private static final int LONGEST = 20;

    /// "F# Minor".
    private static final int LONGEST_KEY = 8;

    /// "126.50 BPM - Energy 10 - 12A".
    private static final int LONGEST_ROW = 32;

    /// "8A 12", "Am Em".
    private static final int SHORTEST_ROW = 5;

    /// Begin the words that tags are written with.
    private static final List<String> WORDS = List.of("bpm", "energy", "min", "maj");

    private static final Pattern TEMPO =
            Pattern.compile("(?i)\\d{2,3}(?:[.,]\\d{1,2})?\\s*bpm|bpm\\s*\\d{2,3}");
    private static final Pattern BARE_TEMPO =
            Pattern.compile("(?:[5-9]\\d|1\\d\\d|2[01]\\d)(?:[.,]\\d{1,2})?");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:0?[1-9]|1[0-2])[ABabMmDd]|[A-G][#b♯♭]?\\s?(?:m|min|maj|minor|major|Maj|Min|Minor|Major)?");
    private static final Pattern ENERGY =
            Pattern.compile("(?i)energy\\s*(?:level\\s*)?\\d{1,2}|nrg\\s*\\d{1,2}");

    private static final String ONE =
            "(?:(?:0?[1-9]|1[0-2])[ABabMmDd]|[A-G][#b♯♭]?\\s?(?i:m|min|maj|minor|major)|\\d{2,3}(?:[.,]\\d{1,2})?(?:\\s*(?i:bpm))?|(?i:energy)\\s*\\d{1,2})";

    /// "8A, 126 BPM", "Am 126": several in a row, numbers beside at least one that is more.
    private static final Pattern ROW =
            Pattern.compile(
                    "(?=.*(?:\\d[ABabMmDd]|[A-G][#b♯♭]?\\s?[mM]|(?i:bpm|energy)))"
                            + ONE
                            + "(?:\\s*[-–,;/|\\s]\\s*"
                            + ONE
                            + ")+");

    private static final Pattern ROW_BEFORE =
            Pattern.compile(
                    "((?:"
                            + ONE
                            + "[\\s,;|/–-]+)+"
                            + ONE
                            + ")(?:\\s+|\\s*[|–-]\\s+)(?=[^\\s|–—-])");
    private static final Pattern MORE_THAN_NUMBERS =
            Pattern.compile("\\d[ABabMmDd]|[A-G][#b♯♭]?\\s?[mM]|(?i:bpm|energy)");

    private DjTag() {}

    /// "122 Gm Somebody", "6A 122 Energy 5 Somebody": without the row.
    static String withoutRowBefore(String name) {
        if (!mayBeRow(name)) return name;
        var row = ROW_BEFORE.matcher(name);
        return row.lookingAt() && MORE_THAN_NUMBERS.matcher(row.group(1)).find()
                ? name.substring(row.end())
                : name;
    }

    static boolean is(String text) {
        String tag = text.strip();
        return isSure(tag) || (startsWithDigit(tag) && BARE_TEMPO.matcher(tag).matches());
    }

    /// One that can be nothing else; a bare number may be the title.
    static boolean isSure(String text) {
        String tag = text.strip();
        if (tag.isEmpty() || tag.length() > LONGEST_ROW) return false;
        if (mayBeRow(tag) && ROW.matcher(tag).matches()) return true;
        if (tag.length() > LONGEST) return false;
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

    /// Quick look before the slow one: two tags side by side at the beginning, or one of two words.
    private static boolean mayBeRow(String text) {
        if (text.length() < SHORTEST_ROW || !mayBegin(text, 0)) return false;
        int at = 1;
        while (at < text.length() && !parts(text.charAt(at))) at++;
        while (at < text.length() && parts(text.charAt(at))) at++;
        return at < text.length() && mayBegin(text, at);
    }

    private static boolean parts(char c) {
        return Blanks.is(c) || "-–,;/|".indexOf(c) >= 0;
    }

    /// Whether a tag, or the second word of one, may begin there: "126", "F#m", "minor", "BPM".
    private static boolean mayBegin(String text, int at) {
        char first = text.charAt(at);
        if (Character.isDigit(first)) return true;
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean key = (first >= 'A' && first <= 'G') || first == 'm' || first == 'M';
        if (key && (!Character.isLetter(next) || "mMb".indexOf(next) >= 0)) return true;
        for (String word : WORDS)
            if (text.regionMatches(true, at, word, 0, word.length())) return true;
        return false;
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
