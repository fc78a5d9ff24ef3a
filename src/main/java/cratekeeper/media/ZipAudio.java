package cratekeeper.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Takes the audio files out of a zip that came from somewhere else. The archive's names choose no
/// place on the disk, and what it claims is not believed: every byte is counted as it is unpacked.
public final class ZipAudio {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 40L << 30;

    /// Sound is packed to a half at best; only what was made to burst is packed a hundredfold.
    private static final int MOST_RATIO = 100;

    private static final long SMALL = 20L << 20;
    private static final Pattern LEADS_ELSEWHERE =
            Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)|\\x00");

    private ZipAudio() {}

    /// Unpacks all audio files, or none.
    ///
    /// @param into an empty folder
    /// @return the files, in the order of the archive
    /// @throws IOException one sentence
    public static List<Path> unpack(Path zip, Path into) throws IOException {
        // Names in UTF-8 are marked as such; for the others any alphabet will do.
        try (var archive = new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1)) {
            var entries = audio(zip, archive);
            var files = new ArrayList<Path>();
            for (ZipEntry entry : entries) {
                Path file = into.resolve(files.size() + "").resolve(name(entry));
                Files.createDirectories(file.getParent());
                copy(zip, archive, entry, file);
                files.add(file);
            }
            return files;
        } catch (ZipException e) {
            throw new IOException(
                    zip.getFileName() + " is no whole zip archive; fetch it again.", e);
        }
    }

    private static List<ZipEntry> audio(Path zip, ZipFile archive) throws IOException {
        if (archive.size() > MOST_ENTRIES) throw refused(zip, "it holds too many files");
        var audio = new ArrayList<ZipEntry>();
        long packed = 0;
        long bytes = 0;
        for (ZipEntry entry : Collections.list(archive.entries())) {
            if (LEADS_ELSEWHERE.matcher(entry.getName()).find())
                throw refused(zip, "a name in it leads out of its folder");
            packed += Math.max(0, entry.getCompressedSize());
            if (entry.isDirectory() || !isAudio(entry)) continue;
            bytes += Math.max(0, entry.getSize());
            if (bursts(entry.getSize(), entry.getCompressedSize()))
                throw refused(zip, "it is packed far smaller than any music");
            audio.add(entry);
        }
        // Several names for the same bytes.
        if (packed > Files.size(zip)) throw refused(zip, "its parts overlap");
        if (audio.size() > MOST_FILES || bytes > MOST_BYTES)
            throw refused(zip, "it holds more than any release");
        if (audio.isEmpty()) throw refused(zip, "it holds no audio files");
        if (bytes > Files.getFileStore(zip.toAbsolutePath().getParent()).getUsableSpace())
            throw new IOException("The disk is too full to unpack " + zip.getFileName() + ".");
        return audio;
    }

    private static boolean isAudio(ZipEntry entry) {
        String path = entry.getName();
        String name = name(entry);
        return !path.startsWith("__MACOSX/")
                && !name.startsWith(".")
                && FolderWalk.isAudio(Path.of(name));
    }

    /// Its own name only, made safe.
    private static String name(ZipEntry entry) {
        String path = entry.getName();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? SafeName.withExtension(name, "")
                : SafeName.withExtension(name.substring(0, dot), name.substring(dot + 1));
    }

    private static boolean bursts(long bytes, long packed) {
        return bytes > SMALL && bytes / Math.max(1, packed) > MOST_RATIO;
    }

    private static void copy(Path zip, ZipFile archive, ZipEntry entry, Path to)
            throws IOException {
        long written = 0;
        var buffer = new byte[1 << 16];
        try (InputStream in = archive.getInputStream(entry);
                var out = Files.newOutputStream(to)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                boolean lies = entry.getSize() >= 0 && written > entry.getSize();
                if (lies || bursts(written, entry.getCompressedSize()))
                    throw refused(zip, "a file in it is larger than it says");
                out.write(buffer, 0, read);
            }
        }
    }

    private static IOException refused(Path zip, String why) {
        return new IOException(zip.getFileName() + " is not unpacked: " + why + ".");
    }
}
