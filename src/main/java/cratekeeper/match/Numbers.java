package cratekeeper.match;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Numbers, also those that are written as words or in Roman style.
final class Numbers {
    private static final Map<String, String> WORDS =
            Map.of(
                    "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6",
                    "seven", "7", "eight", "8", "nine", "9", "ten", "10");
    private static final Map<String, String> ROMAN =
            Map.ofEntries(
                    Map.entry("ii", "2"),
                    Map.entry("iii", "3"),
                    Map.entry("iv", "4"),
                    Map.entry("vi", "6"),
                    Map.entry("vii", "7"),
                    Map.entry("viii", "8"),
                    Map.entry("ix", "9"),
                    Map.entry("xi", "11"),
                    Map.entry("xii", "12"),
                    Map.entry("xiii", "13"),
                    Map.entry("xiv", "14"),
                    Map.entry("xv", "15"));
    private static final Map<String, String> LONE_ROMAN = Map.of("i", "1", "v", "5", "x", "10");

    /// Every word that may be a number.
    static final Set<String> SPELLED =
            Stream.of(WORDS, ROMAN, LONE_ROMAN)
                    .flatMap(numbers -> numbers.keySet().stream())
                    .collect(Collectors.toUnmodifiableSet());

    /// "Part two", "Pt. II": what follows is a number.
    static final Set<String> PART =
            Set.of("pt", "pts", "part", "parts", "parte", "partie", "teil", "часть", "ч");

    private Numbers() {}

    /// "two" and "02" as 2; any other word as it is.
    static String digits(String word) {
        String digits = WORDS.get(word);
        if (digits != null) return digits;
        int zeros = 0;
        while (zeros < word.length() - 1
                && word.charAt(zeros) == '0'
                && VersionWords.isNumber(word)) zeros++;
        return zeros == 0 ? word : word.substring(zeros);
    }

    /// A Roman number as digits; any other word as it is.
    ///
    /// @param afterPart whether a single letter can be one
    static String roman(String word, boolean afterPart) {
        String digits = ROMAN.get(word);
        if (digits == null && afterPart) digits = LONE_ROMAN.get(word);
        return digits == null ? word : digits;
    }

    /// Whether a digit stands anywhere in it, of whatever script.
    static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return true;
        return false;
    }
}
