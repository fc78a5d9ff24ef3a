package cratekeeper.agent;

import cratekeeper.json.Json;
import cratekeeper.media.Artwork;
import cratekeeper.media.TagSnapshot;
import cratekeeper.media.TagWriter;
import cratekeeper.media.Tags;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import cratekeeper.store.TagJournal;
import java.io.IOException;
import java.nio.file.Path;
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
