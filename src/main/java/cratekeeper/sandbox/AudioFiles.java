package cratekeeper.sandbox;

import cratekeeper.media.Ffmpeg;
import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.KnownSums.Figures;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the sandbox's audio in a folder. A file is made when it is first asked for, under another
/// name until it is whole; whoever asks at the same time waits for it.
final class AudioFiles {
    /// Raise it when the synthesiser plays differently: files of before are then not looked at.
    private static final String EDITION = "1";

    private static final String MAKING = "making-";
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(AudioFiles.class);

    private final KnownSums sums = new KnownSums();
    private final Path folder;
    private final Ffmpeg ffmpeg;
    private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();
    private final Map<Song, SoftReference<Loops>> loops = new HashMap<>();
    private final Map<String, AudioFile> known = new ConcurrentHashMap<>();

    /// A file and what the Archive says of it. Sums are hexadecimal.
    record AudioFile(Path path, long size, String md5, String sha1, String crc32) {}

    AudioFiles(Path folder, Ffmpeg ffmpeg) {
        this.folder = folder.resolve("audio-" + EDITION);
        this.ffmpeg = ffmpeg;
    }

    /// What the Archive says of a file; makes the file only if that is not known otherwise.
    AudioFile about(Recording recording, AudioFormat format)
            throws IOException, InterruptedException {
        var figures = format == AudioFormat.FLAC ? sums.of(recording) : Optional.<Figures>empty();
        return figures.isPresent()
                ? audioFile(path(recording, format), figures.get().file())
                : file(recording, format);
    }

    /// Whether what is said of its FLAC is known without making it.
    boolean knows(Recording recording) {
        return sums.of(recording).isPresent();
    }

    /// The file, made now if need be.
    AudioFile file(Recording recording, AudioFormat format)
            throws IOException, InterruptedException {
        String name = path(recording, format).getFileName().toString();
        AudioFile found = known.get(name);
        if (found != null) return found;
        var lock = making.computeIfAbsent(name, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            AudioFile made = known.get(name);
            if (made == null) {
                made = onDisk(recording, format);
                known.put(name, made);
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    /// Versions of a song are often asked for together; a song costs some 10 MB of memory.
    private synchronized Loops loops(Song song) {
        var known = loops.get(song);
        Loops kept = known == null ? null : known.get();
        if (kept == null) {
            kept = new Loops(song, ffmpeg);
            loops.put(song, new SoftReference<>(kept));
        }
        return kept;
    }

    private AudioFile onDisk(Recording recording, AudioFormat format)
            throws IOException, InterruptedException {
        Path file = path(recording, format);
        Path figures = file.resolveSibling(file.getFileName() + ".sums");
        // The figures are written last, so where they are, the file is whole.
        if (!Files.exists(figures)) make(recording, format, file, figures);
        return audioFile(file, Files.readString(figures));
    }

    private Path path(Recording recording, AudioFormat format) {
        String kind =
                format.name().toLowerCase(Locale.ROOT).replace("_mp3", "").replace("mp3_", "");
        return folder.resolve(recording.id() + "-" + kind + "." + format.suffix);
    }

    private static AudioFile audioFile(Path file, String figures) {
        String[] parts = figures.split(" ");
        return new AudioFile(file, Long.parseLong(parts[0]), parts[1], parts[2], parts[3]);
    }

    private void make(Recording recording, AudioFormat format, Path file, Path figures)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        sweep();
        Path work = Files.createTempDirectory(folder, MAKING);
        Path half = work.resolve("whole." + format.suffix);
        Path halfSums = work.resolve("sums");
        try {
            var known = format == AudioFormat.FLAC ? sums.of(recording) : Optional.<Figures>empty();
            String sound = known.map(Figures::sound).orElse("");
            new SongWriter(recording, loops(Song.of(recording)), sound).write(format, half, work);
            Files.writeString(halfSums, known.isPresent() ? known.get().file() : sums(half));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            Files.move(halfSums, figures, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(work);
        }
    }

    private static String sums(Path file) throws IOException {
        var digests = new Digests(OutputStream.nullOutputStream());
        Files.copy(file, digests);
        return digests.sums();
    }

    /// Removes what a killed process left half done; a younger one may still be at work.
    private void sweep() throws IOException {
        var old = FileTime.from(Instant.now().minus(ABANDONED_AFTER));
        try (var entries = Files.newDirectoryStream(folder, MAKING + "*")) {
            for (Path entry : entries) {
                if (Files.getLastModifiedTime(entry).compareTo(old) < 0) delete(entry);
            }
        } catch (NoSuchFileException e) {
            // Somebody else has just removed it, which is as good.
            LOG.debug("already swept: {}", e.getMessage());
        }
    }

    private static void delete(Path work) throws IOException {
        try (var left = Files.list(work)) {
            for (Path path : left.toList()) Files.deleteIfExists(path);
        }
        Files.deleteIfExists(work);
    }
}
