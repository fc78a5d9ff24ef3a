package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityFigures.ServiceLine;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Cells;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.Meter;
import cratekeeper.ui.parts.Standing;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The columns of the table with a line a service.
final class ServiceTable {
    private static final Texts texts = Texts.in(ServiceTable.class);
    private static final double BUSY = 0.85;

    private ServiceTable() {}

    static void columns(TableView<ServiceLine> table) {
        var service =
                column(
                        texts.get("column.service"),
                        Label::new,
                        (Label label, ServiceLine line) -> {
                            if (label.getStyleClass().size() == 1)
                                label.getStyleClass().add("strong");
                            label.setText(line.service().displayName());
                        });
        var state =
                column(
                        texts.get("column.state"),
                        Chip::new,
                        (Chip chip, ServiceLine line) ->
                                chip.show(
                                        Standing.words(line.state()), Standing.tone(line.state())));
        var calls = figure(texts.get("column.calls"), line -> Words.count(line.calls()));
        var median =
                figure(
                        texts.get("column.median"),
                        line -> called(line, Words.count(line.medianMillis()) + " ms"));
        var p95 =
                figure(
                        texts.get("column.p95"),
                        line -> called(line, Words.count(line.p95Millis()) + " ms"));
        var rate =
                figure(
                        texts.get("column.success"),
                        line -> called(line, Words.percent(rounded(line.successRate()))));
        var throttled =
                figure(
                        texts.get("column.throttled"),
                        line -> called(line, Words.count(line.throttled())));
        var quota = column(texts.get("column.quota"), QuotaCell::new, QuotaCell::show);
        new Columns<ServiceLine>()
                .fluid(service, 130, 2)
                .fixed(state, 110)
                .fixed(calls, 84)
                .fixed(median, 100)
                .fixed(p95, 100)
                .fixed(rate, 80)
                .fixed(throttled, 116)
                .fluid(quota, 200, 3)
                .hideFirst(List.of(median, p95, throttled))
                .in(table);
    }

    private static String called(ServiceLine line, String figure) {
        return line.calls() == 0 ? Words.UNKNOWN : figure;
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
        TableColumn<ServiceLine, ServiceLine> column = Cells.rich(name, Cells::itself, build, fill);
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
            setAccessibleText(texts.get("quota.said", line.used(), Said.of(line.limit())));
        }

        // "11 of 50 a minute"; a limit that counts otherwise than the window stands alone.
        private static String quota(ServiceLine line) {
            boolean counts = line.limit().startsWith(line.capacity() + " ");
            String limit = Said.of(line.limit());
            return counts ? texts.get("quota", line.used(), limit) : limit;
        }
    }
}
