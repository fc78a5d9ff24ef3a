package cratekeeper.ui.search;

import cratekeeper.agent.RankedOffer;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Offer;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Artwork;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.KeyChip;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.users.UserPane;
import cratekeeper.ui.users.UserViewModel;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The right pane of the Search screen: what is known, who says so, which files there are.
public final class DetailsPane {
    private static final Map<Field, String> SHOWN = shown();
    private static final int FILES = 6;
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private final DetailsViewModel model;
    private final UserViewModel user;
    private final MusicalKey.Notation notation;
    private Runnable onClose = () -> {};
    @FXML private StackPane root;
    @FXML private Artwork artwork;
    @FXML private Label title;
    @FXML private Label version;
    @FXML private Label artists;
    @FXML private HBox chips;
    @FXML private IconButton close;
    @FXML private NoticeBar notice;
    @FXML private Label fieldsState;
    @FXML private GridPane fields;
    @FXML private Label filesState;
    @FXML private VBox files;
    @FXML private Node body;
    @FXML private Node empty;
    @FXML private Node actions;
    @FXML private Button best;
    @FXML private Button choose;
    @FXML private IconButton play;

    public DetailsPane(DetailsViewModel model, UserViewModel user, MusicalKey.Notation notation) {
        this.model = model;
        this.user = user;
        this.notation = notation;
    }

    void setOnClose(Runnable onClose) {
        this.onClose = onClose;
    }

    /// Whether the pane lies over the table and can be closed.
    void setFolding(boolean folding) {
        close.setVisible(folding);
        close.setManaged(folding);
        root.pseudoClassStateChanged(OVER, folding);
    }

    @FXML
    private void initialize() {
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.again());
        model.metadataProperty().subscribe(this::show);
        model.pictureProperty().subscribe(artwork::show);
        model.offers().addListener((ListChangeListener<RankedOffer>) _ -> showFiles());
        model.lookingForFilesProperty().subscribe(_ -> showFiles());
        fieldsState
                .textProperty()
                .bind(model.lookingUpProperty().map(busy -> busy ? "looking up…" : ""));
        best.textProperty()
                .bind(model.addedProperty().map(added -> added ? "In the queue" : "Download best"));
        best.disableProperty().bind(model.addedProperty());
        root.getChildren().add(new UserPane(user));
        play.visibleProperty().bind(model.audibleProperty().isNotNull());
        play.managedProperty().bind(play.visibleProperty());
    }

    @FXML
    private void onBest() {
        model.downloadBest();
    }

    @FXML
    private void onPlay() {
        model.play();
    }

    @FXML
    private void onClose() {
        onClose.run();
    }

    @FXML
    private void onChoose() {
        var menu = new ContextMenu();
        for (RankedOffer ranked : model.offers()) {
            var item = new MenuItem(describe(ranked));
            item.setOnAction(_ -> model.download(ranked.offer()));
            menu.getItems().add(item);
        }
        menu.show(choose, Side.TOP, 0, 0);
    }

    private static String describe(RankedOffer ranked) {
        String peer = ranked.offer().peer();
        return ranked.offer().quality()
                + "   "
                + Parts.sizeAndLength(ranked.offer())
                + "   "
                + (peer == null ? "" : peer + " · ")
                + Parts.standing(ranked).replace("\n", " · ");
    }

    private void show(@Nullable TrackMetadata metadata) {
        body.setVisible(metadata != null);
        actions.setVisible(metadata != null);
        empty.setVisible(metadata == null);
        if (metadata == null) return;
        Track track = metadata.track();
        title.setText(Words.or(track.title()));
        version.setText(track.version() == null ? "" : "(" + track.version() + ")");
        version.setManaged(track.version() != null);
        artists.setText(Words.or(track.artistLine()));
        artwork.nameFor(track.fullTitle() + track.artistLine());
        showChips(metadata, track);
        showFields(metadata);
    }

    private void showChips(TrackMetadata metadata, Track track) {
        chips.getChildren().clear();
        if (track.key() != null) {
            var key = new KeyChip();
            key.show(track.key(), notation);
            chips.getChildren().add(key);
        }
        if (track.bpm() != null)
            chips.getChildren().add(new Chip(Words.bpm(track.bpm()) + " BPM", Chip.Tone.PLAIN));
        double sure = metadata.confidence();
        var confidence =
                new Chip(
                        "%.0f %%".formatted(sure * 100),
                        sure >= 0.9
                                ? Chip.Tone.GOOD
                                : sure >= 0.6 ? Chip.Tone.WARN : Chip.Tone.BAD);
        confidence.setTooltip(new Tooltip("How sure we are that this is what you asked for"));
        confidence.setAccessibleText("Confidence " + confidence.getText());
        chips.getChildren().add(confidence);
    }

    private void showFields(TrackMetadata metadata) {
        fields.getChildren().clear();
        int row = 0;
        for (var entry : SHOWN.entrySet()) {
            FieldValue value = metadata.fields().get(entry.getKey());
            if (value == null) continue;
            addField(row++, entry.getValue(), entry.getKey(), value);
        }
    }

    private void addField(int row, String name, Field field, FieldValue value) {
        var what = new Label(name);
        what.getStyleClass().add("subtle");
        var text = new Label(Parts.value(field, value.value()));
        text.setWrapText(true);
        // A grid asks a wrapped label for its height before it knows the width.
        text.setMinHeight(Region.USE_PREF_SIZE);
        var source = new Label(Parts.source(value));
        source.getStyleClass().addAll("tiny", value.others().isEmpty() ? "subtle" : "differs");
        source.setTooltip(new Tooltip(Parts.provenance(field, value)));
        source.setAccessibleText(name + " comes from " + Parts.provenance(field, value));
        source.setMinWidth(Region.USE_PREF_SIZE);
        for (Label label : new Label[] {what, text, source})
            GridPane.setValignment(label, VPos.TOP);
        fields.addRow(row, what, text, source);
    }

    private void showFiles() {
        boolean searching = model.lookingForFilesProperty().get();
        boolean none = model.offers().isEmpty();
        filesState.setText(searching ? "looking…" : "");
        files.getChildren().clear();
        model.offers().stream().limit(FILES).map(this::file).forEach(files.getChildren()::add);
        if (none && !searching)
            files.getChildren()
                    .add(quiet("No file found yet. Download best asks every source again."));
        int more = model.offers().size() - FILES;
        if (more > 0) files.getChildren().add(quiet("and " + more + " more under Choose…"));
        choose.setManaged(!none);
        choose.setDisable(none);
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "subtle");
        label.setWrapText(true);
        return label;
    }

    private Node file(RankedOffer ranked) {
        var tone =
                !ranked.acceptable()
                        ? Chip.Tone.WARN
                        : ranked.offer().lossless() ? Chip.Tone.GOOD : Chip.Tone.PLAIN;
        var quality = new Chip(ranked.offer().quality() + (ranked.acceptable() ? "" : " ?"), tone);
        quality.setMinWidth(Region.USE_PREF_SIZE);
        var size = new Label(Parts.sizeAndLength(ranked.offer()));
        size.setMinWidth(Region.USE_PREF_SIZE);
        var standing = new Label(Parts.standing(ranked));
        standing.getStyleClass().addAll("small", "muted");
        standing.setWrapText(true);
        standing.setMinHeight(Region.USE_PREF_SIZE);
        standing.setTextAlignment(TextAlignment.RIGHT);
        standing.setMaxWidth(Double.MAX_VALUE);
        standing.setAlignment(Pos.CENTER_RIGHT);
        standing.setTooltip(new Tooltip(ranked.offer().name() + "\n" + Parts.standing(ranked)));
        var origin = origin(ranked.offer(), standing);
        HBox.setHgrow(origin, Priority.ALWAYS);
        var row = new HBox(quality, size, origin);
        row.getStyleClass().add("file-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(describe(ranked));
        return row;
    }

    /// Whose file it is, if it is somebody's: their name leads to all that they share.
    private Region origin(Offer offer, Label standing) {
        String peer = offer.peer();
        if (peer == null) return standing;
        var name = new Hyperlink(peer);
        name.getStyleClass().addAll("small", "peer", "may-shorten");
        name.setMinWidth(0);
        name.setAccessibleText(peer + ": look at what this user shares");
        name.setTooltip(new Tooltip("What " + peer + " shares"));
        name.setOnAction(_ -> user.open(peer));
        var both = new VBox(name, standing);
        both.setAlignment(Pos.CENTER_RIGHT);
        both.setMinWidth(0);
        return both;
    }

    private static Map<Field, String> shown() {
        var names = new LinkedHashMap<Field, String>();
        names.put(Field.RELEASE, "Release");
        names.put(Field.LABEL, "Label");
        names.put(Field.CATALOGUE_NUMBER, "Catalogue");
        names.put(Field.RELEASE_DATE, "Released");
        names.put(Field.DURATION_MS, "Length");
        names.put(Field.ISRC, "ISRC");
        names.put(Field.GENRES, "Genre");
        names.put(Field.COUNTRY, "Country");
        return names;
    }
}
