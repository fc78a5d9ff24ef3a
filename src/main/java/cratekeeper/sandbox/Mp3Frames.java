package cratekeeper.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The frames of an MP3 stream whose frames stand alone (no bit reservoir), so that a loop is coded
/// once and written many times.
final class Mp3Frames {
    /// Samples in a frame.
    static final int SAMPLES = 1152;

    private static final int[] KBPS = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
    };

    private Mp3Frames() {}

    /// Cuts a bare stream (MPEG 1 layer III, 44.1 kHz, no tags) into its frames.
    ///
    /// @throws IllegalArgumentException if it is none
    static List<byte[]> cut(byte[] stream) {
        var frames = new ArrayList<byte[]>();
        for (int at = 0; at + 4 <= stream.length; ) {
            if (stream[at] != (byte) 0xFF || (stream[at + 1] & 0xFE) != 0xFA) {
                throw new IllegalArgumentException("no frame at byte " + at);
            }
            int kbps = KBPS[(stream[at + 2] >> 4) & 0xF];
            int length = 144_000 * kbps / Song.RATE + ((stream[at + 2] >> 1) & 1);
            frames.add(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + length)));
            at += length;
        }
        return frames;
    }

    /// The silent first frame that tells players how long the stream is.
    static byte[] head(boolean variable, int frames, long bytes) {
        int size = 417;
        return ByteBuffer.allocate(size)
                .put(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0})
                .position(36)
                .put((variable ? "Xing" : "Info").getBytes(StandardCharsets.US_ASCII))
                .putInt(0b0011)
                .putInt(frames)
                .putInt((int) bytes + size)
                .array();
    }

    /// An ID3v2.3 tag with title and artist: what a hasty uploader writes.
    static byte[] tag(String title, String artist) {
        byte[] first = text("TIT2", title);
        byte[] second = text("TPE1", artist);
        int size = first.length + second.length;
        return ByteBuffer.allocate(10 + size)
                .put("ID3".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {3, 0, 0})
                .put((byte) ((size >> 21) & 0x7F))
                .put((byte) ((size >> 14) & 0x7F))
                .put((byte) ((size >> 7) & 0x7F))
                .put((byte) (size & 0x7F))
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] text(String frame, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_16);
        return ByteBuffer.allocate(11 + words.length)
                .put(frame.getBytes(StandardCharsets.US_ASCII))
                .putInt(words.length + 1)
                .putShort((short) 0)
                .put((byte) 1)
                .put(words)
                .array();
    }
}
