package cratekeeper.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import cratekeeper.music.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

/// Remembers what services answered: in memory, and behind it in the database (product, section 4).
/// A disk that fails costs only the remembering. Values are shared between callers, so they must be
/// immutable.
public final class AnswerCache {

    /// Where an answer came from.
    public enum Level {
        MEMORY,
        DISK,
        NONE
    }

    /// @param cached whether no call was made for it, by anybody
    public record Answer<T>(T value, boolean cached, Level level) {}

    /// How long an answer is kept.
    public enum Kept {
        FOUND(Duration.ofHours(36)),
        NOTHING(Duration.ofHours(6)),
        ARTIST_OR_RELEASE(Duration.ofDays(7)),
        /// Addresses that expire, offers.
        NEVER(Duration.ZERO);

        private final Duration time;

        Kept(Duration time) {
            this.time = time;
        }

        public Duration time() {
            return time;
        }
    }

    /// Asks the service.
    @FunctionalInterface
    public interface Loader<T, X extends Exception> {
        T load() throws X, InterruptedException;
    }

    private record Remembered(JavaType type, Object value, Instant until, int weight) {}

    private static final Logger LOG = LoggerFactory.getLogger(AnswerCache.class);
    private static final long MEMORY_BYTES = 16L << 20;
    // An answer as objects takes about this many times the bytes of its JSON.
    private static final int OBJECT_FACTOR = 4;
    private static final int SWEEP_EVERY = 32;

    private final AnswerTable disk;
    private final InstantSource clock;
    private final SharedLoads loads = new SharedLoads();
    private @Nullable Cache<String, Remembered> memory;
    private final AtomicInteger puts = new AtomicInteger();
    private final LongAdder memoryHits = new LongAdder();
    private final LongAdder diskHits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    public AnswerCache(Database database, InstantSource clock) {
        this.disk = new AnswerTable(database);
        this.clock = clock;
        database.beforeClose(this::keepCounts);
    }

    /// Answers from what is remembered, else by `load`. Equal questions at the same time are loaded
    /// once; if the one who loads is interrupted or fails, one of the others loads, and only if
    /// that fails too do the rest fail with it. Failures are not remembered.
    ///
    /// @param key the normalised question
    /// @param fresh do not look into the cache, but refresh it
    /// @param kept how long the answer at hand may be kept
    public <T, X extends Exception> Answer<T> get(
            Service service,
            String operation,
            String key,
            boolean fresh,
            Type<T> type,
            Function<T, Kept> kept,
            Loader<T, X> load)
            throws X, InterruptedException {
        String whole = service.id() + "\n" + operation + "\n" + key;
        if (!fresh) {
            Answer<T> known = remembered(whole, type);
            if (known == null) known = onDisk(whole, type);
            if (known != null) return known;
        }
        Answer<T> answer =
                loads.<Answer<T>, X>load(
                        whole,
                        () -> {
                            // Somebody may have loaded it since we looked.
                            Answer<T> known = fresh ? null : remembered(whole, type);
                            if (known != null) return known;
                            T value = load.load();
                            remember(whole, type, value, kept.apply(value));
                            return new Answer<>(value, false, Level.NONE);
                        });
        if (!answer.cached()) misses.increment();
        return answer;
    }

    private <T> @Nullable Answer<T> remembered(String key, Type<T> type) {
        Remembered entry = memory().getIfPresent(key);
        if (entry == null
                || !entry.until.isAfter(clock.instant())
                || !entry.type.equals(type.java())) return null;
        memoryHits.increment();
        @SuppressWarnings("unchecked") // it was put with this very type
        T value = (T) entry.value;
        return new Answer<>(value, true, Level.MEMORY);
    }

    private <T> @Nullable Answer<T> onDisk(String key, Type<T> type) {
        try {
            Optional<AnswerTable.Row> row = disk.get(key, clock.instant());
            if (row.isEmpty()) return null;
            String json = row.get().json();
            T value = type.read(json);
            if (value == null) return null;
            keepInMemory(key, type, value, json, row.get().until());
            diskHits.increment();
            return new Answer<>(value, true, Level.DISK);
        } catch (StoreException e) {
            LOG.warn("The cache cannot be read: {}", e.getMessage());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            // Written by another version of us: as good as not there.
            LOG.debug("A remembered answer has another shape: {}", e.toString());
        }
        return null;
    }

    private <T> void remember(String key, Type<T> type, T value, Kept kept) {
        try {
            if (kept == Kept.NEVER) {
                memory().invalidate(key);
                disk.remove(key);
                return;
            }
            String json = type.write(value);
            Instant until = clock.instant().plus(kept.time());
            keepInMemory(key, type, value, json, until);
            disk.put(key, json, until);
            if (puts.getAndIncrement() % SWEEP_EVERY == 0) {
                disk.sweep(clock.instant());
                keepCounts();
            }
        } catch (StoreException e) {
            LOG.warn("The cache cannot be written: {}", e.getMessage());
        }
    }

    private <T> void keepInMemory(String key, Type<T> type, T value, String json, Instant until) {
        int weight = (int) Math.min(MEMORY_BYTES, 200L + (long) json.length() * OBJECT_FACTOR);
        memory().put(key, new Remembered(type.java(), value, until, weight));
    }

    // Built at the first question: its classes would cost the start some time.
    private synchronized Cache<String, Remembered> memory() {
        if (memory == null) {
            memory =
                    Caffeine.newBuilder()
                            .maximumWeight(MEMORY_BYTES)
                            .weigher((String key, Remembered entry) -> entry.weight)
                            .ticker(() -> clock.millis() * 1_000_000)
                            .expireAfter(
                                    Expiry.<String, Remembered>creating((key, entry) ->
                                            Duration.between(clock.instant(), entry.until)))
                            .executor(Runnable::run)
                            .build();
        }
        return memory;
    }

    /// How often the cache could answer in the last seven days.
    public Hits hits() throws StoreException {
        return hits(7);
    }

    /// How often the cache could answer in the last so many days, this one included.
    public Hits hits(int days) throws StoreException {
        keepCounts();
        return disk.hitsSince(day(clock.instant().minus(Duration.ofDays(days - 1L))));
    }

    private void keepCounts() {
        var hits =
                new Hits(memoryHits.sumThenReset(), diskHits.sumThenReset(), misses.sumThenReset());
        if (hits.all() == 0) return;
        try {
            disk.count(day(clock.instant()), hits);
        } catch (StoreException e) {
            memoryHits.add(hits.memory());
            diskHits.add(hits.disk());
            misses.add(hits.miss());
            LOG.warn("The cache's figures cannot be written: {}", e.getMessage());
        }
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// Forgets everything, in memory and on the disk.
    public void clear() throws StoreException {
        memory().invalidateAll();
        disk.clear();
    }

    /// Size of the remembered answers in the database.
    public long bytesOnDisk() throws StoreException {
        return disk.bytes();
    }
}
