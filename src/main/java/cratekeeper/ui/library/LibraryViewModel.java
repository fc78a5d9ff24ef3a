package cratekeeper.ui.library;

import cratekeeper.agent.Duplicates;
import cratekeeper.agent.Upgrades;
import cratekeeper.media.export.ListFormat;
import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The files on disk that fit the words, and what can be done with all of them.
public final class LibraryViewModel {
    /// More than that nobody replaces in a day.
    static final int MOST_UPGRADES = 2_000;

    private final LibraryDesk desk;
    private final Background background;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(Shelf.ALL);
    private final ReadOnlyObjectWrapper<ShelfRows> rows;
    private final ReadOnlyObjectWrapper<Map<Shelf, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<Duplicates.Group>> groups =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper task = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private Map<Long, String> reasons = Map.of();
    private Background.Running finding = Background.Running.NONE;
    private Background.Running counting = Background.Running.NONE;
    private Background.Running working = Background.Running.NONE;
    private @Nullable Notice failure;
    private long counted = -1;

    public LibraryViewModel(LibraryDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
        rows = new ReadOnlyObjectWrapper<>(shelfRows(new long[0], List.of()));
        words.subscribe((_, _) -> find());
        shelf.subscribe((_, _) -> find());
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public ObjectProperty<Shelf> shelfProperty() {
        return shelf;
    }

    /// What is found. Another list each time: the rows of one never change places.
    public ReadOnlyObjectProperty<? extends ObservableList<ShelfRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many there are of each kind, as far as they were counted.
    public ReadOnlyObjectProperty<Map<Shelf, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Duplicates.Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /// "18,204 tracks · 412 GB", or "31 of 18,204 tracks · 412 GB".
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether the library holds nothing at all.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// What long work is under way, "" if none is.
    public ReadOnlyStringProperty taskProperty() {
        return task.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Why a better file is worth looking for, "" where nobody has said.
    String reason(long id) {
        return reasons.getOrDefault(id, "");
    }

    public void reload() {
        find();
    }

    private ShelfRows shelfRows(long[] ids, List<LibraryTrack> first) {
        return new ShelfRows(ids, first, desk::tracks, background);
    }

    private record Found(ShelfRows rows, List<LibraryTrack> first, long count, long bytes) {}

    private void find() {
        String wanted = shelf.get().with(words.get());
        boolean upgrades = shelf.get() == Shelf.UPGRADES;
        finding.cancel();
        finding =
                background.start(
                        () -> {
                            long[] ids = upgrades ? upgrades(wanted) : desk.ids(wanted);
                            var first = desk.tracks(ShelfRows.firstPage(ids));
                            return new Found(
                                    shelfRows(ids, first), first, desk.count(), desk.bytes());
                        },
                        answer(this::take));
    }

    private long[] upgrades(String wanted) throws IOException {
        return desk.upgrades(wanted, MOST_UPGRADES).stream()
                .mapToLong(candidate -> candidate.track().id())
                .toArray();
    }

    private void take(Found found) {
        // What else was said stays until it is read.
        if (Objects.equals(notice.get(), failure)) notice.set(null);
        int size = found.rows().size();
        if (rows.get().sameAs(found.rows())) rows.get().update(found.first());
        else rows.set(found.rows());
        boolean all = size == found.count() || shelf.get() == Shelf.DUPLICATES;
        summary.set(
                (all ? "" : Words.count(size) + " of ")
                        + Words.plural(found.count(), "track")
                        + " · "
                        + Words.bytes(found.bytes()));
        empty.set(found.count() == 0);
        long state = found.count() * 31 + found.bytes();
        if (state != counted) count(state);
    }

    private record Counted(
            Map<Shelf, Integer> counts, List<Duplicates.Group> groups, Map<Long, String> reasons) {}

    private void count(long state) {
        counting.cancel();
        counting =
                background.start(
                        this::counted,
                        answer(now -> {
                            counted = state;
                            reasons = now.reasons();
                            groups.set(now.groups());
                            counts.set(now.counts());
                        }));
    }

    private Counted counted() throws IOException {
        var numbers = new EnumMap<Shelf, Integer>(Shelf.class);
        for (Shelf kind : List.of(Shelf.MISSING, Shelf.SUSPECTS))
            numbers.put(kind, desk.ids(kind.with("")).length);
        var better = desk.upgrades("", MOST_UPGRADES);
        numbers.put(Shelf.UPGRADES, better.size());
        var twins = desk.duplicates();
        numbers.put(Shelf.DUPLICATES, twins.size());
        return new Counted(
                numbers,
                twins,
                better.stream()
                        .collect(
                                Collectors.toMap(
                                        candidate -> candidate.track().id(),
                                        Upgrades.Candidate::why,
                                        (one, _) -> one)));
    }

    /// Tracks were changed: shows them as they are now.
    void changed(Collection<LibraryTrack> tracks) {
        rows.get().update(tracks);
        counted = -1;
        find();
    }

    /// Reads what is new or changed in a folder.
    public void scan(Path folder) {
        String name = String.valueOf(folder.getFileName());
        work(
                "Scanning " + name + " …",
                () -> desk.scan(folder, (_, _) -> {}),
                report -> {
                    counted = -1;
                    find();
                    say(
                            "%s: %s seen, %s new or changed, %s gone%s."
                                    .formatted(
                                            name,
                                            Words.plural(report.files(), "file"),
                                            Words.count(report.read()),
                                            Words.count(report.gone()),
                                            report.problems() == 0
                                                    ? ""
                                                    : ", "
                                                            + report.problems()
                                                            + " could not be read"));
                });
    }

    /// Writes what is shown as a list for other programs.
    public void export(ListFormat format, Path target) {
        String wanted = shelf.get().with(words.get());
        String name = String.valueOf(target.getFileName());
        work(
                "Writing " + name + " …",
                () -> desk.export(wanted, format, target),
                written ->
                        say(
                                Words.plural(written.tracks(), "track")
                                        + " written to "
                                        + name
                                        + (written.leftOut().isEmpty()
                                                ? "."
                                                : "; the names of "
                                                        + written.leftOut().size()
                                                        + " cannot be held by this form.")));
    }

    void say(String sentence) {
        notice.set(new Notice(sentence, Notice.Remedy.NONE));
    }

    /// One long work at a time; a new one ends the one before.
    <T> void work(String name, Background.Work<T> work, Consumer<T> done) {
        working.cancel();
        task.set(name);
        working =
                background.start(
                        work,
                        new Background.Answer<T>() {
                            @Override
                            public void done(T result) {
                                task.set("");
                                done.accept(result);
                            }

                            @Override
                            public void failed(Exception cause) {
                                task.set("");
                                notice.set(Notice.of(cause));
                            }
                        });
    }

    /// Ends the long work. What it has done so far is kept.
    public void stop() {
        working.cancel();
        task.set("");
    }

    private <T> Background.Answer<T> answer(Consumer<T> done) {
        return Background.Answer.of(
                done,
                cause -> {
                    failure = Notice.of(cause);
                    notice.set(failure);
                });
    }
}
