package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cratekeeper.account.Credentials;
import cratekeeper.account.SealedVault;
import cratekeeper.account.Secret;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.Patience;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.Sources;
import cratekeeper.cli.CommandLineApp;
import cratekeeper.cli.Core;
import cratekeeper.config.ServiceAddress;
import cratekeeper.integration.OwnPlaylists;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.Source;
import cratekeeper.integration.soulseek.transfers.BadFiles;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Http;
import cratekeeper.net.VirtualWaits;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.CallCounts;
import cratekeeper.store.Database;
import cratekeeper.store.PlaylistStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real platforms: secrets with a mark go through sign-ins, calls and failures of every
/// platform that knows accounts, at servers that fail in every way and throw back all they were
/// sent. Then everything that was logged, printed, thrown and written is searched for the mark.
class NoSecretTest {
    private static final String MARK = "s3cr3t";
    // Some secrets are hexadecimal.
    private static final String HEX = "5ec2e75ec2e75ec2e7";

    /// What the servers do.
    private enum Mood {
        SELLS_TOKENS,
        REFUSES,
        FORBIDS,
        DOUBTS,
        BREAKS,
        CUTS,
        SENDS_AWAY,
        THROTTLES
    }

    private final VirtualWaits waits = new VirtualWaits();
    private final StringWriter heard = new StringWriter();
    private final List<String> seenByServers = new CopyOnWriteArrayList<>();
    private final Eavesdropper ear = new Eavesdropper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Mood mood = Mood.REFUSES;
    private HttpServer server;
    @TempDir Path home;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        var env = new StringBuilder("YTDLP_PATH=/nowhere/yt-dlp\n");
        for (ServiceAddress address : ServiceAddress.values())
            env.append(address.key()).append('=').append(base()).append("/\n");
        for (Service service : Service.values())
            env.append(service.name()).append("_LIMIT=10000/1s\n");
        Files.writeString(home.resolve(".env"), env);
    }

    @AfterEach
    void stopListening() {
        ear.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Throws back all that it was sent, as error texts sometimes do.
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked =
                    exchange.getRequestURI()
                            + " "
                            + exchange.getRequestHeaders().values()
                            + " "
                            + new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
            seenByServers.add(asked);
            String echo = asked.replaceAll("[\"\\\\]", "'");
            var headers = exchange.getResponseHeaders();
            headers.set("X-Echo", echo.replaceAll("\\p{Cntrl}", " "));
            if (mood == Mood.SENDS_AWAY) headers.set("Location", "http://foreign.example/?" + MARK);
            int status =
                    switch (mood) {
                        case SELLS_TOKENS, CUTS -> 200;
                        case REFUSES -> 401;
                        case FORBIDS -> 403;
                        case DOUBTS -> 400;
                        case BREAKS -> 500;
                        case SENDS_AWAY -> 302;
                        case THROTTLES -> 429;
                    };
            String json =
                    mood == Mood.SELLS_TOKENS
                            ? tokens()
                            : "{\"error\":\"%s\",\"message\":\"%s\",\"status\":\"error\"}"
                                    .formatted(echo, echo);
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody()
                    .write(body, 0, mood == Mood.CUTS ? body.length / 2 : body.length);
        }
    }

    private static String tokens() {
        return "{\"access_token\":\"%1$s-access\",\"refresh_token\":\"%1$s-refresh\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"scope\":\"x\",\"id\":\"ada\",\"username\":\"ada\",\"status\":\"ok\",\"results\":[],\"items\":[]}"
                .formatted(MARK);
    }

    private void hear(String text) {
        synchronized (heard) {
            heard.append(text).append('\n');
        }
    }

    private interface Deed {
        @org.jspecify.annotations.Nullable
        Object done() throws Exception;
    }

    /// Does it, and hears what comes of it, with all causes.
    private void hear(Deed deed) {
        try {
            hear(String.valueOf(deed.done()));
        } catch (Exception | AssertionError e) {
            e.printStackTrace(new PrintWriter(heard));
            hear(e.toString());
        }
    }

    private static Secret entered(SignIn.Entry entry) {
        // What is no secret may be shown: the id of an app stands in the addresses of its pages.
        return entry.secret() ? marked(entry.name()) : new Secret("id-of-an-app");
    }

    private static Secret marked(String name) {
        return new Secret(
                name.contains("ARL")
                        ? HEX.repeat(8)
                        : MARK + "-" + name.replace('_', '-') + "-0123456789");
    }

    @Test
    void nothingShowsOne() throws Exception {
        var place = Place.of(new Core.Options(false, false, home.toString(), false));
        var credentials =
                new Credentials(
                        _ -> Optional.empty(),
                        SealedVault.inFiles(home.resolve("credentials"), this::hear));
        try (var database = Database.open(home.resolve("cratekeeper.db"), waits)) {
            var counts = new CallCounts(database);
            try (var http =
                    new Http(
                            "test",
                            waits,
                            call ->
                                    counts.record(
                                            call.service(),
                                            call.operation().id(),
                                            call.at(),
                                            call.millis(),
                                            call.outcome().name()))) {
                var platforms =
                        new Platforms(place, http, credentials, waits, BadFiles.FORGETTING).all();
                var sources = Sources.of(platforms);
                var signIns = sources.all(SignIn.class);
                assertTrue(signIns.size() >= 6, "who has accounts: " + signIns);
                for (Mood next : Mood.values()) {
                    mood = next;
                    for (SignIn signIn : signIns) drive(signIn, sources, credentials);
                    driveAgents(sources, database);
                }
            }
        }
        place.close();
        assertTrue(
                String.join("", seenByServers).contains(MARK)
                        && String.join("", seenByServers).contains(HEX),
                "the secrets reached the servers");
        checkNothingShows();
    }

    private void drive(SignIn signIn, Sources sources, Credentials credentials) throws Exception {
        var accounts = new Accounts(sources, credentials);
        Service service = signIn.service();
        Map<String, Secret> entered = new LinkedHashMap<>();
        for (var entry : signIn.entries()) entered.put(entry.name(), entered(entry));
        hear(() -> accounts.enter(service, entered));
        hear(() -> accounts.all());
        for (var entry : signIn.entries()) {
            command(
                    accounts,
                    "signin",
                    service.id(),
                    "--set",
                    entry.name() + "=" + entered(entry).reveal());
            // As if it had been believed once.
            credentials.keep(entry.name(), entered(entry));
        }
        if (service == Service.SPOTIFY)
            command(accounts, "signin", "spotify", "--redirect", "no address " + MARK);
        command(accounts, "signin", service.id(), "--token", marked("TOKEN").reveal());
        command(accounts, "signin", service.id(), marked("WORD").reveal());
        command(accounts, "signin", service.id(), "--set", "WRONG=" + marked("WRONG").reveal());
        command(accounts, "signin", service.id(), "--set", marked("WRONG").reveal());
        command(accounts, "signin", service.id(), "--tokn", marked("WRONG").reveal());
        signIn.web()
                .ifPresent(web -> {
                    for (String answer :
                            List.of(
                                    "http://127.0.0.1/callback?code=" + MARK + "-code&state=wrong",
                                    "http://127.0.0.1/callback?error=" + MARK,
                                    "http://elsewhere.example/?code=" + MARK)) {
                        hear(() -> {
                            try (var visiting = accounts.visit(service)) {
                                var visit = visiting.visit();
                                hear(visit.toString());
                                String right =
                                        answer.replace("wrong", visit.pkce().state().reveal());
                                hear(() -> visiting.finish(URI.create(answer)));
                                return visiting.finish(URI.create(right));
                            }
                        });
                        command(accounts, "signin", service.id(), "--redirect", answer);
                    }
                });
        hear(() -> signIn.state());
        hear(() -> sources.one(service, OwnPlaylists.class).orElseThrow().ownPlaylists());
        if (mood == Mood.SELLS_TOKENS) return;
        hear(() -> {
            accounts.signOut(service);
            return signIn.state();
        });
        for (var entry : signIn.entries()) credentials.keep(entry.name(), entered(entry));
    }

    private void driveAgents(Sources sources, Database database) {
        var collector =
                new MetadataCollector(
                        sources,
                        new AnswerCache(database, waits),
                        new RecordingMatcher(3_000, 10_000),
                        () -> Preferences.DEFAULT,
                        waits,
                        Patience.ENDLESS);
        hear(() -> collector.search(SearchRequest.of(TrackQuery.words("night ferry")), this::told));
        for (Source source : sources.platforms()) {
            var list = PlaylistRef.of(source.service(), "a".repeat(22));
            hear(() ->
                    new PlaylistImporter(sources, new PlaylistStore(database), waits)
                            .read(list, (_, _, _) -> {}));
        }
    }

    private void told(Object result) {
        hear(result.toString());
    }

    /// The command line over these very accounts.
    private void command(Accounts accounts, String... words) {
        var core =
                (Core)
                        Proxy.newProxyInstance(
                                Core.class.getClassLoader(),
                                new Class<?>[] {Core.class},
                                (_, method, _) ->
                                        method.getName().equals("accounts") ? accounts : null);
        CommandLineApp.run(
                Stream.concat(Arrays.stream(words), Stream.of("--verbose")).toArray(String[]::new),
                (_, _) -> core,
                new WindowShows(new PrintWriter(heard)),
                new PrintWriter(heard),
                new PrintWriter(heard));
    }

    private void checkNothingShows() throws IOException {
        assertEquals(List.of(), lines(heard.toString()), "said or thrown");
        assertFalse(ear.heard().isBlank(), "something was logged");
        assertEquals(List.of(), lines(ear.heard()), "logged or printed");
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertEquals(
                        List.of(),
                        lines(Files.readString(file, StandardCharsets.ISO_8859_1)),
                        file.toString());
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .filter(line -> line.contains(MARK) || line.contains(HEX))
                .distinct()
                .limit(20)
                .toList();
    }
}
