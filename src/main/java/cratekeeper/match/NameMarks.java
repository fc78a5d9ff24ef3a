package cratekeeper.match;

import java.util.regex.Pattern;

/// The shapes of what stands before and behind the names in a file's name, an example each.
final class NameMarks {
    private static final String CAMELOT = "(?:0?[1-9]|1[0-2])[AB]";
    private static final String CAMELOT_OR_OPEN = "(?:0?[1-9]|1[0-2])[ABabmd]";
    private static final String TEMPO = "\\d{2,3}(?:\\.\\d+)?";

    /// All that a text of its own may be.
    static final Pattern POSITION =
            Pattern.compile(
                    "(?i)^(?:"
                            + any(
                                    "[A-D]{1,2}\\d{1,2}", // A1, AA2
                                    "[E-H]\\d{1,2}",
                                    "[A-H]",
                                    "AA",
                                    "d\\dt\\d\\d", // d2t04
                                    "(?:cd|disc|disk)\\s?\\d[- ]?\\d{0,2}", // CD 2-05
                                    "\\d{1,3}",
                                    "\\d{1,2}[-.]\\d{2}") // 2-05
                            + ")\\.?$");

    /// In front, whatever is behind it.
    static final Pattern LEADING_SURE =
            Pattern.compile(
                    "^(?:"
                            + any(
                                    // [01], (A1), [2-05]
                                    "[\\[(]\\s*(?:[A-Z]{0,2}\\d{1,3}|\\d{1,2}[-.]\\d{1,2})\\s*[\\])]",
                                    "\\d{1,3}[.)](?=\\s)", // 7.
                                    // 11-Artist-Title, 11-Artist - Title
                                    "[1-3]\\d-(?=\\p{L}[^-]*(?:\\p{L}-\\p{L}|\\s-\\s))",
                                    "0\\d{1,2}(?!\\d|:|[ABabmd]\\b)", // 07, but not 07A
                                    "AA(?:[.):](?=\\s)|(?=\\s+\\p{L}))", // AA.
                                    "\\d{1,2}[-.]\\d{2}(?![\\d:])", // 2-05
                                    "[A-Ha-h]{1,2}\\d{1,2}[.):]", // B1:
                                    // CD2-05
                                    "(?i:cd|disc|disk)\\s?\\d{1,2}[-. ]\\d{1,3}(?!\\d)",
                                    "[A-D]{1,2}\\d(?=\\s)", // A1
                                    // 2019-05-01
                                    "(?:19|20)\\d\\d[-.]\\d\\d[-.]\\d\\d(?=[\\s_])",
                                    "\\d{6,}", // a shop's
                                    "d\\dt\\d\\d(?!\\w)", // d2t04
                                    "#\\d{2,3}(?=[.)\\s])") // #07
                            + ")\\s*[-–—._]{0,2}\\s*");

    /// A label's number in front.
    static final Pattern LEADING_CATALOGUE =
            Pattern.compile(
                    "^[A-Z][A-Z&]{1,7}[ -]?(?:"
                            + any(
                                    "\\d{2,6}[A-Z]{0,2}(?::| /)\\s+", // HAL003:
                                    "\\d{3,6}[A-Z]{0,2} (?=\\p{L})", // HAL003 Somebody
                                    // HAL003 A1
                                    "\\d{2,6}[A-Z]{0,2} (?=[A-H]{1,2}\\d{1,2}[ .])")
                            + ")");

    /// In front of two names or more.
    static final Pattern LEADING_NUMBER =
            Pattern.compile(
                    "(?i)^(?:"
                            + any(
                                    "\\d{2,3}\\s+(?!bpm\\b)", // 12
                                    "#\\d{2,3}\\s+",
                                    "track\\s?\\d{1,3}[\\s.:-]+") // Track 05
                            + ")(?=\\p{L})");

    /// Tempo and key in front.
    static final Pattern LEADING_TAGS =
            Pattern.compile(
                    "^(?:"
                            + any(
                                    TEMPO + "\\s?(?i:bpm)\\s+", // 126 BPM
                                    "[A-G](?:[#b]m?|m)\\s+" + TEMPO + "\\s+", // F#m 126
                                    // 8A, 8A 126, 8A-126
                                    CAMELOT_OR_OPEN
                                            + "(?:\\s+|-(?=\\d))(?:"
                                            + TEMPO
                                            + "(?:\\s+|-(?=\\p{L})))?",
                                    // 126 - 8A
                                    "\\d{2,3}[\\s-]+" + CAMELOT_OR_OPEN + "(?:\\s+|-(?=\\p{L}))")
                            + ")(?=[^\\s|–—-])");

    /// Key and tempo behind.
    static final Pattern TRAILING_TAGS =
            Pattern.compile(
                    any(
                            // 8A 126 BPM, (Am) 126 BPM, 8A 126
                            "\\s+(?:(?:"
                                    + any(
                                            CAMELOT,
                                            "[\\[(]?(?:" + CAMELOT_OR_OPEN + "|[A-G][#b]?m?)[\\])]")
                                    + ")\\s+)?(?:"
                                    + TEMPO
                                    + "\\s*(?i:bpm)|(?<=[AB]\\s)"
                                    + TEMPO
                                    + ")$",
                            "\\s+" + CAMELOT + "$")); // 8A

    private NameMarks() {}

    private static String any(String... shapes) {
        return String.join("|", shapes);
    }
}
