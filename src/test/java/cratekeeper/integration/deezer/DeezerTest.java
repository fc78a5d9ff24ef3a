package cratekeeper.integration.deezer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.SourceException;
import cratekeeper.json.Json;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeezerTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1");

    private static Deezer deezer(FakeServiceHttp http) {
        return DeezerContracts.source(BASE, http);
    }

    private static FakeServiceHttp saying(String... names) {
        return FakeServiceHttp.saying(
                Service.DEEZER, Arrays.stream(names).map(DeezerContracts::own).toList());
    }

    @Test
    void aTrackHoldsAllThatTrackAndAlbumSay() throws Exception {
        var http = saying("track.json", "album.json");
        assertEquals(
                Track.builder()
                        .title("Night Ferry")
                        .version("Kaito Rei Remix")
                        .artist("Mara Lindqvist")
                        .featured(List.of("Ines Halloran"))
                        .remixers(List.of("Kaito Rei"))
                        .release("Night Ferry")
                        .label("Slow Harbour")
                        .barcode("0602527121956")
                        .genres(List.of("Dance"))
                        .releaseDate(new PartialDate(2024, 5, 17))
                        .trackNumber(2)
                        .discNumber(1)
                        .durationMs(372_000L)
                        .isrc("QZXX12400001")
                        .bpm(125.5)
                        .artworkUrl("https://cdn-images.dzcdn.net/images/cover/x/1000x1000.jpg")
                        .id(Service.DEEZER, "3505495858")
                        .url("https://www.deezer.com/track/3505495858")
                        .build(),
                deezer(http).track("3505495858").orElseThrow());
        assertEquals(
                List.of("/track/3505495858", "/album/302127"),
                http.asked().stream().map(URI::getPath).toList());
    }

    private static Track named(String json) {
        return DeezerMapper.track(Json.FOREIGN.readValue(json, DeezerReply.Track.class), null);
    }

    @Test
    void versionsAreReadWhereverTheyStand() {
        assertEquals(
                "Night Ferry (Extended Mix)",
                named("{\"title_short\":\"Night Ferry\",\"title_version\":\"(Extended Mix)\"}")
                        .fullTitle());
        assertEquals(
                "Night Ferry (Extended Mix)",
                named("{\"title_short\":\"Night Ferry\",\"title_version\":\"Extended Mix\"}")
                        .fullTitle());
        assertEquals(
                "Night Ferry (Bonus Beats)",
                named("{\"title_short\":\"Night Ferry\",\"title_version\":\"[Bonus Beats]\"}")
                        .fullTitle());
        var guest =
                named(
                        "{\"title_short\":\"Night Ferry\",\"title_version\":\"(feat. Ines Halloran) [Radio Edit]\"}");
        assertEquals("Night Ferry (Radio Edit)", guest.fullTitle());
        assertEquals(List.of("Ines Halloran"), guest.featured());
        assertEquals("Night Ferry (Dub)", named("{\"title\":\"Night Ferry (Dub)\"}").fullTitle());
    }

    @Test
    void zerosAreUnknown() {
        var track =
                named("{\"title\":\"x\",\"bpm\":0,\"duration\":0,\"release_date\":\"0000-00-00\"}");
        assertNull(track.bpm());
        assertNull(track.durationMs());
        assertNull(track.releaseDate());
    }

    @Test
    void aVersionThatIsNotFoundIsAskedForWithoutIt() throws Exception {
        var http =
                FakeServiceHttp.saying(
                        Service.DEEZER,
                        List.of("{\"data\":[]}", DeezerContracts.own("search.json")));
        var query =
                TrackQuery.of(
                        Track.builder()
                                .title("Night \"Ferry\"")
                                .version("Extended Mix")
                                .artist("Mara")
                                .build());
        assertEquals(2, deezer(http).search(query).size());
        assertTrue(
                http.asked()
                        .getFirst()
                        .getQuery()
                        .contains("q=artist:\"Mara\" track:\"Night Ferry Extended Mix\""));
        assertTrue(
                http.asked().get(1).getQuery().contains("q=artist:\"Mara\" track:\"Night Ferry\""));
    }

    @Test
    void anExcerptIsFetchedByAnAddressAskedForJustNow() throws Exception {
        byte[] sound = {1, 2, 3};
        var http =
                new FakeServiceHttp(
                        Service.DEEZER,
                        uri ->
                                uri.getPath().startsWith("/track/")
                                        ? DeezerContracts.own("track.json")
                                                .getBytes(StandardCharsets.UTF_8)
                                        : sound);
        assertArrayEquals(sound, deezer(http).preview("3505495858").orElseThrow());
        assertEquals("cdnt-preview.dzcdn.net", http.asked().get(1).getHost());
    }

    @Test
    void anExcerptElsewhereIsNotFetched() throws Exception {
        for (String address :
                List.of(
                        "https://example.org/x.mp3",
                        "https://dzcdn.net.example.org/x",
                        "file:///x",
                        "::")) {
            String body = "{\"id\":5,\"title\":\"x\",\"preview\":\"" + address + "\"}";
            var http = FakeServiceHttp.saying(Service.DEEZER, body);
            assertThrows(
                    SourceException.Unreadable.class, () -> deezer(http).preview("5"), address);
            assertEquals(1, http.asked().size(), address);
        }
        var without =
                FakeServiceHttp.saying(
                        Service.DEEZER, "{\"id\":5,\"title\":\"x\",\"preview\":\"\"}");
        assertEquals(Optional.empty(), deezer(without).preview("5"));
    }

    @Test
    void aChainThatNamesDeezerHearsWhyItGoesOn() {
        var http = saying("search.json");
        var failure =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> deezer(http).offers(TrackQuery.words("night ferry")));
        assertEquals(
                "Deezer does not offer it: whole recordings are protected streams, only 30-second"
                        + " excerpts are open.",
                failure.sentence());
        assertEquals(List.of(), http.asked());
    }

    private static int status(String body) {
        return new DeezerManners().refusal(200, body, Instant.EPOCH).orElseThrow().status();
    }

    @Test
    void eachErrorInsideAGoodReplyHasItsStatus() {
        String error = "{\"error\":{\"type\":\"x\",\"message\":\"No, see x?q=1\",\"code\":%d}}";
        assertEquals(429, status(error.formatted(4)));
        assertEquals(403, status(error.formatted(200)));
        assertEquals(401, status(error.formatted(300)));
        assertEquals(400, status(error.formatted(600)));
        assertEquals(503, status(error.formatted(700)));
        assertEquals(404, status(error.formatted(800)));
        assertEquals(403, status(error.formatted(901)));
        assertEquals(
                404, status("{\"error\":{\"type\":\"DataException\",\"message\":\"no data\"}}"));
        assertEquals(429, status(" { \"error\" : {\"message\":\"Quota limit exceeded\"}}"));
        var quota = new DeezerManners().refusal(200, error.formatted(4), Instant.EPOCH);
        assertEquals(Optional.of(Duration.ofSeconds(5)), quota.orElseThrow().retryAfter());
    }

    @Test
    void goodRepliesAreNoErrors() {
        for (String body :
                List.of(
                        "{\"error\":[],\"results\":{}}",
                        "{\"data\":[{\"title\":\"error\"}]}",
                        "{\"id\":1,\"error\":{\"code\":4}}",
                        "",
                        "true",
                        "<html>{\"error\":{}}"))
            assertEquals(
                    Optional.empty(), new DeezerManners().refusal(200, body, Instant.EPOCH), body);
    }
}
