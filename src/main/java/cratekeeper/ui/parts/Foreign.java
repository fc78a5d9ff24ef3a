package cratekeeper.ui.parts;

import java.text.Bidi;
import java.util.regex.Pattern;
import javafx.scene.control.Label;

/// Text from elsewhere, made fit to be shown: it cannot turn its neighbours round, does not push
/// them off the card, and does not stop the window.
public final class Foreign {
    /// Line breaks, control characters, and those that set the direction of what follows.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private Foreign() {}

    /// Lets the label break its text into lines wherever that can be done, now and whenever the
    /// text changes. JavaFX 26 throws while it lays out lines that end in a space between words
    /// written from right to left: such a text stays on one line, and is shortened.
    ///
    /// Every label that wraps what people, services or files are called goes through here.
    public static <L extends Label> L wrapping(L label) {
        label.textProperty()
                .subscribe(text -> {
                    boolean breaks = text == null || canBreak(text);
                    label.setWrapText(breaks);
                    if (breaks) label.getStyleClass().remove("may-shorten");
                    else if (!label.getStyleClass().contains("may-shorten"))
                        label.getStyleClass().add("may-shorten");
                });
        return label;
    }

    private static boolean canBreak(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// @param longest more characters are cut off
    public static String text(String foreign, int longest) {
        String plain = UNSEEN.matcher(foreign).replaceAll(" ").strip();
        if (plain.length() <= longest) return plain;
        int end = Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest;
        return plain.substring(0, end).strip() + "…";
    }
}
