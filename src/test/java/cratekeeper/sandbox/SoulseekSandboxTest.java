package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.peers.FileConnection;
import cratekeeper.integration.soulseek.peers.PeerConnection;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.integration.soulseek.server.SessionState;
import cratekeeper.integration.soulseek.wire.BrowseMessage.FolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetFolderContents;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SearchMessage.FileSearch;
import cratekeeper.integration.soulseek.wire.SearchMessage.UserSearch;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.integration.soulseek.wire.TransferMessage.GetPlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.PlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferAllowed;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadDenied;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import cratekeeper.media.Ffmpeg;
import cratekeeper.net.HeldWaits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The product's own client against the sandbox's network: two writings of one protocol.
@Timeout(60)
class SoulseekSandboxTest {
    private static final String QUERY = "night ferry original mix flac";

    @TempDir static Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<SearchAnswer> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<UploadRequest> offers = new LinkedBlockingQueue<>();
    private final BlockingQueue<UploadDenied> denials = new LinkedBlockingQueue<>();
    private final BlockingQueue<PlaceInQueue> places = new LinkedBlockingQueue<>();
    private final BlockingQueue<FolderContents> contents = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
    private final HeldWaits peersClock = new HeldWaits();
    private volatile long offset;
    private volatile int stopAfter;
    private AudioFiles audio;
    private SoulseekServer server;
    private ServerSession session;
    private Peers peers;

    @BeforeEach
    void open() throws Exception {
        audio = new AudioFiles(folder, new Ffmpeg(World.UNPACKED));
        server =
                new SoulseekServer(
                        threads,
                        it ->
                                SoulseekLibrary.peers(
                                        Catalogue.load(), audio, it, threads, peersClock::sleep));
        session = session(SoulseekServer.USER, SoulseekServer.PASSWORD);
        peers = new Peers(session, new HeldWaits(), new Random(2));
        peers.on(SearchAnswer.class, (_, it) -> answers.add(it));
        peers.on(
                UploadRequest.class,
                (from, it) -> {
                    offers.add(it);
                    allow(from, it);
                });
        peers.on(UploadDenied.class, (_, it) -> denials.add(it));
        peers.on(PlaceInQueue.class, (_, it) -> places.add(it));
        peers.on(FolderContents.class, (_, it) -> contents.add(it));
        peers.onFile(this::receive);
        session.waitPort(peers.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    private ServerSession session(String user, String password) {
        String[] at = server.address().split(":");
        var account = new Account(user, new Secret(password));
        var settings = new SessionSettings(at[0], Integer.parseInt(at[1]), account, 0, 0, 0);
        return new ServerSession(settings, new HeldWaits(), new Random(1));
    }

    private static void allow(PeerConnection from, UploadRequest it) {
        try {
            if (it.path().text().startsWith("@@"))
                from.write(new TransferAllowed(it.token(), OptionalLong.empty()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void receive(FileConnection file) {
        try (file) {
            FileHead.Token.read(file.in());
            file.write(new FileHead.Offset(offset));
            var bytes = new java.io.ByteArrayOutputStream();
            int next = file.in().read();
            while (next >= 0) {
                bytes.write(next);
                if (bytes.size() + offset == offers.element().size()) break;
                if (stopAfter > 0 && bytes.size() == stopAfter) break;
                next = file.in().read();
            }
            received.add(bytes.toByteArray());
        } catch (IOException e) {
            received.add(new byte[0]);
        }
    }

    @AfterEach
    void close() {
        peers.close();
        session.close();
        server.close();
        threads.shutdownNow();
    }

    private SearchAnswer answerOf(SoulseekManner manner, String query) throws Exception {
        session.awaitOnline();
        session.send(new UserSearch(manner.user, 7, query));
        while (true) {
            var answer = answers.take();
            if (answer.user().equals(manner.user)) return answer;
        }
    }

    private SharedFile fileOf(SoulseekManner manner, String query) throws Exception {
        return answerOf(manner, query).files().getFirst();
    }

    private Path real(String number) throws Exception {
        return audio.file(Catalogue.load().at("HBR014", number), AudioFormat.FLAC).path();
    }

    private byte[] download(SoulseekManner manner, SharedFile file) throws Exception {
        peers.send(manner.user, new QueueUpload(file.path()));
        return received.take();
    }

    @Test
    void nothingIsMadeBeforeTheFirstConnection() {
        assertFalse(server.isPopulated());
    }

    @Test
    void aSearchIsAnsweredByAllWhoHaveTheFile() throws Exception {
        session.awaitOnline();
        session.send(new FileSearch(41, QUERY));
        var users = new java.util.HashSet<String>();
        while (users.size() < 3 || !users.contains(SoulseekManner.GOOD.user)) {
            var answer = answers.take();
            if (answer.user().equals(SoulseekManner.HOSTILE.user)) continue;
            assertEquals(41, answer.token());
            users.add(answer.user());
            var path = answer.files().getFirst().path().text();
            assertTrue(path.matches("@@\\w{5}\\\\Music\\\\.*\\\\\\d\\d - .*"), path);
        }
    }

    @Test
    void theExcludedPhraseIsToldAfterSigningIn() throws Exception {
        session.awaitOnline();
        // An answer from the server: what it says unasked has been read before.
        session.address(SoulseekManner.GOOD.user);
        assertEquals(List.of(SoulseekServer.EXCLUDED), session.facts().excludedPhrases());
        assertEquals(Duration.ofSeconds(720), session.facts().wishlistInterval().orElseThrow());
    }

    @Test
    void theGoodUserSendsAWholeFile() throws Exception {
        var file = fileOf(SoulseekManner.GOOD, QUERY);
        assertArrayEquals(Files.readAllBytes(real("2")), download(SoulseekManner.GOOD, file));
        assertEquals(Files.size(real("2")), file.size());
        assertEquals(44_100, file.attributes().sampleRate().orElseThrow());
    }

    @Test
    void aFileIsSentFromWhereItIsAskedFor() throws Exception {
        var file = fileOf(SoulseekManner.GOOD, QUERY);
        offset = file.size() - 1000;
        assertEquals(1000, download(SoulseekManner.GOOD, file).length);
    }

    @Test
    void whoIsBehindAWallComesWhenNamedByTheServer() throws Exception {
        var file = fileOf(SoulseekManner.FIREWALLED, QUERY);
        assertEquals(file.size(), download(SoulseekManner.FIREWALLED, file).length);
    }

    @Test
    void placesInTheQueueFall() throws Exception {
        var file = fileOf(SoulseekManner.QUEUED, QUERY);
        peers.send(SoulseekManner.QUEUED.user, new QueueUpload(file.path()));
        peersClock.awaitSleeper(Duration.ofSeconds(2));
        assertEquals(3, place(file));
        peersClock.advance(Duration.ofSeconds(2));
        long place = place(file);
        while (place == 3) place = place(file);
        assertEquals(2, place);
        peersClock.passSleepOf(Duration.ofSeconds(2));
        assertEquals(file.size(), received.take().length);
    }

    private long place(SharedFile file) throws Exception {
        peers.send(SoulseekManner.QUEUED.user, new GetPlaceInQueue(file.path()));
        return places.take().place();
    }

    @Test
    void theSlowOneWaitsBetweenPieces() throws Exception {
        var file = fileOf(SoulseekManner.SLOW, QUERY);
        stopAfter = 32 * 1024;
        peers.send(SoulseekManner.SLOW.user, new QueueUpload(file.path()));
        assertEquals(stopAfter, received.take().length);
        peersClock.awaitSleeper(Duration.ofMillis(1000L * stopAfter / SoulseekManner.SLOW.speed));
    }

    @Test
    void whoLeavesHalfWayHasTheRestTheNextTime() throws Exception {
        var file = fileOf(SoulseekManner.LEAVING, "glass harbour");
        byte[] half = download(SoulseekManner.LEAVING, file);
        assertEquals(file.size() / 2, half.length);
        offset = half.length;
        offers.clear();
        assertEquals(file.size() - half.length, download(SoulseekManner.LEAVING, file).length);
    }

    @Test
    void theLiarSendsLessThanItPromised() throws Exception {
        var file = fileOf(SoulseekManner.LYING, QUERY);
        assertEquals(file.size() * 2 / 3, download(SoulseekManner.LYING, file).length);
        assertEquals(file.size(), offers.element().size());
    }

    @Test
    void whoStallsKeepsTheConnection() throws Exception {
        var file = fileOf(SoulseekManner.STALLING, QUERY);
        stopAfter = (int) (file.size() / 4);
        assertEquals(stopAfter, download(SoulseekManner.STALLING, file).length);
    }

    @Test
    void theHostileOneIsSurvived() throws Exception {
        session.awaitOnline();
        session.send(new UserSearch(SoulseekManner.HOSTILE.user, 7, QUERY));
        assertEquals("..\\..\\.profile", offers.take().path().text());
        assertNotNull(answerOf(SoulseekManner.GOOD, QUERY));
    }

    @Test
    void aPathThatIsNotSharedIsDenied() throws Exception {
        session.awaitOnline();
        peers.send(
                SoulseekManner.GOOD.user, new QueueUpload(RemotePath.of("@@00000\\a\\..\\b.flac")));
        assertEquals("File not shared.", denials.take().reason());
    }

    @Test
    void aFolderCanBeLookedInto() throws Exception {
        var file = fileOf(SoulseekManner.GOOD, QUERY);
        peers.send(SoulseekManner.GOOD.user, new GetFolderContents(5, file.path().folder()));
        var folders = contents.take().folders();
        assertEquals(List.of(file.path().folder()), folders.stream().map(f -> f.path()).toList());
        assertEquals(2, folders.getFirst().files().size());
    }

    @Test
    void wrongPasswordsAndNamesAreRefused() {
        assertEquals("WRONG_PASSWORD", refusal(SoulseekServer.USER, "wrong"));
        assertEquals("FULL", refusal("full", "a"));
        assertEquals("NO_NEW_NAMES", refusal("private", "a"));
        assertEquals("WRONG_PASSWORD", refusal(SoulseekManner.GOOD.user, "a"));
    }

    private String refusal(String user, String password) {
        try (var other = session(user, password)) {
            var failed = assertThrows(SessionException.class, other::awaitOnline);
            return failed.refusal().map(Enum::name).orElse("");
        }
    }

    @Test
    void whoSignsInTwiceIsPutOut() throws Exception {
        session.awaitOnline();
        var ended = new LinkedBlockingQueue<SessionState>();
        session.onState(ended::add);
        try (var second = session(SoulseekServer.USER, SoulseekServer.PASSWORD)) {
            second.awaitOnline();
            assertInstanceOf(SessionState.Stopped.class, ended.take());
        }
    }
}
