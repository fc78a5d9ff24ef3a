package cratekeeper.media.sound;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// How a piece of music sounds in a few dozen numbers: of all its pairs of peaks, hashed, the least
/// hashes. Which ones these are is chance, but the same chance for everybody: two sketches share as
/// large a part of them as the two pieces share of all their pairs.
public final class SoundSketch {
    /// Numbers in a sketch of a piece that has enough of them.
    public static final int SIZE = 64;

    private final int[] least;

    private SoundSketch(int[] least) {
        this.least = least;
    }

    /// @param prints of the same piece, each shifted by a part of a frame: another decoder's frames
    ///   lie nearly as those of one of them
    public static SoundSketch of(List<Soundprint> prints) {
        var all = prints.stream().map(SoundSketch::hashes).toList();
        int[] both = new int[all.stream().mapToInt(a -> a.length).sum()];
        int at = 0;
        for (int[] some : all) {
            System.arraycopy(some, 0, both, at, some.length);
            at += some.length;
        }
        Arrays.sort(both);
        int count = 0;
        var least = new int[SIZE];
        for (int i = 0; i < both.length && count < SIZE; i++)
            if (i == 0 || both[i] != both[i - 1]) least[count++] = both[i];
        return new SoundSketch(Arrays.copyOf(least, count));
    }

    /// What [#bytes] gave.
    public static SoundSketch of(byte[] bytes) {
        var numbers = new int[Math.min(SIZE, bytes.length / Integer.BYTES)];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return new SoundSketch(numbers);
    }

    private static int[] hashes(Soundprint print) {
        return Arrays.stream(PrintSearch.pairs(print)).mapToInt(p -> hash(p >>> 32)).toArray();
    }

    private static int hash(long pair) {
        long mixed = (pair ^ (pair >>> 15)) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
        return (int) (mixed >>> 32);
    }

    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(least.length * Integer.BYTES);
        bytes.asIntBuffer().put(least);
        return bytes.array();
    }

    /// Whether there was enough music in it to be told from others.
    public boolean tells() {
        return least.length == SIZE;
    }

    /// The least number of all, in order; those who share none of the first few are strangers.
    public int number(int place) {
        return least[place];
    }

    /// The part of their pairs that both share, 0–1, as far as the sketches can tell.
    public double likeness(SoundSketch other) {
        int shared = 0;
        int seen = 0;
        int mine = 0;
        int theirs = 0;
        while (seen < SIZE && mine < least.length && theirs < other.least.length) {
            int order = Integer.compare(least[mine], other.least[theirs]);
            if (order == 0) shared++;
            if (order <= 0) mine++;
            if (order >= 0) theirs++;
            seen++;
        }
        return seen == 0 ? 0 : (double) shared / seen;
    }
}
