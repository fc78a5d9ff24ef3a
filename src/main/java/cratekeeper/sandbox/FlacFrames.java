package cratekeeper.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A pattern as FLAC frames that still lack their number, so that a loop is coded once and written
/// many times. Fixed predictors and Rice codes only: simple, quick, and the same bytes on every
/// machine.
final class FlacFrames {
    private static final int PARTITIONS = 16;
    private static final int[] CRC8 = table(8, 0x07);
    private static final int[] CRC16 = table(16, 0x8005);

    private FlacFrames() {}

    /// The frames' subframes.
    ///
    /// @param pattern 16 bit little-endian samples, left and right in turn
    /// @param blockSize samples a channel in a frame; divides the pattern
    static byte[][] bodies(byte[] pattern, int blockSize) {
        var samples = ByteBuffer.wrap(pattern).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var bodies = new byte[samples.limit() / 2 / blockSize][];
        for (int block = 0; block < bodies.length; block++) {
            var out = new BitWriter();
            for (int side = 0; side < 2; side++) {
                var channel = new short[blockSize];
                for (int i = 0; i < blockSize; i++) {
                    channel[i] = samples.get((block * blockSize + i) * 2 + side);
                }
                subframe(out, channel);
            }
            bodies[block] = out.bytes();
        }
        return bodies;
    }

    /// Writes a whole frame: header with its number, body, checksum.
    static void write(OutputStream out, int number, int blockSize, byte[] body) throws IOException {
        byte[] head = head(number, blockSize);
        int crc = crc16(crc16(0, head), body);
        out.write(head);
        out.write(body);
        out.write(crc >> 8);
        out.write(crc);
    }

    private static byte[] head(int number, int blockSize) {
        var out = new ByteArrayOutputStream(16);
        // Fixed block size; the size stands at the header's end; 44.1 kHz; two channels; 16 bit.
        out.write(0xFF);
        out.write(0xF8);
        out.write(0x79);
        out.write(0x18);
        writeNumber(out, number);
        out.write((blockSize - 1) >> 8);
        out.write(blockSize - 1);
        int crc8 = 0;
        for (byte b : out.toByteArray()) crc8 = CRC8[crc8 ^ (b & 0xFF)];
        out.write(crc8);
        return out.toByteArray();
    }

    private static int crc16(int start, byte[] bytes) {
        int crc = start;
        for (byte b : bytes) crc = ((crc << 8) & 0xFFFF) ^ CRC16[(crc >> 8) ^ (b & 0xFF)];
        return crc;
    }

    /// Coded as UTF-8 codes characters.
    private static void writeNumber(ByteArrayOutputStream out, int number) {
        if (number < 0x80) {
            out.write(number);
        } else if (number < 0x800) {
            out.write(0xC0 | (number >> 6));
            out.write(0x80 | (number & 0x3F));
        } else {
            out.write(0xE0 | (number >> 12));
            out.write(0x80 | (number >> 6 & 0x3F));
            out.write(0x80 | (number & 0x3F));
        }
    }

    private static void subframe(BitWriter out, short[] wave) {
        int size = wave.length;
        var rest = new int[size];
        for (int i = 0; i < size; i++) rest[i] = wave[i];
        int order = 0;
        int[] next = rest;
        // Each order is the difference of the one before: go on while it pays.
        while (order < 4) {
            var difference = new int[size];
            for (int i = size - 1; i > order; i--) difference[i] = next[i] - next[i - 1];
            if (sum(difference, order + 1) >= sum(next, order + 1)) break;
            next = difference;
            order++;
        }
        out.write(0b001000 | order, 7);
        out.write(0, 1);
        for (int i = 0; i < order; i++) out.write(wave[i] & 0xFFFF, 16);
        residual(out, next, order);
    }

    private static long sum(int[] values, int from) {
        long sum = 0;
        for (int i = from; i < values.length; i++) sum += Math.abs(values[i]);
        return sum;
    }

    private static void residual(BitWriter out, int[] rest, int order) {
        out.write(0, 2);
        out.write(Integer.numberOfTrailingZeros(PARTITIONS), 4);
        int length = rest.length / PARTITIONS;
        for (int part = 0; part < PARTITIONS; part++) {
            int from = part == 0 ? order : part * length;
            int to = (part + 1) * length;
            long sum = 0;
            for (int i = from; i < to; i++) sum += Math.abs(rest[i]);
            int bits = 0;
            while (bits < 14 && (long) (to - from) << bits < sum) bits++;
            out.write(bits, 4);
            for (int i = from; i < to; i++) out.rice((rest[i] << 1) ^ (rest[i] >> 31), bits);
        }
    }

    private static int[] table(int width, int polynomial) {
        var table = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i << (width - 8);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & (1 << (width - 1))) == 0 ? crc << 1 : (crc << 1) ^ polynomial;
            }
            table[i] = crc & ((1 << width) - 1);
        }
        return table;
    }

    private static final class BitWriter {
        private byte[] bytes = new byte[1 << 14];
        private int count;
        private long pending;
        private int pendingBits;

        void write(int value, int bits) {
            pending = (pending << bits) | (value & ((1L << bits) - 1));
            pendingBits += bits;
            while (pendingBits >= 8) {
                pendingBits -= 8;
                put((byte) (pending >> pendingBits));
            }
        }

        void rice(int value, int bits) {
            int ones = value >>> bits;
            for (; ones >= 24; ones -= 24) write(0, 24);
            write(1, ones + 1);
            if (bits > 0) write(value, bits);
        }

        private void put(byte b) {
            if (count == bytes.length) bytes = Arrays.copyOf(bytes, count * 2);
            bytes[count++] = b;
        }

        byte[] bytes() {
            if (pendingBits > 0) write(0, 8 - pendingBits);
            return Arrays.copyOf(bytes, count);
        }
    }
}
