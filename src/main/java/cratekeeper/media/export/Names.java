package cratekeeper.media.export;

import cratekeeper.music.LibraryTrack;
import java.nio.file.Path;

/// What lists call things.
final class Names {
    private Names() {}

    /// A file's name without its ending.
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /// The title with its version, else the file's name.
    static String title(LibraryTrack entry) {
        String title = entry.track().fullTitle();
        return title.isEmpty() ? stem(entry.file().path()) : title;
    }
}
