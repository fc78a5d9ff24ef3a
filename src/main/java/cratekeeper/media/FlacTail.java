package cratekeeper.media;

import java.io.IOException;
import java.util.Optional;

/// Reads the last frame of a FLAC file: its number tells how far the sound goes, whatever the
/// header announces.
final class FlacTail {
    private static final int SEARCHED = 256 * 1024;
    private static final int NEAR = 24 * 1024;
    private static final int SHORTEST_HEAD = 6;

    private static final int[] SUMS = sums();

    private final int channels;
    private final int maxBlock;
    private final int minBlock;
    private final long announced;

    private FlacTail(byte[] info) {
        minBlock = FileBytes.u16be(info, 0);
        maxBlock = FileBytes.u16be(info, 2);
        channels = (info[12] >> 1 & 7) + 1;
        announced = (info[13] & 0x0fL) << 32 | FileBytes.u32be(info, 14);
    }

    /// @param announced samples that the header states, 0 if it does not
    /// @param reached samples up to the end of the last frame
    /// @param whole whether that frame fits its checksum
    record End(long announced, long reached, boolean whole) {}

    /// Empty if no frame is found near the end.
    static Optional<End> of(FileBytes file, FlacBlocks blocks) throws IOException {
        var tail = new FlacTail(file.exactly(blocks.blocks().getFirst().dataFrom(), 34));
        long to = Id3Regions.startOfTail(file, blocks.to());
        // Nearly always the last frame is a short one.
        var near = last(file, tail, blocks.to(), to, NEAR);
        return near.isPresent() ? near : last(file, tail, blocks.to(), to, SEARCHED);
    }

    private static Optional<End> last(
            FileBytes file, FlacTail tail, long audioFrom, long to, int searched)
            throws IOException {
        long from = Math.max(audioFrom, to - searched);
        byte[] bytes = file.exactly(from, to - from);
        for (int i = bytes.length - SHORTEST_HEAD; i >= 0; i--) {
            if (bytes[i] != (byte) 0xff) continue;
            long reached = tail.endOfFrame(bytes, i);
            if (reached >= 0)
                return Optional.of(new End(tail.announced, reached, fits(bytes, i, bytes.length)));
        }
        return Optional.empty();
    }

    /// The number of samples up to the end of the frame whose head stands at `i`, where a byte of
    /// ones was seen, or -1 if none does.
    private long endOfFrame(byte[] b, int i) {
        if ((b[i + 1] & 0xfe) != 0xf8) return -1;
        int sizeCode = b[i + 2] >> 4 & 15;
        int rateCode = b[i + 2] & 15;
        int layout = b[i + 3] >> 4 & 15;
        int frameChannels = layout < 8 ? layout + 1 : layout < 11 ? 2 : -1;
        if (sizeCode == 0 || rateCode == 15 || frameChannels != channels || (b[i + 3] & 1) != 0)
            return -1;
        int length = numberLength(b[i + 4]);
        int after = i + 4 + length;
        int sizeBytes = sizeCode == 6 ? 1 : sizeCode == 7 ? 2 : 0;
        int rateBytes = rateCode == 12 ? 1 : rateCode == 13 || rateCode == 14 ? 2 : 0;
        int crcAt = after + sizeBytes + rateBytes;
        if (length == 0 || crcAt >= b.length || crc8(b, i, crcAt) != b[crcAt]) return -1;
        int block =
                switch (sizeCode) {
                    case 1 -> 192;
                    case 2, 3, 4, 5 -> 576 << (sizeCode - 2);
                    case 6 -> (b[after] & 0xff) + 1;
                    case 7 -> FileBytes.u16be(b, after) + 1;
                    default -> 256 << (sizeCode - 8);
                };
        if (block > maxBlock) return -1;
        long number = number(b, i + 4, length);
        boolean countsSamples = (b[i + 1] & 1) != 0;
        long start = countsSamples ? number : number * (minBlock == maxBlock ? maxBlock : block);
        // Chance can fake a head; a place behind the announced end gives it away.
        return announced > 0 && start + block > announced ? -1 : start + block;
    }

    private static int numberLength(byte first) {
        int ones = Integer.numberOfLeadingZeros(~((first & 0xff) << 24));
        return ones == 0 ? 1 : ones == 1 || ones > 7 ? 0 : ones;
    }

    private static long number(byte[] b, int at, int length) {
        long number = length == 1 ? b[at] : b[at] & (0x7f >> length);
        for (int i = 1; i < length; i++) number = number << 6 | (b[at + i] & 0x3f);
        return number;
    }

    /// CRC-16 of each byte.
    private static int[] sums() {
        var sums = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i << 8;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc << 1 ^ (crc & 0x8000) / 0x8000 * 0x8005) & 0xffff;
            sums[i] = crc;
        }
        return sums;
    }

    private static byte crc8(byte[] b, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc ^= b[i] & 0xff;
            for (int bit = 0; bit < 8; bit++) crc = (crc << 1 ^ (crc & 0x80) / 0x80 * 0x07) & 0xff;
        }
        return (byte) crc;
    }

    private static boolean fits(byte[] b, int from, int to) {
        int crc = 0;
        for (int i = from; i < to - 2; i++) {
            crc = (crc << 8 ^ SUMS[crc >> 8 ^ (b[i] & 0xff)]) & 0xffff;
        }
        return crc == FileBytes.u16be(b, to - 2);
    }
}
