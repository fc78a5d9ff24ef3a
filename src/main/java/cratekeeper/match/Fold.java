package cratekeeper.match;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes text so that only what matters remains: for comparing, never for storing. Case, accents,
/// width, quotes, dashes and invisible signs go; letters of every script stay, with those marks
/// that are letters of their own (й, ガ, Thai vowels).
public final class Fold {
    private static final Pattern LATIN_GREEK_MARK =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{Mn}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\x{FE00}-\\x{FE0F}]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}#♯♭]+");
    private static final Pattern INSIDE_WORDS =
            Pattern.compile("(?<=\\p{L})['’‘`´ʼ.](?=\\p{L}(?:\\p{L}|$|\\P{L}))");
    private static final Map<String, String> LETTERS =
            Map.of(
                    "ø", "o", "ł", "l", "ı", "i", "đ", "d", "æ", "ae", "œ", "oe", "ß", "ss", "ð",
                    "d", "þ", "th");

    private Fold() {}

    /// Lower case, no accents, single blanks between words.
    public static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!isPlain(folded)) {
            folded = INVISIBLE.matcher(folded).replaceAll(m -> m.group().isBlank() ? " " : "");
            folded =
                    LATIN_GREEK_MARK
                            .matcher(Normalizer.normalize(folded, Normalizer.Form.NFD))
                            .replaceAll("");
            folded = Normalizer.normalize(folded, Normalizer.Form.NFC);
            for (var letter : LETTERS.entrySet())
                folded = folded.replace(letter.getKey(), letter.getValue());
        }
        folded = INSIDE_WORDS.matcher(folded).replaceAll("");
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    /// The folded words, in order.
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 126 || c < 32) return false;
        }
        return true;
    }
}
