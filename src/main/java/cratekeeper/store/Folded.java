package cratekeeper.store;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared and searched: lower case, without accents, words of letters and digits
/// with one blank between them.
final class Folded {

    private Folded() {}

    static String fold(String text) {
        boolean plain = isPlain(text);
        String apart = plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        String parts = apart.toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(parts.length());
        boolean gap = false;
        for (int i = 0; i < parts.length(); ) {
            int c = parts.codePointAt(i);
            i += Character.charCount(c);
            if (accent(c) || c == '\'' || c == '’') continue;
            if (!Character.isLetterOrDigit(c) && !mark(c)) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) folded.append(' ');
            gap = false;
            append(folded, c);
        }
        return plain ? folded.toString() : Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /// Nothing in it to take apart.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    /// Accents of Latin, Greek and Cyrillic. Marks of other scripts tell words apart and stay.
    private static boolean accent(int c) {
        return c >= 0x300 && c <= 0x36F;
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    // Letters that Unicode does not take apart.
    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ø' -> folded.append('o');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            default -> folded.appendCodePoint(c);
        }
    }
}
