package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.PictureSource;
import cratekeeper.integration.Source;
import cratekeeper.integration.SourceException;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ArtworkTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    @TempDir Path folder;
    private Database database;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        database = Database.open(folder.resolve("test.db"), CLOCK);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void theServiceWhosePictureItIsIsAskedFirst() throws Exception {
        var collector =
                collector(
                        new Shop(Service.COVERARTARCHIVE, 1),
                        new Shop(Service.DEEZER, 2),
                        new Shop(Service.DISCOGS, 3));
        assertArrayEquals(new byte[] {2}, collector.picture("deezer/a.jpg").orElseThrow());
        assertEquals(List.of("deezer deezer/a.jpg"), asked);
    }

    @Test
    void coversFromElsewhereAreStillFetched() throws Exception {
        var collector =
                collector(new Shop(Service.COVERARTARCHIVE, 1), new Shop(Service.DEEZER, 2));
        assertArrayEquals(new byte[] {1}, collector.picture("youtube/a.jpg").orElseThrow());
    }

    @Test
    void whereTheMostTrustedPictureIsGoneTheNextIsTaken() throws Exception {
        var collector = collector(new Shop(Service.BEATPORT, 0), new Shop(Service.DEEZER, 2));
        var record = record("beatport/a.jpg", "deezer/a.jpg");
        assertArrayEquals(new byte[] {2}, collector.artwork(record).orElseThrow());
        assertEquals(List.of("beatport beatport/a.jpg", "deezer deezer/a.jpg"), asked);
    }

    @Test
    @Timeout(60)
    void aCoverIsNotWaitedForEvenWhereNobodyWatches() throws Exception {
        var waiting = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var silent =
                new Shop(Service.BEATPORT, 1) {
                    @Override
                    public byte[] picture(String url) throws SourceException, InterruptedException {
                        if (!shows(url)) return super.picture(url);
                        waiting.countDown();
                        never.await();
                        return new byte[0];
                    }
                };
        var ended = new AtomicInteger();
        Patience patience =
                (_, what) -> {
                    assertEquals(Patience.Asked.PICTURE, what);
                    if (ended.getAndIncrement() == 0) waiting.await();
                    else never.await();
                };
        var collector =
                collector(
                                patience,
                                silent,
                                new Shop(Service.DEEZER, 2),
                                new Shop(Service.DISCOGS, 0))
                        .patient();
        var record = record("beatport/a.jpg", "discogs/a.jpg", "deezer/a.jpg");
        assertArrayEquals(new byte[] {2}, collector.artwork(record).orElseThrow());
    }

    @Test
    void noPictureIsNoFailure() throws Exception {
        var record = TrackMetadata.of(Track.builder().title("Night Ferry").build());
        assertEquals(Optional.empty(), collector().artwork(record));
        assertEquals(Optional.empty(), collector().picture("no address"));
    }

    private static TrackMetadata record(String... addresses) {
        var others =
                Stream.of(addresses)
                        .skip(1)
                        .map(url -> new FieldValue.Other(url, List.of(Service.DEEZER)))
                        .toList();
        var artwork = new FieldValue(addresses[0], 0.8, List.of(Service.BEATPORT), others);
        return new TrackMetadata(
                Map.of(Field.ARTWORK, artwork), Map.of(), Map.of(), "", 1, List.of());
    }

    private MetadataCollector collector(Source... sources) {
        return collector(Patience.ENDLESS, sources);
    }

    private MetadataCollector collector(Patience patience, Source... sources) {
        return new MetadataCollector(
                Sources.of(List.of(sources)),
                new AnswerCache(database, CLOCK),
                new RecordingMatcher(3_000, 10_000),
                () -> Preferences.DEFAULT,
                CLOCK,
                patience);
    }

    /// Names its pictures after itself; one that is cover archive fetches all.
    private class Shop implements ArtworkSource, PictureSource {
        private final Service service;
        private final int picture;

        /// @param picture 0 for none
        Shop(Service service, int picture) {
            this.service = service;
            this.picture = picture;
        }

        @Override
        public Service service() {
            return service;
        }

        @Override
        public Optional<String> front(Track track) {
            return Optional.empty();
        }

        @Override
        public boolean shows(String url) {
            return url.startsWith(service.id());
        }

        @Override
        public byte[] picture(String url) throws SourceException, InterruptedException {
            if (!shows(url) && service != Service.COVERARTARCHIVE)
                throw new SourceException.Unreadable(service, "no address of a picture", null);
            asked.add(service + " " + url);
            if (picture == 0) throw new SourceException.NotOffered(service, "the picture is gone");
            return new byte[] {(byte) picture};
        }
    }
}
