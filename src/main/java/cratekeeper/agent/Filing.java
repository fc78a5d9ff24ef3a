package cratekeeper.agent;

import cratekeeper.media.FreeName;
import cratekeeper.media.NameTemplate;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Moves finished files into the music folder: whole or not at all, and never over another file. A
/// kill between any two steps leaves the finished file in the work folder, in its place, or (as two
/// names of one file) in both.
final class Filing {
    private final Path music;
    private final Supplier<Preferences> preferences;

    /// Names that jobs under way are about to take: two tracks may want the same one.
    private final Set<Path> claimed = ConcurrentHashMap.newKeySet();

    /// @param preferences say how files are named
    Filing(Path music, Supplier<Preferences> preferences) {
        this.music = music.toAbsolutePath().normalize();
        this.preferences = preferences;
    }

    /// Claims a name in the music folder that no file has yet, until [#move].
    ///
    /// @param file that is to be filed: its kind is a part of the name
    Path target(Path file, Track track) throws IOException {
        var set = preferences.get();
        String ending = WorkFolder.ending(file);
        Path name =
                NameTemplate.of(set.nameTemplate())
                        .path(
                                track,
                                ending.isEmpty() ? "" : ending.substring(1),
                                set.keyNotation());
        Path wanted = music.resolve(name).normalize();
        if (!wanted.startsWith(music))
            throw new IOException("The name template leads out of the music folder.");
        return FreeName.find(wanted, taken -> Files.exists(taken) || !claimed.add(taken));
    }

    /// @return where the file is now: at the target, unless somebody else has put a file there
    ///   meanwhile
    Path move(Path ready, Path target) throws IOException {
        try {
            Files.createDirectories(target.getParent());
            try {
                // A second name for the same file appears whole or not at all and overwrites
                // nothing.
                Files.createLink(target, ready);
                Files.delete(ready);
                return target;
            } catch (FileSystemException | UnsupportedOperationException e) {
                // Another disk, or one without links, or the name was taken.
                return FreeName.move(ready, target);
            }
        } finally {
            claimed.remove(target);
        }
    }

    /// Finishes a move that a kill may have cut.
    ///
    /// @return the filed file; empty if the work must be done again
    Optional<Path> recover(Path ready, Path target) throws IOException {
        if (!target.startsWith(music)) return Optional.empty();
        boolean waits = Files.isRegularFile(ready);
        boolean lies = Files.isRegularFile(target);
        if (waits && lies && Files.isSameFile(ready, target)) {
            Files.delete(ready);
            return Optional.of(target);
        }
        if (waits) return lies ? Optional.empty() : Optional.of(move(ready, target));
        return lies ? Optional.of(target) : Optional.empty();
    }
}
