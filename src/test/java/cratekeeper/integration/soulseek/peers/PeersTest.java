package cratekeeper.integration.soulseek.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.FakePeer;
import cratekeeper.integration.soulseek.FakeServer;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetSharedFileList;
import cratekeeper.integration.soulseek.wire.BrowseMessage.SharedFileList;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.DistributedMessage;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.integration.soulseek.wire.InitMessage.PierceFirewall;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SearchAnswerReader;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadFailed;
import cratekeeper.integration.soulseek.wire.UserMessage.CantConnectToPeer;
import cratekeeper.integration.soulseek.wire.UserMessage.ConnectToPeer;
import cratekeeper.integration.soulseek.wire.UserMessage.ConnectionWanted;
import cratekeeper.integration.soulseek.wire.UserMessage.GetPeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerCantConnect;
import cratekeeper.net.HeldWaits;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Reaching and being reached, in all the ways that there are.
@Timeout(60)
class PeersTest {
    private static final QueueUpload WANTED = new QueueUpload(RemotePath.of("Music\\a.mp3"));
    private static final UploadFailed OTHER = new UploadFailed(RemotePath.of("Music\\b.mp3"));

    private record Heard(PeerConnection from, PeerMessage message) {}

    private final HeldWaits clock = new HeldWaits();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private FakeServer server;
    private FakeServer.Client client;
    private FakePeer jon;
    private ServerSession session;
    private Peers peers;
    private int port;

    @BeforeEach
    void open() throws Exception {
        server = new FakeServer();
        jon = new FakePeer();
        var account = new Account("mira", new Secret("tide"));
        session =
                new ServerSession(
                        new SessionSettings(server.host(), server.port(), account, 0, 0, 0),
                        clock,
                        new Random(1));
        peers = new Peers(session, clock, new Random(2));
        peers.on(QueueUpload.class, (from, message) -> heard.add(new Heard(from, message)));
        peers.on(UploadFailed.class, (from, message) -> heard.add(new Heard(from, message)));
        port = peers.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        session.start();
        client = server.acceptAndWelcome();
        session.awaitOnline();
        // The session's own time-out for connecting is as long as ours.
        clock.awaitNoSleeper(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() throws IOException {
        peers.close();
        session.close();
        client.close();
        jon.close();
        server.close();
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> FutureTask<T> inBackground(Work<T> work) {
        var task = new FutureTask<>(work::run);
        Thread.ofVirtual().start(task);
        return task;
    }

    private FutureTask<Boolean> sending(PeerMessage message) {
        return inBackground(() -> {
            peers.send("jon", message);
            return true;
        });
    }

    /// The server says where jon is; the answer is what it was asked to tell him.
    private ConnectToPeer jonIsAt(int jonsPort) throws IOException {
        client.next(GetPeerAddress.class);
        client.say(new PeerAddress("jon", FakeServer.loopback(), jonsPort));
        return client.next(ConnectToPeer.class);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static PeerException.Kind failure(FutureTask<?> task) {
        var failed = assertThrows(ExecutionException.class, task::get);
        return assertInstanceOf(PeerException.class, failed.getCause()).kind();
    }

    private FakePeer.Talk jonComes(ConnectionType type) throws IOException {
        var talk = FakePeer.connect(port);
        talk.say(new PeerInit("jon", type));
        return talk;
    }

    @Test
    void aUserIsReachedDirectly() throws Exception {
        var sending = sending(WANTED);
        var asked = jonIsAt(jon.port());
        assertEquals("jon", asked.user());
        assertEquals(ConnectionType.PEER, asked.type());
        try (var talk = jon.accept()) {
            assertEquals(new PeerInit("mira", ConnectionType.PEER), talk.init());
            assertEquals(WANTED, talk.next());
            assertTrue(sending.get());
            talk.say(OTHER);
            var answer = heard.take();
            assertEquals(OTHER, answer.message());
            assertTrue(answer.from().isVouched());
        }
    }

    @Test
    void aUserWhoCannotBeReachedComesToUs() throws Exception {
        var sending = sending(WANTED);
        var asked = jonIsAt(closedPort());
        try (var talk = FakePeer.connect(port)) {
            talk.say(new PierceFirewall(asked.token()));
            assertEquals(WANTED, talk.next());
            assertTrue(sending.get());
        }
    }

    @Test
    void aUserWithoutAPortComesToUs() throws Exception {
        var sending = sending(WANTED);
        var asked = jonIsAt(0);
        try (var talk = FakePeer.connect(port)) {
            talk.say(new PierceFirewall(asked.token()));
            assertEquals(WANTED, talk.next());
            assertTrue(sending.get());
        }
    }

    @Test
    void bothConnectionsStayAndAreRead() throws Exception {
        var sending = sending(WANTED);
        var asked = jonIsAt(jon.port());
        try (var direct = jon.accept();
                var indirect = FakePeer.connect(port)) {
            direct.init();
            assertEquals(WANTED, direct.next());
            sending.get();
            indirect.say(new PierceFirewall(asked.token()));
            indirect.say(OTHER);
            assertEquals(OTHER, heard.take().message());
            direct.say(WANTED);
            assertEquals(WANTED, heard.take().message());
            assertEquals(2, peers.connections("jon"));
        }
    }

    @Test
    void weWriteWhereTheOtherSideWrites() throws Exception {
        var sending = sending(WANTED);
        var asked = jonIsAt(jon.port());
        try (var direct = jon.accept();
                var indirect = FakePeer.connect(port)) {
            direct.init();
            direct.next();
            sending.get();
            indirect.say(new PierceFirewall(asked.token()));
            indirect.say(OTHER);
            heard.take();
            peers.send("jon", OTHER);
            assertEquals(OTHER, indirect.next());
        }
    }

    @Test
    void aTokenIsGoodOnce() throws Exception {
        var sending = sending(WANTED);
        var asked = jonIsAt(0);
        try (var talk = FakePeer.connect(port);
                var again = FakePeer.connect(port)) {
            talk.say(new PierceFirewall(asked.token()));
            talk.next();
            sending.get();
            again.say(new PierceFirewall(asked.token()));
            again.awaitEnd();
        }
    }

    @Test
    void aTokenNobodyGaveOutIsRefused() throws Exception {
        try (var talk = FakePeer.connect(port)) {
            talk.say(new PierceFirewall(12345));
            talk.awaitEnd();
        }
    }

    @Test
    void aUserWhoIsOfflineIsNotWaitedFor() throws Exception {
        var sending = sending(WANTED);
        client.next(GetPeerAddress.class);
        var nowhere = (Inet4Address) InetAddress.ofLiteral("0.0.0.0");
        client.say(new PeerAddress("jon", nowhere, 0));
        assertEquals(PeerException.Kind.OFFLINE, failure(sending));
    }

    @Test
    void whenBothWaysAreClosedNobodyWaits() throws Exception {
        var sending = sending(WANTED);
        var asked = jonIsAt(closedPort());
        client.say(new PeerCantConnect(asked.token()));
        assertEquals(PeerException.Kind.UNREACHABLE, failure(sending));
    }

    @Test
    void aUserWhoNeverComesIsWaitedForTwentySeconds() throws Exception {
        var sending = sending(WANTED);
        jonIsAt(0);
        clock.passSleepOf(Duration.ofSeconds(20));
        assertEquals(PeerException.Kind.UNREACHABLE, failure(sending));
    }

    @Test
    void withoutTheServerNobodyIsLookedFor() throws Exception {
        var sending = sending(WANTED);
        jonIsAt(0);
        client.close();
        assertEquals(PeerException.Kind.UNREACHABLE, failure(sending));
    }

    @Test
    void manyMessagesAtOnceShareOneConnection() throws Exception {
        var one = sending(WANTED);
        jonIsAt(jon.port());
        try (var talk = jon.accept()) {
            talk.init();
            assertEquals(WANTED, talk.next());
            one.get();
            for (int i = 0; i < 5; i++) peers.send("jon", OTHER);
            for (int i = 0; i < 5; i++) assertEquals(OTHER, talk.next());
            assertEquals(1, peers.connections("jon"));
        }
    }

    @Test
    void aConnectionThatEndedIsReplacedWithoutAWord() throws Exception {
        var first = sending(WANTED);
        jonIsAt(jon.port());
        var old = jon.accept();
        old.init();
        old.next();
        first.get();
        old.close();
        while (peers.connections("jon") > 0) Thread.onSpinWait();
        var second = sending(OTHER);
        jonIsAt(jon.port());
        try (var talk = jon.accept()) {
            talk.init();
            assertEquals(OTHER, talk.next());
            second.get();
        }
    }

    @Test
    void whoComesToUsIsHeardAndAnswered() throws Exception {
        try (var talk = jonComes(ConnectionType.PEER)) {
            talk.say(WANTED);
            var message = heard.take();
            assertEquals("jon", message.from().user());
            assertFalse(message.from().isVouched(), "anybody can claim a name");
            message.from().write(OTHER);
            assertEquals(OTHER, talk.next());
            peers.send("jon", OTHER);
            assertEquals(OTHER, talk.next());
        }
    }

    @Test
    void nobodyComesInOurOwnName() throws Exception {
        try (var talk = FakePeer.connect(port)) {
            talk.say(new PeerInit("mira", ConnectionType.PEER));
            talk.awaitEnd();
        }
    }

    @Test
    void whoeverDoesNotIntroduceThemselvesInTenSecondsIsSentAway() throws Exception {
        try (var talk = FakePeer.connect(port)) {
            talk.sayBytes(new byte[] {19, 0, 0});
            clock.passSleepOf(Duration.ofSeconds(10));
            talk.awaitEnd();
        }
    }

    @Test
    void rubbishInsteadOfAnIntroductionEndsTheConnection() throws Exception {
        try (var talk = FakePeer.connect(port)) {
            talk.sayBytes(
                    "GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            talk.awaitEnd();
        }
    }

    @Test
    void rubbishInAMessageEndsTheConnection() throws Exception {
        try (var talk = jonComes(ConnectionType.PEER)) {
            talk.sayBytes(new byte[] {8, 0, 0, 0, 43, 0, 0, 0, -1, -1, -1, -1});
            talk.awaitEnd();
        }
    }

    @Test
    void aConnectionIsClosedAfterAMinuteOfSilence() throws Exception {
        try (var talk = jonComes(ConnectionType.PEER)) {
            talk.say(WANTED);
            heard.take();
            clock.passSleepOf(Duration.ofSeconds(10));
            clock.passSleepOf(Duration.ofSeconds(50));
            talk.awaitEnd();
        }
    }

    @Test
    void aConnectionOnWhichNothingFollowsIsClosedAfterTenSeconds() throws Exception {
        var mute = new LinkedBlockingQueue<String>();
        peers.onFile(file -> {
            mute.add(file.user());
            assertThrows(IOException.class, () -> FileHead.Token.read(file.in()));
        });
        try (var talk = jonComes(ConnectionType.FILE)) {
            assertEquals("jon", mute.take());
            clock.passSleepOf(Duration.ofSeconds(10));
            talk.awaitEnd();
        }
    }

    @Test
    void weAlwaysGoWhereTheServerSendsUs() throws Exception {
        try (var already = jonComes(ConnectionType.PEER)) {
            already.say(WANTED);
            heard.take();
            client.say(wanted(ConnectionType.PEER, "127.0.0.1", jon.port(), 77));
            try (var talk = jon.accept()) {
                assertEquals(new PierceFirewall(77), talk.init());
                talk.say(OTHER);
                var message = heard.take();
                assertEquals(OTHER, message.message());
                assertTrue(message.from().isVouched());
            }
        }
    }

    private static ConnectionWanted wanted(
            ConnectionType type, String address, int port, int token) {
        var at = (Inet4Address) InetAddress.ofLiteral(address);
        return new ConnectionWanted("jon", type, at, port, token, false);
    }

    @Test
    void theServerHearsWhenWeCannotGo() throws Exception {
        client.say(wanted(ConnectionType.PEER, "127.0.0.1", closedPort(), 78));
        assertEquals(new CantConnectToPeer(78, "jon"), client.next(CantConnectToPeer.class));
    }

    @Test
    void nobodySendsUsToEverybodyAtOnce() throws Exception {
        for (String address : List.of("255.255.255.255", "224.0.0.1", "0.0.0.0", "0.1.2.3")) {
            client.say(wanted(ConnectionType.PEER, address, 80, 79));
            assertEquals(new CantConnectToPeer(79, "jon"), client.next(CantConnectToPeer.class));
        }
    }

    @Test
    void aFileComesOnAConnectionOfItsOwn() throws Exception {
        var tokens = new LinkedBlockingQueue<FileHead.Token>();
        peers.onFile(file -> {
            try {
                tokens.add(FileHead.Token.read(file.in()));
                file.write(new FileHead.Offset(3));
                tokens.add(new FileHead.Token(file.in().readAllBytes().length));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try (var talk = jonComes(ConnectionType.FILE)) {
            talk.sayBytes(new FileHead.Token(99).bytes());
            assertEquals(new FileHead.Token(99), tokens.take());
            assertEquals(new FileHead.Offset(3), FileHead.Offset.read(talk.in()));
            talk.sayBytes(new byte[1000]);
        }
        assertEquals(new FileHead.Token(1000), tokens.take());
    }

    @Test
    void weOpenAConnectionForAFile() throws Exception {
        var opening = inBackground(() -> peers.openFile("jon"));
        assertEquals(ConnectionType.FILE, jonIsAt(jon.port()).type());
        try (var talk = jon.accept()) {
            assertEquals(new PeerInit("mira", ConnectionType.FILE), talk.init());
            var file = opening.get();
            file.write(new FileHead.Token(5));
            file.write(new byte[] {1, 2, 3}, 1, 2);
            assertEquals(new FileHead.Token(5), FileHead.Token.read(talk.in()));
            assertArrayEquals(new byte[] {2, 3}, talk.in().readNBytes(2));
        }
    }

    @Test
    void searchesComeDownTheTree() throws Exception {
        var opening =
                inBackground(() -> peers.openBranch("jon", FakeServer.loopback(), jon.port()));
        try (var talk = jon.accept()) {
            assertEquals(new PeerInit("mira", ConnectionType.DISTRIBUTED), talk.init());
            var search = new DistributedMessage.Search("kai", 4, "night ferry");
            talk.say(Codecs.DISTRIBUTED, search);
            assertEquals(search, opening.get().next());
        }
    }

    @Test
    void aListNobodyAskedForEndsTheConnection() throws Exception {
        try (var talk = jonComes(ConnectionType.PEER)) {
            talk.say(new SharedFileList(List.of(), List.of()));
            talk.awaitEnd();
        }
    }

    @Test
    void aListThatWasAskedForIsTakenOnce() throws Exception {
        var lists = new LinkedBlockingQueue<PeerMessage>();
        peers.expect(
                "jon",
                Codecs.SHARE_LIST,
                (_, frame) -> lists.add(Codecs.PEER.read(frame, peers.ledger())));
        try (var talk = jonComes(ConnectionType.PEER)) {
            var list = new SharedFileList(List.of(), List.of());
            talk.say(list);
            assertEquals(list, lists.take());
            talk.say(list);
            talk.awaitEnd();
        }
    }

    @Test
    void answersAreHandedOnUnread() throws Exception {
        var tokens = new LinkedBlockingQueue<Integer>();
        peers.onFrame(
                Codecs.SEARCH_ANSWER,
                (_, frame) -> {
                    try (var answer = new SearchAnswerReader(frame, peers.ledger())) {
                        tokens.add(answer.token());
                    }
                });
        try (var talk = jonComes(ConnectionType.PEER)) {
            talk.say(new SearchAnswer("jon", 8, List.of(), List.of(), true, 1, 1));
            talk.say(WANTED);
            assertEquals(8, tokens.take());
            assertEquals(WANTED, heard.take().message());
        }
    }

    @Test
    void aMistakeWithOneMessageCostsNoOther() throws Exception {
        peers.on(
                GetSharedFileList.class,
                (_, _) -> {
                    throw new IllegalStateException("a mistake");
                });
        try (var talk = jonComes(ConnectionType.PEER)) {
            talk.say(new GetSharedFileList());
            talk.say(WANTED);
            assertEquals(WANTED, heard.take().message());
        }
    }

    @Test
    void oneAddressHasTwentyConnectionsAndNoMore() throws Exception {
        var talks = new ArrayList<FakePeer.Talk>();
        for (int i = 0; i < 20; i++) {
            var talk = jonComes(ConnectionType.PEER);
            talk.say(WANTED);
            heard.take();
            talks.add(talk);
        }
        try (var tooMany = FakePeer.connect(port)) {
            tooMany.awaitEnd();
        }
        for (var talk : talks) talk.close();
        while (peers.openSockets() > 0) Thread.onSpinWait();
        try (var welcomeAgain = jonComes(ConnectionType.PEER)) {
            welcomeAgain.say(WANTED);
            heard.take();
        }
    }

    @Test
    void whoTalksButNeverReadsHoldsNobodyUp() throws Exception {
        try (var talk = jonComes(ConnectionType.PEER)) {
            talk.say(WANTED);
            var from = heard.take().from();
            // More than goes into the system's buffers.
            var endless = new UploadFailed(RemotePath.of(new byte[32 << 20]));
            var writing =
                    inBackground(() -> {
                        from.write(endless);
                        return true;
                    });
            while (!writing.isDone()) {
                clock.advance(Duration.ofSeconds(30));
                try {
                    talk.say(OTHER);
                } catch (IOException e) {
                    break; // closed: what we wait for
                }
                // Heard at once, unless it has been closed in the meantime.
                heard.poll(50, TimeUnit.MILLISECONDS);
            }
            var ended = assertThrows(ExecutionException.class, writing::get);
            assertInstanceOf(IOException.class, ended.getCause());
        }
    }

    @Test
    void closingEndsEveryConnection() throws Exception {
        try (var talk = jonComes(ConnectionType.PEER)) {
            talk.say(WANTED);
            heard.take();
            peers.close();
            talk.awaitEnd();
            assertThrows(IOException.class, () -> FakePeer.connect(port).close());
        }
    }
}
