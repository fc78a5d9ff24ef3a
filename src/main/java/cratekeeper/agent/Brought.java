package cratekeeper.agent;

import java.nio.file.Path;
import java.util.List;

/// A list of tracks that a person brings by themselves: dropped, pasted, opened or named.
public sealed interface Brought {

    /// @param paths lists, audio files and folders of them
    record Files(List<Path> paths) implements Brought {
        public Files {
            paths = List.copyOf(paths);
        }
    }

    /// @param text plain, or HTML of a web page
    record Words(String text) implements Brought {}
}
