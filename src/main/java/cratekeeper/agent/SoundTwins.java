package cratekeeper.agent;

import cratekeeper.media.sound.SoundSketch;
import cratekeeper.store.SoundStore;
import cratekeeper.store.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds files that sound alike, whatever their format and their tags say. Only those that share
/// one of their first numbers are compared, so the time grows with the library, not with its
/// square.
final class SoundTwins {
    /// One recording in other formats, cut and shifted, was seen from 0.17 up and mostly above
    /// this; other music up to 0.38, nearly always below. So it proposes, and never decides alone.
    private static final double ALIKE = 0.30;

    private static final int LOOKED_AT = 16;

    /// A number that more files share says nothing of a recording.
    private static final int COMMON = 60;

    private final SoundStore store;

    SoundTwins(SoundStore store) {
        this.store = store;
    }

    /// @return ids, two at a time
    List<long[]> find() throws StoreException {
        var ids = new ArrayList<Long>();
        var sketches = new ArrayList<SoundSketch>();
        store.each((bytes, id) -> {
            var sketch = SoundSketch.of(bytes);
            // Hardly any music in it: silence sounds like all silence.
            if (!sketch.tells()) return;
            ids.add(id);
            sketches.add(sketch);
        });
        var found = new ArrayList<long[]>();
        var numbered = numbered(sketches);
        var first = new int[sketches.size()];
        for (int i = 0; i < first.length; i++) first[i] = i;
        for (int from = 0; from < numbered.length; ) {
            int to = from + 1;
            while (to < numbered.length && numbered[to] >> 32 == numbered[from] >> 32) to++;
            if (to - from <= COMMON) {
                for (int i = from; i < to; i++) {
                    for (int j = i + 1; j < to; j++) {
                        int one = (int) numbered[i];
                        int other = (int) numbered[j];
                        if (root(first, one) == root(first, other)
                                || sketches.get(one).likeness(sketches.get(other)) < ALIKE)
                            continue;
                        first[root(first, other)] = root(first, one);
                        found.add(new long[] {ids.get(one), ids.get(other)});
                    }
                }
            }
            from = to;
        }
        return found;
    }

    private static int root(int[] first, int of) {
        int at = of;
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    }

    /// The first numbers of all, each with the place of its sketch behind it, in order.
    private static long[] numbered(List<SoundSketch> sketches) {
        var numbered = new long[sketches.size() * LOOKED_AT];
        for (int i = 0; i < sketches.size(); i++)
            for (int k = 0; k < LOOKED_AT; k++)
                numbered[i * LOOKED_AT + k] = (long) sketches.get(i).number(k) << 32 | i;
        Arrays.parallelSort(numbered);
        return numbered;
    }
}
