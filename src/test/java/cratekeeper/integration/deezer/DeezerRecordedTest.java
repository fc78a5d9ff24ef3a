package cratekeeper.integration.deezer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply becomes what it says, or the right failure.
class DeezerRecordedTest {
    private static final String EMPTY = "{\"data\":[],\"total\":0}";

    private static Deezer saying(String... bodies) {
        return DeezerContracts.source(
                URI.create("http://127.0.0.1:1"),
                FakeServiceHttp.saying(Service.DEEZER, List.of(bodies)));
    }

    private static List<Track> search(String body) throws Exception {
        return saying(body).search(TrackQuery.words("anything")).stream()
                .map(TrackHit::track)
                .toList();
    }

    /// With the album's reply left out: what the track's alone says.
    private static Track track(String body) throws Exception {
        return saying(body).byIsrc("GBDUW0000059").getFirst().track();
    }

    private static Release release(String album, String tracks) throws Exception {
        return saying(album, tracks).release("302127").orElseThrow();
    }

    private static PlaylistPage page(String body) throws Exception {
        return saying("{\"id\":9200461,\"title\":\"A list\",\"nb_tracks\":102}", body)
                .page("9200461", null);
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsRead() {
        return new RecordedReplies("deezer")
                .file("track_3135556.json", DeezerRecordedTest::wholeTrack)
                .file("track_two_contributors_bpm0.json", DeezerRecordedTest::twoArtists)
                .file("track_2947516331_recent.json", DeezerRecordedTest::recent)
                .file("album_302127.json", DeezerRecordedTest::album)
                .file("album_tracks_page.json", DeezerRecordedTest::albumTracks)
                .file("album_tracks_past_end.json", DeezerRecordedTest::pastTheEnd)
                .file("playlist_tracks_page1.json", DeezerRecordedTest::playlist)
                .file("search_track_advanced.json", DeezerRecordedTest::fieldSearch)
                .file("search_page_prev_next.json", DeezerRecordedTest::middlePage)
                .file("search_empty.json", body -> assertEquals(List.of(), search(body)))
                .file("artist_albums_last_page.json", DeezerRecordedTest::albumsAreNoTracks)
                .file("podcast_episodes.json", DeezerRecordedTest::episodes)
                .file("error_no_data_800.json", DeezerRecordedTest::noData)
                .tests();
    }

    private static void wholeTrack(String body) throws Exception {
        var track = track(body);
        assertEquals("Harder Better Faster Stronger", track.title());
        assertNull(track.version());
        assertEquals(List.of("Daft Punk"), track.artists());
        assertEquals("GBDUW0000059", track.isrc());
        assertEquals(123.0, track.bpm());
        assertEquals(224_000L, track.durationMs());
        assertEquals(4, track.trackNumber());
        assertEquals(1, track.discNumber());
        assertEquals("Discovery", track.release());
        assertEquals(new PartialDate(2001, 3, 7), track.releaseDate());
        assertTrue(String.valueOf(track.artworkUrl()).endsWith("/1000x1000-000000-80-0-0.jpg"));
        assertNull(track.previewUrl(), "it goes stale");
        assertEquals("https://www.deezer.com/track/3135556", track.url());
    }

    private static void twoArtists(String body) throws Exception {
        var track = track(body);
        assertEquals(List.of("The Kid Laroi", "Justin Bieber"), track.artists());
        assertNull(track.bpm());
        assertEquals("USSM12103949", track.isrc());
        assertEquals(new PartialDate(2021, 7, 9), track.releaseDate());
    }

    private static void recent(String body) throws Exception {
        var track = track(body);
        assertEquals("Die With A Smile", track.title());
        assertEquals(List.of("Lady Gaga", "Bruno Mars"), track.artists());
        assertEquals("2947516331", track.id(Service.DEEZER).orElseThrow());
        assertEquals(250_000L, track.durationMs());
        assertNull(track.previewUrl());
    }

    private static void album(String body) throws Exception {
        var release = release(body, EMPTY);
        assertEquals("Discovery", release.title());
        assertEquals("Album", release.kind());
        assertEquals("Parlophone France", release.label());
        assertEquals("724384960650", release.barcode());
        assertEquals(List.of("Daft Punk"), release.artists());
        assertEquals(14, release.tracks().size(), "the nested ones, where there are no others");
        assertEquals(List.of("Dance"), release.tracks().getFirst().genres());
        assertEquals("724384960650", release.tracks().getFirst().barcode());
    }

    private static void albumTracks(String body) throws Exception {
        var release = release("{\"id\":302127,\"title\":\"Discovery\"}", body);
        assertEquals(14, release.tracks().size());
        var last = release.tracks().getLast();
        assertEquals("Too Long", last.title());
        assertEquals(14, last.trackNumber());
        assertEquals("GBDUW0000069", last.isrc());
        assertEquals(600_000L, last.durationMs());
        assertEquals("Discovery", last.release());
    }

    private static void pastTheEnd(String body) throws Exception {
        var page = saying(body).page("9200461", "14 14 A list");
        assertEquals(List.of(), page.entries());
        assertNull(page.next());
        assertEquals("A list", page.list().name());
    }

    private static void playlist(String body) throws Exception {
        var page = page(body);
        assertEquals(25, page.entries().size());
        assertEquals(102, page.list().size());
        assertEquals("4b5cf900832a2a6732f2413a6f32821e", page.state());
        assertEquals("25 102 A list", page.next());
        var guest = page.entries().get(8).found().orElseThrow();
        assertEquals("What New York Couples Fight About", guest.title());
        assertEquals(List.of("Kurt Wagner"), guest.featured());
        assertEquals("Charango", guest.release());
        var last = page.entries().getLast().found().orElseThrow();
        assertEquals("Unfinished Sympathy", last.title());
        assertEquals("3125867", last.id(Service.DEEZER).orElseThrow());
    }

    private static void fieldSearch(String body) throws Exception {
        var track = search(body).getFirst();
        assertEquals("The joke", track.title());
        assertEquals(List.of("Lou Doillon"), track.artists());
        assertEquals("Soliloquy", track.release());
        assertEquals(200_000L, track.durationMs());
    }

    private static void middlePage(String body) throws Exception {
        var tracks = search(body);
        assertEquals(4, tracks.size());
        assertEquals(List.of("Michael Jackson"), tracks.get(1).artists());
        assertEquals("Thriller", tracks.get(1).release());
        assertEquals(294_000L, tracks.get(1).durationMs());
    }

    private static void albumsAreNoTracks(String body) throws Exception {
        assertEquals(List.of(), search(body));
    }

    private static void episodes(String body) throws Exception {
        assertEquals(List.of(), search(body));
        var page = page(body);
        assertEquals(12, page.entries().size());
        assertEquals("Episode 9: Follow the money", page.entries().getFirst().text());
        assertEquals("It is no piece of music.", page.entries().getFirst().problem());
    }

    private static void noData(String body) {
        var refusal = new DeezerManners().refusal(200, body, Instant.EPOCH).orElseThrow();
        assertEquals(404, refusal.status());
        assertThrows(SourceException.Unreadable.class, () -> saying(body).track("1"), "unheard");
    }
}
