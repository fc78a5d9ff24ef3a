package cratekeeper.ui.search;

import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line below the table: what is selected, and what can be done with it where the details have no
/// room, or where they are of one recording and several are selected.
public final class SelectionStrip extends HBox {
    private final Texts texts = Texts.in(SelectionStrip.class);
    private final Label title = new Label();
    private final Button open = new Button(texts.get("details"));
    private final Button best = new Button();

    public SelectionStrip() {
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().addAll("strong", "may-shorten");
        title.setMaxWidth(Double.MAX_VALUE);
        setHgrow(title, Priority.ALWAYS);
        open.setId("stripDetails");
        open.setMinWidth(USE_PREF_SIZE);
        best.setId("stripBest");
        best.getStyleClass().add("primary");
        best.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, open, best);
    }

    void bind(DetailsViewModel details, Runnable onDetails) {
        open.setOnAction(_ -> onDetails.run());
        best.setOnAction(_ -> download(details));
        var several = details.several();
        List<ObservableValue<?>> shown =
                List.of(
                        details.metadataProperty(),
                        details.addedProperty(),
                        several.countProperty(),
                        several.addedProperty());
        for (ObservableValue<?> part : shown) part.subscribe(_ -> describe(details));
    }

    /// @param narrow whether the details have no room of their own
    void show(boolean shown, boolean narrow) {
        setVisible(shown);
        setManaged(shown);
        open.setVisible(narrow);
        open.setManaged(narrow);
    }

    private static void download(DetailsViewModel details) {
        if (details.several().countProperty().get() > 0) details.several().download();
        else details.downloadBest();
    }

    private void describe(DetailsViewModel details) {
        int count = details.several().countProperty().get();
        if (count > 0) describeSeveral(details.several(), count);
        else describeOne(details);
    }

    private void describeSeveral(SeveralViewModel several, int count) {
        boolean added = several.addedProperty().get();
        title.setText(texts.count("selected", count));
        best.setText(added ? texts.get("added") : texts.count("download.several", count));
        best.setDisable(added);
    }

    private void describeOne(DetailsViewModel details) {
        boolean added = details.addedProperty().get();
        TrackMetadata shown = details.metadataProperty().get();
        title.setText(shown == null ? "" : shown.track().fullTitle());
        best.setText(texts.get(added ? "added" : "best.download"));
        best.setDisable(added);
    }
}
