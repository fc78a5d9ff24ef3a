package cratekeeper.integration.soulseek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.Connection;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.wire.BranchMessage.HaveNoParent;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetUserInfo;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SearchMessage.FileSearch;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistInterval;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistSearch;
import cratekeeper.integration.soulseek.wire.SessionMessage.Login;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginRefused;
import cratekeeper.integration.soulseek.wire.SessionMessage.Relogged;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetWaitPort;
import cratekeeper.integration.soulseek.wire.SessionMessage.SharedFoldersFiles;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadDenied;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.HeldWaits;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The platform as the rest of the house sees it.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SoulseekTest {
    private static final TrackQuery FERRY =
            new TrackQuery(
                    "x",
                    "Night Ferry",
                    "Kaito Rei Remix",
                    List.of("Mara Lindqvist"),
                    null,
                    null,
                    null,
                    null);
    private static final Map<String, Secret> ENTERED =
            Map.of(
                    "SOULSEEK_USERNAME", new Secret("mira"),
                    "SOULSEEK_PASSWORD", new Secret("low tide"));

    private final HeldWaits clock = new HeldWaits();
    private final Http http = new Http("Test/1.0", clock, _ -> {});
    private final Credentials credentials =
            new Credentials(_ -> Optional.empty(), new PassingVault());
    private FakeServer server;
    private Soulseek soulseek;

    @BeforeEach
    void open() throws Exception {
        server = new FakeServer();
        soulseek =
                new Soulseek(
                        InetSocketAddress.createUnresolved(server.host(), server.port()),
                        0,
                        http.budget(Service.SOULSEEK, Limit.parse("34/220s")),
                        credentials,
                        clock,
                        new Random(1));
    }

    @AfterEach
    void close() throws Exception {
        soulseek.close();
        server.close();
        http.close();
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> FutureTask<T> inBackground(Work<T> work) {
        var task = new FutureTask<>(work::run);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static <T extends SourceException> T fails(Class<T> type, FutureTask<?> task) {
        var failed = assertThrows(ExecutionException.class, task::get);
        return assertInstanceOf(type, failed.getCause(), failed.toString());
    }

    private FakeServer.Client signedIn() throws Exception {
        var entering = inBackground(() -> soulseek.enter(ENTERED));
        var client = server.acceptAndWelcome();
        assertEquals(new SignInState.Connected("mira", null), entering.get());
        return client;
    }

    @Test
    void withoutAnAccountNobodyIsAskedAndNothingWaits() {
        assertInstanceOf(SignInState.NotSetUp.class, soulseek.state());
        assertThrows(SourceException.SignInNeeded.class, () -> soulseek.search(FERRY));
        assertThrows(SourceException.SignInNeeded.class, () -> soulseek.offers(FERRY));
        assertEquals(0, http.limiter(Service.SOULSEEK).orElseThrow().used());
    }

    @Test
    void aSignInIsProvedAndKept() throws Exception {
        signedIn();
        assertEquals("low tide", credentials.get("SOULSEEK_PASSWORD").orElseThrow().reveal());
        assertEquals(new SignInState.Connected("mira", null), soulseek.state());
        soulseek.signOut();
        assertInstanceOf(SignInState.NotSetUp.class, soulseek.state());
        assertEquals(Optional.empty(), credentials.get("SOULSEEK_PASSWORD"));
    }

    @Test
    void aSignInThatIsRefusedIsNotKept() throws Exception {
        var entering = inBackground(() -> soulseek.enter(ENTERED));
        try (var client = server.accept()) {
            client.next(Login.class);
            client.say(new LoginRefused("INVALIDPASS", ""));
            var refused = fails(SourceException.SignInNeeded.class, entering);
            assertEquals("Soulseek knows this name with another password.", refused.sentence());
        }
        assertInstanceOf(SignInState.NotSetUp.class, soulseek.state());
        assertEquals(Optional.empty(), credentials.get("SOULSEEK_USERNAME"));
    }

    @Test
    void whatCanBeNoAccountIsRefusedWithoutAsking() {
        for (String bad : List.of("", "  ", "a\r\nb", "\u0000", "x".repeat(100_000))) {
            for (String name : ENTERED.keySet()) {
                var all = new java.util.HashMap<>(ENTERED);
                all.put(name, new Secret(bad));
                var refused =
                        assertThrows(SourceException.SignInNeeded.class, () -> soulseek.enter(all));
                assertTrue(refused.sentence().length() < 250);
            }
        }
        var german =
                Map.of(
                        "SOULSEEK_USERNAME",
                        new Secret("Möwe"),
                        "SOULSEEK_PASSWORD",
                        new Secret("x"));
        assertThrows(SourceException.SignInNeeded.class, () -> soulseek.enter(german));
    }

    @Test
    void aPasswordThatIsNoLongerGoodIsTold() throws Exception {
        credentials.keep("SOULSEEK_USERNAME", new Secret("mira"));
        credentials.keep("SOULSEEK_PASSWORD", new Secret("old"));
        var searching = inBackground(() -> soulseek.search(FERRY));
        try (var client = server.accept()) {
            client.next(Login.class);
            client.say(new LoginRefused("INVALIDPASS", ""));
            fails(SourceException.SignInNeeded.class, searching);
        }
        assertInstanceOf(SignInState.Expired.class, soulseek.state());
        assertThrows(SourceException.SignInNeeded.class, () -> soulseek.search(FERRY));
    }

    @Test
    void whoIsThrownOutByAnotherSignInStaysOutUntilAskedAgain() throws Exception {
        try (var client = signedIn()) {
            client.say(new Relogged());
            while (!(soulseek.state() instanceof SignInState.Blocked)) Thread.onSpinWait();
            var why = ((SignInState.Blocked) soulseek.state()).why();
            assertTrue(why.contains("signed in to Soulseek with your name elsewhere"), why);
            assertThrows(SourceException.SignInNeeded.class, () -> soulseek.offers(FERRY));
        }
        signedIn().close();
        assertInstanceOf(SignInState.Connected.class, soulseek.state());
    }

    @Test
    void filesAreFoundAsOffersAndAsHits() throws Exception {
        var client = server;
        credentials.keep("SOULSEEK_USERNAME", new Secret("mira"));
        credentials.keep("SOULSEEK_PASSWORD", new Secret("low tide"));
        var searching = inBackground(() -> soulseek.offers(FERRY));
        try (var session = client.accept()) {
            session.next(Login.class);
            int port = session.next(SetWaitPort.class).port();
            session.say(FakeServer.welcome());
            while (port == 0) port = session.next(SetWaitPort.class).port();
            var asked = session.next(FileSearch.class);
            assertEquals("mara lindqvist night ferry kaito rei", asked.query());
            var path = "M\\Mara Lindqvist - Night Ferry (Kaito Rei Remix)";
            try (var jon = FakePeer.connect(port)) {
                jon.say(new PeerInit("jon", ConnectionType.PEER));
                jon.say(
                        new SearchAnswer(
                                "jon",
                                asked.token(),
                                List.of(
                                        new SharedFile(
                                                RemotePath.of(path + ".flac"),
                                                40_000_000,
                                                FileAttributes.lossless(421, 44_100, 16)),
                                        new SharedFile(
                                                RemotePath.of(path + ".mp3"),
                                                9_000_000,
                                                FileAttributes.lossy(245, 421, false)),
                                        new SharedFile(
                                                RemotePath.of("Mara Lindqvist\\Night other.mp3"),
                                                9,
                                                FileAttributes.NONE)),
                                List.of(),
                                false,
                                77_000,
                                12));
                clock.awaitSleeper(Duration.ofSeconds(4));
                clock.advance(Duration.ofSeconds(15));
            }
            var offers = searching.get();
            assertEquals(3, offers.size());
            assertFlac(offers.getFirst(), path + ".flac");
            assertEquals("MP3 VBR 245", offers.get(1).quality(), "no fixed rate is 245");
            var hits = soulseek.search(FERRY);
            assertEquals(2, hits.size());
            assertEquals(2, hits.getFirst().offers().size());
            assertEquals("FLAC 16/44.1", hits.getFirst().quality());
        }
    }

    @Test
    void aWishWaitsForTheServersTimeAndNobodySignsInForIt() throws Exception {
        assertEquals(Optional.empty(), soulseek.untilNextWish());
        try (var client = signedIn()) {
            assertEquals(Optional.empty(), soulseek.untilNextWish());
            client.say(new WishlistInterval(720));
            while (soulseek.untilNextWish().isEmpty()) Thread.onSpinWait();
            assertEquals(List.of(), soulseek.wish(FERRY), "too early");
            clock.advance(Duration.ofSeconds(720));
            var wishing = inBackground(() -> soulseek.wish(FERRY));
            assertEquals(
                    "mara lindqvist night ferry kaito rei",
                    client.next(WishlistSearch.class).query());
            clock.passSleepOf(Duration.ofSeconds(15));
            assertEquals(List.of(), wishing.get());
            assertEquals(Duration.ofSeconds(705), soulseek.untilNextWish().orElseThrow());
        }
    }

    private static void assertFlac(Offer flac, String path) {
        assertEquals("FLAC 16/44.1", flac.quality());
        assertEquals(421_000L, flac.durationMs());
        assertEquals(40_000_000L, flac.bytes());
        assertEquals("jon", flac.peer());
        assertEquals(false, flac.freeSlot());
        assertEquals(12, flac.queueLength());
        assertEquals(77_000L, flac.speedBps());
        assertEquals(path, flac.name());
        assertEquals("Night Ferry", flac.track().title());
        assertEquals(List.of("Kaito Rei"), flac.track().remixers());
        assertNotNull(flac.track().durationMs());
    }

    @Test
    void nothingButSignsIsNotAskedFor() throws Exception {
        assertEquals(List.of(), soulseek.search(TrackQuery.words("- \" \\")));
    }

    @Test
    void whatIsSwitchedOffStaysSo() throws Exception {
        try (var client = signedIn()) {
            soulseek.close();
            assertTrue(client.isGone());
        }
        var failed = assertThrows(SourceException.class, () -> soulseek.search(FERRY));
        assertFalse(failed.sentence().isEmpty());
    }

    private static SharedFoldersFiles shared(FakeServer.Client client, int files) throws Exception {
        SharedFoldersFiles said = client.next(SharedFoldersFiles.class);
        while (said.files() != files) said = client.next(SharedFoldersFiles.class);
        return said;
    }

    @Test
    void sharingSignsInTellsHowMuchAndEndsAtOnce(@TempDir Path home) throws Exception {
        Path music = Files.createDirectories(home.resolve("Music"));
        Path more = Files.createDirectories(home.resolve("More"));
        Files.writeString(music.resolve("Kiln.flac"), "a song");
        Files.writeString(more.resolve("Loom.flac"), "a song");
        credentials.keep("SOULSEEK_USERNAME", new Secret("mira"));
        credentials.keep("SOULSEEK_PASSWORD", new Secret("low tide"));
        var terms = new SharingTerms(true, List.of(music), 2, 0);
        soulseek.share(terms);
        try (var client = server.accept()) {
            client.next(Login.class);
            client.say(FakeServer.welcome());
            shared(client, 1);
            soulseek.share(terms.with(List.of(music, more)));
            shared(client, 2);
            soulseek.share(terms.with(3, 1000));
            soulseek.share(terms.with(List.of(more)));
            shared(client, 0);
            shared(client, 1);
            soulseek.share(terms.on(false));
            assertEquals(0, soulseek.shared().files());
            shared(client, 0);
            assertEquals(new HaveNoParent(false), client.next(HaveNoParent.class));
        }
    }

    @Test
    void aFolderThatHasGoneIsNamedAndTheOthersAreShared(@TempDir Path home) throws Exception {
        Path music = Files.createDirectories(home.resolve("Music"));
        Files.writeString(music.resolve("Kiln.flac"), "a song");
        Path gone = home.resolve("gone");
        soulseek.share(new SharingTerms(true, List.of(gone, music), 2, 0));
        assertEquals(0, soulseek.shared().files(), "nobody is signed in");
        try (var client = signedIn()) {
            shared(client, 1);
            assertEquals(1, soulseek.shared().problems().size());
            assertTrue(soulseek.shared().problems().getFirst().startsWith(gone.toString()));
        }
    }

    @Test
    void whoIsBlockedIsNeitherHeardNorAsked() throws Exception {
        try (var client = signedIn()) {
            soulseek.block(Set.of("jon"));
            assertThrows(SourceException.NotOffered.class, () -> soulseek.browse("jon", _ -> {}));
            assertThrows(SourceException.NotOffered.class, () -> soulseek.folder("jon", "x"));
            var offer =
                    SoulseekMapper.offer(
                            "jon",
                            new SharedFile(RemotePath.of("a\\b.mp3"), 9, FileAttributes.NONE));
            assertThrows(
                    SourceException.NotOffered.class,
                    () -> soulseek.fetch(offer.orElseThrow(), Path.of("x"), (_, _) -> {}));
            soulseek.close();
            assertTrue(client.isGone());
        }
    }

    @Test
    void answersOfTheBlockedAreNotTaken() throws Exception {
        credentials.keep("SOULSEEK_USERNAME", new Secret("mira"));
        credentials.keep("SOULSEEK_PASSWORD", new Secret("low tide"));
        soulseek.block(Set.of("jon"));
        var searching = inBackground(() -> soulseek.offers(FERRY));
        try (var session = server.accept()) {
            session.next(Login.class);
            int port = session.next(SetWaitPort.class).port();
            session.say(FakeServer.welcome());
            while (port == 0) port = session.next(SetWaitPort.class).port();
            int token = session.next(FileSearch.class).token();
            try (var jon = FakePeer.connect(port);
                    var erin = FakePeer.connect(port)) {
                answer(jon, "jon", token);
                // Told to go on by another message of his, so his answer has been read.
                jon.say(new GetUserInfo());
                jon.say(new QueueUpload(RemotePath.of("x")));
                assertEquals(new UploadDenied(RemotePath.of("x"), "Banned"), jon.next());
                answer(erin, "erin", token);
                clock.awaitSleeper(Duration.ofSeconds(4));
                clock.advance(Duration.ofSeconds(15));
                assertEquals(List.of("erin"), searching.get().stream().map(Offer::peer).toList());
            }
        }
    }

    private static void answer(FakePeer.Talk talk, String user, int token) throws Exception {
        var path = RemotePath.of("M\\Mara Lindqvist - Night Ferry (Kaito Rei Remix).flac");
        talk.say(new PeerInit(user, ConnectionType.PEER));
        talk.say(
                new SearchAnswer(
                        user,
                        token,
                        List.of(new SharedFile(path, 40_000_000, FileAttributes.NONE)),
                        List.of(),
                        true,
                        77_000,
                        0));
    }

    @Test
    void howTheConnectionStandsIsTold() throws Exception {
        assertEquals(new Connection.Off(), soulseek.connection());
        try (var client = signedIn()) {
            assertEquals(new Connection.Online(), soulseek.connection());
            client.say(new Relogged());
            while (!(soulseek.connection() instanceof Connection.Elsewhere)) Thread.onSpinWait();
        }
        try (var client = signedIn()) {
            client.close();
            while (!(soulseek.connection() instanceof Connection.Returning)) Thread.onSpinWait();
        }
        var returning = (Connection.Returning) soulseek.connection();
        assertTrue(returning.at().isAfter(clock.instant()));
        assertTrue(returning.why().contains("lost"), returning.why());
    }
}
