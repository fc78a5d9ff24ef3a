package cratekeeper.integration.spotify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.WebSignIn;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.ServiceMemory;
import cratekeeper.net.VirtualWaits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Signing in by the page, and what becomes of it over months, restarts and wrong clocks.
class SpotifyVisitTest {
    private static final URI LISTENER = URI.create("http://127.0.0.1:40123");
    private static final TrackQuery WORDS = TrackQuery.words("night ferry");
    private final VirtualWaits waits = new VirtualWaits();

    /// What time it is, which may be wrong; time itself goes on in `waits`.
    private final VirtualWaits clock = new VirtualWaits();

    private final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("test", waits, _ -> {});
    private Credentials known = SpotifyWorld.setUp();

    @AfterEach
    void close() {
        http.close();
        api.close();
    }

    private Spotify spotify() {
        return spotify(http);
    }

    private Spotify spotify(Http through) {
        var door = through.service(Service.SPOTIFY, Limit.burst(10_000, Duration.ofSeconds(1)));
        return new Spotify(api.base(), api.base(), door, known, clock);
    }

    private static final class LastPause implements ServiceMemory {
        private Optional<Instant> until = Optional.empty();

        @Override
        public Optional<Instant> pausedUntil(Service service) {
            return until;
        }

        @Override
        public void pauseUntil(Service service, Instant end) {
            until = Optional.of(end);
        }

        @Override
        public int used(Service service, LocalDate day) {
            return 0;
        }

        @Override
        public void use(Service service, LocalDate day) {
            // Nothing is counted by the day.
        }

        @Override
        public List<Instant> calls(Service service, Instant from) {
            return List.of();
        }

        @Override
        public void called(Service service, Instant at, Instant forgetBefore) {
            // Nothing is counted by the window.
        }
    }

    private void believes() {
        api.answer(
                        "/api/token",
                        FakeReply.json(
                                "{\"access_token\":\"a1\",\"refresh_token\":\"r1\",\"expires_in\":3600}"))
                .answer("/me", 200, "{\"id\":\"me1\",\"display_name\":\"Marguerite\"}")
                .answer("/search", 200, SpotifyWorld.own("search.json"));
    }

    private static URI answer(WebSignIn.Visit visit, String query) {
        return URI.create(
                visit.redirect() + "?" + query + "&state=" + visit.pkce().state().reveal());
    }

    private static String sentence(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(SourceException.SignInNeeded.class, work).sentence();
    }

    @Test
    void thePageIsAskedForACodeWithAProofAndNoSecret() throws Exception {
        var visit = spotify().web().orElseThrow().begin(LISTENER);
        String query = visit.start().getQuery();
        for (String part :
                List.of(
                        "response_type=code",
                        "client_id=" + SpotifyWorld.CLIENT,
                        "redirect_uri=http://127.0.0.1:40123/callback",
                        "code_challenge_method=S256",
                        "code_challenge=" + visit.pkce().challenge(),
                        "state=" + visit.pkce().state().reveal(),
                        "playlist-read-private playlist-read-collaborative user-library-read"))
            assertTrue(query.contains(part), query);
        assertFalse(query.contains(visit.pkce().verifier().reveal()));
        assertTrue(visit.hosts().contains("accounts.spotify.com"));
    }

    @Test
    void aCodeBecomesASignInForSixMonthsFromNowWhateverIsRenewed() throws Exception {
        believes();
        var web = spotify().web().orElseThrow();
        var visit = web.begin(LISTENER);
        var state = web.finish(visit, answer(visit, "code=c1"));
        var connected =
                new SignInState.Connected("Marguerite", Instant.parse("2026-07-01T12:00:00Z"));
        assertEquals(connected, state);
        assertEquals(connected, spotify().state(), "after a restart");
        clock.advance(Duration.ofDays(30));
        spotify().search(WORDS);
        assertEquals(2, api.requests("/api/token").size(), "the token was over");
        assertEquals(connected, spotify().state());
    }

    @Test
    void whatIsNotTheAnswerIsRefusedInASentence() throws Exception {
        var web = spotify().web().orElseThrow();
        var visit = web.begin(LISTENER);
        var other = web.begin(LISTENER);
        assertTrue(
                sentence(() -> web.finish(visit, answer(other, "code=c1")))
                        .contains("another sign-in"));
        for (String wrong :
                List.of(
                        "https://accounts.spotify.com/login",
                        "http://127.0.0.1:40123/callback",
                        "http://127.0.0.1:9/callback?code=c1",
                        "code=c1",
                        "mailto:x"))
            assertFalse(sentence(() -> web.finish(visit, URI.create(wrong))).isBlank(), wrong);
        assertTrue(
                sentence(() -> web.finish(visit, answer(visit, "error=access_denied")))
                        .contains("did not agree"));
        sentence(() -> web.finish(visit, answer(visit, "code=c1&code=c2")));
        sentence(() -> web.finish(visit, answer(visit, "code=")));
        assertEquals(List.of(), api.requests());
        assertEquals(new SignInState.SignedOut(), spotify().state());
    }

    @Test
    void anAnswerThatIsTooOldIsSaid() throws Exception {
        api.answer("/api/token", 400, "{\"error\":\"invalid_grant\"}");
        var web = spotify().web().orElseThrow();
        var visit = web.begin(LISTENER);
        String said = sentence(() -> web.finish(visit, answer(visit, "code=c1")));
        assertTrue(said.contains("Begin again"), said);
        assertEquals(new SignInState.SignedOut(), spotify().state());
    }

    @Test
    void anUnknownClientIdIsSaid() throws Exception {
        api.answer("/api/token", 400, "{\"error\":\"invalid_client\"}");
        var web = spotify().web().orElseThrow();
        var visit = web.begin(LISTENER);
        String said = sentence(() -> web.finish(visit, answer(visit, "code=c1")));
        assertTrue(said.contains("client id"), said);
        known = new Credentials(_ -> Optional.empty(), new PassingVault());
        said =
                sentence(() ->
                        spotify()
                                .enter(
                                        Map.of(
                                                SpotifyAccount.CLIENT_ID,
                                                new Secret(SpotifyWorld.CLIENT))));
        assertTrue(said.contains("client id"), said);
        assertInstanceOf(SignInState.NotSetUp.class, spotify().state());
    }

    @Test
    void aKnownClientIdAloneIsHalfTheWay() throws Exception {
        known = new Credentials(_ -> Optional.empty(), new PassingVault());
        sentence(() -> spotify().web().orElseThrow().begin(LISTENER));
        api.answer("/api/token", 400, "{\"error\":\"invalid_grant\"}");
        var entered = Map.of(SpotifyAccount.CLIENT_ID, new Secret(SpotifyWorld.CLIENT));
        assertEquals(new SignInState.SignedOut(), spotify().enter(entered));
        spotify().web().orElseThrow().begin(LISTENER);
    }

    @Test
    void anAccountThatIsNotOnTheAppsListIsBlockedUntilItSignsIn() throws Exception {
        believes();
        api.answer(
                "/me",
                FakeReply.bytes(
                        403, "User not registered in the Developer Dashboard".getBytes(UTF_8)));
        var spotify = spotify();
        var web = spotify.web().orElseThrow();
        var visit = web.begin(LISTENER);
        var failure =
                assertThrows(
                        SourceException.Blocked.class,
                        () -> web.finish(visit, answer(visit, "code=c1")));
        assertTrue(failure.sentence().contains("list of users"), failure.sentence());
        assertInstanceOf(SignInState.Blocked.class, spotify.state());
        believes();
        assertInstanceOf(SignInState.Connected.class, web.finish(visit, answer(visit, "code=c1")));
    }

    @Test
    void aSignInThatSpotifyTakesNoMoreMustBeMadeAnew() throws Exception {
        known = SpotifyWorld.signedIn();
        api.answer("/search", 401, "{\"error\":{\"status\":401,\"message\":\"expired\"}}")
                .answer("/api/token", 400, "{\"error\":\"invalid_grant\"}");
        var spotify = spotify();
        assertTrue(sentence(() -> spotify.search(WORDS)).contains("sign in again"));
        assertInstanceOf(SignInState.Expired.class, spotify.state());
        assertInstanceOf(SignInState.Expired.class, spotify().state(), "after a restart");
        sentence(() -> spotify().search(WORDS));
        assertEquals(1, api.requests("/api/token").size(), "nobody asks again");
    }

    @Test
    void refreshTokensThatChangeAreKeptAndTheOneInTheEnvironmentIsNeverWritten() throws Exception {
        var vault = new PassingVault();
        var outside =
                Map.of(
                        SpotifyAccount.CLIENT_ID, new Secret(SpotifyWorld.CLIENT),
                        SpotifyAccount.REFRESH_TOKEN, new Secret("from-env"));
        known = new Credentials(name -> Optional.ofNullable(outside.get(name)), vault);
        assertEquals(new SignInState.Connected("", null), spotify().state());
        believes();
        spotify().search(WORDS);
        api.answer(
                "/search",
                FakeReply.json(401, "{}"),
                FakeReply.json(SpotifyWorld.own("search.json")));
        spotify().search(WORDS);
        assertEquals(Optional.empty(), vault.get(SpotifyAccount.REFRESH_TOKEN));
        var kept = new SpotifySession(known);
        assertEquals(Optional.of(new Secret("r1")), kept.refreshing());
        assertEquals("from-env", kept.kept().given());
    }

    @Test
    void anotherRefreshTokenInTheEnvironmentBeginsAnew() throws Exception {
        var given = new ArrayList<>(List.of("first"));
        known =
                new Credentials(
                        name ->
                                switch (name) {
                                    case SpotifyAccount.CLIENT_ID ->
                                            Optional.of(new Secret(SpotifyWorld.CLIENT));
                                    case SpotifyAccount.REFRESH_TOKEN ->
                                            Optional.of(new Secret(given.getLast()));
                                    default -> Optional.empty();
                                },
                        new PassingVault());
        api.answer("/api/token", 400, "{\"error\":\"invalid_grant\"}");
        sentence(() -> spotify().search(WORDS));
        assertInstanceOf(SignInState.Expired.class, spotify().state());
        given.add("second");
        assertInstanceOf(SignInState.Connected.class, spotify().state());
        believes();
        spotify().search(WORDS);
    }

    @Test
    void aClockThatIsAnHourWrongCostsOneRenewal() throws Exception {
        known = SpotifyWorld.signedIn();
        for (Duration wrong : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            believes();
            int before = api.requests("/api/token").size();
            clock.advance(wrong);
            api.answer(
                    "/search",
                    FakeReply.json(401, "{}"),
                    FakeReply.json(SpotifyWorld.own("search.json")));
            var spotify = spotify();
            spotify.search(WORDS);
            spotify.search(TrackQuery.words("night ferry again"));
            assertEquals(before + 1, api.requests("/api/token").size(), wrong.toString());
        }
    }

    @Test
    void fiftyWhoAreRefusedAtOnceCostOneRenewal() throws Exception {
        known = SpotifyWorld.signedIn();
        try (var service = new OneGoodToken(50)) {
            var door = http.service(Service.SPOTIFY, Limit.burst(10_000, Duration.ofSeconds(1)));
            var spotify = new Spotify(service.base(), service.base(), door, known, clock);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var work = new ArrayList<Callable<Integer>>();
                for (int i = 0; i < 50; i++) {
                    var words = TrackQuery.words("night ferry " + i);
                    work.add(() -> spotify.search(words).size());
                }
                for (var done : threads.invokeAll(work)) assertEquals(1, done.get());
            }
            assertEquals(50, service.refused.get());
            assertEquals(1, service.renewed.get());
        }
        assertEquals(Optional.of(new Secret("r2")), new SpotifySession(known).refreshing());
    }

    /// Takes "a2" only, gives it for "r1" once, and answers nobody until all have been refused.
    private static final class OneGoodToken implements AutoCloseable {
        final AtomicInteger refused = new AtomicInteger();
        final AtomicInteger renewed = new AtomicInteger();
        private final CountDownLatch all;
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final HttpServer server;

        OneGoodToken(int callers) throws IOException {
            all = new CountDownLatch(callers);
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            server.setExecutor(threads);
            server.createContext("/api/token", this::token);
            server.createContext("/search", this::search);
            server.start();
        }

        URI base() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        private void token(HttpExchange exchange) throws IOException {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            boolean good = form.contains("refresh_token=r1&") || form.endsWith("refresh_token=r1");
            renewed.incrementAndGet();
            send(
                    exchange,
                    good ? 200 : 400,
                    good
                            ? "{\"access_token\":\"a2\",\"refresh_token\":\"r2\",\"expires_in\":3600}"
                            : "{\"error\":\"invalid_grant\"}");
        }

        private void search(HttpExchange exchange) throws IOException {
            boolean good =
                    "Bearer a2".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (good) {
                send(exchange, 200, SpotifyWorld.own("search.json"));
                return;
            }
            refused.incrementAndGet();
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            send(exchange, 401, "{\"error\":{\"status\":401}}");
        }

        private static void send(HttpExchange exchange, int status, String body)
                throws IOException {
            try (exchange) {
                byte[] bytes = body.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void aQuotaThatIsUsedUpIsNotAskedForAgain() {
        known = SpotifyWorld.signedIn();
        api.answer(
                "/search",
                FakeReply.json(429, "{\"error\":{\"status\":429,\"reason\":\"QUOTA_EXCEEDED\"}}"));
        var limit = Limit.burst(10_000, Duration.ofSeconds(1));
        try (var fresh = new Http("test", waits, _ -> {})) {
            var door = fresh.service(Service.SPOTIFY, limit, Spotify.MANNERS);
            var spotify = new Spotify(api.base(), api.base(), door, known, clock);
            for (int i = 0; i < 3; i++)
                assertThrows(SourceException.Throttled.class, () -> spotify.search(WORDS));
        }
        assertEquals(1, api.requests("/search").size());
    }

    @Test
    void aDayToWaitIsRememberedOverARestart() {
        known = SpotifyWorld.signedIn();
        api.answer(
                "/search",
                FakeReply.json(
                                429,
                                "{\"error\":{\"status\":429,\"message\":\"API rate limit exceeded\"}}")
                        .header("Retry-After", "86400"));
        var memory = new LastPause();
        for (int run = 0; run < 2; run++) {
            try (var again = new Http("test", waits, _ -> {}, memory)) {
                var failure =
                        assertThrows(
                                SourceException.Throttled.class,
                                () -> spotify(again).search(WORDS));
                assertTrue(failure.waitFor().compareTo(Duration.ofHours(23)) > 0);
            }
        }
        assertEquals(1, api.requests("/search").size());
    }
}
