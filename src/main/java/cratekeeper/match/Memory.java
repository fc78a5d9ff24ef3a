package cratekeeper.match;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was read out of a text, for the next time it comes: the same artists and titles stand in
/// hundreds of answers to one question. Bounded; forgets everything when it is full.
final class Memory<K, V> {
    private static final int MOST = 4_000;
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> read;

    /// @param read pure: the same key always gives the same value
    Memory(Function<K, V> read) {
        this.read = read;
    }

    V of(K key) {
        V value = known.get(key);
        if (value != null) return value;
        if (known.size() >= MOST) known.clear();
        V fresh = read.apply(key);
        known.put(key, fresh);
        return fresh;
    }
}
