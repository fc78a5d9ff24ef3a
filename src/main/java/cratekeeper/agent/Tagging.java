package cratekeeper.agent;

import cratekeeper.json.Json;
import cratekeeper.media.Artwork;
import cratekeeper.media.TagSnapshot;
import cratekeeper.media.TagWriter;
import cratekeeper.media.Tags;
import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import cratekeeper.store.TagJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes tags so that they can be taken back: the old ones are in the journal before the first
/// byte changes.
public final class Tagging {
    private final TagWriter writer;
    private final TagJournal journal;
    private final Supplier<Preferences> preferences;

    public Tagging(TagWriter writer, TagJournal journal, Supplier<Preferences> preferences) {
        this.writer = writer;
        this.journal = journal;
        this.preferences = preferences;
    }

    /// @param file changed in place, by a copy that replaces it
    /// @param known where the file will lie when all is done: the name under which the change can
    ///   be undone
    public void write(Path file, Path known, Track track, @Nullable Artwork artwork)
            throws IOException, InterruptedException {
        var before = Tags.snapshot(file);
        long entry = journal.begin(known, before.encode(), Json.OURS.writeValueAsString(track));
        writer.write(file, track, artwork, preferences.get().keyNotation());
        journal.committed(entry);
    }

    /// What writing would change in a file: names of fields in JSON, and `ids`. Empty if the file
    /// says it all.
    public List<String> changes(Path file, Track track, @Nullable Artwork artwork)
            throws IOException {
        Track now = read(file);
        Track then = Tags.written(track, preferences.get().keyNotation());
        var changed = new ArrayList<String>();
        for (Field field : Field.values()) {
            var value = field.of(then);
            boolean changes =
                    field == Field.ARTWORK
                            ? artwork != null && !Tags.artwork(file).equals(Optional.of(artwork))
                            : value.isPresent() && !value.equals(field.of(now));
            if (changes) changed.add(field.json());
        }
        boolean sameIds =
                now.ids().entrySet().containsAll(then.ids().entrySet())
                        && now.relatedIds().entrySet().containsAll(then.relatedIds().entrySet());
        if (!sameIds) changed.add("ids");
        return changed;
    }

    /// What the file's tags say now.
    public Track read(Path file) throws IOException {
        return Tags.read(file);
    }

    /// Takes back the last change of a file's tags.
    ///
    /// @return whether there was one
    public boolean undo(Path file) throws IOException, InterruptedException {
        Optional<TagJournal.Entry> entry = journal.latest(file);
        if (entry.isEmpty()) return false;
        writer.restore(file, TagSnapshot.decode(entry.get().before()));
        journal.undone(entry.get().id());
        return true;
    }
}
