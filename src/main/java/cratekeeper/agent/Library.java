package cratekeeper.agent;

import cratekeeper.media.AudioProbe;
import cratekeeper.media.FreeName;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Track;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The person's files and what we know of them.
public final class Library {
    private final LibraryStore store;
    private final AudioProbe probe;
    private final Path recycle;

    /// @param recycle folder for files that were taken out; nothing of a person's is ever deleted
    public Library(LibraryStore store, AudioProbe probe, Path recycle) {
        this.store = store;
        this.probe = probe;
        this.recycle = recycle;
    }

    /// @param words free words and filters: `key:8A bpm:124-128 label:harbour`
    public List<LibraryTrack> find(String words, int limit) throws StoreException {
        return store.find(words, limit);
    }

    /// The first of all that is found, in the order of [#ids].
    public List<LibraryTrack> first(String words, int most) throws StoreException {
        return store.first(words, most);
    }

    /// How many are found.
    public long count(String words) throws StoreException {
        return store.count(words);
    }

    /// The ids of all that is found, for a list that is read where somebody looks.
    public long[] ids(String words, int most) throws StoreException {
        return store.ids(words, most);
    }

    /// Those of the tracks that are still there.
    public List<LibraryTrack> tracks(Collection<Long> ids) throws StoreException {
        return store.byIds(ids);
    }

    public long count() throws StoreException {
        return store.count();
    }

    public long bytes() throws StoreException {
        return store.bytes();
    }

    /// How many tracks lack each of the required fields; fields that none lacks are left out.
    public Map<Field, Integer> missing() throws StoreException {
        return store.missing();
    }

    /// The same recording, if the library has it and its file still lies there.
    public Optional<LibraryTrack> twin(Track track) throws StoreException {
        return store.sameRecording(track).stream()
                .filter(t -> Files.isRegularFile(t.file().path()))
                .findFirst();
    }

    /// Whether that very file is in it.
    boolean has(Path file) throws StoreException {
        return Files.isRegularFile(file) && store.byPath(file).isPresent();
    }

    /// Another description of a file that is in it.
    void describe(Path file, Track track) throws IOException {
        var known = store.byPath(file);
        if (known.isEmpty()) return;
        var old = known.get();
        store.put(
                new LibraryTrack(
                        old.id(),
                        track,
                        measure(file),
                        Files.size(file),
                        old.source(),
                        old.addedAt()));
    }

    AudioFile measure(Path file) throws IOException {
        try {
            return probe.quick(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("stopped while measuring");
        }
    }

    /// Moves a file out of the library into the recycle folder.
    ///
    /// @return where it is now; where it would be if there is none
    Path recycle(Path file) throws IOException {
        Path to = recycle.resolve(file.getFileName());
        if (Files.exists(file)) to = FreeName.move(file, to);
        var known = store.byPath(file);
        if (known.isPresent()) store.remove(known.get().id());
        return to;
    }
}
