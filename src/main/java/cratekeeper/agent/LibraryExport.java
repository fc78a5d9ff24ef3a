package cratekeeper.agent;

import cratekeeper.media.export.ListFormat;
import cratekeeper.music.LibraryTrack;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.StoreException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Writes what is found in the library as a list for other programs.
public final class LibraryExport {
    private static final int PAGE = 500;

    private final LibraryStore store;

    public LibraryExport(LibraryStore store) {
        this.store = store;
    }

    /// What was written.
    ///
    /// @param leftOut tracks that this form cannot hold
    public record Written(int tracks, List<LibraryTrack> leftOut) {}

    /// Replaces the target whole or not at all.
    ///
    /// @param words as in [Library#find]; "" is everything
    public Written write(String words, ListFormat format, Path target) throws IOException {
        Path folder = target.toAbsolutePath().normalize().getParent();
        if (folder == null || Files.isDirectory(target))
            throw new IOException(target + " is a folder: name a file with --out.");
        if (!Files.isDirectory(folder))
            throw new IOException(folder + " is not there: make it, or name another file.");
        Path fresh = Files.createTempFile(folder, ".cratekeeper-", ".tmp");
        try {
            Written written;
            try (var out = Files.newBufferedWriter(fresh, format.charset())) {
                written = write(words, format, target, out);
            }
            Files.move(
                    fresh,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Written write(String words, ListFormat format, Path target, BufferedWriter out)
            throws IOException {
        var leftOut = new ArrayList<LibraryTrack>();
        int tracks = 0;
        var writing = format.begin(out, target, count(words));
        long after = 0;
        while (true) {
            var page = store.find(words, PAGE, after);
            for (LibraryTrack track : page) {
                if (writing.add(track)) tracks++;
                else leftOut.add(track);
                after = Math.max(after, track.id());
            }
            if (page.size() < PAGE) break;
        }
        writing.end();
        return new Written(tracks, List.copyOf(leftOut));
    }

    private long count(String words) throws StoreException {
        if (words.isBlank()) return store.count();
        long count = 0;
        long after = 0;
        while (true) {
            var page = store.find(words, PAGE, after);
            count += page.size();
            for (LibraryTrack track : page) after = Math.max(after, track.id());
            if (page.size() < PAGE) return count;
        }
    }
}
