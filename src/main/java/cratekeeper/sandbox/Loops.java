package cratekeeper.sandbox;

import cratekeeper.media.Ffmpeg;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The patterns of a song, played once and coded once in each format, when first needed. Every
/// version of the song is put together from them.
final class Loops {
    static final List<Song.Pattern> PATTERNS = List.of(Song.Pattern.values());

    private final Song song;
    private final Ffmpeg ffmpeg;
    private final Map<AudioFormat, List<byte[]>> mp3 = new EnumMap<>(AudioFormat.class);
    private @Nullable List<byte[]> waves;
    private @Nullable List<byte[][]> flac;

    Loops(Song song, Ffmpeg ffmpeg) {
        this.song = song;
        this.ffmpeg = ffmpeg;
    }

    Song song() {
        return song;
    }

    /// Each pattern as 16 bit little-endian samples, left and right in turn.
    synchronized List<byte[]> waves() {
        if (waves == null) {
            var synth = new Synth(song);
            waves = PATTERNS.stream().map(p -> interleaved(synth.play(p))).toList();
        }
        return waves;
    }

    /// Each pattern as bodies of FLAC frames.
    synchronized List<byte[][]> flac() {
        if (flac == null) {
            flac = waves().stream().map(w -> FlacFrames.bodies(w, song.blockSize())).toList();
        }
        return flac;
    }

    /// All patterns one after the other, as MP3 frames.
    ///
    /// @param work a folder for what lies between; left as it was
    synchronized List<byte[]> mp3(AudioFormat format, Path work)
            throws IOException, InterruptedException {
        List<byte[]> frames = mp3.get(format);
        if (frames == null) {
            Path coded = work.resolve("loop.mp3");
            encode(format, waves(), Long.MAX_VALUE, coded, work);
            frames = Mp3Frames.cut(Files.readAllBytes(coded));
            Files.delete(coded);
            mp3.put(format, frames);
        }
        return frames;
    }

    /// Lets FFmpeg code these waves, in a row.
    ///
    /// @param samples where to cut the row's end
    void encode(AudioFormat format, List<byte[]> row, long samples, Path to, Path work)
            throws IOException, InterruptedException {
        Path wave = work.resolve("wave.pcm");
        try (var out = Files.newOutputStream(wave)) {
            long left = samples > Integer.MAX_VALUE ? Long.MAX_VALUE : samples * 4;
            for (byte[] part : row) {
                int count = (int) Math.min(left, part.length);
                out.write(part, 0, count);
                left -= count;
            }
        }
        var options = new ArrayList<>(List.of("-v", "error", "-y", "-f", "s16le", "-ar", "44100"));
        options.addAll(List.of("-ac", "2", "-i", Ffmpeg.input(wave)));
        // Nothing in the file may tell when or by which version it was made.
        options.addAll(List.of("-bitexact", "-map_metadata", "-1", "-threads", "1"));
        options.addAll(format.options);
        options.add(Ffmpeg.input(to));
        run(ffmpeg.command(options), work.resolve("errors.txt").toFile());
        Files.delete(wave);
    }

    private static void run(ProcessBuilder program, File errors)
            throws IOException, InterruptedException {
        Process process = program.redirectErrorStream(true).redirectOutput(errors).start();
        try {
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new IOException("FFmpeg: " + Files.readString(errors.toPath()).strip());
            }
        } finally {
            process.destroyForcibly();
        }
        Files.delete(errors.toPath());
    }

    private static byte[] interleaved(short[][] wave) {
        var bytes = ByteBuffer.allocate(wave[0].length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < wave[0].length; i++) bytes.putShort(wave[0][i]).putShort(wave[1][i]);
        return bytes.array();
    }
}
