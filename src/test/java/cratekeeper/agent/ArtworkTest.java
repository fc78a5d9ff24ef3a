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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        var artwork =
                new FieldValue(
                        "beatport/a.jpg",
                        0.8,
                        List.of(Service.BEATPORT),
                        List.of(new FieldValue.Other("deezer/a.jpg", List.of(Service.DEEZER))));
        var record =
                new TrackMetadata(
                        Map.of(Field.ARTWORK, artwork), Map.of(), Map.of(), "", 1, List.of());
        assertArrayEquals(new byte[] {2}, collector.artwork(record).orElseThrow());
        assertEquals(List.of("beatport beatport/a.jpg", "deezer deezer/a.jpg"), asked);
    }

    @Test
    void noPictureIsNoFailure() throws Exception {
        var record = TrackMetadata.of(Track.builder().title("Night Ferry").build());
        assertEquals(Optional.empty(), collector().artwork(record));
        assertEquals(Optional.empty(), collector().picture("no address"));
    }

    private MetadataCollector collector(Source... sources) {
        return new MetadataCollector(
                Sources.of(List.of(sources)),
                new AnswerCache(database, CLOCK),
                new RecordingMatcher(3_000, 10_000),
                () -> Preferences.DEFAULT,
                CLOCK,
                Patience.ENDLESS);
    }

    /// Names its pictures after itself; one that is cover archive fetches all.
    private final class Shop implements ArtworkSource, PictureSource {
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
        public byte[] picture(String url) throws SourceException {
            if (!shows(url) && service != Service.COVERARTARCHIVE)
                throw new SourceException.Unreadable(service, "no address of a picture", null);
            asked.add(service + " " + url);
            if (picture == 0) throw new SourceException.NotOffered(service, "the picture is gone");
            return new byte[] {(byte) picture};
        }
    }
}
