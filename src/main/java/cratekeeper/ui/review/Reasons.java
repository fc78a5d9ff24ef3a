package cratekeeper.ui.review;

import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Foreign;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableNumberValue;
import org.jspecify.annotations.Nullable;

/// Why a track needs a person, in words and as chips.
final class Reasons {
    private static final int LONGEST = 160;

    private Reasons() {}

    static String words(Card card) {
        return card.item().reasons().stream().map(Reasons::words).collect(Collectors.joining("; "));
    }

    static String words(ReviewItem.Reason reason) {
        String detail = Foreign.text(Said.of(reason.detail()), LONGEST);
        return words(reason.reason()) + (detail.isEmpty() ? "" : ": " + detail);
    }

    /// @param reason `null` where none was told
    static String words(@Nullable ReviewReason reason) {
        return Texts.in(Reasons.class).get("reason." + (reason == null ? "none" : reason.json()));
    }

    /// @param width that it must not exceed
    static Chip chip(ReviewItem.Reason reason, ObservableNumberValue width) {
        var chip = new Chip(words(reason), tone(reason.reason()));
        chip.setMinWidth(0);
        Foreign.wrapping(chip);
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
