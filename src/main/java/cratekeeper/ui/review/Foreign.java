package cratekeeper.ui.review;

import java.text.Bidi;
import java.util.regex.Pattern;

/// Text from elsewhere, made fit to be shown: it cannot turn its neighbours round, and does not
/// push them off the card.
public final class Foreign {
    /// Line breaks, control characters, and those that set the direction of what follows.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private Foreign() {}

    /// Whether a label may break it into lines: JavaFX 26 fails to lay out lines that end in a
    /// space between words written from right to left.
    public static boolean canBreak(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    static String text(String foreign, int longest) {
        String plain = UNSEEN.matcher(foreign).replaceAll(" ").strip();
        if (plain.length() <= longest) return plain;
        int end = Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest;
        return plain.substring(0, end).strip() + "…";
    }
}
