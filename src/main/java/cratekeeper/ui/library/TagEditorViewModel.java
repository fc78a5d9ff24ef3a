package cratekeeper.ui.library;

import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Tags of one file or of many: what would change is seen before, and can be taken back after.
public final class TagEditorViewModel {
    private static final List<Field> FIELDS =
            List.of(
                    Field.TITLE,
                    Field.VERSION,
                    Field.ARTISTS,
                    Field.REMIXERS,
                    Field.RELEASE,
                    Field.LABEL,
                    Field.CATALOGUE_NUMBER,
                    Field.RELEASE_DATE,
                    Field.TRACK_NUMBER,
                    Field.GENRES,
                    Field.BPM,
                    Field.KEY,
                    Field.ISRC);

    private final LibraryDesk desk;
    private final LibraryViewModel library;
    private final MusicalKey.Notation notation;
    private final Texts texts = Texts.in(TagEditorViewModel.class);
    private final ReadOnlyObjectWrapper<List<TagEntry>> entries =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Change>> changes =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private List<LibraryTrack> tracks = List.of();
    private List<LibraryTrack> undoable = List.of();

    /// A line of the difference.
    public record Change(String field, String before, String after) {}

    private record Done(List<LibraryTrack> tracks, List<String> problems) {}

    private interface Step {
        void on(LibraryTrack track, Consumer<LibraryTrack> done)
                throws IOException, InterruptedException;
    }

    public TagEditorViewModel(
            LibraryDesk desk, LibraryViewModel library, MusicalKey.Notation notation) {
        this.desk = desk;
        this.library = library;
        this.notation = notation;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<TagEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// What would be written, as it is typed.
    public ReadOnlyObjectProperty<List<Change>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Why it cannot be written yet, "" if it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What was written last and can be taken back, "" if nothing can.
    public ReadOnlyStringProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    public int size() {
        return tracks.size();
    }

    /// Begins to edit the tracks of these ids, read anew.
    public void open(Collection<Long> ids) {
        if (ids.isEmpty()) return;
        library.work(texts.get("reading"), () -> desk.tracks(ids), this::begin);
    }

    private void begin(List<LibraryTrack> found) {
        if (found.isEmpty()) return;
        tracks = List.copyOf(found);
        var fresh = FIELDS.stream().map(field -> new TagEntry(field, tracks, notation)).toList();
        for (TagEntry entry : fresh) entry.textProperty().subscribe((_, _) -> compare());
        entries.set(fresh);
        compare();
        open.set(true);
    }

    private void compare() {
        var changed = entries.get().stream().filter(TagEntry::changed).toList();
        changes.set(
                changed.stream()
                        .map(e ->
                                new Change(
                                        Shown.name(e.field()),
                                        e.before(),
                                        e.textProperty().get().strip()))
                        .toList());
        problem.set(
                changed.stream()
                        .map(TagEntry::problem)
                        .filter(sentence -> !sentence.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    public void close() {
        open.set(false);
    }

    /// Writes the changes into every file.
    public void save() {
        if (changes.get().isEmpty() || !problem.get().isEmpty()) return;
        Map<Field, Object> values = new EnumMap<>(Field.class);
        for (TagEntry entry : entries.get())
            if (entry.changed()) entry.value().ifPresent(v -> values.put(entry.field(), v));
        var all = tracks;
        close();
        library.work(
                texts.count("writing", all.size()),
                () -> each(all, (track, done) -> done.accept(desk.write(track, values))),
                now -> {
                    undoable = now.tracks();
                    written.set(undoable.isEmpty() ? "" : texts.count("written", undoable.size()));
                    finish(now);
                });
    }

    /// Takes back what was written last.
    public void undo() {
        var all = undoable;
        undoable = List.of();
        written.set("");
        library.work(
                texts.get("undoing"),
                () -> each(all, (track, done) -> desk.undo(track).ifPresent(done)),
                this::finish);
    }

    private void finish(Done now) {
        library.changed(now.tracks());
        if (!now.problems().isEmpty())
            library.say(
                    now.problems().size() == 1
                            ? now.problems().getFirst()
                            : texts.count(
                                    "unchanged", now.problems().size(), now.problems().getFirst()));
    }

    /// A file that fails does not keep the others from it.
    private static Done each(List<LibraryTrack> all, Step step) throws InterruptedException {
        var done = new ArrayList<LibraryTrack>();
        var problems = new ArrayList<String>();
        for (LibraryTrack track : all) {
            try {
                step.on(track, done::add);
            } catch (IOException e) {
                problems.add(Said.of(String.valueOf(e.getMessage())));
            }
        }
        return new Done(done, problems);
    }
}
