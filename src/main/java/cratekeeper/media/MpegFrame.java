package cratekeeper.media;

import java.io.IOException;
import java.util.Optional;

/// The header of one MPEG audio frame (layer I to III).
///
/// @param at where it begins
/// @param bytes its whole length
/// @param samples how many it holds, per channel
/// @param xingAt how far from its start an encoder's note about the whole file would stand
record MpegFrame(long at, int bytes, int bitrateKbps, int sampleRateHz, int samples, int xingAt) {
    private static final int SEARCHED = 128 * 1024;
    private static final int NEAR = 8 * 1024;
    private static final int[][] KBPS = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
    };
    private static final int[] HZ = {44_100, 48_000, 32_000};

    /// The first frame behind `from` that another one follows, within 128 KB.
    static Optional<MpegFrame> first(FileBytes file, long from) throws IOException {
        // Nearly always it stands right there.
        var near = first(file, from, NEAR);
        return near.isPresent() ? near : first(file, from, SEARCHED);
    }

    private static Optional<MpegFrame> first(FileBytes file, long from, int searched)
            throws IOException {
        byte[] head = file.upTo(from, searched);
        for (int i = 0; i + 4 <= head.length; i++) {
            if (head[i] != (byte) 0xff) continue;
            var frame = parse(head, i, from + i);
            if (frame.isEmpty()) continue;
            // Whether another one follows is seen with a longer look only.
            if (searched == NEAR && i + frame.get().bytes + 4 > NEAR) return Optional.empty();
            if (confirmed(head, i, frame.get(), file)) return frame;
        }
        return Optional.empty();
    }

    /// The frame that begins at `i` of these bytes.
    static Optional<MpegFrame> parse(byte[] b, int i, long at) {
        if (i + 4 > b.length || (b[i] & 0xff) != 0xff || (b[i + 1] & 0xe0) != 0xe0)
            return Optional.empty();
        int version = b[i + 1] >> 3 & 3; // 0: 2.5, 2: 2, 3: 1
        int layer = 4 - (b[i + 1] >> 1 & 3);
        int rate = b[i + 2] >> 4 & 15;
        int hz = b[i + 2] >> 2 & 3;
        if (version == 1 || layer == 4 || rate == 0 || rate == 15 || hz == 3)
            return Optional.empty();
        boolean one = version == 3;
        int kbps = KBPS[one ? layer - 1 : layer == 1 ? 3 : 4][rate];
        int sampleRate = HZ[hz] >> (one ? 0 : version == 2 ? 1 : 2);
        int padding = b[i + 2] >> 1 & 1;
        int samples = layer == 1 ? 384 : layer == 3 && !one ? 576 : 1152;
        int bytes =
                layer == 1
                        ? (12_000 * kbps / sampleRate + padding) * 4
                        : samples / 8 * 1000 * kbps / sampleRate + padding;
        boolean mono = (b[i + 3] >> 6 & 3) == 3;
        int side = one ? (mono ? 17 : 32) : (mono ? 9 : 17);
        return Optional.of(new MpegFrame(at, bytes, kbps, sampleRate, samples, 4 + side));
    }

    private static boolean confirmed(byte[] head, int i, MpegFrame frame, FileBytes file) {
        int next = i + frame.bytes;
        if (frame.at + frame.bytes >= file.size()) return frame.at + frame.bytes == file.size();
        // A single frame at the end of what was read is not worth another read.
        if (next + 4 > head.length) return false;
        return parse(head, next, 0)
                .map(second -> second.sampleRateHz == frame.sampleRateHz)
                .orElse(false);
    }
}
