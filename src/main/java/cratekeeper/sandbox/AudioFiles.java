package cratekeeper.sandbox;

import cratekeeper.media.Ffmpeg;
import cratekeeper.sandbox.Catalogue.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps the sandbox's audio in a folder. A file is made when it is first asked for, under another
/// name until it is whole; whoever asks at the same time waits for it.
final class AudioFiles {
    /// Raise it when the synthesiser plays differently: files of before are then not looked at.
    private static final String EDITION = "1";

    private final Path folder;
    private final Ffmpeg ffmpeg;
    private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();
    private final Map<String, AudioFile> known = new ConcurrentHashMap<>();

    /// A file and what the Archive says of it. Sums are hexadecimal.
    record AudioFile(Path path, long size, String md5, String sha1, String crc32) {}

    AudioFiles(Path folder, Ffmpeg ffmpeg) {
        this.folder = folder.resolve("audio-" + EDITION);
        this.ffmpeg = ffmpeg;
    }

    /// The file, made now if need be.
    AudioFile file(Recording recording, AudioFormat format)
            throws IOException, InterruptedException {
        String name = recording.id() + "-" + format.name().toLowerCase(java.util.Locale.ROOT);
        AudioFile found = known.get(name);
        if (found != null) return found;
        var lock = making.computeIfAbsent(name, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            AudioFile made = known.get(name);
            if (made == null) {
                made = onDisk(name, recording, format);
                known.put(name, made);
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    private AudioFile onDisk(String name, Recording recording, AudioFormat format)
            throws IOException, InterruptedException {
        Path file = folder.resolve(name + "." + format.suffix);
        Path sums = folder.resolve(name + ".sums");
        // The sums are written last, so where they are, the file is whole.
        if (!Files.exists(sums)) make(recording, format, file, sums);
        String[] parts = Files.readString(sums).split(" ");
        return new AudioFile(file, Long.parseLong(parts[0]), parts[1], parts[2], parts[3]);
    }

    private void make(Recording recording, AudioFormat format, Path file, Path sums)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "making-");
        Path half = work.resolve("whole." + format.suffix);
        Path halfSums = work.resolve("sums");
        try {
            new SongWriter(recording).write(format, half, ffmpeg, work);
            var digests = new Digests(OutputStream.nullOutputStream());
            Files.copy(half, digests);
            Files.writeString(halfSums, digests.sums());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            Files.move(halfSums, sums, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            try (var left = Files.list(work)) {
                for (Path path : left.toList()) Files.delete(path);
            }
            Files.delete(work);
        }
    }
}
