package cratekeeper.integration.soulseek.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.FakeServer;
import cratekeeper.integration.soulseek.wire.BranchMessage.AcceptChildren;
import cratekeeper.integration.soulseek.wire.ChatMessage.MessageAcked;
import cratekeeper.integration.soulseek.wire.ChatMessage.PrivateMessage;
import cratekeeper.integration.soulseek.wire.RoomRoleMessage.EnableRoomInvitations;
import cratekeeper.integration.soulseek.wire.SearchMessage.ExcludedSearchPhrases;
import cratekeeper.integration.soulseek.wire.SearchMessage.FileSearch;
import cratekeeper.integration.soulseek.wire.SearchMessage.SearchAsked;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistInterval;
import cratekeeper.integration.soulseek.wire.SessionMessage.CheckPrivileges;
import cratekeeper.integration.soulseek.wire.SessionMessage.Login;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginRefused;
import cratekeeper.integration.soulseek.wire.SessionMessage.PrivilegedUsers;
import cratekeeper.integration.soulseek.wire.SessionMessage.PrivilegesLeft;
import cratekeeper.integration.soulseek.wire.SessionMessage.Relogged;
import cratekeeper.integration.soulseek.wire.SessionMessage.ServerPing;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetStatus;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetWaitPort;
import cratekeeper.integration.soulseek.wire.SessionMessage.SharedFoldersFiles;
import cratekeeper.integration.soulseek.wire.UserMessage.GetPeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.WatchUser;
import cratekeeper.integration.soulseek.wire.UserStatus;
import cratekeeper.net.HeldWaits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in, staying, being thrown out, coming back.
@Timeout(60)
class ServerSessionTest {
    private static final Duration LOGIN = Duration.ofSeconds(30);

    private final HeldWaits clock = new HeldWaits();
    private final BlockingQueue<SessionState> states = new LinkedBlockingQueue<>();
    private FakeServer server;
    private ServerSession session;

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
        session = session("mira", "tide");
    }

    private ServerSession session(String user, String password) {
        var settings =
                new SessionSettings(
                        server.host(),
                        server.port(),
                        new Account(user, new Secret(password)),
                        2234,
                        7,
                        90);
        var made = new ServerSession(settings, clock, new Random(1));
        made.onState(states::add);
        return made;
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        server.close();
    }

    /// Blocks until the session is in such a state.
    private <T extends SessionState> T await(Class<T> type) throws InterruptedException {
        while (true) {
            SessionState state = states.take();
            if (type.isInstance(state)) return type.cast(state);
        }
    }

    private FakeServer.Client online() throws Exception {
        session.start();
        var client = server.acceptAndWelcome();
        session.awaitOnline();
        return client;
    }

    @Test
    void itSignsInWithTheDigestOfNameAndPassword() throws Exception {
        session.start();
        try (var client = server.accept()) {
            var login = (Login) client.next();
            assertEquals("mira", login.user());
            assertEquals("tide", login.password().reveal());
            assertEquals(177, login.version());
            assertEquals(md5("miratide"), login.digest().reveal());
            assertEquals(new SetWaitPort(2234), client.next());
        }
    }

    private static String md5(String text) throws Exception {
        var digest = java.security.MessageDigest.getInstance("MD5");
        return "%032x".formatted(new java.math.BigInteger(1, digest.digest(text.getBytes())));
    }

    @Test
    void whatWeSayOfOurselvesFollowsTheAcceptedLogin() throws Exception {
        session.start();
        try (var client = server.accept()) {
            client.next(Login.class);
            assertThrows(SessionException.class, () -> session.send(new FileSearch(1, "a")));
            client.say(FakeServer.welcome());
            assertInstanceOf(SetWaitPort.class, client.next());
            assertEquals(new SharedFoldersFiles(7, 90), client.next());
            assertEquals(new AcceptChildren(false), client.next());
            assertEquals(new CheckPrivileges(), client.next());
            assertEquals(new SetStatus(UserStatus.ONLINE), client.next());
            assertEquals(new WatchUser("mira"), client.next());
            assertEquals(new EnableRoomInvitations(false), client.next());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INVALIDPASS, '', Soulseek knows this name with another password.",
        "INVALIDUSERNAME, Nick too long., Soulseek does not accept this name: it is too long.",
        "INVALIDUSERNAME, '', Soulseek does not accept this name.",
        "EMPTYPASSWORD, '', Soulseek wants a password.",
        "INVALIDVERSION, '', Soulseek does not accept this version of Cratekeeper.",
        "SVRPRIVATE, '', Soulseek accepts no new names at present.",
        "SOMETHING, '', Soulseek refuses to let us in.",
    })
    void aRefusalIsOneSentenceAndTheEnd(String reason, String detail, String sentence)
            throws Exception {
        session.start();
        try (var client = server.accept()) {
            client.next(Login.class);
            client.say(new LoginRefused(reason, detail));
            var why = assertThrows(SessionException.class, session::awaitOnline);
            assertEquals(sentence, why.sentence());
            assertFalse(why.comesBack());
            assertTrue(client.isGone());
        }
    }

    @Test
    void aFullServerIsTriedAgain() throws Exception {
        session.start();
        try (var client = server.accept()) {
            client.next(Login.class);
            client.say(new LoginRefused("SVRFULL", ""));
        }
        var waiting = await(SessionState.Waiting.class);
        assertEquals("Soulseek's server is full.", waiting.why().sentence());
        clock.passSleepOf(Duration.between(clock.instant(), waiting.until()));
        server.acceptAndWelcome().close();
        await(SessionState.Online.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " mira",
                "mira ",
                "m\u00EDra",
                "server",
                "abcdefghijklmnopqrstuvwxyz01234"
            })
    void anImpossibleNameIsRefusedWithoutTheServer(String name) {
        session = session(name, "tide");
        var why = assertThrows(SessionException.class, session::awaitOnline);
        assertEquals(Optional.of(LoginRefusal.BAD_NAME), why.refusal());
    }

    @Test
    void anEmptyPasswordIsRefusedWithoutTheServer() {
        session = session("mira", "");
        var why = assertThrows(SessionException.class, session::awaitOnline);
        assertEquals("Soulseek wants a password.", why.sentence());
    }

    @Test
    void aServerThatClosesAtOnceIsTriedAgain() throws Exception {
        session.start();
        server.accept().close();
        var why = assertThrows(SessionException.class, session::awaitOnline);
        assertEquals("Soulseek's server closed the connection without an answer.", why.sentence());
        assertTrue(why.comesBack());
    }

    @Test
    void aServerThatAnswersNothingIsLeftAloneForHalfAnHour() throws Exception {
        session.start();
        try (var client = server.accept()) {
            client.next(Login.class);
            clock.passSleepOf(LOGIN);
            var waiting = await(SessionState.Waiting.class);
            assertEquals(clock.instant().plus(Duration.ofMinutes(30)), waiting.until());
            assertTrue(waiting.why().sentence().contains("does not answer"));
            assertTrue(client.isGone());
        }
    }

    @Test
    void aServerThatCannotBeReachedIsTriedAgain() throws Exception {
        server.close();
        var why = assertThrows(SessionException.class, session::awaitOnline);
        assertEquals("Soulseek's server cannot be reached.", why.sentence());
        assertTrue(why.comesBack());
    }

    @Test
    void aSecondAnswerToTheLoginChangesNothing() throws Exception {
        try (var client = online()) {
            client.say(new LoginRefused("INVALIDPASS", ""));
            client.say(FakeServer.welcome());
            client.say(new WishlistInterval(720));
            assertEquals(2, ask(client).port());
            assertInstanceOf(SessionState.Online.class, session.state());
        }
    }

    /// A question and its answer: proves that the session has read all before.
    private PeerAddress ask(FakeServer.Client client) throws Exception {
        var answer = inBackground(() -> session.address("jon"));
        client.next(GetPeerAddress.class);
        client.say(new PeerAddress("somebody else", FakeServer.loopback(), 1));
        client.say(new PeerAddress("jon", FakeServer.loopback(), 2));
        return answer.get();
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> CompletableFuture<T> inBackground(Work<T> work) {
        Supplier<T> supplier =
                () -> {
                    try {
                        return work.run();
                    } catch (Exception e) {
                        throw new java.util.concurrent.CompletionException(e);
                    }
                };
        return CompletableFuture.supplyAsync(supplier, run -> Thread.ofVirtual().start(run));
    }

    @Test
    void garbageInAMessageDoesNotEndTheSession() throws Exception {
        try (var client = online()) {
            client.sayBytes(new byte[] {8, 0, 0, 0, 69, 0, 0, 0, -1, -1, -1, -1});
            client.sayBytes(new byte[] {5, 0, 0, 0, 99, 99, 0, 0, 1});
            assertEquals(2, ask(client).port());
        }
    }

    @Test
    void anImpossibleFrameEndsTheConnectionButNotTheSession() throws Exception {
        try (var client = online()) {
            client.sayBytes(new byte[] {0, 0, 0, 0});
            var waiting = await(SessionState.Waiting.class);
            assertEquals("The connection to Soulseek's server was lost.", waiting.why().sentence());
        }
    }

    @Test
    void weNeverFightWithWhoeverSignedInElsewhere() throws Exception {
        try (var client = online()) {
            client.say(new Relogged());
            var stopped = await(SessionState.Stopped.class);
            assertTrue(stopped.why().sentence().contains("elsewhere"));
            assertFalse(stopped.why().comesBack());
            assertTrue(client.isGone());
        }
        assertThrows(SessionException.class, session::awaitOnline);
        session.start();
        server.acceptAndWelcome().close();
        await(SessionState.Online.class);
    }

    @Test
    void waitsGrowAndBeginAnewAfterSuccess() throws Exception {
        session.start();
        var waits = new java.util.ArrayList<Duration>();
        for (int i = 0; i < 8; i++) {
            server.accept().close();
            waits.add(pass(await(SessionState.Waiting.class)));
        }
        Duration first = waits.getFirst();
        assertTrue(first.compareTo(Duration.ofSeconds(5)) >= 0, first.toString());
        assertTrue(first.compareTo(Duration.ofSeconds(15)) <= 0, first.toString());
        assertEquals(first.multipliedBy(2), waits.get(1));
        assertEquals(first.multipliedBy(4), waits.get(2));
        assertEquals(Duration.ofMinutes(5), waits.getLast());
        server.acceptAndWelcome().close();
        Duration anew = pass(await(SessionState.Waiting.class));
        assertTrue(anew.compareTo(Duration.ofSeconds(15)) <= 0, anew.toString());
    }

    private Duration pass(SessionState.Waiting waiting) throws InterruptedException {
        Duration time = Duration.between(clock.instant(), waiting.until());
        clock.passSleepOf(time);
        return time;
    }

    @Test
    void factsAreKeptAndForgotten() throws Exception {
        try (var client = online()) {
            client.say(new ExcludedSearchPhrases(List.of("Forbidden Words", " ")));
            client.say(new WishlistInterval(720));
            client.say(new PrivilegesLeft(60));
            client.say(new PrivilegedUsers(List.of("jon")));
            ask(client);
            assertEquals(List.of("forbidden words"), session.facts().excludedPhrases());
            assertEquals(Optional.of(Duration.ofMinutes(12)), session.facts().wishlistInterval());
            assertEquals(Duration.ofMinutes(1), session.facts().privilegesLeft());
            assertTrue(session.facts().isPrivileged("jon"));
        }
        await(SessionState.Waiting.class);
        assertEquals(List.of(), session.facts().excludedPhrases());
        assertFalse(session.facts().isPrivileged("jon"));
    }

    @Test
    void privateMessagesAreAcknowledgedAndHandedOn() throws Exception {
        var heard = new LinkedBlockingQueue<PrivateMessage>();
        session.on(PrivateMessage.class, heard::add);
        try (var client = online()) {
            var mail = new PrivateMessage(5, Instant.ofEpochSecond(9), "server", "slow down", true);
            client.say(mail);
            assertEquals(new MessageAcked(5), client.next(MessageAcked.class));
            assertEquals(mail, heard.take());
        }
    }

    @Test
    void aSlowSubscriberMissesSomeAndHoldsNobodyUp() throws Exception {
        var held = new CompletableFuture<Void>();
        var slow = session.on(SearchAsked.class, _ -> held.join());
        try (var client = online()) {
            for (int i = 0; i < 1500; i++) client.say(new SearchAsked("jon", i, "tide"));
            assertEquals(2, ask(client).port());
            assertTrue(slow.missed() >= 499, slow.missed() + " missed");
        }
        held.complete(null);
    }

    @Test
    void aMistakeOfASubscriberCostsOnlyThatMessage() throws Exception {
        var heard = new LinkedBlockingQueue<Integer>();
        session.on(
                SearchAsked.class,
                asked -> {
                    if (asked.token() == 1) throw new IllegalStateException("a mistake");
                    heard.add(asked.token());
                });
        try (var client = online()) {
            client.say(new SearchAsked("jon", 1, "a"));
            client.say(new SearchAsked("jon", 2, "b"));
            assertEquals(2, heard.take());
        }
    }

    @Test
    void aQuestionWithoutAnAnswerEndsInTime() throws Exception {
        try (var client = online()) {
            var answer = inBackground(() -> session.address("jon"));
            client.next(GetPeerAddress.class);
            clock.passSleepOf(Duration.ofSeconds(10));
            var failure = assertThrows(java.util.concurrent.ExecutionException.class, answer::get);
            assertEquals(
                    "Soulseek's server did not answer in time.", failure.getCause().getMessage());
        }
    }

    @Test
    void aQuestionEndsWithTheConnection() throws Exception {
        var client = online();
        var answer = inBackground(() -> session.address("jon"));
        client.next(GetPeerAddress.class);
        client.close();
        assertThrows(java.util.concurrent.ExecutionException.class, answer::get);
    }

    @Test
    void itSaysThatItIsStillThere() throws Exception {
        try (var client = online()) {
            clock.passSleepOf(Duration.ofMinutes(5));
            assertEquals(new ServerPing(), client.next(ServerPing.class));
        }
    }

    @Test
    void aNewPortAndNewSharesAreTold() throws Exception {
        try (var client = online()) {
            client.next(EnableRoomInvitations.class);
            session.waitPort(4000);
            session.shared(1, 2);
            assertEquals(new SetWaitPort(4000), client.next());
            assertEquals(new SharedFoldersFiles(1, 2), client.next());
        }
        pass(await(SessionState.Waiting.class));
        try (var again = server.accept()) {
            assertEquals(new SetWaitPort(4000), again.next(SetWaitPort.class));
        }
    }

    @Test
    void nothingCanBeSentWithoutASession() {
        assertThrows(SessionException.class, () -> session.send(new FileSearch(1, "a")));
    }

    @Test
    void aClosedSessionIsGoneAtOnce() throws Exception {
        try (var client = online()) {
            session.close();
            assertTrue(client.isGone());
            assertThrows(SessionException.class, () -> session.send(new FileSearch(1, "a")));
            assertEquals(
                    "Soulseek is switched off.",
                    await(SessionState.Stopped.class).why().sentence());
        }
    }

    @Test
    void itMayBeClosedWhileItSignsIn() throws Exception {
        session.start();
        try (var client = server.accept()) {
            client.next(Login.class);
            session.close();
            assertTrue(client.isGone());
        }
        assertInstanceOf(SessionState.Stopped.class, session.state());
    }
}
