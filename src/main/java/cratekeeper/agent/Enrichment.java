package cratekeeper.agent;

import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/// Looks up a whole list, many tracks at a time, so that the service with the slowest limit never
/// waits for the others: the list then takes as long as that limit needs, and no longer.
public final class Enrichment {
    /// More than any service answers in one of its windows, or that service would run dry while the
    /// tracks wait for another; few enough for one list's answers to fit into memory.
    static final int AT_ONCE = 64;

    private final MetadataCollector collector;

    public Enrichment(MetadataCollector collector) {
        this.collector = collector.patient();
    }

    /// Hears of each track as it is known; calls come one at a time, in any order.
    @FunctionalInterface
    public interface Listener {
        /// @param index in the list
        /// @param known empty if nobody knows it, or nobody could be asked
        void enriched(int index, Optional<TrackMetadata> known);
    }

    /// Returns when the last track is told. What was found is remembered: looking one of them up
    /// again asks nobody.
    public void run(List<SearchRequest> list, Listener listener) throws InterruptedException {
        sideBySide(
                list.size(),
                i -> {
                    var known = collector.lookup(list.get(i));
                    synchronized (listener) {
                        listener.enriched(i, known);
                    }
                });
    }

    /// Begins to complete recordings that a queue will ask for one by one, so that it finds the
    /// answers remembered. Closing ends it.
    public Ahead ahead(List<Track> recordings) {
        Thread thread =
                Thread.ofVirtual()
                        .name("enrichment")
                        .start(() -> {
                            try {
                                sideBySide(
                                        recordings.size(),
                                        i -> collector.complete(recordings.get(i)));
                            } catch (InterruptedException e) {
                                // Closed: the queue asks for the rest itself.
                            }
                        });
        return thread::interrupt;
    }

    /// Work under way that nobody has to wait for.
    @FunctionalInterface
    public interface Ahead extends AutoCloseable {
        @Override
        void close();
    }

    private interface Work {
        void on(int index) throws InterruptedException;
    }

    private static void sideBySide(int size, Work work) throws InterruptedException {
        // Fair: the list is worked on in its order.
        var places = new Semaphore(AT_ONCE, true);
        Together.run(
                IntStream.range(0, size)
                        .<Together.Job>mapToObj(i ->
                                () -> {
                                    places.acquire();
                                    try {
                                        work.on(i);
                                    } finally {
                                        places.release();
                                    }
                                })
                        .toList());
    }
}
