package cratekeeper.ui.search;

import cratekeeper.agent.RankedOffer;
import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Cells;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.FieldName;
import cratekeeper.ui.parts.KeyChip;
import cratekeeper.ui.parts.TwoLines;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the result table. A cell is built once and filled again and again; its value is
/// the whole recording, so that one change of a row fills each of its cells anew.
final class ResultColumns {
    private final MusicalKey.Notation notation;
    final TableColumn<ResultRow, Recording> track;
    final TableColumn<ResultRow, Recording> label;
    final TableColumn<ResultRow, Recording> year;
    final TableColumn<ResultRow, Recording> bpm;
    final TableColumn<ResultRow, Recording> key;
    final TableColumn<ResultRow, Recording> length;
    final TableColumn<ResultRow, Recording> best;
    final TableColumn<ResultRow, Recording> sources;

    ResultColumns(MusicalKey.Notation notation) {
        this.notation = notation;
        var texts = Texts.in(ResultColumns.class);
        track =
                column(
                        texts.get("column.track"),
                        Sorting.byWords(Field.TITLE),
                        TwoLines::new,
                        ResultColumns::title);
        label =
                text(
                        FieldName.of(Field.LABEL),
                        Sorting.byWords(Field.LABEL),
                        Parts::labelAndNumber);
        label.getStyleClass().add("quiet-column");
        year =
                figure(
                        texts.get("column.year"),
                        Sorting.by(Field.RELEASE_DATE, PartialDate.class),
                        Parts::year);
        bpm =
                figure(
                        FieldName.of(Field.BPM),
                        Sorting.by(Field.BPM, Double.class),
                        t -> Words.bpm(t.bpm()));
        key = column(FieldName.of(Field.KEY), byKey(), KeyChip::new, this::key);
        length =
                figure(
                        FieldName.of(Field.DURATION_MS),
                        Sorting.by(Field.DURATION_MS, Long.class),
                        t -> Words.length(t.durationMs()));
        best = column(texts.get("column.best"), byQuality(), Chip::new, ResultColumns::quality);
        sources =
                column(
                        texts.get("column.sources"),
                        byServices(),
                        ServiceMarks::new,
                        ServiceMarks::show);
    }

    /// What helps least to tell recordings apart goes first.
    void in(TableView<ResultRow> table) {
        new Columns<ResultRow>()
                .fluid(track, 214, 3)
                .fluid(label, 106, 2)
                .fixed(year, 53)
                .fixed(bpm, 52)
                .fixed(key, 56)
                .fixed(length, 60)
                .fixed(best, 90)
                .fixed(sources, 106)
                .hideFirst(List.of(label, year, sources, bpm, key))
                .in(table);
    }

    List<TableColumn<ResultRow, Recording>> all() {
        return List.of(track, label, year, bpm, key, length, best, sources);
    }

    /// The order that the clicked headers ask for; `null` if none is.
    @Nullable Comparator<Recording> order(List<TableColumn<ResultRow, ?>> clicked) {
        Comparator<Recording> order = null;
        for (TableColumn<ResultRow, Recording> column : all()) {
            if (!clicked.contains(column)) continue;
            var by = column.getComparator();
            if (column.getSortType() == TableColumn.SortType.DESCENDING) by = by.reversed();
            order = order == null ? by : order.thenComparing(by);
        }
        return order;
    }

    private static TableColumn<ResultRow, Recording> figure(
            String name, Comparator<Recording> order, Function<Track, String> words) {
        var column = text(name, order, words);
        column.getStyleClass().add("figures");
        return column;
    }

    private static TableColumn<ResultRow, Recording> text(
            String name, Comparator<Recording> order, Function<Track, String> words) {
        return ordered(
                Cells.text(
                        name,
                        ResultRow::recordingProperty,
                        recording -> words.apply(recording.track())),
                order);
    }

    private static TableColumn<ResultRow, Recording> ordered(
            TableColumn<ResultRow, Recording> column, Comparator<Recording> order) {
        column.setComparator(order);
        return column;
    }

    private static <N extends Node> TableColumn<ResultRow, Recording> column(
            String name,
            Comparator<Recording> order,
            Supplier<N> build,
            BiConsumer<N, Recording> fill) {
        return ordered(Cells.rich(name, ResultRow::recordingProperty, build, fill), order);
    }

    private static void title(TwoLines cell, Recording recording) {
        Track track = recording.track();
        cell.show(
                Words.or(track.title()),
                track.version() == null ? "" : "(" + track.version() + ")",
                Words.or(track.artistLine()));
    }

    private void key(KeyChip chip, Recording recording) {
        MusicalKey key = recording.value(Field.KEY, MusicalKey.class);
        chip.setVisible(key != null);
        if (key != null) chip.show(key, notation);
    }

    private static void quality(Chip chip, Recording recording) {
        if (recording.found().offers().isEmpty()) {
            chip.show(Words.UNKNOWN, Chip.Tone.PLAIN);
            chip.setAccessibleText(Texts.in(ResultColumns.class).get("best.none"));
            return;
        }
        RankedOffer best = recording.found().offers().getFirst();
        var tone =
                !best.acceptable()
                        ? Chip.Tone.WARN
                        : best.offer().lossless() ? Chip.Tone.GOOD : Chip.Tone.PLAIN;
        chip.show(Parts.shortQuality(best.offer()) + (best.acceptable() ? "" : " ?"), tone);
        chip.setAccessibleText(
                Texts.in(ResultColumns.class).get("best.file", best.offer().quality()));
    }

    private static Comparator<Recording> byKey() {
        return Sorting.by(
                recording -> recording.value(Field.KEY, MusicalKey.class),
                Comparator.comparingInt(MusicalKey::position).thenComparing(MusicalKey::minor));
    }

    private static Comparator<Recording> byQuality() {
        return Sorting.by(
                recording ->
                        recording.found().offers().isEmpty()
                                ? null
                                : recording.found().offers().getFirst(),
                Comparator.comparingDouble(RankedOffer::score).reversed());
    }

    private static Comparator<Recording> byServices() {
        return Comparator.comparingInt((Recording recording) -> recording.found().hits().size())
                .reversed();
    }
}
