package cratekeeper.match;

import cratekeeper.music.Entities;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes text so that only what matters remains: for comparing, never for storing. Case, accents,
/// width, quotes, dashes, signs, emoji and invisible signs go, and so do the entities of web pages;
/// letters of every script stay, with those marks that are letters of their own (й, ガ, Thai
/// vowels). Hiragana and katakana become one, and so do the ways to write an Arabic letter.
public final class Fold {
    private static final Pattern CUT_ENTITY =
            Pattern.compile("&amp(?!;)", Pattern.CASE_INSENSITIVE);
    private static final int KANA = 0x60;

    /// As many as Unicode lets a stream put on one letter; no writing needs them.
    private static final int MOST_MARKS = 30;

    /// Names of files are no longer than 255 signs, titles of videos not than 100.
    static final int LONGEST = 1_000;

    private Fold() {}

    /// Lower case, no accents, single blanks between words.
    public static String fold(String text) {
        if (isPlain(text)) return foldedAscii(text);
        String plain = straightQuotes(unescaped(bounded(text)));
        if (isAscii(plain)) return foldedAscii(plain);
        plain = withFewMarks(plain);
        String lower = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(withoutInvisible(lower), Normalizer.Form.NFD);
        String bare = withoutAccents(apart);
        if (isAscii(bare)) return foldedAscii(bare);
        return spaced(lettersInOneForm(Normalizer.normalize(bare, Normalizer.Form.NFC)));
    }

    /// The folded words, in order.
    public static List<String> words(String text) {
        if (!isPlain(text)) return Blanks.words(fold(text));
        var signs = new byte[text.length()];
        return wordsIn(signs, spacedAscii(text, signs));
    }

    /// The beginning of a text that is too long to name anything, so that none takes long to read.
    static String bounded(String text) {
        if (text.length() <= LONGEST) return text;
        boolean halved = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, halved ? LONGEST - 1 : LONGEST);
    }

    /// Without the marks that no letter carries: to bring thousands of them in order takes long.
    static String withFewMarks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length() && marks <= MOST_MARKS; i++)
            marks = isMark(text.charAt(i)) ? marks + 1 : 0;
        if (marks <= MOST_MARKS) return text;
        var out = new StringBuilder(text.length());
        marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) out.append(c);
        }
        return out.toString();
    }

    private static boolean isMark(int c) {
        return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static String straightQuotes(String text) {
        return text.indexOf('´') < 0 && text.indexOf('`') < 0
                ? text
                : text.replace('´', '\'').replace('`', '\'');
    }

    /// Entities of web pages as the signs they stand for.
    static String unescaped(String text) {
        if (!mayHoldEntity(text)) return text;
        return Entities.unescaped(CUT_ENTITY.matcher(text).replaceAll("&amp;"));
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

    /// Nothing in it has to be read before it can be folded.
    private static boolean isPlain(String text) {
        if (text.length() > LONGEST) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 126 || c == '&' || c == '`') return false;
        }
        return true;
    }

    private static String withoutInvisible(String text) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (!isInvisible(c)) out.appendCodePoint(c);
            else if (Character.isWhitespace(c)) out.append(' ');
        }
        return out.toString();
    }

    private static boolean isInvisible(int c) {
        if (c >= 0xFE00 && c <= 0xFE0F) return true;
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    /// Marks on Latin and Greek letters go; on others they make another letter.
    private static String withoutAccents(String text) {
        var out = new StringBuilder(text.length());
        boolean bare = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isMark(c) && bare) continue;
            bare = isLatinOrGreek(c);
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    private static boolean isLatinOrGreek(int c) {
        if (c < 128) return c >= 'a' && c <= 'z';
        var script = UnicodeScript.of(c);
        return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK;
    }

    /// Letters that are written in more than one way in the way that is compared. Katakana becomes
    /// hiragana; the mark of a long vowel is in both.
    private static String lettersInOneForm(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ø' -> out.append('o');
                case 'ł' -> out.append('l');
                case 'ı' -> out.append('i');
                case 'đ', 'ð' -> out.append('d');
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'ß' -> out.append("ss");
                case 'þ' -> out.append("th");
                case 'ς' -> out.append('σ');
                case 'ё' -> out.append('е');
                case 'ى' -> out.append('ي');
                case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
                default -> {
                    boolean katakana = c >= 'ァ' && c <= 'ヶ';
                    if (!isArabicMark(c)) out.append(katakana ? (char) (c - KANA) : c);
                }
            }
        }
        return out.toString();
    }

    /// Vowels, and the stretching of a letter.
    private static boolean isArabicMark(char c) {
        return (c >= 0x0610 && c <= 0x061A)
                || (c >= 0x064B && c <= 0x065F)
                || c == 0x0670
                || c == 0x0640;
    }

    private static String foldedAscii(String text) {
        var signs = new byte[text.length()];
        return text(signs, 0, spacedAscii(text, signs));
    }

    private static String text(byte[] signs, int from, int to) {
        return new String(signs, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// What stands between the blanks.
    private static List<String> wordsIn(byte[] signs, int size) {
        if (size == 0) return List.of();
        var words = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < size; at++) {
            if (signs[at] != ' ') continue;
            words.add(text(signs, from, at));
            from = at + 1;
        }
        words.add(text(signs, from, size));
        return words;
    }

    /// The same as [#spaced] for what nearly all texts are.
    ///
    /// @return how many signs it wrote
    private static int spacedAscii(String text, byte[] out) {
        int length = text.length();
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
        return size > 0 && out[size - 1] == ' ' ? size - 1 : size;
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
