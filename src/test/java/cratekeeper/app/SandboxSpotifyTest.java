package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.Acquired;
import cratekeeper.agent.AcquisitionScout;
import cratekeeper.agent.Visiting;
import cratekeeper.cli.Core;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Attempt;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.sandbox.Fault;
import cratekeeper.sandbox.Site;
import cratekeeper.sandbox.SpotifyPeople;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spotify from end to end: the whole application, against the sandbox's pages.
class SandboxSpotifyTest {
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final URI LINK = URI.create("https://open.spotify.com/collection/tracks");
    @TempDir Path home;

    private Wiring open() throws Exception {
        var wiring = Wiring.open(new Core.Options(false, true, home.toString(), false), _ -> {});
        wiring.sandbox().orElseThrow().ignoreLimits();
        return wiring;
    }

    /// What a person does in a browser; ends at our listener.
    private static void inBrowser(URI start) throws Exception {
        try (var browser =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build()) {
            var login = browser.send(HttpRequest.newBuilder(start).build(), text());
            var consent =
                    post(
                            browser,
                            start.resolve("/login"),
                            fields(login.body())
                                    + "&username="
                                    + SpotifyPeople.NAME
                                    + "&password="
                                    + SpotifyPeople.PASSWORD);
            var end =
                    post(
                            browser,
                            start.resolve("/authorize"),
                            fields(consent.body()) + "&choice=agree");
            assertTrue(end.body().contains("You can close this window"), end.body());
        }
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static HttpResponse<String> post(HttpClient browser, URI to, String form)
            throws Exception {
        var request =
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        return browser.send(request.build(), text());
    }

    private static String fields(String page) {
        var form = new StringBuilder("x=");
        HIDDEN.matcher(page)
                .results()
                .forEach(f ->
                        form.append('&')
                                .append(f.group(1))
                                .append('=')
                                .append(
                                        URLEncoder.encode(
                                                f.group(2).replace("&amp;", "&"),
                                                StandardCharsets.UTF_8)));
        return form.toString();
    }

    private static void signIn(Wiring wiring) throws Exception {
        try (Visiting visiting = wiring.accounts().visit(Service.SPOTIFY)) {
            inBrowser(visiting.visit().start());
            URI answer = visiting.awaitAnswer(Duration.ofSeconds(10)).orElseThrow();
            var state = visiting.finish(answer).orElseThrow();
            var connected = assertInstanceOf(SignInState.Connected.class, state);
            assertEquals(SpotifyPeople.DISPLAY_NAME, connected.name());
            assertNotNull(connected.until());
        }
    }

    private static int lines(Wiring wiring) throws Exception {
        var list = (Linked.WholePlaylist) wiring.links().follow(LINK);
        return wiring.playlists().read(list.list(), (_, _, _) -> {}).entries().size();
    }

    @Test
    void aSignInOutlivesTheProgramAndExpiredTokens() throws Exception {
        try (var first = open()) {
            signIn(first);
            assertEquals(30, lines(first));
        }
        try (var second = open()) {
            var sandbox = second.sandbox().orElseThrow();
            sandbox.spotify().expireAccess();
            assertEquals(30, lines(second));
            assertEquals(
                    1,
                    sandbox.requests(Site.SPOTIFY_ACCOUNTS).stream()
                            .filter(arrival -> arrival.target().equals("/api/token"))
                            .count());
            sandbox.spotify().expireAccess();
            sandbox.spotify().revoke();
            var failure = assertThrows(SourceException.SignInNeeded.class, () -> lines(second));
            assertTrue(failure.sentence().contains("sign in again"), failure.sentence());
            assertInstanceOf(
                    SignInState.Expired.class,
                    second.accounts().of(Service.SPOTIFY).orElseThrow().state());
        }
    }

    @Test
    void aDayToWaitIsKeptOverARestart() throws Exception {
        try (var first = open()) {
            signIn(first);
            var faults = first.sandbox().orElseThrow().faults();
            faults.next(Site.SPOTIFY, 1, new Fault.Status(429, 86_400));
            assertThrows(SourceException.Throttled.class, () -> lines(first));
        }
        try (var second = open()) {
            var failure = assertThrows(SourceException.Throttled.class, () -> lines(second));
            assertTrue(failure.waitFor().compareTo(Duration.ofHours(23)) > 0);
            assertEquals(List.of(), second.sandbox().orElseThrow().requests(Site.SPOTIFY));
        }
    }

    @Test
    void theChainSaysThatSpotifyGivesNoFile() throws Exception {
        try (var wiring = open()) {
            var track = Track.builder().title("Night Ferry").artist("Mara Lindqvist").build();
            var wanted =
                    new AcquisitionScout.Wanted(
                            TrackQuery.of(track),
                            track,
                            Optional.empty(),
                            List.of(Service.SPOTIFY),
                            List.of(),
                            home);
            var ended = (Acquired.NeedsReview) wiring.scout().acquire(wanted, new Deaf());
            var attempt = ended.attempts().getFirst();
            assertEquals(Attempt.Outcome.NOT_OFFERED, attempt.outcome());
            assertTrue(attempt.reason().contains("protected"), attempt.reason());
            assertEquals(List.of(), wiring.sandbox().orElseThrow().requests(Site.SPOTIFY));
        }
    }

    private static final class Deaf implements AcquisitionScout.Steps {
        @Override
        public void searching(Service service) {}

        @Override
        public void downloading(Offer offer, long bytesDone, long bytesTotal) {}

        @Override
        public void verifying(Offer offer) {}

        @Override
        public void tried(Attempt attempt) {}
    }
}
