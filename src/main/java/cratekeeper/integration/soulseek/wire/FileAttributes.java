package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.OptionalInt;

/// What somebody says about a file of theirs: hints, for they are often missing and sometimes
/// wrong.
public final class FileAttributes {
    /// Says nothing.
    public static final FileAttributes NONE = new FileAttributes(new int[0]);

    private static final int BITRATE = 0;
    private static final int DURATION = 1;
    private static final int VARIABLE = 2;
    private static final int SAMPLE_RATE = 4;
    private static final int BIT_DEPTH = 5;
    private static final int KNOWN = 6;

    private static final int MOST = 32;
    private static final int ABSENT = -1;

    // By type; empty if there is none. One array instead of six optionals: there are hundreds of
    // thousands of files.
    private final int[] values;

    private FileAttributes(int[] values) {
        this.values = values;
    }

    public static FileAttributes lossy(int kilobitsPerSecond, int seconds, boolean variable) {
        return new FileAttributes(
                new int[] {kilobitsPerSecond, seconds, variable ? 1 : 0, ABSENT, ABSENT, ABSENT});
    }

    public static FileAttributes lossless(int seconds, int sampleRate, int bitDepth) {
        return new FileAttributes(
                new int[] {ABSENT, seconds, ABSENT, ABSENT, sampleRate, bitDepth});
    }

    /// Kilobits per second.
    public OptionalInt bitrate() {
        return value(BITRATE);
    }

    /// Seconds.
    public OptionalInt duration() {
        return value(DURATION);
    }

    /// Whether the bitrate varies, if that is said.
    public OptionalInt variable() {
        return value(VARIABLE);
    }

    /// Hertz.
    public OptionalInt sampleRate() {
        return value(SAMPLE_RATE);
    }

    /// Bits.
    public OptionalInt bitDepth() {
        return value(BIT_DEPTH);
    }

    private OptionalInt value(int type) {
        return values.length == 0 || values[type] == ABSENT
                ? OptionalInt.empty()
                : OptionalInt.of(values[type]);
    }

    /// In any order; what is unknown is read over, of doubles the last one counts.
    static FileAttributes read(WireReader in) throws IOException {
        long count = in.u32();
        if (count == 0) return NONE;
        if (count > MOST) throw new WireException("A file has more attributes than there can be.");
        int[] values = {ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT};
        for (int i = 0; i < count; i++) {
            int type = in.i32();
            int value = in.i32();
            if (type >= 0 && type < KNOWN) values[type] = Math.max(value, ABSENT);
        }
        return new FileAttributes(values);
    }

    void write(WireWriter out) {
        int count = 0;
        for (int value : values) if (value != ABSENT) count++;
        out.i32(count);
        for (int type = 0; type < values.length; type++) {
            if (values[type] == ABSENT) continue;
            out.i32(type);
            out.i32(values[type]);
        }
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        if (!(other instanceof FileAttributes attributes)) return false;
        for (int type = 0; type < KNOWN; type++) {
            if (!value(type).equals(attributes.value(type))) return false;
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int type = 0; type < KNOWN; type++) hash = 31 * hash + value(type).hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return "FileAttributes[bitrate="
                + bitrate()
                + ", duration="
                + duration()
                + ", variable="
                + variable()
                + ", sampleRate="
                + sampleRate()
                + ", bitDepth="
                + bitDepth()
                + "]";
    }
}
