package cratekeeper.match;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/// Writes text so that only what matters remains: for comparing, never for storing. Case, accents,
/// width, quotes, dashes, signs, emoji and invisible signs go, and so do the entities of web pages;
/// letters of every script stay, with those marks that are letters of their own (й, ガ, Thai
/// vowels). Hiragana and katakana become one, and so do the ways to write an Arabic letter.
public final class Fold {
    private static final Pattern LATIN_GREEK_MARK =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{Mn}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\x{FE00}-\\x{FE0F}]");
    private static final Pattern ARABIC_MARK =
            Pattern.compile("[\\x{0610}-\\x{061A}\\x{064B}-\\x{065F}\\x{0670}\\x{0640}]");
    private static final Pattern CUT_ENTITY =
            Pattern.compile("&amp(?!;)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("ø", "o"),
                    Map.entry("ł", "l"),
                    Map.entry("ı", "i"),
                    Map.entry("đ", "d"),
                    Map.entry("æ", "ae"),
                    Map.entry("œ", "oe"),
                    Map.entry("ß", "ss"),
                    Map.entry("ð", "d"),
                    Map.entry("þ", "th"),
                    Map.entry("ς", "σ"),
                    Map.entry("ё", "е"),
                    Map.entry("ى", "ي"),
                    Map.entry("أ", "ا"),
                    Map.entry("إ", "ا"),
                    Map.entry("آ", "ا"),
                    Map.entry("ٱ", "ا"));
    private static final int KANA = 0x60;

    /// Names of files are no longer than 255 signs, titles of videos not than 100.
    static final int LONGEST = 1_000;

    private Fold() {}

    /// Lower case, no accents, single blanks between words.
    public static String fold(String text) {
        String plain = straightQuotes(unescaped(bounded(text)));
        if (isAscii(plain)) return spacedAscii(plain);
        String folded = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        folded = INVISIBLE.matcher(folded).replaceAll(m -> m.group().isBlank() ? " " : "");
        folded =
                LATIN_GREEK_MARK
                        .matcher(Normalizer.normalize(folded, Normalizer.Form.NFD))
                        .replaceAll("");
        folded =
                ARABIC_MARK
                        .matcher(Normalizer.normalize(folded, Normalizer.Form.NFC))
                        .replaceAll("");
        for (var letter : LETTERS.entrySet())
            folded = folded.replace(letter.getKey(), letter.getValue());
        return spaced(kana(folded));
    }

    /// The folded words, in order.
    public static List<String> words(String text) {
        return Blanks.words(fold(text));
    }

    /// The beginning of a text that is too long to name anything, so that none takes long to read.
    static String bounded(String text) {
        if (text.length() <= LONGEST) return text;
        boolean halved = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, halved ? LONGEST - 1 : LONGEST);
    }

    static String straightQuotes(String text) {
        return text.indexOf('´') < 0 && text.indexOf('`') < 0
                ? text
                : text.replace('´', '\'').replace('`', '\'');
    }

    /// Entities of web pages as the signs they stand for.
    static String unescaped(String text) {
        if (!mayHoldEntity(text)) return text;
        return StringEscapeUtils.unescapeHtml4(CUT_ENTITY.matcher(text).replaceAll("&amp;"));
    }

    private static boolean mayHoldEntity(String text) {
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (next == '#' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'))
                return true;
        }
        return false;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126) return false;
        }
        return true;
    }

    /// Katakana as hiragana; the mark of a long vowel is in both.
    private static String kana(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 'ァ' && c <= 'ヶ') out.setCharAt(i, (char) (c - KANA));
        }
        return out.toString();
    }

    /// The same as [#spaced] for what nearly all texts are.
    private static String spacedAscii(String text) {
        int length = text.length();
        var out = new byte[length];
        int size = 0;
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (c >= 'A' && c <= 'Z') c = (char) (c - 'A' + 'a');
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '#') {
                out[size++] = (byte) c;
            } else if (size > 0 && out[size - 1] != ' ' && !vanishes(text, at, c, at + 1)) {
                out[size++] = ' ';
            }
        }
        if (size > 0 && out[size - 1] == ' ') size--;
        return new String(out, 0, size, StandardCharsets.ISO_8859_1);
    }

    /// Blanks for all that is no letter, mark or digit; apostrophes and dots inside a word, and
    /// what parts the digits of one number, vanish.
    private static String spaced(String text) {
        var out = new StringBuilder(text.length());
        int length = text.length();
        for (int at = 0; at < length; ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isOfWord(c)) {
                out.appendCodePoint(c);
            } else if (!vanishes(text, at, c, next)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
            }
            at = next;
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') out.setLength(end - 1);
        return out.toString();
    }

    private static boolean isOfWord(int c) {
        if (c < 128) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '#';
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> c == '♯' || c == '♭';
        };
    }

    private static boolean vanishes(String text, int at, int c, int next) {
        boolean mayVanish = c == '.' || c == ':' || c == '\'' || c > 127;
        boolean between = at > 0 && next < text.length();
        if (!mayVanish || !between) return false;
        int before = text.codePointBefore(at);
        int after = text.codePointAt(next);
        return switch (c) {
            case '\'', '’', '‘', 'ʼ' -> Character.isLetter(before) && Character.isLetter(after);
            case '.' ->
                    Character.isDigit(before)
                            ? Character.isDigit(after)
                            : Character.isLetter(before) && Character.isLetter(after);
            case ':' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }
}
