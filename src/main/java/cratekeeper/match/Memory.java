package cratekeeper.match;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was read out of a text, for the next time it comes: the same artists and titles stand in
/// hundreds of answers to one question. Every text has one place, and takes it from whichever was
/// there before: so it stays small, and neither looking nor keeping ever waits.
final class Memory<K, V> {
    private static final int PLACES = 4_096;
    private final AtomicReferenceArray<@Nullable Known<K, V>> places =
            new AtomicReferenceArray<>(PLACES);

    /// What stands in each place, roughly: most texts that were never read are known as such
    /// without a look at the one that is there. Threads may overwrite each other here; a place that
    /// is told wrongly is only read once more.
    private final int[] hashes = new int[PLACES];

    private final Function<K, V> read;

    private record Known<K, V>(K key, V value) {}

    /// @param read pure: the same key always gives the same value
    Memory(Function<K, V> read) {
        this.read = read;
    }

    V of(K key) {
        int hash = key.hashCode() * 0x9E3779B9;
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        if (hashes[place] == hash) {
            var known = places.getPlain(place);
            if (known != null && known.key.equals(key)) return known.value;
        }
        V fresh = read.apply(key);
        places.setRelease(place, new Known<>(key, fresh));
        hashes[place] = hash;
        return fresh;
    }
}
