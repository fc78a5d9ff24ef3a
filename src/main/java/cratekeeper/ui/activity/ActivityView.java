package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.ServiceLine;
import cratekeeper.music.Service;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.Meter;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.parts.RichCell;
import cratekeeper.ui.parts.Standing;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The Activity screen: four figures, a line a service, calls over the last hour.
public final class ActivityView implements ScreenView {
    private static final double BUSY = 0.85;
    private final ActivityViewModel model;
    @FXML private NoticeBar notice;
    @FXML private Label success;
    @FXML private Label successOf;
    @FXML private Label completeness;
    @FXML private Label hits;
    @FXML private Label hitsOf;
    @FXML private Label errors;
    @FXML private Label errorsOf;
    @FXML private TableView<ServiceLine> table;
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
        columns();
        model.figuresProperty().subscribe(this::show);
    }

    @Override
    public void focus() {
        model.reload();
        table.requestFocus();
    }

    private void show(@Nullable ActivityFigures now) {
        if (now == null) return;
        success.setText(percent(now.successRate()));
        successOf.setText(
                Words.count(now.downloadsDone())
                        + " of "
                        + Words.count(now.downloadsEnded())
                        + " in 7 days");
        completeness.setText(percent(now.completeness()));
        long asked = now.cacheMemory() + now.cacheDisk() + now.cacheMiss();
        hits.setText(percent(now.cacheHitRate()));
        hitsOf.setText(
                asked == 0
                        ? "nothing asked yet"
                        : "memory "
                                + share(now.cacheMemory(), asked)
                                + " · disk "
                                + share(now.cacheDisk(), asked));
        errors.setText(
                now.calls() == 0
                        ? Words.UNKNOWN
                        : Words.percent((double) now.errors() / now.calls()));
        errorsOf.setText(
                Words.count(now.errors()) + " of " + Words.plural(now.calls(), "call") + " today");
        table.getItems().setAll(now.services());
        // A table of a few services is as high as they need, so that the chart has the rest.
        table.setPrefHeight(34 + table.getFixedCellSize() * now.services().size() + 8);
        showChart(now);
    }

    private void showChart(ActivityFigures now) {
        List<Service> services = chart.show(now.minutes());
        noCalls.setVisible(services.isEmpty());
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

    private void columns() {
        var service =
                column(
                        "Service",
                        Label::new,
                        (Label label, ServiceLine line) -> {
                            if (label.getStyleClass().size() == 1)
                                label.getStyleClass().add("strong");
                            label.setText(line.service().displayName());
                        });
        var state =
                column(
                        "State",
                        Chip::new,
                        (Chip chip, ServiceLine line) ->
                                chip.show(
                                        Standing.words(line.state()), Standing.tone(line.state())));
        var calls = figure("Calls today", line -> Words.count(line.callsToday()));
        var median = figure("Median", line -> called(line, line.medianMillis() + " ms"));
        var p95 = figure("p95", line -> called(line, line.p95Millis() + " ms"));
        var rate =
                figure(
                        "Success",
                        line -> called(line, share(Math.round(line.successRate() * 1000), 1000)));
        var throttled =
                figure("Asked to wait", line -> called(line, Words.count(line.throttled())));
        var quota = column("Quota in use", QuotaCell::new, QuotaCell::show);
        new Columns<ServiceLine>()
                .fluid(service, 130, 2)
                .fixed(state, 110)
                .fixed(calls, 96)
                .fixed(median, 84)
                .fixed(p95, 84)
                .fixed(rate, 80)
                .fixed(throttled, 106)
                .fluid(quota, 200, 3)
                .hideFirst(List.of(median, p95, throttled))
                .in(table);
    }

    private static String called(ServiceLine line, String figure) {
        return line.callsToday() == 0 ? Words.UNKNOWN : figure;
    }

    private static String share(long part, long all) {
        return Words.percent(rounded((double) part / all));
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? Words.UNKNOWN : Words.percent(rounded(share.getAsDouble()));
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }

    private static TableColumn<ServiceLine, ServiceLine> figure(
            String name, Function<ServiceLine, String> words) {
        var column =
                column(
                        name,
                        Label::new,
                        (Label label, ServiceLine line) -> label.setText(words.apply(line)));
        column.getStyleClass().add("figures");
        return column;
    }

    private static <N extends Node> TableColumn<ServiceLine, ServiceLine> column(
            String name, Supplier<N> build, BiConsumer<N, ServiceLine> fill) {
        var column = new TableColumn<ServiceLine, ServiceLine>(name);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new RichCell<>(build, fill));
        column.setSortable(false);
        return column;
    }

    private static final class QuotaCell extends HBox {
        private final Meter meter = new Meter();
        private final Label words = new Label();

        QuotaCell() {
            getStyleClass().add("quota-cell");
            HBox.setHgrow(meter, Priority.ALWAYS);
            words.getStyleClass().addAll("small", "muted");
            words.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(meter, words);
        }

        void show(ServiceLine line) {
            double share = Standing.share(line.used(), line.capacity());
            meter.setValue(share);
            meter.setFull(share < BUSY);
            words.setText(quota(line));
            setAccessibleText(line.used() + " used, limit " + line.limit());
        }

        // "11 of 50 a minute"; a limit that counts otherwise than the window stands alone.
        private static String quota(ServiceLine line) {
            boolean counts = line.limit().startsWith(line.capacity() + " ");
            return counts ? line.used() + " of " + line.limit() : line.limit();
        }
    }
}
