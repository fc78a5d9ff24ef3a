package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.agent.ActivityFigures.ServiceLine;
import cratekeeper.music.Service;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.NoticeBar;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Activity screen: the figures of a time, a line a service, calls over time; and the log.
public final class ActivityView implements ScreenView {
    private static final Texts texts = Texts.in(ActivityView.class);
    private static final int TILES_A_ROW = 4;

    /// What is above the rows of the table, and its edges, in rows.
    private static final double HEAD = 42 / 37.0;

    private final ActivityViewModel model;
    private final Map<Tile, Label> figures = new EnumMap<>(Tile.class);
    private final Map<Tile, Label> below = new EnumMap<>(Tile.class);
    private final ToggleGroup periods = new ToggleGroup();
    private final ToggleGroup pages = new ToggleGroup();
    @FXML private HBox choices;
    @FXML private Button copy;
    @FXML private Label copied;
    @FXML private NoticeBar notice;
    @FXML private ScrollPane figuresPage;
    @FXML private StackPane logPage;
    @FXML private GridPane tiles;
    @FXML private TableView<ServiceLine> table;
    @FXML private Label chartTitle;
    @FXML private CallsChart chart;
    @FXML private FlowPane legend;
    @FXML private Label noCalls;

    public ActivityView(ActivityViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.reload());
        for (Tile tile : Tile.values()) addTile(tile);
        ServiceTable.columns(table);
        // A table of a few services is as high as they need, so that the chart has the rest.
        table.prefHeightProperty()
                .bind(
                        table.fixedCellSizeProperty()
                                .multiply(Bindings.size(table.getItems()).add(HEAD)));
        for (Period period : Period.values()) addPeriod(period);
        var gap = new Region();
        gap.getStyleClass().add("choices-gap");
        choices.getChildren().add(gap);
        addPage("figures", figuresPage);
        addPage("log", logPage);
        copied.setVisible(false);
        copy.disableProperty().bind(model.figuresProperty().isNull());
        model.figuresProperty().subscribe(this::show);
    }

    @Override
    public void focus() {
        model.reload();
        copied.setVisible(false);
        if (figuresPage.isVisible()) table.requestFocus();
    }

    private void addPeriod(Period period) {
        var chip = chip(texts.get("period." + period), periods);
        chip.setOnAction(_ -> {
            // One is always chosen.
            chip.setSelected(true);
            model.periodProperty().set(period);
        });
        model.periodProperty().subscribe(now -> chip.setSelected(now == period));
        choices.getChildren().add(chip);
    }

    private void addPage(String name, Node page) {
        var chip = chip(texts.get("page." + name), pages);
        chip.setId("page-" + name);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            open(page);
        });
        chip.setSelected(page.equals(figuresPage));
        choices.getChildren().add(chip);
        shown(page, page.equals(figuresPage));
    }

    private static ToggleButton chip(String words, ToggleGroup group) {
        var chip = new ToggleButton(words);
        chip.getStyleClass().add("tab-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setToggleGroup(group);
        return chip;
    }

    private void open(Node page) {
        if (page.equals(logPage) && logPage.getChildren().isEmpty())
            logPage.getChildren().add(new LogPane(model));
        for (Node one : List.of(figuresPage, logPage)) shown(one, one.equals(page));
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void addTile(Tile tile) {
        var title = new Label(tile.title());
        title.getStyleClass().add("section-title");
        Foreign.wrapping(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var figure = new Label("—");
        figure.getStyleClass().add("tile-figure");
        figure.setId("tile-" + tile.name().toLowerCase(Locale.ROOT));
        var words = new Label();
        words.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        figures.put(tile, figure);
        below.put(tile, words);
        Pane box = new VBox(title, figure, words);
        box.getStyleClass().addAll("card", "tile");
        int place = tiles.getChildren().size();
        tiles.add(box, place % TILES_A_ROW, place / TILES_A_ROW);
    }

    private void show(@Nullable ActivityFigures now) {
        if (now == null) return;
        figures.forEach((tile, label) -> label.setText(tile.figure(now)));
        below.forEach((tile, label) -> label.setText(tile.below(now)));
        table.getItems().setAll(now.services());
        showChart(now);
    }

    private void showChart(ActivityFigures now) {
        chartTitle.setText(texts.get("chart." + now.period()));
        List<Service> services = chart.show(now.minutes(), now.period(), now.slotSeconds());
        noCalls.setVisible(services.isEmpty());
        noCalls.setText(texts.get("chart.none." + now.period()));
        legend.getChildren().clear();
        for (int i = 0; i < services.size(); i++) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "series-" + i % CallsChart.SERIES);
            var name = new Label(services.get(i).displayName());
            name.getStyleClass().addAll("tiny", "muted");
            var entry = new HBox(swatch, name);
            entry.getStyleClass().add("legend-entry");
            legend.getChildren().add(entry);
        }
    }

    @FXML
    private void onCopy() {
        var content = new ClipboardContent();
        content.putString(model.report());
        Clipboard.getSystemClipboard().setContent(content);
        copied.setVisible(true);
    }
}
