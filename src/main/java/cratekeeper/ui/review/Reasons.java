package cratekeeper.ui.review;

import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.ui.parts.Chip;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableNumberValue;

/// Why a track needs a person, in words and as chips.
final class Reasons {
    private static final int LONGEST = 160;

    private Reasons() {}

    static String words(Card card) {
        return card.item().reasons().stream().map(Reasons::words).collect(Collectors.joining("; "));
    }

    static String words(ReviewItem.Reason reason) {
        String detail = Foreign.text(reason.detail(), LONGEST);
        return reason.reason().words() + (detail.isEmpty() ? "" : ": " + detail);
    }

    /// @param width that it must not exceed
    static Chip chip(ReviewItem.Reason reason, ObservableNumberValue width) {
        var chip = new Chip(words(reason), tone(reason.reason()));
        chip.setMinWidth(0);
        chip.setWrapText(Foreign.canBreak(chip.getText()));
        if (!chip.isWrapText()) chip.getStyleClass().add("may-shorten");
        chip.maxWidthProperty().bind(width);
        return chip;
    }

    static Chip.Tone tone(ReviewReason reason) {
        return switch (reason) {
            case BROKEN_FILE,
                    SUSPECT_TRANSCODE,
                    PREVIEW_DIFFERS,
                    ALL_SOURCES_FAILED,
                    LENGTH_DIFFERS ->
                    Chip.Tone.BAD;
            case LOW_CONFIDENCE,
                    TOO_CLOSE_TO_CALL,
                    CONFLICT,
                    VERSION_DIFFERS,
                    QUALITY_BELOW_MINIMUM,
                    DUPLICATE,
                    SIGN_IN_NEEDED ->
                    Chip.Tone.WARN;
            case MISSING_FIELDS -> Chip.Tone.PLAIN;
        };
    }
}
