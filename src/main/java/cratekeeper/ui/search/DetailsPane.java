package cratekeeper.ui.search;

import cratekeeper.agent.RankedOffer;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Artwork;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.FieldName;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.KeyChip;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.users.UserPane;
import cratekeeper.ui.users.UserViewModel;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The right pane of the Search screen: what is known, who says so, which files there are.
public final class DetailsPane {
    private static final List<Field> SHOWN =
            List.of(
                    Field.RELEASE,
                    Field.LABEL,
                    Field.CATALOGUE_NUMBER,
                    Field.RELEASE_DATE,
                    Field.DURATION_MS,
                    Field.ISRC,
                    Field.GENRES,
                    Field.COUNTRY);
    private static final int FILES = 6;
    private static final double WIDEST_SOURCE = 118;
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private final Texts texts = Texts.in(DetailsPane.class);
    private final DetailsViewModel model;
    private final UserViewModel user;
    private final MusicalKey.Notation notation;
    private final Supplier<Set<Field>> required;
    private Runnable onClose = () -> {};
    private @Nullable String whyOf;
    @FXML private StackPane root;
    @FXML private Artwork artwork;
    @FXML private Label title;
    @FXML private Label version;
    @FXML private Label artists;
    @FXML private FlowPane chips;
    @FXML private VBox why;
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

    /// @param required what a complete track has, as it is set now
    public DetailsPane(
            DetailsViewModel model,
            UserViewModel user,
            MusicalKey.Notation notation,
            Supplier<Set<Field>> required) {
        this.model = model;
        this.user = user;
        this.notation = notation;
        this.required = required;
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
                .bind(model.lookingUpProperty().map(busy -> busy ? texts.get("looking.up") : ""));
        best.textProperty()
                .bind(
                        model.addedProperty()
                                .map(added -> texts.get(added ? "added" : "best.download")));
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
            var item = new MenuItem(OfferRow.words(ranked));
            // File names are full of underscores.
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.download(ranked.offer()));
            menu.getItems().add(item);
        }
        menu.show(choose, Side.TOP, 0, 0);
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
        showWhy(metadata);
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
            chips.getChildren()
                    .add(new Chip(texts.get("bpm", Words.bpm(track.bpm())), Chip.Tone.PLAIN));
        chips.getChildren().addAll(confidence(metadata.confidence()), whyLink());
    }

    private Chip confidence(double sure) {
        var tone = sure >= 0.9 ? Chip.Tone.GOOD : sure >= 0.6 ? Chip.Tone.WARN : Chip.Tone.BAD;
        var chip = new Chip(Why.figure(sure), tone);
        chip.setTooltip(new Tooltip(texts.get("confidence.help")));
        chip.setAccessibleText(texts.get("confidence", chip.getText()));
        return chip;
    }

    private Hyperlink whyLink() {
        var link = new Hyperlink(texts.get("why"));
        link.getStyleClass().add("small");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(texts.get("why.help"));
        link.setOnAction(_ -> openWhy(!why.isVisible()));
        return link;
    }

    private void showWhy(TrackMetadata metadata) {
        why.getChildren()
                .setAll(Why.of(metadata, required.get()).stream().map(DetailsPane::quiet).toList());
        String id = metadata.track().fullTitle() + metadata.track().artistLine();
        // Services still answer: what is being read must not close.
        if (!id.equals(whyOf)) openWhy(false);
        whyOf = id;
    }

    private void openWhy(boolean open) {
        why.setVisible(open);
        why.setManaged(open);
    }

    private void showFields(TrackMetadata metadata) {
        fields.getChildren().clear();
        int row = 0;
        for (Field field : SHOWN) {
            FieldValue value = metadata.fields().get(field);
            if (value != null) addField(row++, FieldName.of(field), field, value);
        }
    }

    private void addField(int row, String name, Field field, FieldValue value) {
        var what = new Label(name);
        what.getStyleClass().add("subtle");
        var text = Foreign.wrapping(new Label(Parts.value(field, value.value())));
        // A grid asks a wrapped label for its height before it knows the width.
        text.setMinHeight(Region.USE_PREF_SIZE);
        var source = new Label(Parts.source(value));
        source.getStyleClass().addAll("tiny", value.others().isEmpty() ? "subtle" : "differs");
        source.setTooltip(new Tooltip(Parts.provenance(field, value)));
        source.setAccessibleText(texts.get("field.from", name, Parts.provenance(field, value)));
        // As wide as it needs, but long ones take a second line instead of pushing the values out.
        source.setWrapText(true);
        source.setAlignment(Pos.TOP_RIGHT);
        source.setMinHeight(Region.USE_PREF_SIZE);
        source.setMaxWidth(WIDEST_SOURCE);
        Enlarged.follow(source, source.maxWidthProperty());
        for (Label label : new Label[] {what, text, source})
            GridPane.setValignment(label, VPos.TOP);
        fields.addRow(row, what, text, source);
    }

    private void showFiles() {
        boolean searching = model.lookingForFilesProperty().get();
        boolean none = model.offers().isEmpty();
        filesState.setText(searching ? texts.get("looking") : "");
        files.getChildren().clear();
        model.offers().stream()
                .limit(FILES)
                .map(ranked -> new OfferRow(ranked, user::open))
                .forEach(files.getChildren()::add);
        if (none && !searching) files.getChildren().add(quiet(texts.get("files.none")));
        int more = model.offers().size() - FILES;
        if (more > 0) files.getChildren().add(quiet(texts.get("files.more", Words.count(more))));
        choose.setManaged(!none);
        choose.setDisable(none);
    }

    private static Label quiet(String words) {
        var label = Foreign.wrapping(new Label(words));
        label.getStyleClass().addAll("small", "subtle");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
