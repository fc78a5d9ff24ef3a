package cratekeeper.sandbox;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as simple searches see it: words without case and accents.
final class PlainWords {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}$]+");

    private PlainWords() {}

    static List<String> of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(bare.toLowerCase(Locale.ROOT).replace("ø", "o")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether all words stand in the text.
    static boolean all(String words, String text) {
        return of(text).containsAll(of(words));
    }
}
