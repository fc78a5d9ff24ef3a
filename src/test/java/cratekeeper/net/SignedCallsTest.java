package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Calls that show who asks, and manners of single services.
class SignedCallsTest {
    private static final Limit FREE = Limit.burst(10_000, Duration.ofSeconds(1));
    private final VirtualWaits waits = new VirtualWaits();
    private final FakeApi api = new FakeApi(waits);
    private final FakeApi other = new FakeApi(waits);
    private final Http http = new Http("test", waits, _ -> {});

    @AfterEach
    void close() {
        http.close();
        api.close();
        other.close();
    }

    private static Authorization showing(String token) {
        return new Authorization() {
            @Override
            public Map<String, String> headers() {
                return Map.of("Authorization", token);
            }

            @Override
            public boolean renew(Map<String, String> refused) {
                return false;
            }
        };
    }

    private ServiceHttp door(Authorization who) {
        return http.service(Service.SPOTIFY, FREE).signed(api.base(), who);
    }

    @Test
    void theHeadersGoToTheServiceAlone() throws Exception {
        api.answer("/x", 200, "{}")
                .answer("/moved", FakeReply.redirect(other.uri("/x").toString()));
        other.answer("/x", 200, "{}");
        var door = door(showing("Bearer hush"));
        door.json(Operation.SEARCH, api.uri("/x"), Map.class);
        assertEquals(
                Optional.of("Bearer hush"), api.requests("/x").getFirst().header("Authorization"));
        door.json(Operation.SEARCH, other.uri("/x"), Map.class);
        door.json(Operation.SEARCH, api.uri("/moved"), Map.class);
        for (var request : other.requests("/x"))
            assertEquals(Optional.empty(), request.header("Authorization"));
    }

    @Test
    void aRefusalIsTriedOnceMoreWithFreshHeaders() throws Exception {
        api.answer("/x", FakeReply.json(401, "{}"), FakeReply.json(200, "{}"));
        var renewals = new AtomicInteger();
        var door =
                door(
                        new Authorization() {
                            @Override
                            public Map<String, String> headers() {
                                return Map.of("Authorization", "Bearer " + renewals.get());
                            }

                            @Override
                            public boolean renew(Map<String, String> refused) {
                                assertEquals(Map.of("Authorization", "Bearer 0"), refused);
                                return renewals.incrementAndGet() > 0;
                            }
                        });
        door.json(Operation.SEARCH, api.uri("/x"), Map.class);
        assertEquals(1, renewals.get());
        assertEquals(Optional.of("Bearer 1"), api.requests("/x").getLast().header("Authorization"));
    }

    @Test
    void aSecondRefusalIsTheEndOfIt() {
        api.answer("/x", 401, "{}");
        var door =
                door(
                        new Authorization() {
                            @Override
                            public Map<String, String> headers() {
                                return Map.of("Authorization", "Bearer x");
                            }

                            @Override
                            public boolean renew(Map<String, String> refused) {
                                return true;
                            }
                        });
        assertThrows(
                HttpStatusException.class,
                () -> door.json(Operation.SEARCH, api.uri("/x"), Map.class));
        assertEquals(2, api.requests("/x").size());
    }

    @Test
    void aHeaderWithALineEndIsNotSentAndNotQuoted() {
        var door = door(showing("hush\r\nX-Evil: 1"));
        var failure =
                assertThrows(
                        RefusedException.class,
                        () -> door.json(Operation.SEARCH, api.uri("/x"), Map.class));
        assertFalse((failure + "" + failure.getCause()).contains("hush"));
        assertTrue(api.requests().isEmpty());
    }

    @Test
    void whatAServerThrowsBackIsNotRepeated() {
        api.answer("/x", 400, "{\"error\":\"no such token hush-hush-hush, sorry\"}");
        var refusal =
                assertThrows(
                        HttpStatusException.class,
                        () ->
                                door(showing("Bearer hush-hush-hush"))
                                        .json(Operation.SEARCH, api.uri("/x"), Map.class));
        assertEquals("{\"error\":\"no such token •••, sorry\"}", refusal.body());
        var form = Ask.form(api.uri("/x"), Map.of("key", "hush-hush-hush"));
        var told =
                assertThrows(
                        HttpStatusException.class,
                        () -> http.service(Service.SPOTIFY, FREE).send(Operation.CHECK, form));
        assertFalse(told.body().contains("hush"), told.body());
    }

    @Test
    void aFormIsSentAndARedirectIsAnAnswer() throws Exception {
        api.answer("/token", FakeReply.redirect("https://example.org/?code=1"));
        var ask = Ask.form(api.uri("/token"), Map.of("code", "a b&c=ü"));
        var reply = http.service(Service.SPOTIFY, FREE).send(Operation.CHECK, ask);
        assertEquals(Optional.of("https://example.org/?code=1"), reply.header("Location"));
        assertEquals("POST", api.requests("/token").getFirst().method());
        assertFalse(ask.toString().contains("a b"), ask.toString());
    }

    @Test
    void tooManyRequestsMayBeSaidInsideOfA200() throws Exception {
        var manners =
                new Manners() {
                    @Override
                    public Optional<HttpStatusException> refusal(
                            int status, String beginning, Instant now) {
                        return beginning.contains("quota")
                                ? Optional.of(
                                        new HttpStatusException(429, "", Duration.ofSeconds(5)))
                                : Optional.empty();
                    }
                };
        api.answer(
                "/x",
                FakeReply.json(200, "{\"error\":\"quota\"}"),
                FakeReply.json(200, "{\"a\":1}"));
        var door = http.service(Service.DEEZER, FREE, manners);
        Instant before = waits.instant();
        assertEquals(Map.of("a", 1), door.json(Operation.SEARCH, api.uri("/x"), Map.class));
        assertTrue(Duration.between(before, waits.instant()).compareTo(Duration.ofSeconds(5)) >= 0);
    }

    @Test
    void aLongPauseOutlivesTheProgram() {
        api.answer("/x", FakeReply.json(429, "{}").header("Retry-After", "7200"));
        var memory = new PassingMemory();
        URI uri = api.uri("/x");
        for (int run = 0; run < 2; run++) {
            try (var again = new Http("test", waits, _ -> {}, memory)) {
                var door = again.service(Service.SPOTIFY, FREE);
                var refusal =
                        assertThrows(
                                HttpStatusException.class,
                                () -> door.json(Operation.SEARCH, uri, Map.class));
                assertTrue(refusal.retryAfter().orElseThrow().toMinutes() >= 119);
            }
        }
        assertEquals(1, api.requests("/x").size());
    }

    @Test
    void aDayBeginsWhereTheServiceSaysAndOnlySearchesCount() throws Exception {
        var manners =
                new Manners() {
                    @Override
                    public boolean countsForTheDay(Operation operation) {
                        return operation == Operation.SEARCH;
                    }

                    @Override
                    public java.time.ZoneId day() {
                        return java.time.ZoneId.of("America/Los_Angeles");
                    }
                };
        api.answer("/x", 200, "{}");
        var memory = new PassingMemory();
        for (int run = 0; run < 2; run++) {
            try (var again = new Http("test", waits, _ -> {}, memory)) {
                var door = again.service(Service.YOUTUBE, Limit.parse("2/1d"), manners);
                door.json(Operation.SEARCH, api.uri("/x"), Map.class);
                for (int i = 0; i < 5; i++) door.json(Operation.METADATA, api.uri("/x"), Map.class);
            }
        }
        try (var again = new Http("test", waits, _ -> {}, memory)) {
            var door = again.service(Service.YOUTUBE, Limit.parse("2/1d"), manners);
            var refusal =
                    assertThrows(
                            HttpStatusException.class,
                            () -> door.json(Operation.SEARCH, api.uri("/x"), Map.class));
            assertTrue(refusal.retryAfter().orElseThrow().compareTo(Duration.ofHours(24)) <= 0);
            assertEquals(2, again.limiter(Service.YOUTUBE).orElseThrow().used());
            waits.advance(refusal.retryAfter().orElseThrow());
            door.json(Operation.SEARCH, api.uri("/x"), Map.class);
        }
    }
}
