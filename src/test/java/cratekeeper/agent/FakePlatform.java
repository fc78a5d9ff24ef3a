package cratekeeper.agent;

import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.Source;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.music.Offer;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A platform made of what a test puts into it.
final class FakePlatform {
    final Service service;
    final List<Track> tracks = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    final Map<String, SourceException> broken = new ConcurrentHashMap<>();
    final AtomicInteger searches = new AtomicInteger();

    /// Places in the owner's queue that are told before anything comes.
    final List<Long> places = new java.util.concurrent.CopyOnWriteArrayList<>();

    final AtomicInteger fetches = new AtomicInteger();
    @Nullable SourceException failure;
    @Nullable SourceException lookupFailure;
    @Nullable CountDownLatch holdSearch;
    @Nullable CountDownLatch holdFetch;
    CountDownLatch fetching = new CountDownLatch(1);

    FakePlatform(Service service) {
        this.service = service;
    }

    FakePlatform knows(Track track) {
        tracks.add(track);
        return this;
    }

    /// Its records, without its files.
    Source records() {
        return new Records();
    }

    /// Its files, without its records.
    DownloadSource downloads() {
        return new Fetching();
    }

    private static void await(@Nullable CountDownLatch hold) throws InterruptedException {
        if (hold != null) hold.await();
    }

    private final class Records implements TrackSearch, MetadataLookup, IsrcLookup {
        @Override
        public Service service() {
            return service;
        }

        @Override
        public List<TrackHit> search(TrackQuery query)
                throws SourceException, InterruptedException {
            searches.incrementAndGet();
            await(holdSearch);
            if (failure != null) throw failure;
            return tracks.stream().map(track -> new TrackHit(service, track)).toList();
        }

        @Override
        public Optional<Track> track(String id) throws SourceException {
            if (lookupFailure != null) throw lookupFailure;
            return tracks.stream().filter(t -> t.id(service).equals(Optional.of(id))).findFirst();
        }

        @Override
        public List<TrackHit> byIsrc(String isrc) {
            return tracks.stream()
                    .filter(t -> isrc.equals(t.isrc()))
                    .map(t -> new TrackHit(service, t))
                    .toList();
        }

        @Override
        public Optional<Release> release(String id) {
            return Optional.empty();
        }
    }

    private final class Fetching implements DownloadSource {
        @Override
        public Service service() {
            return service;
        }

        @Override
        public List<Offer> offers(TrackQuery wanted) throws SourceException {
            if (failure != null) throw failure;
            return List.copyOf(offers);
        }

        @Override
        public void fetch(Offer offer, Path partial, TransferProgress progress)
                throws SourceException, IOException, InterruptedException {
            fetches.incrementAndGet();
            places.forEach(progress::queued);
            byte[] bytes = files.get(offer.id());
            Files.write(partial, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            progress.at(bytes.length / 2, bytes.length);
            fetching.countDown();
            if (holdFetch != null) holdFetch.await();
            if (broken.containsKey(offer.id())) throw broken.get(offer.id());
            Files.write(partial, bytes);
            progress.at(bytes.length, bytes.length);
        }
    }

    void offer(String id, String format, @Nullable Integer kbps, Track track, byte[] bytes) {
        offers.add(
                new Offer(
                        service,
                        id,
                        format,
                        kbps,
                        null,
                        null,
                        null,
                        track.durationMs(),
                        (long) bytes.length,
                        null,
                        null,
                        null,
                        null,
                        id,
                        track,
                        Map.of(),
                        null));
        files.put(id, bytes);
    }
}
