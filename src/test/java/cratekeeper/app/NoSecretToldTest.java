package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.Pkce;
import cratekeeper.account.SealedVault;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.Patience;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.Sources;
import cratekeeper.cli.CommandLineApp;
import cratekeeper.cli.Core;
import cratekeeper.config.Environment;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Ask;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Http;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Limit;
import cratekeeper.net.Reply;
import cratekeeper.net.VirtualWaits;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One made-up platform: drives the command line, calls and all their failures with secrets that
/// bear a mark, and looks for the mark everywhere, in what our own types print as well.
class NoSecretToldTest {
    private static final String MARK = MarkedShop.MARK;
    private static final String ECHO = "your " + MARK + "echo is no good";
    @TempDir Path home;
    private final VirtualWaits waits = new VirtualWaits();
    private final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("test", waits, _ -> {});
    private final Eavesdropper ear = new Eavesdropper();
    private Database database;
    private Accounts accounts;
    private MetadataCollector collector;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(home.resolve("cratekeeper.db"), waits);
        var credentials =
                new Credentials(
                        _ -> Optional.empty(),
                        SealedVault.inFiles(home.resolve("credentials"), _ -> {}));
        var door = http.service(Service.SPOTIFY, Limit.burst(10_000, Duration.ofSeconds(1)));
        var sources = Sources.of(List.of(new MarkedShop(api.base(), door, credentials, waits)));
        accounts = new Accounts(sources, credentials);
        collector =
                new MetadataCollector(
                        sources,
                        new AnswerCache(database, waits),
                        new RecordingMatcher(3_000, 10_000),
                        () -> Preferences.DEFAULT,
                        waits,
                        Patience.ENDLESS);
    }

    @AfterEach
    void close() {
        ear.close();
        database.close();
        http.close();
        api.close();
    }

    /// How a service may answer: well, and in every bad way, repeating what it was told.
    private static Map<String, FakeReply> answers() {
        var answers = new LinkedHashMap<String, FakeReply>();
        answers.put("good", FakeReply.json("{\"access_token\":\"" + MARK + "access\"}"));
        answers.put("refused", FakeReply.json(401, "{\"message\":\"" + ECHO + "\"}"));
        answers.put("forbidden", FakeReply.html(403, "<p>" + ECHO));
        answers.put(
                "wrong", FakeReply.json(400, "{\"error\":\"see /help?token=" + MARK + "echo\"}"));
        answers.put("broken", FakeReply.html(500, ECHO));
        answers.put("throttled", FakeReply.json(429, ECHO).header("Retry-After", "99"));
        answers.put("page", FakeReply.html(200, "<html>" + ECHO));
        answers.put("cut", FakeReply.json("{\"access_token\":\"" + MARK + "access\"}").cutAt(30));
        answers.put("shape", FakeReply.json("{\"access_token\":{\"" + MARK + "echo\":1}}"));
        answers.put("away", FakeReply.redirect("http://foreign.example/?token=" + MARK + "echo"));
        answers.put("moved", FakeReply.redirect("/elsewhere?token=" + MARK + "echo"));
        answers.put("lines", FakeReply.json("{\"access_token\":\"" + MARK + "a\\r\\nX: y\"}"));
        return answers;
    }

    private void assertSilent(String what, String text) {
        int at = text.indexOf(MARK);
        assertFalse(
                at >= 0,
                () ->
                        what
                                + " tells: "
                                + text.substring(
                                        Math.max(0, at - 200), Math.min(text.length(), at + 60)));
    }

    @Test
    void signingInOnTheCommandLineTellsNoSecretHoweverItEnds() {
        for (var answer : answers().entrySet()) {
            api.answer("/token", answer.getValue());
            waits.advance(Duration.ofHours(1));
            for (var words :
                    List.of(
                            List.of("signin", "spotify", "--token", MARK + "token"),
                            List.of("signin", "spotify", "--json", "--token", MARK + "token"),
                            List.of("signin", "spotify", "--verbose", "--token", MARK + "token"),
                            List.of(
                                    "signin",
                                    "spotify",
                                    "--set",
                                    "SPOTIFY_REFRESH_TOKEN=" + MARK + "set"),
                            List.of("signin", "spotify", "--set", "NO_SUCH_ENTRY=" + MARK + "set"),
                            List.of("signin", "spotify"),
                            List.of(
                                    "signin",
                                    "spotify",
                                    "--redirect",
                                    api.base() + "/callback?code=" + MARK + "code"),
                            List.of(
                                    "signin",
                                    "spotify",
                                    "--redirect",
                                    "no address " + MARK + "code"),
                            List.of(
                                    "signin",
                                    "spotify",
                                    "--verbose",
                                    "--redirect",
                                    "http://[" + MARK + "code"))) {
                assertSilent(answer.getKey() + " to " + words.subList(0, 2), ran(words));
            }
        }
        assertTrue(api.requests("/token").size() > 30, "the shop was asked");
        assertSilent("what was logged or printed", ear.heard());
    }

    @Test
    void callsThatFailTellNoSecret() throws Exception {
        api.answer("/token", answers().get("good"));
        accounts.enter(
                Service.SPOTIFY, Map.of("SPOTIFY_REFRESH_TOKEN", new Secret(MARK + "token")));
        for (var answer : answers().entrySet()) {
            // Once with a renewal that works, once with one that fails in the same way.
            for (var renewal : List.of(answers().get("good"), answer.getValue())) {
                api.answer("/token", renewal);
                api.answer("/search", answer.getValue());
                var request =
                        new SearchRequest(TrackQuery.words("ferry"), java.util.Set.of(), true, 9);
                var found = collector.search(request, _ -> {});
                assertSilent(answer.getKey(), found.toString());
                waits.advance(Duration.ofHours(1));
            }
        }
        assertTrue(
                api.requests("/search")
                        .getFirst()
                        .header("Authorization")
                        .orElseThrow()
                        .contains(MARK));
        assertTrue(ear.heard().contains("Search at "), ear.heard());
        assertSilent("what was logged or printed", ear.heard());
    }

    @Test
    void noFileOfTheHomeHoldsASecretInTheClear() throws Exception {
        api.answer("/token", answers().get("good")).answer("/search", 200, "{}");
        accounts.enter(
                Service.SPOTIFY, Map.of("SPOTIFY_REFRESH_TOKEN", new Secret(MARK + "token")));
        try (var visiting = accounts.visit(Service.SPOTIFY)) {
            assertSilent("a visit", visiting.visit().toString());
        }
        collector.search(SearchRequest.of(TrackQuery.words("ferry")), _ -> {});
        int read = 0;
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertSilent(
                        file.getFileName().toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
                read++;
            }
        }
        assertTrue(read >= 3, "database, credentials and key were looked through");
    }

    @Test
    void nothingThatHoldsASecretPrintsIt() throws Exception {
        var secret = new Secret(MARK + "x");
        var token = new Token(secret, secret, null, null);
        var env = home.resolve(".env");
        Files.writeString(env, "DISCOGS_TOKEN=" + MARK + "x\nBROKEN LINE " + MARK + "x\n");
        var environment = Environment.of(Map.of("SPOTIFY_CLIENT_ID", MARK + "id")).and(home);
        assertEquals(Optional.of(secret), environment.secret("DISCOGS_TOKEN"));
        var ask =
                Ask.form(
                                URI.create("https://x.example/t?key=" + MARK + "x"),
                                Map.of("token", MARK + "x"))
                        .with("Authorization", "Bearer " + MARK + "x");
        var pkce = Pkce.from(new Random(1));
        for (Object holder :
                List.of(
                        secret,
                        token,
                        new Token(secret, secret, Instant.EPOCH, null),
                        Ask.json(URI.create("https://x.example/"), MARK)
                                .with("Authorization", MARK),
                        new Reply(200, Map.of("set-cookie", List.of(MARK)), MARK),
                        pkce.toString()
                                .replace(pkce.verifier().reveal(), MARK)
                                .replace(pkce.state().reveal(), MARK),
                        Map.of("DISCOGS_TOKEN", secret),
                        new Pkce(secret, secret),
                        pkce,
                        environment,
                        environment.warnings(),
                        new Credentials(
                                _ -> Optional.of(secret),
                                SealedVault.inFiles(home.resolve("c"), _ -> {})),
                        ask,
                        ask.body(),
                        new Reply(200, Map.of("location", List.of(MARK + "x")), MARK + "x"),
                        new HttpStatusException(401, MARK + "x", null),
                        accounts.all()))
            assertSilent(holder.getClass().getSimpleName(), holder.toString());
    }

    private String ran(List<String> words) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        var all = new ArrayList<>(words);
        all.addAll(List.of("--home", home.toString()));
        CommandLineApp.run(
                all.toArray(String[]::new),
                (_, _) -> core(),
                new WindowShows(writer),
                writer,
                writer);
        return said.toString();
    }

    /// Only what `signin` asks for.
    private Core core() {
        return (Core)
                Proxy.newProxyInstance(
                        Core.class.getClassLoader(),
                        new Class<?>[] {Core.class},
                        (_, method, _) ->
                                switch (method.getName()) {
                                    case "accounts" -> accounts;
                                    case "close" -> null;
                                    default -> throw new AssertionError(method);
                                });
    }
}
