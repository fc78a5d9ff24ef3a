package cratekeeper.integration.soundcloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Linked;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Offer;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply becomes what it says, or the right failure. Those of the web site are read
/// for what they say more; it is never asked.
class SoundCloudRecordedTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1");
    private static final TrackQuery ANYTHING = TrackQuery.words("anything");

    private static SoundCloud saying(String... bodies) {
        return SoundCloudContracts.source(
                BASE,
                FakeServiceHttp.saying(Service.SOUNDCLOUD, List.of(bodies)),
                InstantSource.system());
    }

    private static SoundCloud refusing(int status, String body) {
        return SoundCloudContracts.source(
                BASE,
                FakeServiceHttp.refusing(Service.SOUNDCLOUD, status, body),
                InstantSource.system());
    }

    private static List<Track> search(String body) throws Exception {
        return saying(body).search(ANYTHING).stream().map(TrackHit::track).toList();
    }

    private static Track resolved(String body) throws Exception {
        var linked = saying(body).read(URI.create("https://soundcloud.com/a/b"));
        return assertInstanceOf(Linked.OneTrack.class, linked).track();
    }

    private static List<Offer> offers(String track) throws Exception {
        return saying("{\"collection\":[" + track + "]}").offers(ANYTHING);
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsRead() {
        return new RecordedReplies("soundcloud")
                .file("v2_search_tracks.json", SoundCloudRecordedTest::search10)
                .file("v2_search_no_next.json", body -> assertEquals(List.of(), search(body)))
                .file("v2_resolve_track.json", SoundCloudRecordedTest::plain)
                .file("v2_track_snip_isrc.json", SoundCloudRecordedTest::delivered)
                .file("v2_track_downloadable.json", SoundCloudRecordedTest::given)
                .file("v2_playlist_small.json", SoundCloudRecordedTest::playlist)
                .file("v2_tracks_by_ids.json", SoundCloudRecordedTest::byIds)
                .file("v2_user_likes_page.json", SoundCloudRecordedTest::likes)
                .file("v1_track_2020.json", SoundCloudRecordedTest::old)
                .file("v1_track_2026_shape.json", SoundCloudRecordedTest::recent)
                .file("doc_example_track.json", SoundCloudRecordedTest::documented)
                .file("doc_example_not_found.json", SoundCloudRecordedTest::notFound)
                .file("doc_example_too_many_requests.json", SoundCloudRecordedTest::tooMany)
                .tests();
    }

    private static void search10(String body) throws Exception {
        var tracks = search(body);
        assertEquals(10, tracks.size());
        var remix = tracks.get(3);
        assertEquals("Alegria", remix.title());
        assertEquals("BlastersBoyz Remix", remix.version());
        assertEquals(List.of("BlastersBoyz"), remix.remixers());
        assertEquals(220_003L, remix.durationMs());
        var label = tracks.get(2);
        assertEquals("CAC609450010", label.isrc());
        assertEquals("BMG Rights Management (US) LLC", label.label());
        assertEquals(348_604L, label.durationMs(), "not the excerpt's 30 s");
        assertEquals(List.of("Cirque Du Soleil"), label.artists());
        assertEquals("Brunello Remix", tracks.get(9).version());
        assertEquals(List.of("Cirque Du Soleil"), tracks.get(9).artists());
        assertEquals(1, saying(body).offers(ANYTHING).size(), "one of ten is given away");
    }

    private static void plain(String body) throws Exception {
        var track = resolved(body);
        assertEquals("Technicality", track.title());
        assertEquals(List.of("Samuel Cameron (ZVW)"), track.artists());
        assertEquals(182_873L, track.durationMs());
        assertEquals("soundcloud:tracks:135535700", track.id(Service.SOUNDCLOUD).orElseThrow());
        assertEquals(new PartialDate(2014, 2, 18), track.releaseDate());
        assertEquals(List.of("Electronic"), track.genres());
        assertTrue(String.valueOf(track.artworkUrl()).endsWith("-t500x500.jpg"));
    }

    private static void delivered(String body) throws Exception {
        var track = resolved(body);
        assertEquals("Places", track.title());
        assertEquals(List.of("Martin Solveig"), track.artists());
        assertEquals(List.of("Ina Wroldsen"), track.featured());
        assertEquals("UK98Q1600200", track.isrc());
        assertEquals("00602557265040", track.barcode());
        assertEquals("Places", track.release());
        assertEquals("EMI", track.label());
        assertEquals(202_789L, track.durationMs());
        assertEquals(new PartialDate(2016, 11, 25), track.releaseDate());
    }

    private static void given(String body) throws Exception {
        var offer = offers(body).getFirst();
        assertEquals("soundcloud:tracks:44556776", offer.id());
        assertEquals(222_673L, offer.durationMs());
        assertEquals("", offer.format(), "the file itself will tell");
        assertNull(resolved(body).label());
    }

    private static void playlist(String body) throws Exception {
        var linked = saying(body).read(URI.create("https://soundcloud.com/a/sets/b"));
        var list = assertInstanceOf(Linked.WholePlaylist.class, linked).list();
        assertEquals("soundcloud:playlists:23483459", list.id());
        assertEquals("EMPTY PLAYLIST", list.name());
        assertEquals(2, list.size());
        var filled =
                "[{\"id\":68049933,\"kind\":\"track\",\"title\":\"The other\",\"user\":{\"username\":\"u\"}}]";
        var release = saying(body, filled).release(list.id()).orElseThrow();
        assertEquals(
                List.of("Sweet Love", "The other"),
                release.tracks().stream().map(Track::title).toList());
        assertEquals("USRC11200295", release.tracks().getFirst().isrc());
    }

    /// In the order of the list, not of the answer; what is missing keeps its place.
    private static void byIds(String body) throws Exception {
        String page =
                "{\"collection\":[{\"id\":237533914},{\"id\":1},{\"id\":328588772}],\"next_href\":null}";
        var entries =
                saying("{\"id\":5,\"title\":\"A list\"}", page, body).page("5", null).entries();
        assertEquals("House mix", entries.get(0).found().orElseThrow().title());
        assertTrue(entries.get(1).found().isEmpty());
        assertEquals(
                "soundcloud:tracks:328588772",
                entries.get(2).found().orElseThrow().id(Service.SOUNDCLOUD).orElseThrow());
    }

    private static void likes(String body) throws Exception {
        var tracks = search(body);
        assertEquals(6, tracks.size());
        var numbered = tracks.get(3);
        assertEquals("You", numbered.title());
        assertEquals(List.of("Nofex"), numbered.artists());
        assertEquals("GR005", numbered.catalogueNumber());
        assertEquals("QZS642367361", numbered.isrc());
    }

    private static void old(String body) throws Exception {
        var track = resolved(body);
        assertEquals("La Península", track.title());
        assertEquals(List.of("Matthias Kunze"), track.artists());
        assertEquals(new PartialDate(2020, 2, 20), track.releaseDate());
        assertEquals(4_197_460L, track.durationMs());
        assertEquals("soundcloud:tracks:762635683", track.id(Service.SOUNDCLOUD).orElseThrow());
        assertEquals(List.of(), offers(body), "the flag decides, not the address");
    }

    private static void recent(String body) throws Exception {
        var track = resolved(body);
        assertEquals("Track Title", track.title());
        assertEquals(140.0, track.bpm());
        assertNull(track.label(), "an empty one is none");
        assertEquals(new PartialDate(2026, 1, 13), track.releaseDate());
        assertEquals(5_006_576L, track.durationMs());
    }

    private static void documented(String body) throws Exception {
        var track = resolved(body);
        assertEquals("Some title", track.title());
        assertEquals("some label", track.label());
        assertEquals(40_000L, track.durationMs());
        assertEquals(new PartialDate(2019, 8, 22), track.releaseDate());
        assertEquals(List.of(), track.artists());
    }

    private static void notFound(String body) throws Exception {
        assertTrue(refusing(404, body).track("1234").isEmpty());
        assertEquals(
                new Linked.Nothing(),
                refusing(404, body).read(URI.create("https://soundcloud.com/a/b")));
    }

    private static void tooMany(String body) {
        var failure =
                assertThrows(
                        SourceException.Throttled.class,
                        () -> refusing(429, body).search(ANYTHING));
        assertFalse(failure.sentence().contains("Detailed"), failure.sentence());
    }
}
