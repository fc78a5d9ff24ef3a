package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes tags, and puts old ones back. The file is written anew beside the old one, its sound
/// compared bit for bit, saved to the disk, and then moved into place in one step: whatever
/// happens, there is either the old file or the new one. Safe for use by several threads on
/// different files.
public final class TagWriter {
    private static final String HIDDEN = ".cratekeeper-";

    /// With less than this free, a disk is full.
    private static final long LEAST_SPACE = 64 << 10;

    private final Paper paper;

    /// Opens the copy to be written.
    interface Paper {
        WritableByteChannel open(Path copy) throws IOException;
    }

    public TagWriter() {
        this(copy ->
                FileChannel.open(
                        copy, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    TagWriter(Paper paper) {
        this.paper = paper;
    }

    /// Writes what the track knows; what it does not know stays in the file as it is.
    ///
    /// @param art front cover, `null` to leave the old one
    /// @throws IOException one sentence; the file is untouched
    public void write(Path file, Track track, @Nullable Artwork art, MusicalKey.Notation notation)
            throws IOException {
        write(file, new TagSet(track, art, notation, null));
    }

    /// @throws IOException one sentence; the file is untouched
    public void write(Path file, TagSet set) throws IOException {
        var tags = TrackTags.of(set);
        replace(
                file,
                (old, kind, copy) -> {
                    if (kind == Container.MP4) {
                        write(List.of(Piece.copy(0, old.size())), old, copy);
                        grow(copy, tags, set.artwork());
                    } else {
                        write(pieces(old, kind, tags, set.artwork()), old, copy);
                    }
                });
    }

    /// The library that does it takes what a full disk has cut for damage.
    private static void grow(Path copy, TagValues tags, @Nullable Artwork art) throws IOException {
        try {
            Mp4File.writeInto(copy, tags, art);
        } catch (IOException e) {
            if (Files.getFileStore(copy).getUsableSpace() >= LEAST_SPACE) throw e;
            throw new IOException("No space left on device", e);
        }
    }

    /// Puts back what [Tags#snapshot] saw: the file is then, byte for byte, what it was.
    ///
    /// @throws IOException one sentence, also if the sound has changed since; the file is untouched
    public void restore(Path file, TagSnapshot snapshot) throws IOException {
        replace(file, (old, _, copy) -> write(snapshot.over(old), old, copy));
    }

    private static List<Piece> pieces(
            FileBytes old, Container kind, TagValues tags, @Nullable Artwork art)
            throws IOException {
        return switch (kind) {
            case MP3 -> Mp3File.with(old, tags, art);
            case FLAC -> FlacFile.with(old, tags, art);
            case OGG -> OggFile.with(old, tags, art);
            case WAV, AIFF -> IffFile.with(old, kind, tags, art);
            case MP4 -> throw new IllegalArgumentException("written by jaudiotagger");
        };
    }

    private interface Writing {
        void run(FileBytes old, Container kind, Path copy) throws IOException;
    }

    private static void replace(Path file, Writing writing) throws IOException {
        // Through links to the file itself: a link is not to become a file.
        Path real = file.toRealPath();
        if (!Files.isWritable(real)) throw new AccessDeniedException(real + " is write-protected.");
        try (var old = FileBytes.open(real)) {
            var kind = Container.of(old).orElseThrow(() -> unknown(real));
            Path copy =
                    Files.createTempFile(
                            real.resolveSibling("").toAbsolutePath(), HIDDEN, suffix(real));
            try {
                keepRights(real, copy);
                writing.run(old, kind, copy);
                compare(old, kind, copy);
                try (var saved = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                    saved.force(true);
                }
                Files.move(
                        copy,
                        real,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new IOException(sentence(real, e), e);
        }
    }

    private void write(List<Piece> pieces, FileBytes old, Path copy) throws IOException {
        try (var out = paper.open(copy)) {
            for (Piece piece : pieces) piece.writeTo(old, out);
        }
    }

    private static void compare(FileBytes old, Container kind, Path copy) throws IOException {
        try (var fresh = FileBytes.open(copy)) {
            var before = AudioPayload.of(old, kind);
            var after = AudioPayload.of(fresh, kind);
            if (before.size() != after.size() || before.sum(old, kind) != after.sum(fresh, kind))
                throw new IOException("the sound would have changed");
        }
    }

    private static void keepRights(Path from, Path to) throws IOException {
        var old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        var fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        // Windows has no such rights; the folder's apply.
        if (old != null && fresh != null) fresh.setPermissions(old.readAttributes().permissions());
    }

    private static String suffix(Path file) {
        String name = file.getFileName() + "";
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : ".tmp";
    }

    static IOException unknown(Path file) {
        return new IOException(file.getFileName() + " is no kind of file that can be tagged.");
    }

    static String sentence(Path file, Exception e) {
        String name = file.getFileName() + "";
        String message = e.getMessage() == null ? "" : e.getMessage();
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left")
                || lower.contains("not enough space")
                || lower.contains("quota"))
            return "The tags of " + name + " could not be written: the disk is full.";
        if (e instanceof AccessDeniedException
                || e instanceof ReadOnlyFileSystemException
                || lower.contains("read-only"))
            return "The tags of "
                    + name
                    + " could not be written: "
                    + file.getParent()
                    + " does not allow it.";
        if (e instanceof NoSuchFileException) return name + " is not there any more.";
        return "The tags of " + name + " could not be written: " + message;
    }
}
