package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.KeyChip;
import cratekeeper.ui.parts.RichCell;
import cratekeeper.ui.parts.TwoLines;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The columns of the result table. A cell is built once and filled again and again; its value is
/// the whole recording, so that one change of a row fills each of its cells anew.
final class ResultColumns {
    private final MusicalKey.Notation notation;
    final TableColumn<ResultRow, FoundTrack> track;
    final TableColumn<ResultRow, FoundTrack> label;
    final TableColumn<ResultRow, FoundTrack> year;
    final TableColumn<ResultRow, FoundTrack> bpm;
    final TableColumn<ResultRow, FoundTrack> key;
    final TableColumn<ResultRow, FoundTrack> length;
    final TableColumn<ResultRow, FoundTrack> best;
    final TableColumn<ResultRow, FoundTrack> sources;

    ResultColumns(MusicalKey.Notation notation) {
        this.notation = notation;
        track = column("Track", Sorting.byWords(Field.TITLE), TwoLines::new, ResultColumns::title);
        label = column("Label", Sorting.byWords(Field.LABEL), Label::new, ResultColumns::label);
        label.getStyleClass().add("quiet-column");
        year = figure("Year", Sorting.by(Field.RELEASE_DATE, PartialDate.class), Parts::year);
        bpm = figure("BPM", Sorting.by(Field.BPM, Double.class), t -> Words.bpm(t.bpm()));
        key = column("Key", byKey(), KeyChip::new, this::key);
        length =
                figure(
                        "Length",
                        Sorting.by(Field.DURATION_MS, Long.class),
                        t -> Words.length(t.durationMs()));
        best = column("Best", byQuality(), Chip::new, ResultColumns::quality);
        sources = column("Sources", byServices(), ServiceMarks::new, ServiceMarks::show);
    }

    /// What helps least to tell recordings apart goes first.
    void in(TableView<ResultRow> table) {
        new Columns<ResultRow>()
                .fluid(track, 190, 3)
                .fluid(label, 122, 2)
                .fixed(year, 53)
                .fixed(bpm, 52)
                .fixed(key, 56)
                .fixed(length, 60)
                .fixed(best, 90)
                .fixed(sources, 112)
                .hideFirst(List.of(label, year, sources, bpm, key))
                .in(table);
    }

    List<TableColumn<ResultRow, FoundTrack>> all() {
        return List.of(track, label, year, bpm, key, length, best, sources);
    }

    /// The order that the clicked headers ask for; `null` if none is.
    @Nullable Comparator<FoundTrack> order(List<TableColumn<ResultRow, ?>> clicked) {
        Comparator<FoundTrack> order = null;
        for (TableColumn<ResultRow, FoundTrack> column : all()) {
            if (!clicked.contains(column)) continue;
            var by = column.getComparator();
            if (column.getSortType() == TableColumn.SortType.DESCENDING) by = by.reversed();
            order = order == null ? by : order.thenComparing(by);
        }
        return order;
    }

    private static TableColumn<ResultRow, FoundTrack> figure(
            String name, Comparator<FoundTrack> order, Function<Track, String> words) {
        var column =
                column(
                        name,
                        order,
                        Label::new,
                        (label, found) -> label.setText(words.apply(Parts.of(found))));
        column.getStyleClass().add("figures");
        return column;
    }

    private static <N extends Node> TableColumn<ResultRow, FoundTrack> column(
            String name,
            Comparator<FoundTrack> order,
            Supplier<N> build,
            BiConsumer<N, FoundTrack> fill) {
        var column = new TableColumn<ResultRow, FoundTrack>(name);
        column.setCellValueFactory(cell -> cell.getValue().foundProperty());
        column.setCellFactory(_ -> new RichCell<>(build, fill));
        column.setComparator(order);
        return column;
    }

    private static void label(Label label, FoundTrack found) {
        if (!label.getStyleClass().contains("may-shorten"))
            label.getStyleClass().add("may-shorten");
        label.setText(Parts.labelAndNumber(Parts.of(found)));
    }

    private static void title(TwoLines cell, FoundTrack found) {
        Track track = Parts.of(found);
        cell.show(
                Words.or(track.title()),
                track.version() == null ? "" : "(" + track.version() + ")",
                Words.or(track.artistLine()));
    }

    private void key(KeyChip chip, FoundTrack found) {
        MusicalKey key = Sorting.value(found, Field.KEY, MusicalKey.class);
        chip.setVisible(key != null);
        if (key != null) chip.show(key, notation);
    }

    private static void quality(Chip chip, FoundTrack found) {
        if (found.offers().isEmpty()) {
            chip.show(Words.UNKNOWN, Chip.Tone.PLAIN);
            chip.setAccessibleText("No file known yet");
            return;
        }
        RankedOffer best = found.offers().getFirst();
        var tone =
                !best.acceptable()
                        ? Chip.Tone.WARN
                        : best.offer().lossless() ? Chip.Tone.GOOD : Chip.Tone.PLAIN;
        chip.show(Parts.shortQuality(best.offer()) + (best.acceptable() ? "" : " ?"), tone);
        chip.setAccessibleText("Best file: " + best.offer().quality());
    }

    private static Comparator<FoundTrack> byKey() {
        return Sorting.by(
                found -> Sorting.value(found, Field.KEY, MusicalKey.class),
                Comparator.comparingInt(MusicalKey::position).thenComparing(MusicalKey::minor));
    }

    private static Comparator<FoundTrack> byQuality() {
        return Sorting.by(
                found -> found.offers().isEmpty() ? null : found.offers().getFirst(),
                Comparator.comparingDouble(RankedOffer::score).reversed());
    }

    private static Comparator<FoundTrack> byServices() {
        return Comparator.comparingInt((FoundTrack found) -> found.hits().size()).reversed();
    }

    /// The two letters of each service that knows the recording; "+2" for those without room.
    static final class ServiceMarks extends HBox {
        private static final int ROOM = 4;

        ServiceMarks() {
            getStyleClass().add("marks");
        }

        void show(FoundTrack found) {
            List<Service> services = Parts.services(found);
            int shown = services.size() <= ROOM ? services.size() : ROOM - 1;
            while (getChildren().size() < Math.min(services.size(), ROOM))
                getChildren().add(mark());
            for (int i = 0; i < getChildren().size(); i++) {
                var mark = (Label) getChildren().get(i);
                boolean used = i < Math.min(services.size(), ROOM);
                mark.setVisible(used);
                mark.setManaged(used);
                if (used)
                    mark.setText(
                            i < shown ? services.get(i).mark() : "+" + (services.size() - shown));
            }
            setAccessibleText("Found at " + Parts.names(services));
        }

        private static Label mark() {
            var mark = new Label();
            mark.getStyleClass().add("mark");
            mark.setMinWidth(USE_PREF_SIZE);
            return mark;
        }
    }
}
