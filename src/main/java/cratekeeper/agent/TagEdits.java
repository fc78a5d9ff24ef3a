package cratekeeper.agent;

import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Track;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.ScannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes tags at a person's word, and takes the change back; the library knows of it at once.
public final class TagEdits {
    private final Tagging tagging;
    private final FileReading reading;
    private final LibraryStore store;

    public TagEdits(Tagging tagging, FileReading reading, LibraryStore store) {
        this.tagging = tagging;
        this.reading = reading;
        this.store = store;
    }

    /// @param changes only these; the rest of the file's tags stays as it is
    /// @return the track as the library has it now
    /// @throws IOException one sentence; the tags are as they were
    public LibraryTrack write(LibraryTrack track, Map<Field, Object> changes)
            throws IOException, InterruptedException {
        Path file = track.file().path();
        Track.Builder wanted = tagging.read(file).toBuilder();
        changes.forEach((field, value) -> field.put(wanted, value));
        tagging.write(file, file, wanted.build(), null);
        return readAgain(track);
    }

    /// Takes back the last change of the file's tags.
    ///
    /// @return empty if none is known
    public Optional<LibraryTrack> undo(LibraryTrack track)
            throws IOException, InterruptedException {
        return tagging.undo(track.file().path()) ? Optional.of(readAgain(track)) : Optional.empty();
    }

    private LibraryTrack readAgain(LibraryTrack old) throws IOException, InterruptedException {
        Path file = old.file().path();
        var state = Files.readAttributes(file, BasicFileAttributes.class);
        var problems = new ArrayList<String>();
        Optional<ScannedFile> read =
                reading.read(
                        file,
                        state.size(),
                        state.lastModifiedTime().toMillis(),
                        Optional.of(old),
                        (_, sentence) -> problems.add(sentence));
        if (read.isEmpty())
            throw new IOException(
                    problems.isEmpty() ? file + " is not there any more." : problems.getFirst());
        store.putAll(List.of(read.get()));
        return store.byPath(file)
                .orElseThrow(() -> new IOException(file + " has left the library meanwhile."));
    }
}
