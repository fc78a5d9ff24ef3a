package cratekeeper.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;

/// Finds names that no other file has. Two that look at once get two names.
public final class FreeName {
    private static final int MOST = 10_000;

    private FreeName() {}

    /// Takes the wanted name, or the next free one of its kind, "Song (2).mp3", by laying an empty
    /// file there. Folders on the way are made.
    ///
    /// @throws IOException if nothing may be written there
    public static Path reserve(Path wanted) throws IOException {
        Path folder = wanted.toAbsolutePath().getParent();
        if (folder == null) throw new IOException(wanted + " is no name for a file.");
        Files.createDirectories(folder);
        for (int i = 1; i <= MOST; i++) {
            try {
                return Files.createFile(numbered(wanted, i));
            } catch (FileAlreadyExistsException e) {
                // Taken: the next one.
            }
        }
        throw full(wanted);
    }

    /// The wanted name, or the next of its kind that is not taken. Nothing is laid there.
    ///
    /// @throws IOException if all are taken
    public static Path find(Path wanted, Predicate<Path> taken) throws IOException {
        for (int i = 1; i <= MOST; i++) {
            Path name = numbered(wanted, i);
            if (!taken.test(name)) return name;
        }
        throw full(wanted);
    }

    private static Path numbered(Path wanted, int number) {
        if (number == 1) return wanted;
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        String extension = dot <= 0 ? "" : name.substring(dot + 1);
        return wanted.resolveSibling(SafeName.join(stem, " (" + number + ")", extension));
    }

    private static IOException full(Path wanted) {
        return new IOException(
                "There are " + MOST + " files called " + wanted.getFileName() + " already.");
    }

    /// Moves a finished file to the wanted name or the next free one, in one step: the name never
    /// stands for half a file, and nobody's file is overwritten.
    ///
    /// @return where it is now
    /// @throws IOException if it could not be moved; it is where it was
    public static Path move(Path file, Path wanted) throws IOException {
        Path free = reserve(wanted);
        boolean moved = false;
        try {
            try {
                Files.move(
                        file,
                        free,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                copyAcross(file, free);
            }
            moved = true;
            return free;
        } finally {
            if (!moved) Files.deleteIfExists(free);
        }
    }

    /// To another disk: first a hidden copy there, then its name.
    private static void copyAcross(Path file, Path free) throws IOException {
        Path folder = free.toAbsolutePath().getParent();
        Path copy = Files.createTempFile(folder, ".cratekeeper-", ".tmp");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            try (var saved = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                saved.force(true);
            }
            Files.move(
                    copy,
                    free,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
        }
        Files.delete(file);
    }
}
