package cratekeeper.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Five seconds of a made-up chord in every kind of file, made once a run. The files are for
/// copying, not for changing.
public final class TestAudio {
    static final Ffmpeg FFMPEG = new Ffmpeg(Path.of("target", "ffmpeg"));
    static final int SECONDS = 5;
    private static final int HZ = 44_100;
    private static final Path FOLDER = folder();
    private static final ConcurrentHashMap<String, Path> MADE = new ConcurrentHashMap<>();

    /// All kinds that can be tagged, by a name that [#file] knows.
    public static final List<String> KINDS =
            List.of(
                    "mp3",
                    "vbr.mp3",
                    "flac",
                    "aac.m4a",
                    "alac.m4a",
                    "ogg",
                    "opus",
                    "oga",
                    "aiff",
                    "wav");

    private TestAudio() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("cratekeeper-test-audio");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            // The system empties its temporary folder itself.
        }
    }

    static Path file(String kind) {
        return MADE.computeIfAbsent(kind, TestAudio::make);
    }

    /// Less than half a second of the same, for tests that need many.
    static byte[] brief(String kind) throws IOException {
        return Files.readAllBytes(file("brief." + kind));
    }

    /// A copy to be changed.
    public static Path copy(String kind, Path into) throws IOException {
        String ending = kind.substring(kind.lastIndexOf('.') + 1);
        Path copy = into.resolve("song." + ending);
        Files.write(copy, Files.readAllBytes(file(kind)));
        return copy;
    }

    private static Path make(String kind) {
        try {
            Path target = FOLDER.resolve(kind.contains(".") ? kind : "song." + kind);
            if (kind.equals("wav")) return Files.write(target, wav(SECONDS));
            boolean brief = kind.startsWith("brief.");
            var arguments = new ArrayList<>(List.of("-v", "error", "-y", "-i", file("wav") + ""));
            if (brief) arguments.addAll(List.of("-t", "0.4"));
            arguments.addAll(codec(brief ? kind.substring("brief.".length()) : kind));
            arguments.addAll(List.of("-fflags", "+bitexact", target.toString()));
            run(arguments);
            return target;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> codec(String kind) {
        return switch (kind) {
            case "mp3" -> List.of("-c:a", "libmp3lame", "-b:a", "320k");
            case "vbr.mp3" -> List.of("-c:a", "libmp3lame", "-q:a", "2");
            case "flac" -> List.of("-c:a", "flac");
            case "aac.m4a" -> List.of("-c:a", "aac", "-b:a", "128k");
            case "alac.m4a" -> List.of("-c:a", "alac");
            case "ogg" -> List.of("-c:a", "vorbis", "-strict", "-2");
            case "opus" -> List.of("-c:a", "libopus", "-b:a", "96k");
            case "oga" -> List.of("-c:a", "flac", "-f", "ogg");
            case "aiff" -> List.of("-c:a", "pcm_s16be");
            case "wav" -> List.of("-c:a", "pcm_s16le");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /// Stereo, 16 bit: a minor chord that swells four times a second.
    static byte[] wav(int seconds) {
        int samples = seconds * HZ;
        var wav = ByteBuffer.allocate(44 + samples * 4).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + samples * 4).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) 2).putInt(HZ).putInt(HZ * 4);
        wav.putShort((short) 4).putShort((short) 16).put(ascii("data")).putInt(samples * 4);
        double[] chord = {220, 261.63, 329.63};
        for (int i = 0; i < samples; i++) {
            double t = (double) i / HZ;
            double swell = 0.5 + 0.5 * Math.sin(2 * Math.PI * 4 * t);
            double sum = 0;
            for (double tone : chord) sum += Math.sin(2 * Math.PI * tone * t);
            short value = (short) (sum / 3 * swell * 24_000);
            wav.putShort(value).putShort((short) -value);
        }
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Runs `ffmpeg` and gives what it printed.
    static String run(List<String> arguments) throws IOException, InterruptedException {
        var said = Child.run(FFMPEG.command(arguments), Duration.ofSeconds(30));
        if (said.exit() != 0) throw new IOException(said.complaints());
        return said.out().strip();
    }

    /// FFmpeg's word on the encoded sound of a file: an MD5 over its packets.
    static String soundOf(Path file) throws IOException, InterruptedException {
        return run(
                List.of(
                        "-v", "error", "-i", file + "", "-map", "0:a", "-c", "copy", "-f", "md5",
                        "-"));
    }

    /// One fact as `ffprobe` prints it, such as `format_tags=title`.
    static String probe(Path file, String entry) throws IOException, InterruptedException {
        var said =
                Child.run(
                        FFMPEG.probeCommand(
                                List.of(
                                        "-v",
                                        "error",
                                        "-of",
                                        "default=nw=1:nk=1",
                                        "-show_entries",
                                        entry,
                                        file + "")),
                        Duration.ofSeconds(30));
        return said.out().strip();
    }

    /// The smallest proper PNG.
    static byte[] png() {
        return java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }
}
