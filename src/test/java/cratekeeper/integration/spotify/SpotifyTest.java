package cratekeeper.integration.spotify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Ask;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Reply;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotifyTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] refused(int status, String message) throws IOException {
        throw new HttpStatusException(
                status,
                "{\"error\":{\"status\":%d,\"message\":\"%s\"}}".formatted(status, message),
                null);
    }

    /// The world of the contracts, with another answer to some addresses.
    private static FakeServiceHttp world(String part, FakeServiceHttp.Script script) {
        return new FakeServiceHttp(
                Service.SPOTIFY,
                uri -> {
                    String path = uri.getPath();
                    if (path.contains(part)) return script.answer(uri);
                    if (path.endsWith("/items"))
                        return bytes(
                                SpotifyWorld.own(
                                        uri.getQuery().contains("offset=0&")
                                                ? "items-1.json"
                                                : "items-2.json"));
                    if (path.contains("/playlists/"))
                        return bytes(SpotifyWorld.own("playlist.json"));
                    if (path.contains("/tracks/")) return bytes(SpotifyWorld.own("track.json"));
                    if (path.contains("/albums/")) return bytes(SpotifyWorld.own("album.json"));
                    return refused(404, "Resource not found");
                });
    }

    @Test
    void theReleaseTellsLabelBarcodeAndCover() throws Exception {
        var track =
                SpotifyWorld.over(world("nowhere", _ -> bytes("{}")))
                        .track(SpotifyWorld.TRACK)
                        .orElseThrow();
        assertEquals("Night Ferry (Extended Mix)", track.fullTitle());
        assertEquals("Harbour Works", track.label());
        assertEquals("7340001400145", track.barcode());
        assertEquals("https://images.example.org/640", track.artworkUrl());
        assertEquals(245_000L, track.durationMs());
        assertEquals(new PartialDate(2024, 5, 17), track.releaseDate());
        assertNull(track.bpm());
    }

    @Test
    void tempoAndKeyAreHeardWhereAnOldClientIdMayAndElseAskedForOnce() throws Exception {
        var old =
                SpotifyWorld.over(
                        world(
                                "audio-features",
                                _ -> bytes("{\"tempo\":125.8,\"key\":9,\"mode\":0}")));
        var track = old.track(SpotifyWorld.TRACK).orElseThrow();
        assertEquals(125.8, track.bpm());
        assertEquals(MusicalKey.parse("8A").orElseThrow(), track.key());

        var http = world("audio-features", _ -> refused(403, "Forbidden"));
        var fresh = SpotifyWorld.over(http);
        for (int i = 0; i < 3; i++) assertTrue(fresh.track(SpotifyWorld.TRACK).isPresent());
        assertEquals(
                1,
                http.asked().stream().filter(u -> u.getPath().contains("audio-features")).count());
    }

    @Test
    void guestsAreNamedApartAndCodesWrittenAlike() throws Exception {
        var release =
                SpotifyWorld.saying(SpotifyWorld.own("album.json"))
                        .release(SpotifyWorld.ALBUM)
                        .orElseThrow();
        var second = release.tracks().get(1);
        assertEquals(List.of("Mara Lindqvist"), second.artists());
        assertEquals(List.of("Kaito Rei"), second.featured());
        assertEquals("Original Mix", second.version());
        assertEquals("Single", release.kind());
        var hit = SpotifyWorld.saying(SpotifyWorld.own("items-1.json")).page("collection", null);
        assertEquals("QZXX12400002", hit.entries().get(3).found().orElseThrow().isrc());
    }

    @Test
    void aBarcodeIsAskedForWithTwelveThirteenAndFourteenDigits() throws Exception {
        var http =
                new FakeServiceHttp(
                        Service.SPOTIFY,
                        uri -> {
                            if (uri.getPath().contains("/albums/"))
                                return bytes(SpotifyWorld.own("album.json"));
                            return bytes(
                                    uri.getQuery().contains("upc:00602475093060&")
                                            ? SpotifyWorld.own("albums.json")
                                            : "{\"albums\":{\"items\":[]}}");
                        });
        assertEquals(1, SpotifyWorld.over(http).byBarcode("602475093060").size());
        assertEquals(4, http.asked().size());
    }

    @Test
    void aPageOfHitsIsNeverLongerThanTen() throws Exception {
        var http = FakeServiceHttp.saying(Service.SPOTIFY, SpotifyWorld.own("search.json"));
        SpotifyWorld.over(http).search(TrackQuery.words("a: \"b\" " + "w".repeat(400)));
        String query = http.asked().getFirst().getQuery();
        assertTrue(query.endsWith("&limit=10"), query);
        assertTrue(query.startsWith("q=a b www"), query);
        assertTrue(query.length() < 290);
    }

    @Test
    void partsAreAskedForAsFieldsAndTheVersionInWords() {
        var track =
                Track.builder()
                        .title("Night Ferry")
                        .version("Kaito Rei Remix")
                        .artist("Mara")
                        .build();
        assertEquals(
                Optional.of("track:\"Night Ferry\" artist:\"Mara\" Kaito Rei Remix"),
                SpotifyQuery.tracks(TrackQuery.of(track)));
    }

    @Test
    void eachLineSaysWhatItIsAndTheLastPageTellsTheMarkAgain() throws Exception {
        var spotify = SpotifyWorld.over(world("nowhere", _ -> bytes("{}")));
        var first = spotify.page(SpotifyWorld.LIST, null);
        assertEquals("SNAP1", first.state());
        var second = spotify.page(SpotifyWorld.LIST, first.next());
        assertEquals("SNAP1", second.state());
        assertEquals("Late Ferry", second.list().name());
        var problems =
                Stream.concat(first.entries().stream(), second.entries().stream())
                        .filter(e -> e.problem() != null)
                        .map(e -> e.position() + " " + e.text())
                        .toList();
        assertEquals(
                List.of("2 Harbour Talk 12", "3 ", "5 Tallow - Ferrous", "6 ", "7 "), problems);
    }

    @Test
    void linesThatAreRefusedComeWithTheListItself() throws Exception {
        String whole = "{\"id\":\"x\",\"items\":" + SpotifyWorld.own("items-2.json") + "}";
        var http =
                new FakeServiceHttp(
                        Service.SPOTIFY,
                        uri -> {
                            if (uri.getPath().endsWith("/items")) return refused(403, "Forbidden");
                            return bytes(
                                    uri.getQuery().contains("fields=")
                                            ? SpotifyWorld.own("playlist.json")
                                            : whole);
                        });
        var page = SpotifyWorld.over(http).page(SpotifyWorld.LIST, null);
        assertEquals(7, page.entries().size());
        assertNull(page.next());
        assertTrue(String.valueOf(page.entries().getLast().problem()).contains("does not give"));
    }

    @Test
    void listsOfOthersAreNotOffered() {
        var spotify = SpotifyWorld.over(world("/items", _ -> refused(403, "Forbidden")));
        var failure =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> spotify.page(SpotifyWorld.LIST, null));
        assertTrue(failure.sentence().contains("own or share"), failure.sentence());
    }

    @Test
    void ownListsAreTheLikedOnesTheOwnAndTheShared() throws Exception {
        var lists =
                SpotifyWorld.saying(
                                SpotifyWorld.own("liked.json"), SpotifyWorld.own("playlists.json"))
                        .ownPlaylists();
        assertEquals(
                List.of("Liked Songs", "Late Ferry", "Ours"),
                lists.stream().map(PlaylistRef::name).toList());
        assertEquals(List.of(1, 7, 7), lists.stream().map(PlaylistRef::size).toList());
    }

    @Test
    void noFileIsEverOffered() {
        var spotify = SpotifyWorld.saying("{}");
        var failure =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> spotify.offers(TrackQuery.words("night ferry")));
        assertTrue(failure.sentence().contains("protected"), failure.sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "Insufficient client scope, SignInNeeded, agree",
        "User not registered in the Developer Dashboard, Blocked, list of users",
        "Active premium subscription required for the owner of the app, Blocked, Premium",
        "Something else, Blocked, Something else",
    })
    void aRefusalIsTakenByItsWords(String message, String type, String said) {
        String body = "{\"error\":{\"status\":403,\"message\":\"" + message + "\"}}";
        var failure =
                assertThrows(
                        SourceException.class,
                        () ->
                                SpotifyWorld.refusing(403, body)
                                        .search(TrackQuery.words("night ferry")));
        assertEquals(type, failure.getClass().getSimpleName());
        assertTrue(failure.sentence().contains(said), failure.sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "https://open.spotify.com/track/1111111111111111111111?si=abc, TRACK",
        "http://open.spotify.com/intl-pt/album/aaaaaaaaaaaaaaaaaaaaaa, ALBUM",
        "https://open.spotify.com/embed/track/1111111111111111111111, TRACK",
        "https://play.spotify.com/user/some%20body/playlist/pppppppppppppppppppppp, PLAYLIST",
        "spotify:track:1111111111111111111111, TRACK",
        "SPOTIFY:album:aaaaaaaaaaaaaaaaaaaaaa?si=1, ALBUM",
        "spotify:user:somebody:playlist:pppppppppppppppppppppp, PLAYLIST",
        "spotify:user:somebody:collection, COLLECTION",
        "https://open.spotify.com/collection/tracks, COLLECTION",
        "https://spotify.link/AbCd, SHORT",
    })
    void linksAreKnownByTheirForm(String link, SpotifyLink.Kind kind) {
        assertEquals(kind, SpotifyLink.of(URI.create(link)).orElseThrow().kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://open.spotify.com/track/111111111111111111111",
                "https://open.spotify.com/track/11111111111111111111111",
                "https://open.spotify.com/track/1111111111-11111111111",
                "https://open.spotify.com/artist/1111111111111111111111",
                "https://open.spotify.com.example.org/track/1111111111111111111111",
                "https://example.org/open.spotify.com/track/1111111111111111111111",
                "https://open.spotify.com/",
                "https://spotify.link/",
                "spotify:local:Tallow::Ferrous:371",
                "spotify:track:1",
            })
    void otherLinksAreNot(String link) {
        assertEquals(Optional.empty(), SpotifyLink.of(URI.create(link)), link);
    }

    /// A door that knows where short links lead.
    private static ServiceHttp leading(Map<String, String> to) {
        return (ServiceHttp)
                Proxy.newProxyInstance(
                        SpotifyTest.class.getClassLoader(),
                        new Class<?>[] {ServiceHttp.class},
                        (_, method, given) -> {
                            assertEquals("send", method.getName());
                            String asked = ((Ask) given[1]).uri().toString();
                            assertEquals(Map.of(), ((Ask) given[1]).headers());
                            if (!to.containsKey(asked))
                                throw new HttpStatusException(404, "", null);
                            return new Reply(307, Map.of("location", List.of(to.get(asked))), "");
                        });
    }

    private static Optional<SpotifyLink> follow(String link, Map<String, String> to)
            throws Exception {
        var named = SpotifyLink.of(URI.create(link)).orElseThrow();
        return new SpotifyShortLinks(leading(to)).follow(named);
    }

    @Test
    void shortLinksAreFollowedAsLongAsTheyStayAtSpotify() throws Exception {
        var to =
                Map.of(
                        "https://spoti.fi/a", "https://spotify.link/b",
                        "https://spotify.link/b",
                                "https://open.spotify.com/track/" + SpotifyWorld.TRACK + "?si=x",
                        "https://spotify.link/out", "https://evil.example.org/track/x",
                        "https://spotify.link/in", "http://127.0.0.1/",
                        "https://spotify.link/round", "https://spotify.link/round",
                        "https://spotify.link/bad", "ht tp://[");
        var found = follow("http://spoti.fi/a", to).orElseThrow();
        assertEquals(SpotifyWorld.TRACK, found.id());
        for (String end : List.of("out", "in", "round", "bad", "nowhere"))
            assertEquals(Optional.empty(), follow("https://spotify.link/" + end, to), end);
    }

    @Test
    void aPageForPhonesNamesTheRealLink() throws Exception {
        String page = "<a href='https://open.spotify.com/album/" + SpotifyWorld.ALBUM + "'>";
        var links = new SpotifyShortLinks(FakeServiceHttp.saying(Service.SPOTIFY, page));
        var link = SpotifyLink.of(URI.create("https://spotify.link/x")).orElseThrow();
        assertEquals(SpotifyWorld.ALBUM, links.follow(link).orElseThrow().id());
    }

    @Test
    void aCopyOnThisMachineHasNoShortLinks() throws Exception {
        var http = FakeServiceHttp.saying(Service.SPOTIFY, "{}");
        var read = SpotifyWorld.over(http).read(URI.create("https://spotify.link/x"));
        assertEquals(new Linked.Nothing(), read);
        assertEquals(List.of(), http.asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "℗ 2024 Harbour Works, under exclusive licence to Meridian | Harbour Works",
                "2020 Slow Tide | Slow Tide",
                "(P) 2019, 2021 Depot a division of Far Quay | Depot",
                "1999 | ",
                "Kiln Street | Kiln Street",
            })
    void theLabelIsWhoOwnsTheRecording(String line, String label) {
        assertEquals(label, SpotifyLabel.of(List.of(new SpotifyReply.Copyright(line, "P"))));
    }
}
