package cratekeeper.integration.beatport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Secret;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.VirtualWaits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The guard in front of Beatport, and other refusals: each costs one request, however often one
/// asks.
class BeatportGuardTest {
    private static final TrackQuery WORDS = TrackQuery.words("night ferry");
    private static final String SEARCH = "/catalog/search/";
    private static final String CHALLENGE =
            "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div"
                    + " id=\"cf-challenge\"></div><script src=\"/cdn-cgi/challenge-platform/x\">";

    private final VirtualWaits waits = new VirtualWaits();
    private final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("Test/1.0 ( https://example.org )", waits, _ -> {});
    private final Beatport beatport =
            BeatportContracts.source(
                    api.base(),
                    http.service(
                            Service.BEATPORT,
                            Limit.burst(10_000, Duration.ofSeconds(1)),
                            Beatport.MANNERS),
                    waits);

    @AfterEach
    void close() {
        http.close();
        api.close();
    }

    static Stream<Arguments> pages() {
        return Stream.of(200, 403, 404, 503, 520)
                .flatMap(status ->
                        Stream.of(
                                        CHALLENGE,
                                        "<html><div class='cf-turnstile'></div></html>",
                                        "\n<html><title>Attention Required! | Cloudflare</title>")
                                .map(page -> Arguments.of(status, page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageThatWantsAPersonIsBlockedAndAskedOnce(int status, String page) {
        api.answer(
                SEARCH, FakeReply.html(status, page + "x".repeat(5000)).header("Retry-After", "1"));
        for (int i = 0; i < 5; i++) {
            var failure = assertThrows(SourceException.Blocked.class, () -> beatport.search(WORDS));
            assertTrue(failure.sentence().contains("wants to see a person"), failure.sentence());
            assertFalse(failure.sentence().contains("<"), failure.sentence());
        }
        assertEquals(1, api.requests().size());
        assertInstanceOf(SignInState.Blocked.class, beatport.state());
    }

    @Test
    void theOthersWaitTooAndAfterAWhileItIsTriedAgain() throws Exception {
        api.answer(SEARCH, FakeReply.html(403, CHALLENGE), ok());
        assertThrows(SourceException.Blocked.class, () -> beatport.search(WORDS));
        assertThrows(SourceException.Blocked.class, () -> beatport.track("1"));
        assertThrows(SourceException.Blocked.class, () -> beatport.page("chart:1", null));
        assertThrows(SourceException.Blocked.class, beatport::ownPlaylists);
        assertEquals(1, api.requests().size());
        waits.advance(Duration.ofMinutes(10));
        assertInstanceOf(SignInState.Connected.class, beatport.state());
        assertEquals(3, beatport.search(WORDS).size());
    }

    private static FakeReply ok() {
        return FakeReply.json(BeatportContracts.own("search.json"));
    }

    @Test
    void aPersonWhoSignsInMayTryAtOnce() throws Exception {
        api.answer(
                "/my/account/",
                FakeReply.html(503, CHALLENGE),
                FakeReply.json("{\"username\":\"harbour\"}"));
        var pasted = Map.of("BEATPORT_TOKEN", new Secret("hush-new"));
        assertThrows(SourceException.Blocked.class, () -> beatport.enter(pasted));
        assertEquals(new SignInState.Connected("harbour", null), beatport.enter(pasted));
        assertEquals(2, api.requests().size());
    }

    @Test
    void aPageAtTheTokenEndpointIsBlockedToo() {
        api.answer("/docs/", FakeReply.html(200, "<script>clientId: 'publicClientOfDocs14'"))
                .answer("/auth/o/token/", FakeReply.html(403, CHALLENGE))
                .answer("/my/account/", 401, "{}");
        var whole = "{\"access_token\":\"hush\",\"refresh_token\":\"again\"}";
        assertThrows(
                SourceException.Blocked.class,
                () -> beatport.enter(Map.of("BEATPORT_TOKEN", new Secret(whole))));
        assertEquals(1, api.requests("/auth/o/token/").size());
    }

    @Test
    void aRefusalInWordsIsBlockedWithThemAndHoldsUpNobody() throws Exception {
        String detail = "{\"detail\":\"You do not have permission to perform this action.\"}";
        api.answer(SEARCH, FakeReply.json(403, detail), ok());
        var failure = assertThrows(SourceException.Blocked.class, () -> beatport.search(WORDS));
        assertTrue(failure.sentence().contains("do not have permission"), failure.sentence());
        assertEquals(1, api.requests().size());
        assertEquals(3, beatport.search(WORDS).size());
    }

    @Test
    void whatIsNotSoldInTheCountryIsNotOffered() {
        api.answer("/catalog/tracks/7/", 403, "{\"detail\":\"No.\"}")
                .answer("/catalog/releases/7/", 403, "{\"detail\":\"No.\"}")
                .answer("/catalog/playlists/7/", 403, "{\"detail\":\"No.\"}");
        var track = assertThrows(SourceException.NotOffered.class, () -> beatport.track("7"));
        assertTrue(track.sentence().contains("not sold in your country"), track.sentence());
        assertThrows(SourceException.NotOffered.class, () -> beatport.release("7"));
        assertThrows(SourceException.NotOffered.class, () -> beatport.page("playlist:7", null));
        assertEquals(3, api.requests().size());
    }

    @Test
    void aTrackCalledLikeThePageIsNoPage() throws Exception {
        String body =
                BeatportContracts.own("search.json").replace("Night Ferry", "Just A Moment...");
        api.answer(SEARCH, 200, body);
        assertEquals("Just A Moment...", beatport.search(WORDS).getFirst().track().title());
    }

    @Test
    void tooManyRequestsAreWaitedFor() throws Exception {
        api.answer(
                SEARCH,
                FakeReply.html(429, "<html>cf-error-details").header("Retry-After", "7"),
                ok());
        assertEquals(3, beatport.search(WORDS).size());
        assertEquals(Duration.ofSeconds(7), waits.total());
    }

    @Test
    void theTokenGoesToBeatportAlone() throws Exception {
        try (var elsewhere = new FakeApi(waits)) {
            elsewhere.answer("/x.mp3", FakeReply.bytes(200, new byte[] {(byte) 0xFF, 1}));
            String track = BeatportContracts.own("track.json");
            api.answer(
                    "/catalog/tracks/18000001/",
                    200,
                    track.replace(
                            "https://samples.example.org/track/1.LOFI.mp3",
                            elsewhere.uri("/x.mp3").toString()));
            assertEquals(2, beatport.preview("18000001").orElseThrow().length);
            assertEquals(
                    List.of(),
                    elsewhere.requests().stream()
                            .filter(r -> r.header("Authorization").isPresent())
                            .toList());
        }
    }
}
