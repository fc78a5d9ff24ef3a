package cratekeeper.ui.search;

import cratekeeper.agent.RankedOffer;
import cratekeeper.music.Offer;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Foreign;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// A file that may be the recording: what it is, whose it is, and why it stands where it stands.
final class OfferRow extends HBox {
    private final Texts texts = Texts.in(OfferRow.class);

    /// @param onPeer told whose folders to show
    OfferRow(RankedOffer ranked, Consumer<String> onPeer) {
        var tone =
                !ranked.acceptable()
                        ? Chip.Tone.WARN
                        : ranked.offer().lossless() ? Chip.Tone.GOOD : Chip.Tone.PLAIN;
        var quality = new Chip(ranked.offer().quality() + (ranked.acceptable() ? "" : " ?"), tone);
        quality.setMinWidth(USE_PREF_SIZE);
        var size = new Label(Parts.sizeAndLength(ranked.offer()));
        size.setMinWidth(USE_PREF_SIZE);
        var origin = origin(ranked.offer(), standing(ranked), onPeer);
        HBox.setHgrow(origin, Priority.ALWAYS);
        getChildren().addAll(quality, size, origin);
        getStyleClass().add("file-row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(words(ranked));
    }

    /// The offer in one line.
    static String words(RankedOffer ranked) {
        String peer = ranked.offer().peer();
        return ranked.offer().quality()
                + "   "
                + Parts.sizeAndLength(ranked.offer())
                + "   "
                + (peer == null ? "" : peer + " · ")
                + Parts.standing(ranked).replace("\n", " · ");
    }

    private static Label standing(RankedOffer ranked) {
        var standing = Foreign.wrapping(new Label(Parts.standing(ranked)));
        standing.getStyleClass().addAll("small", "muted");
        standing.setMinHeight(USE_PREF_SIZE);
        standing.setTextAlignment(TextAlignment.RIGHT);
        standing.setMaxWidth(Double.MAX_VALUE);
        standing.setAlignment(Pos.CENTER_RIGHT);
        standing.setTooltip(new Tooltip(ranked.offer().name() + "\n" + Parts.standing(ranked)));
        return standing;
    }

    // Whose file it is, if it is somebody's: their name leads to all that they share.
    private Region origin(Offer offer, Label standing, Consumer<String> onPeer) {
        String peer = offer.peer();
        if (peer == null) return standing;
        var name = new Hyperlink(peer);
        name.getStyleClass().addAll("small", "peer", "may-shorten");
        name.setMinWidth(0);
        name.setAccessibleText(texts.get("peer.help", peer));
        name.setTooltip(new Tooltip(texts.get("peer", peer)));
        name.setOnAction(_ -> onPeer.accept(peer));
        var both = new VBox(name, standing);
        both.setAlignment(Pos.CENTER_RIGHT);
        both.setMinWidth(0);
        return both;
    }
}
