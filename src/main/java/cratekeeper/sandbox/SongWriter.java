package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Recording;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// Writes a recording as an audio file, put together from the coded [Loops] of its song: seven
/// minutes cost little more than one.
final class SongWriter {
    private final Recording recording;
    private final Loops loops;
    private final String knownSound;
    private final int blockSize;
    private final int blocks;

    /// Places in [Loops#PATTERNS], one after the other.
    private final int[] row;

    /// @param knownSound MD5 of the samples, hexadecimal; "" if it must be found
    /// @throws NullPointerException if the catalogue does not know the recording's length
    SongWriter(Recording recording, Loops loops, String knownSound) {
        this.knownSound = knownSound;
        this.recording = recording;
        this.loops = loops;
        blockSize = loops.song().blockSize();
        int length = Objects.requireNonNull(recording.lengthMs(), recording.title());
        blocks = (int) Math.round(length / 1000.0 * Song.RATE / blockSize);
        row =
                loops.song().arrangement(samples()).stream()
                        .mapToInt(Loops.PATTERNS::indexOf)
                        .toArray();
    }

    /// Samples a channel in the file: the catalogue's length to a twentieth of a second.
    long samples() {
        return (long) blocks * blockSize;
    }

    /// @param work a folder for what lies between; left as it was
    void write(AudioFormat format, Path file, Path work) throws IOException, InterruptedException {
        if (format == AudioFormat.OGG) {
            List<byte[]> waves = Arrays.stream(row).mapToObj(loops.waves()::get).toList();
            loops.encode(format, waves, samples(), file, work);
            return;
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            if (format == AudioFormat.FLAC) writeFlac(out);
            else writeMp3(format, loops.mp3(format, work), out);
        }
    }

    private void writeFlac(OutputStream out) throws IOException {
        flacHead(new DataOutputStream(out));
        int perPattern = loops.song().blocks();
        List<byte[][]> bodies = loops.flac();
        for (int i = 0; i < blocks; i++) {
            FlacFrames.write(out, i, blockSize, bodies.get(row[i / perPattern])[i % perPattern]);
        }
    }

    private void flacHead(DataOutputStream out) throws IOException {
        out.writeBytes("fLaC");
        out.writeInt(34);
        out.writeShort(blockSize);
        out.writeShort(blockSize);
        // Smallest and largest frame: not told.
        out.write(new byte[6]);
        out.writeLong(((long) Song.RATE << 44) | (1L << 41) | (15L << 36) | samples());
        out.write(HexFormat.of().parseHex(knownSound.isEmpty() ? soundSum() : knownSound));
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

    /// MD5 of all samples, as the head of a FLAC file has it.
    String soundSum() {
        var md5 = Digests.digest("MD5");
        long left = samples() * 4;
        for (int pattern : row) {
            byte[] wave = loops.waves().get(pattern);
            int count = (int) Math.min(left, wave.length);
            md5.update(wave, 0, count);
            left -= count;
        }
        return HexFormat.of().formatHex(md5.digest());
    }

    private void writeMp3(AudioFormat format, List<byte[]> coded, OutputStream out)
            throws IOException {
        var frames = new ArrayList<byte[]>();
        int pattern = loops.song().patternSamples();
        for (long at = 0; at < samples(); at += Mp3Frames.SAMPLES) {
            // The coder is one frame late. Rounding moves a pattern by 13 ms at most, and never
            // adds up.
            long wanted =
                    row[(int) (at / pattern)] * (long) pattern
                            + at % pattern
                            + Mp3Frames.SAMPLES * 3 / 2;
            frames.add(coded.get((int) Math.min(coded.size() - 1, wanted / Mp3Frames.SAMPLES)));
        }
        out.write(Mp3Frames.tag(recording.title(), recording.artistText()));
        long bytes = frames.stream().mapToLong(f -> f.length).sum();
        out.write(Mp3Frames.head(format.kbps == 0, frames.size(), bytes));
        for (byte[] frame : frames) out.write(frame);
    }
}
