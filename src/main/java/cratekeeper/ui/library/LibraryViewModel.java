package cratekeeper.ui.library;

import cratekeeper.agent.Duplicates;
import cratekeeper.media.export.ListFormat;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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
    private final LibraryDesk desk;
    private final Background background;
    private final Duration drawn;
    private final Duration rest;
    private final Texts texts = Texts.in(LibraryViewModel.class);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(Shelf.ALL);
    private final ReadOnlyObjectWrapper<ShelfRows> rows;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Carried carried;
    private final ShelfCounts counts;
    private final LongWork work;
    private Background.Running finding = Background.Running.NONE;
    private @Nullable Notice failure;
    private @Nullable Wanted shown;

    /// @param drawn how long the first rows take to be drawn: the rest is read after them, for both
    ///   at once would be slow, and the next key often makes the rest needless
    /// @param rest how long the list must stand before its kinds are counted
    public LibraryViewModel(
            LibraryDesk desk, Background background, Duration drawn, Duration rest) {
        this.desk = desk;
        this.background = background;
        this.drawn = drawn;
        this.rest = rest;
        carried = new Carried(desk, background);
        counts = new ShelfCounts(desk, background, rest, this::failed);
        work = new LongWork(background, notice::set);
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
        return counts.numbersProperty();
    }

    public ReadOnlyObjectProperty<List<Duplicates.Group>> groupsProperty() {
        return counts.groupsProperty();
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
        return work.nameProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// What a complete track has, as it is set now.
    Set<Field> required() {
        return desk.required();
    }

    /// Why a better file is worth looking for, "" where nobody has said.
    String reason(long id) {
        return Said.of(counts.reason(id));
    }

    /// Makes the rows at these places ready to be dragged out.
    void carry(List<Integer> places) {
        carried.take(ids(places.stream().limit(Carried.MOST).toList()));
    }

    /// The ids of the rows at these places.
    List<Long> ids(List<Integer> places) {
        return rows.get().ids(places);
    }

    Carried carried() {
        return carried;
    }

    /// Begins to find what is wanted, or looks whether it is still the same.
    public void reload() {
        find();
    }

    /// Reads the first rows before somebody opens the screen: they stand in its first frame.
    public void readAhead() {
        var all = new Wanted(Shelf.ALL, "");
        background.start(
                () -> desk.first("", ShelfRows.FIRST),
                Background.Answer.of(
                        first -> {
                            if (shown != null) return;
                            show(first);
                            shown = all;
                        },
                        // Who opens the screen is told.
                        _ -> {}));
    }

    /// Shows these.
    void show(List<LibraryTrack> tracks) {
        rows.set(ShelfRows.of(tracks, desk::tracks, background));
    }

    private ShelfRows shelfRows(long[] ids, List<LibraryTrack> first) {
        return new ShelfRows(ids, first, desk::tracks, background);
    }

    // What is asked for another time is compared as a whole; what is new is begun to be shown with
    // its first rows, for nobody types as slowly as a hundred thousand ids are read.
    private void find() {
        var wanted = new Wanted(shelf.get(), words.get());
        var before = shown;
        finding.cancel();
        finding =
                wanted.equals(shown) || wanted.shelf() == Shelf.UPGRADES
                        ? background.start(
                                () -> whole(wanted, wanted.equals(before) ? rest : Duration.ZERO),
                                answer(now -> take(wanted, now)))
                        : background.start(
                                () -> desk.first(wanted.text(), ShelfRows.FIRST),
                                answer(first -> begin(wanted, first)));
    }

    private record Wanted(Shelf shelf, String words) {
        String text() {
            return shelf.with(words);
        }
    }

    private record Found(ShelfRows rows, List<LibraryTrack> first, long count, long bytes) {}

    private void begin(Wanted wanted, List<LibraryTrack> first) {
        if (first.isEmpty() || !rows.get().beginsWith(first)) show(first);
        shown = wanted;
        finding = background.start(() -> rest(wanted, first), answer(now -> take(wanted, now)));
    }

    private Found rest(Wanted wanted, List<LibraryTrack> first)
            throws IOException, InterruptedException {
        Thread.sleep(drawn);
        long[] ids =
                first.size() < ShelfRows.FIRST
                        ? first.stream().mapToLong(LibraryTrack::id).toArray()
                        : desk.ids(wanted.text());
        return new Found(shelfRows(ids, first), first, desk.count(), desk.bytes());
    }

    private Found whole(Wanted wanted, Duration pause) throws IOException, InterruptedException {
        Thread.sleep(pause);
        long[] ids = wanted.shelf() == Shelf.UPGRADES ? upgrades(wanted) : desk.ids(wanted.text());
        var first = desk.tracks(ShelfRows.first(ids));
        return new Found(shelfRows(ids, first), first, desk.count(), desk.bytes());
    }

    private long[] upgrades(Wanted wanted) throws IOException {
        return desk.upgrades(wanted.words(), ShelfCounts.MOST_UPGRADES).stream()
                .mapToLong(candidate -> candidate.track().id())
                .toArray();
    }

    private void take(Wanted wanted, Found found) {
        // What else was said stays until it is read.
        if (Objects.equals(notice.get(), failure)) notice.set(null);
        int size = found.rows().size();
        if (rows.get().grow(found.rows())) rows.get().update(found.first());
        else rows.set(found.rows());
        shown = wanted;
        boolean all = size == found.count() || wanted.shelf() == Shelf.DUPLICATES;
        String bytes = Words.bytes(found.bytes());
        summary.set(
                all
                        ? texts.count("summary.all", found.count(), bytes)
                        : texts.count("summary.some", found.count(), bytes, Words.count(size)));
        empty.set(found.count() == 0);
        counts.count(found.count() * 31 + found.bytes());
    }

    /// Tracks were changed: shows them as they are now.
    void changed(Collection<LibraryTrack> tracks) {
        rows.get().update(tracks);
        counts.forget();
        find();
    }

    /// Reads what is new or changed in a folder.
    public void scan(Path folder) {
        String name = String.valueOf(folder.getFileName());
        work(
                texts.get("scanning", name),
                () -> desk.scan(folder, (_, _) -> {}),
                report -> {
                    counts.forget();
                    find();
                    String seen =
                            texts.count(
                                    "scanned",
                                    report.files(),
                                    name,
                                    Words.count(report.read()),
                                    Words.count(report.gone()));
                    say(
                            report.problems() == 0
                                    ? seen
                                    : seen + " " + texts.count("scan.unread", report.problems()));
                });
    }

    /// Writes what is shown as a list for other programs.
    public void export(ListFormat format, Path target) {
        String wanted = shelf.get().with(words.get());
        String name = String.valueOf(target.getFileName());
        work(
                texts.get("exporting", name),
                () -> desk.export(wanted, format, target),
                written -> {
                    int left = written.leftOut().size();
                    String done = texts.count("exported", written.tracks(), name);
                    say(left == 0 ? done : done + " " + texts.count("export.left", left));
                });
    }

    void say(String sentence) {
        notice.set(new Notice(sentence, Notice.Remedy.NONE));
    }

    /// One long work at a time; a new one ends the one before.
    <T> void work(String name, Background.Work<T> task, Consumer<T> done) {
        work.begin(name, task, done);
    }

    /// Ends the long work. What it has done so far is kept.
    public void stop() {
        work.stop();
    }

    private <T> Background.Answer<T> answer(Consumer<T> done) {
        return Background.Answer.of(done, this::failed);
    }

    private void failed(Exception cause) {
        failure = Notice.of(cause);
        notice.set(failure);
    }
}
