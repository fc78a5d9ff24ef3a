package cratekeeper.agent;

import cratekeeper.media.FreeName;
import cratekeeper.media.NameTemplate;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Moves finished files into the music folder: whole or not at all, and never over another file. A
/// kill between any two steps leaves either the finished file in the work folder or the same file
/// in its place.
final class Filing {
    private final Path music;

    Filing(Path music) {
        this.music = music;
    }

    /// A name in the music folder that no file has yet.
    Path target(String template, Track track, String ending) throws IOException {
        Path wanted = music.resolve(NameTemplate.parse(template).path(track, ending)).normalize();
        if (!wanted.startsWith(music))
            throw new IOException("The name template leads out of the music folder.");
        return FreeName.of(wanted);
    }

    /// @param id of the job: names the copy that is needed where work folder and music folder lie
    ///   on different disks
    void move(Path ready, Path target, String id) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.move(ready, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path copy = copyName(target, id);
            Files.copy(ready, copy, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(ready);
        }
    }

    /// Finishes a move that a kill may have cut.
    ///
    /// @return the filed file; empty if the work must be done again
    Optional<Path> recover(Path ready, Path target, String id) throws IOException {
        if (!target.startsWith(music)) return Optional.empty();
        if (target.getParent() != null) Files.deleteIfExists(copyName(target, id));
        if (Files.exists(ready) && !Files.exists(target)) move(ready, target, id);
        else if (Files.exists(ready)) return Optional.empty();
        return Files.exists(target) ? Optional.of(target) : Optional.empty();
    }

    private static Path copyName(Path target, String id) {
        return target.resolveSibling(".cratekeeper-" + id + ".part");
    }
}
