package cratekeeper.ui.search;

import cratekeeper.music.MusicalKey;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Views;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.playlist.PlaylistView;
import cratekeeper.ui.search.SearchViewModel.Phase;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Search screen. Binds the field, the chips and the table to [SearchViewModel]; the pane at
/// the right stands beside the table where there is room, and over it where there is none.
public final class SearchView implements ScreenView {
    private static final double ROOM_FOR_BOTH = 920;
    private static final int LONGEST = 120;
    private static final double MENUS_APART = 16;
    private final Texts texts = Texts.in(SearchView.class);
    private final SearchViewModel model;
    private final DetailsPane detailsPane;
    private final DetailsViewModel details;
    private final ResultColumns columns;
    @FXML private TextField words;
    @FXML private Button fresh;
    @FXML private Button search;
    @FXML private NoticeBar notice;
    @FXML private FlowPane chips;
    @FXML private HBox chipsLine;
    @FXML private MenuButton filter;
    @FXML private MenuButton sort;
    @FXML private HBox middle;
    @FXML private StackPane place;
    @FXML private Node found;
    @FXML private TableView<ResultRow> table;
    @FXML private Node welcome;
    @FXML private Node waiting;
    @FXML private Label waitingFor;
    @FXML private Node nothing;
    @FXML private Label nothingFor;
    @FXML private Label advice;
    @FXML private SelectionStrip strip;
    @FXML private VBox root;
    private @Nullable Parent pane;
    private @Nullable PlaylistView list;
    private boolean narrow;

    public SearchView(
            SearchViewModel model,
            DetailsViewModel details,
            DetailsPane detailsPane,
            MusicalKey.Notation notation) {
        this.model = model;
        this.details = details;
        this.detailsPane = detailsPane;
        this.columns = new ResultColumns(notation);
    }

    @FXML
    private void initialize() {
        words.textProperty().bindBidirectional(model.wordsProperty());
        var noWords =
                Bindings.createBooleanBinding(
                        () -> words.getText().isBlank(), words.textProperty());
        search.disableProperty().bind(noWords);
        fresh.disableProperty().bind(noWords);
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.again());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::onWordsKey);
        bindChips();
        new SearchTable(table, model, details, columns).bind();
        new FilterMenu(filter, model);
        new SortMenu(sort, table, columns.all());
        bindPhase();
        bindPane();
        strip.bind(details, () -> showPane(true));
    }

    @Override
    public void focus() {
        if (model.phaseProperty().get() == Phase.FOUND) table.requestFocus();
        else if (model.phaseProperty().get() == Phase.LIST && list != null) list.focus();
        else words.requestFocus();
    }

    /// Puts the cursor into the field, all words marked.
    public void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    /// What Esc does here; false if there was nothing to close.
    @Override
    public boolean escape() {
        if (narrow && pane != null && pane.isVisible()) {
            showPane(false);
            table.requestFocus();
            return true;
        }
        if (model.busyProperty().get()) {
            model.cancel();
            return true;
        }
        return model.list().stop();
    }

    private void bindChips() {
        // As wide as the menus leave it: else it would ask for the height of a narrower one.
        chips.prefWidthProperty()
                .bind(
                        chipsLine
                                .widthProperty()
                                .subtract(filter.widthProperty())
                                .subtract(sort.widthProperty())
                                .subtract(MENUS_APART));
        var shown = new ServiceChips(chips, model.rows());
        model.services()
                .addListener((ListChangeListener<Object>) _ -> shown.show(model.services()));
        shown.show(model.services());
    }

    private void bindPhase() {
        var phase = model.phaseProperty();
        show(welcome, phase.isEqualTo(Phase.FIRST));
        show(waiting, phase.isEqualTo(Phase.SEARCHING));
        show(nothing, phase.isEqualTo(Phase.NOTHING));
        show(found, phase.isEqualTo(Phase.FOUND));
        show(chipsLine, phase.isNotEqualTo(Phase.LIST).and(phase.isNotEqualTo(Phase.FIRST)));
        show(filter, phase.isEqualTo(Phase.FOUND));
        show(sort, phase.isEqualTo(Phase.FOUND));
        show(middle, phase.isNotEqualTo(Phase.LIST));
        phase.subscribe(this::onPhase);
    }

    private void onPhase(Phase phase) {
        if (phase == Phase.SEARCHING) waitingFor.setText(texts.get("looking.for", shownWords()));
        if (phase == Phase.LIST) showList();
        if (phase == Phase.NOTHING) sayNothing(model.noticeProperty().get() == null);
        arrange();
    }

    private void showList() {
        if (list == null) {
            list = new PlaylistView(model.list(), model::closeList);
            var node = Views.load(list);
            show(node, model.phaseProperty().isEqualTo(Phase.LIST));
            VBox.setVgrow(node, Priority.ALWAYS);
            root.getChildren().add(node);
        }
        list.focus();
    }

    // Words are not at fault where nobody answered.
    private void sayNothing(boolean answered) {
        nothingFor.setText(texts.get(answered ? "nothing" : "no.answer", shownWords()));
        advice.setText(texts.get(answered ? "nothing.advice" : "no.answer.advice"));
    }

    private String shownWords() {
        return Foreign.text(words.getText(), LONGEST);
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void bindPane() {
        Enlarged.widthOf(middle).subscribe(this::room);
        model.selectedProperty().subscribe(_ -> arrange());
        details.several().countProperty().subscribe(_ -> arrange());
    }

    private void room(double width) {
        boolean now = width > 0 && width < ROOM_FOR_BOTH;
        if (now == narrow) return;
        narrow = now;
        if (pane != null) {
            middle.getChildren().remove(pane);
            place.getChildren().remove(pane);
        }
        arrange();
    }

    private void arrange() {
        boolean any =
                model.phaseProperty().get() == Phase.FOUND
                        && model.selectedProperty().get() != null;
        boolean below = any && (narrow || details.several().countProperty().get() > 0);
        strip.show(below, narrow);
        if (narrow) showPane(false);
        else if (pane != null) showPane(model.phaseProperty().get() == Phase.FOUND);
        else if (model.phaseProperty().get() != Phase.FIRST) Platform.runLater(this::buildPane);
    }

    // Built while the services are asked: together with the first rows it would make a long frame.
    private void buildPane() {
        if (pane == null && !narrow) showPane(true);
        if (!narrow) showPane(model.phaseProperty().get() == Phase.FOUND);
    }

    @FXML
    private void onHistory() {
        new HistoryMenu(model, words).open();
    }

    private void onWordsKey(KeyEvent key) {
        if (key.getCode() != KeyCode.DOWN) return;
        onHistory();
        key.consume();
    }

    private void showPane(boolean wanted) {
        if (pane == null) {
            if (!wanted) return;
            pane = Views.load(detailsPane);
            detailsPane.setOnClose(() -> showPane(false));
        }
        pane.setVisible(wanted);
        pane.setManaged(wanted);
        detailsPane.setFolding(narrow);
        var home = narrow ? place.getChildren() : middle.getChildren();
        if (wanted && !home.contains(pane)) {
            home.add(pane);
            StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
            HBox.setHgrow(pane, Priority.NEVER);
        }
    }

    @FXML
    private void onSearch() {
        model.search(false);
    }

    @FXML
    private void onFresh() {
        model.search(true);
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }
}
