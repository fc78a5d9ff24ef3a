package cratekeeper.integration.spotify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.json.Json;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply becomes what it says, or the right failure.
class SpotifyRecordedTest {
    private static final TrackQuery QUERY = TrackQuery.words("anything");

    private static <T> List<T> each(List<Track> tracks, Function<Track, T> part) {
        var parts = new ArrayList<T>();
        for (Track track : tracks) parts.add(part.apply(track));
        return parts;
    }

    private static Release release(String body) throws Exception {
        return SpotifyWorld.saying(body).release(SpotifyWorld.ALBUM).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsRead() {
        return new RecordedReplies("spotify")
                .file("search_tracks.json", this::search)
                .file("search_upc_album.json", this::barcode)
                .file("album.json", this::album)
                .file("multiartist_album.json", this::twoArtists)
                .file("album_tracks.json", this::albumTracks)
                .file("artist_albums_page.json", this::artistAlbums)
                .file("playlist_new_shape.json", this::playlist)
                .file("playlist_items_new_shape.json", this::playlistItems)
                .file("saved_tracks_page.json", this::savedTracks)
                .file("my_playlists_page.json", this::myPlaylists)
                .file("error_rate_limit.json", this::rateLimit)
                .file("error_playlist_not_found.json", this::notFound)
                .tests();
    }

    private void search(String body) throws Exception {
        var tracks = SpotifyWorld.saying(body).search(QUERY).stream().map(TrackHit::track).toList();
        assertEquals(
                List.of(
                        "GBARL9300135",
                        "GBUM72505545",
                        "QZHNC2668731",
                        "USX9P1306179",
                        "USCGJ1621993"),
                each(tracks, Track::isrc));
        assertEquals(
                List.of(213_573L, 165_315L, 193_231L, 191_796L, 191_053L),
                each(tracks, Track::durationMs));
        assertEquals(List.of(1, 1, 1, 9, 6), each(tracks, Track::trackNumber));
        var first = tracks.getFirst();
        assertEquals("Never Gonna Give You Up", first.title());
        assertEquals(List.of("Rick Astley"), first.artists());
        assertEquals("Whenever You Need Somebody", first.release());
        assertEquals(new PartialDate(1987, 11, 12), first.releaseDate());
        assertEquals("4PTG3Z6ehGkBFwjybzWkR8", first.id(Service.SPOTIFY).orElseThrow());
        assertEquals("https://open.spotify.com/track/4PTG3Z6ehGkBFwjybzWkR8", first.url());
        assertEquals(
                "https://i.scdn.co/image/ab67616d0000b27315ebbedaacef61af244262a8",
                first.artworkUrl());
    }

    private void barcode(String body) throws Exception {
        var whole = SpotifyWorld.own("album.json");
        var found = SpotifyWorld.saying(body, whole).byBarcode("602475093060");
        assertEquals("Night Ferry", found.getFirst().title(), "each is opened");
        var album = Json.FOREIGN.readValue(body, SpotifyReply.Search.class).albums();
        var listed = SpotifyMapper.release(album.items().getFirst(), List.of());
        assertEquals("Die With A Smile", listed.title());
        assertEquals(List.of("Lady Gaga", "Bruno Mars"), listed.artists());
        assertEquals("Single", listed.kind());
    }

    private void album(String body) throws Exception {
        var release = release(body);
        assertEquals("SINGLARITY", release.title());
        assertEquals("195916707034", release.barcode());
        assertEquals("Smihilism Records", release.label());
        assertEquals("Album", release.kind());
        assertEquals(11, release.tracks().size());
        var ninth = release.tracks().get(8);
        assertEquals("(Break) In Case Of...", ninth.title());
        assertEquals("195916707034", ninth.barcode());
        assertEquals(new PartialDate(2020, 12, 18), ninth.releaseDate());
        assertNull(ninth.isrc());
        String old = body.replace("\"label\"", "\"unlabelled\"");
        assertEquals("Smihilism Records", release(old).label(), "out of the line of its owner");
    }

    private void twoArtists(String body) throws Exception {
        var release = release(body);
        assertEquals(List.of("Project Skylate", "Sugar Shrill"), release.artists());
        assertEquals("5057728789361", release.barcode());
        assertEquals(List.of("Foo", "Bar"), release.tracks().getFirst().artists());
        assertNotNull(release.tracks().getFirst().previewUrl());
    }

    private void albumTracks(String body) {
        var tracks =
                Json.FOREIGN.readValue(body, SpotifyReply.Tracks.class).items().stream()
                        .map(media -> SpotifyMapper.track(media, null))
                        .toList();
        assertEquals(18, tracks.size());
        assertEquals(List.of("Sensato"), tracks.getFirst().featured());
        assertEquals(List.of("Pitbull"), tracks.getFirst().artists());
        assertEquals(List.of("USHER", "AFROJACK"), tracks.get(5).featured());
        assertEquals(List.of("Pitbull", "Jennifer Lopez"), tracks.get(6).artists());
        assertEquals(List.of("J. Lo"), tracks.get(6).featured(), "the same, but who knows");
        assertEquals("Back in Time - featured in \"Men In Black 3\"", tracks.get(3).title());
        var remix = tracks.get(16);
        assertEquals("Rain Over Me (Benny Benassi Remix)", remix.fullTitle());
        assertEquals(List.of("Marc Anthony"), remix.featured());
        assertEquals(List.of("Benny Benassi"), remix.remixers());
        assertEquals(List.of("Pitbull", "Alle", "Benny Benassi"), remix.artists());
        assertEquals("Jump Smokers Extended Mix", tracks.get(17).version());
    }

    private void artistAlbums(String body) {
        var releases =
                Json.FOREIGN.readValue(body, SpotifyReply.Albums.class).items().stream()
                        .map(album -> SpotifyMapper.release(album, List.of()))
                        .toList();
        assertEquals(10, releases.size());
        assertEquals(List.of("IAmChino", "Pitbull"), releases.getFirst().artists());
        assertEquals(new PartialDate(2012, null, null), releases.getLast().releaseDate());
        assertEquals("Global Warming: Meltdown (Deluxe Version)", releases.getLast().title());
    }

    private void playlist(String body) throws Exception {
        var list = Json.FOREIGN.readValue(body, SpotifyReply.Playlist.class);
        assertEquals("To find", list.name());
        assertEquals("AAAAAqEcxS92ddZ6R83Q8TWFhYshm18s", list.snapshot());
        assertEquals(1, list.size());
        // The same body for the head and for the lines: its lines lie one level deeper.
        var failure =
                assertThrows(
                        SourceException.Unreadable.class,
                        () -> SpotifyWorld.saying(body, "{}").page(SpotifyWorld.LIST, null));
        assertTrue(failure.sentence().contains("no list of lines"), failure.sentence());
        assertEquals(
                "All I Need",
                SpotifyMapper.entry(1, list.entries().items().getFirst())
                        .found()
                        .orElseThrow()
                        .title());
    }

    private void playlistItems(String body) throws Exception {
        var page =
                SpotifyWorld.saying(SpotifyWorld.own("playlist.json"), body)
                        .page(SpotifyWorld.LIST, null);
        assertNull(page.next());
        var track = page.entries().getFirst().found().orElseThrow();
        assertEquals("All I Need", track.title());
        assertEquals(List.of("Maribou State", "Andreya Triana"), track.artists());
        assertEquals("GBCFB2300770", track.isrc());
        assertEquals(227_934L, track.durationMs());
        String later = body.replace("\"track\": {", "\"was\": {");
        assertEquals(
                page.entries(),
                SpotifyWorld.saying(SpotifyWorld.own("playlist.json"), later)
                        .page(SpotifyWorld.LIST, null)
                        .entries());
    }

    private void savedTracks(String body) throws Exception {
        var page = SpotifyWorld.saying(body).page("collection", null);
        assertEquals(5_320, page.list().size());
        assertEquals("5320", page.state());
        assertNotNull(page.next());
        assertEquals(
                List.of(
                        "USYFZ2565101",
                        "FR2X41948396",
                        "USHR12552506",
                        "ITY101114003",
                        "US57M1068010",
                        "US57M1068004",
                        "QZHN52659492",
                        "USWB12502453"),
                page.entries().stream().map(e -> e.found().orElseThrow().isrc()).toList());
    }

    private void myPlaylists(String body) throws Exception {
        String last = body.replaceAll("\"next\": \"[^\"]*\"", "\"next\": null");
        var liked = SpotifyWorld.own("liked.json");
        var shared = SpotifyWorld.saying(liked, last).ownPlaylists();
        assertEquals(
                List.of("Liked Songs", "Example playlist 4hQF"),
                shared.stream().map(l -> l.name()).toList());
        var page = Json.FOREIGN.readValue(body, SpotifyReply.Playlists.class);
        assertEquals(10, page.items().size());
        assertEquals("exampleuser1", page.items().getFirst().owner().id());
        assertEquals(30, page.items().get(8).size());
        String mine = last.replace("\"exampleuser1\"", "\"me1\"");
        assertEquals(
                10,
                SpotifyWorld.saying(liked, mine).ownPlaylists().size(),
                "nine and the liked ones");
    }

    private void rateLimit(String body) {
        var failure =
                assertThrows(
                        SourceException.Throttled.class,
                        () -> SpotifyWorld.refusing(429, body).search(QUERY));
        assertEquals(30, failure.waitFor().toSeconds());
    }

    private void notFound(String body) {
        assertThrows(
                SourceException.NotOffered.class,
                () -> SpotifyWorld.refusing(404, body).page(SpotifyWorld.LIST, null));
    }
}
