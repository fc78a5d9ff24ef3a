package cratekeeper.sandbox;

import cratekeeper.media.Ffmpeg;
import cratekeeper.sandbox.Catalogue.Recording;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Writes a recording as an audio file. Its few patterns are played and coded once; the piece is
/// put together from coded frames, so that seven minutes cost little more than one.
final class SongWriter {
    private static final List<Song.Pattern> PATTERNS = List.of(Song.Pattern.values());

    private final Recording recording;
    private final Song song;

    /// Places in `PATTERNS`, one after the other.
    private final int[] row;

    private final List<byte[]> waves;
    private final List<short[][]> played;

    /// @throws NullPointerException if the catalogue does not know the recording's sound or length
    SongWriter(Recording recording) {
        this.recording = recording;
        song = Song.of(recording);
        Integer length = Objects.requireNonNull(recording.lengthMs(), recording.title());
        row = song.arrangement(length).stream().mapToInt(PATTERNS::indexOf).toArray();
        var synth = new Synth(song);
        played = PATTERNS.stream().map(synth::play).toList();
        waves = played.stream().map(SongWriter::interleaved).toList();
    }

    /// Samples a channel in the file: the catalogue's length to a twentieth of a second.
    long samples() {
        return (long) blocks() * song.blockSize();
    }

    private int blocks() {
        Integer length = Objects.requireNonNull(recording.lengthMs());
        return (int) Math.round(length / 1000.0 * Song.RATE / song.blockSize());
    }

    /// @param work an empty folder for what lies between; left as it was
    void write(AudioFormat format, Path file, Ffmpeg ffmpeg, Path work)
            throws IOException, InterruptedException {
        if (format == AudioFormat.OGG) {
            encode(format, row, ffmpeg, work, file);
            return;
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            if (format == AudioFormat.FLAC) writeFlac(out);
            else writeMp3(format, out, ffmpeg, work);
        }
    }

    private void writeFlac(OutputStream out) throws IOException {
        var bodies = played.stream().map(p -> FlacFrames.bodies(p, song.blockSize())).toList();
        flacHead(new DataOutputStream(out));
        int perPattern = song.blocks();
        for (int i = 0; i < blocks(); i++) {
            byte[] body = bodies.get(row[i / perPattern])[i % perPattern];
            out.write(FlacFrames.frame(i, song.blockSize(), body));
        }
    }

    private void flacHead(DataOutputStream out) throws IOException {
        out.writeBytes("fLaC");
        out.writeInt(34);
        out.writeShort(song.blockSize());
        out.writeShort(song.blockSize());
        // Smallest and largest frame: not told.
        out.write(new byte[6]);
        out.writeLong(((long) Song.RATE << 44) | (1L << 41) | (15L << 36) | samples());
        out.write(soundSum());
        var comments = new ByteArrayOutputStream();
        littleEndian(comments, "");
        comments.write(new byte[] {2, 0, 0, 0});
        littleEndian(comments, "TITLE=" + recording.title());
        littleEndian(comments, "ARTIST=" + recording.artistText());
        out.writeInt((0x84 << 24) | comments.size());
        comments.writeTo(out);
    }

    private static void littleEndian(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).array());
        out.write(bytes);
    }

    private byte[] soundSum() {
        var md5 = Digests.digest("MD5");
        long left = samples() * 4;
        for (int pattern : row) {
            int count = (int) Math.min(left, waves.get(pattern).length);
            md5.update(waves.get(pattern), 0, count);
            left -= count;
        }
        return md5.digest();
    }

    private void writeMp3(AudioFormat format, OutputStream out, Ffmpeg ffmpeg, Path work)
            throws IOException, InterruptedException {
        Path loop = work.resolve("loop.mp3");
        encode(format, IntStream.range(0, waves.size()).toArray(), ffmpeg, work, loop);
        List<byte[]> coded = Mp3Frames.cut(Files.readAllBytes(loop));
        Files.delete(loop);
        var frames = new ArrayList<byte[]>();
        int pattern = song.patternSamples();
        for (long at = 0; at < samples(); at += Mp3Frames.SAMPLES) {
            int inRow = row[(int) (at / pattern)];
            // The coder is one frame late. Rounding moves a pattern by 13 ms at most, and never
            // adds up.
            long wanted = inRow * (long) pattern + at % pattern + Mp3Frames.SAMPLES * 3 / 2;
            frames.add(coded.get((int) Math.min(coded.size() - 1, wanted / Mp3Frames.SAMPLES)));
        }
        out.write(Mp3Frames.tag(recording.title(), recording.artistText()));
        long bytes = frames.stream().mapToLong(f -> f.length).sum();
        out.write(Mp3Frames.head(format.kbps == 0, frames.size(), bytes));
        for (byte[] frame : frames) out.write(frame);
    }

    private void encode(AudioFormat format, int[] patterns, Ffmpeg ffmpeg, Path work, Path to)
            throws IOException, InterruptedException {
        Path wave = work.resolve("wave.pcm");
        try (var out = Files.newOutputStream(wave)) {
            for (int pattern : patterns) out.write(waves.get(pattern));
        }
        var options = new ArrayList<>(List.of("-v", "error", "-y", "-f", "s16le", "-ar", "44100"));
        options.addAll(List.of("-ac", "2", "-i", wave.toString()));
        options.addAll(List.of("-bitexact", "-map_metadata", "-1", "-threads", "1"));
        if (format.mp3()) {
            options.addAll(List.of("-c:a", "libmp3lame", "-reservoir", "0", "-write_xing", "0"));
            options.addAll(List.of("-id3v2_version", "0"));
        } else {
            options.addAll(List.of("-c:a", "vorbis", "-strict", "-2", "-t", seconds()));
        }
        options.addAll(format.options);
        options.add(to.toString());
        run(ffmpeg.command(options), work.resolve("errors.txt").toFile());
        Files.delete(wave);
    }

    private String seconds() {
        return "%.3f".formatted((double) samples() / Song.RATE);
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
