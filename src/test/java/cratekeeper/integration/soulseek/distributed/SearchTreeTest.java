package cratekeeper.integration.soulseek.distributed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cratekeeper.integration.soulseek.FakeNetwork;
import cratekeeper.integration.soulseek.FakePeer;
import cratekeeper.integration.soulseek.FakeServer;
import cratekeeper.integration.soulseek.wire.BranchMessage.HaveNoParent;
import cratekeeper.integration.soulseek.wire.BranchMessage.OwnBranchLevel;
import cratekeeper.integration.soulseek.wire.BranchMessage.OwnBranchRoot;
import cratekeeper.integration.soulseek.wire.BranchMessage.PossibleParents;
import cratekeeper.integration.soulseek.wire.BranchMessage.ResetDistributed;
import cratekeeper.integration.soulseek.wire.BranchMessage.ServerEmbedded;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.DistributedMessage;
import cratekeeper.integration.soulseek.wire.DistributedMessage.BranchLevel;
import cratekeeper.integration.soulseek.wire.DistributedMessage.BranchRoot;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Embedded;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Ping;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Search;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.net.HeldWaits;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// We find a parent, keep it, lose it, and are not fooled by one.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SearchTreeTest {
    private static final Search FERRY = new Search("dave", 31337, "night ferry");
    private static final Search KILN = new Search("dave", 31338, "kiln");

    private final HeldWaits clock = new HeldWaits();
    private final BlockingQueue<Search> heard = new LinkedBlockingQueue<>();
    private FakeNetwork network;
    private FakePeer erin;
    private FakePeer otto;
    private SearchTree tree;

    @BeforeEach
    void open() throws Exception {
        network = new FakeNetwork(clock);
        erin = network.user("erin");
        otto = network.user("otto");
        tree =
                new SearchTree(
                        network.session(),
                        network.peers(),
                        clock,
                        (user, token, query) -> heard.add(new Search(user, token, query)));
    }

    @AfterEach
    void close() throws Exception {
        tree.close();
        network.close();
    }

    private void joined() throws Exception {
        tree.join();
        assertAsks();
    }

    private void assertAsks() throws Exception {
        assertEquals(new HaveNoParent(true), network.said(HaveNoParent.class));
        assertEquals(new OwnBranchRoot("mira"), network.said(OwnBranchRoot.class));
        assertEquals(new OwnBranchLevel(0), network.said(OwnBranchLevel.class));
    }

    private void assertHasParent(String root, long level) throws Exception {
        assertEquals(new HaveNoParent(false), network.said(HaveNoParent.class));
        assertEquals(new OwnBranchRoot(root), network.said(OwnBranchRoot.class));
        assertEquals(new OwnBranchLevel(level), network.said(OwnBranchLevel.class));
    }

    private void offer(String... users) throws Exception {
        network.serverSays(new PossibleParents(Arrays.stream(users).map(this::candidate).toList()));
    }

    private PossibleParents.Candidate candidate(String user) {
        int port = user.equals("erin") ? erin.port() : otto.port();
        return new PossibleParents.Candidate(user, FakeServer.loopback(), port);
    }

    private static FakePeer.Talk reached(FakePeer user) throws IOException {
        var talk = user.accept();
        assertEquals(new PeerInit("mira", ConnectionType.DISTRIBUTED), talk.init());
        return talk;
    }

    private static void say(FakePeer.Talk talk, DistributedMessage... messages) throws IOException {
        for (var message : messages) talk.say(Codecs.DISTRIBUTED, message);
    }

    private FakePeer.Talk adopted() throws Exception {
        joined();
        offer("erin");
        var talk = reached(erin);
        say(talk, new BranchLevel(2), new BranchRoot("rootuser"), FERRY);
        assertHasParent("rootuser", 3);
        assertEquals(FERRY, heard.take());
        return talk;
    }

    @Test
    void whileNobodyIsAboveUsTheServerItselfHandsSearchesDown() throws Exception {
        joined();
        network.serverSays(new ServerEmbedded(FERRY));
        assertEquals(FERRY, heard.take());
        assertEquals(Optional.empty(), tree.parent());
    }

    @Test
    void theFirstWhoHandsASearchDownBecomesTheParentAndTheOthersAreLeft() throws Exception {
        joined();
        offer("erin", "otto");
        try (var slow = reached(otto);
                var quick = reached(erin)) {
            say(slow, new BranchLevel(0));
            say(quick, new BranchLevel(2), new BranchRoot("rootuser"), FERRY);
            assertHasParent("rootuser", 3);
            assertEquals(Optional.of("erin"), tree.parent());
            assertEquals(FERRY, heard.take());
            slow.awaitEnd();
            say(quick, new Ping(), new Embedded(KILN));
            assertEquals(KILN, heard.take(), "old clients wrap searches");
        }
    }

    @Test
    void aParentAtTheTopNeedNotSayWhoTheRootIs() throws Exception {
        joined();
        offer("erin");
        try (var talk = reached(erin)) {
            say(talk, new BranchLevel(0), FERRY);
            assertHasParent("erin", 1);
        }
    }

    @Test
    void aSearchOfSomebodyWhosePlaceIsNotKnownIsNotTaken() throws Exception {
        joined();
        offer("erin");
        try (var talk = reached(erin)) {
            say(talk, FERRY, new BranchLevel(4), FERRY, new BranchRoot("rootuser"), KILN);
            assertHasParent("rootuser", 5);
            assertEquals(KILN, heard.take());
        }
    }

    @Test
    void theServerHearsWhenTheParentMoves() throws Exception {
        try (var talk = adopted()) {
            say(talk, new BranchLevel(2), new BranchLevel(7));
            assertEquals(new OwnBranchLevel(8), network.said(OwnBranchLevel.class));
            say(talk, new BranchRoot("other"));
            assertEquals(new OwnBranchRoot("other"), network.said(OwnBranchRoot.class));
            assertFalse(network.hasSaid(OwnBranchLevel.class), "the level is the same");
        }
    }

    @Test
    void anOrphanAsksAgain() throws Exception {
        adopted().close();
        assertAsks();
        assertEquals(Optional.empty(), tree.parent());
        offer("otto");
        try (var talk = reached(otto)) {
            say(talk, new BranchLevel(0), KILN);
            assertHasParent("otto", 1);
        }
    }

    @Test
    void aParentThatIsSilentForAMinuteIsLost() throws Exception {
        try (var talk = adopted()) {
            clock.advance(Duration.ofMinutes(1));
            talk.awaitEnd();
            assertAsks();
        }
    }

    @Test
    void aCandidateThatOnlyPingsIsGivenUp() throws Exception {
        joined();
        offer("erin");
        try (var talk = reached(erin)) {
            say(talk, new BranchLevel(0), new Ping());
            clock.awaitSleeper(Branch.PATIENCE);
            clock.advance(Branch.PATIENCE);
            talk.awaitEnd();
        }
        // And may be tried again.
        while (network.peers().openSockets() > 0) Thread.onSpinWait();
        offer("erin");
        reached(erin).close();
    }

    @Test
    void aResetBeginsAnew() throws Exception {
        try (var talk = adopted()) {
            network.serverSays(new ResetDistributed());
            talk.awaitEnd();
            assertAsks();
            offer("erin");
            reached(erin).close();
        }
    }

    @Test
    void whoStopsSharingLeavesTheTree() throws Exception {
        try (var talk = adopted()) {
            tree.leave();
            talk.awaitEnd();
            assertEquals(new HaveNoParent(false), network.said(HaveNoParent.class));
            assertEquals(Optional.empty(), tree.parent());
        }
    }

    @Test
    void whoComesAsAChildFindsNobody() throws Exception {
        try (var talk = adopted();
                var child = network.comes("otto", ConnectionType.DISTRIBUTED)) {
            child.awaitEnd();
            say(talk, KILN);
            assertEquals(KILN, heard.take());
        }
    }

    @Test
    void aParentThatHangsOnUsIsNone() throws Exception {
        try (var talk = adopted()) {
            say(talk, new BranchRoot("mira"));
            talk.awaitEnd();
            assertAsks();
        }
    }

    private void assertIsCutAndNotTriedAgain(FakePeer.Talk talk) throws Exception {
        talk.awaitEnd();
        assertAsks();
        offer("erin", "otto");
        // Otto is behind her in the list, so she would have been tried before.
        reached(otto).close();
        erin.close();
        assertEquals(Optional.empty(), tree.parent());
    }

    @Test
    void aParentWithWrongFramesIsCut() throws Exception {
        for (byte[] wrong :
                List.of(
                        new byte[] {0, 0, 0, 0},
                        new byte[] {-1, -1, -1, -1, 3},
                        new byte[] {0, 0, 1, 0, 3},
                        new byte[] {6, 0, 0, 0, 5, 99, 0, 0, 0, 65})) {
            try (var talk = adopted()) {
                talk.sayBytes(wrong);
                assertIsCutAndNotTriedAgain(talk);
            }
            close();
            heard.clear();
            open();
        }
    }

    @Test
    void aParentAtALevelThatCannotBeIsCut() throws Exception {
        for (int level : List.of(-1, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            try (var talk = adopted()) {
                say(talk, new BranchLevel(level));
                assertIsCutAndNotTriedAgain(talk);
            }
            close();
            heard.clear();
            open();
        }
    }

    @Test
    void aParentThatFloodsUsIsCut() throws Exception {
        try (var talk = adopted()) {
            var flood = new java.io.ByteArrayOutputStream();
            for (int i = 0; i <= Branch.MOST_MESSAGES; i++) {
                flood.write(Codecs.DISTRIBUTED.frame(KILN));
            }
            try {
                talk.sayBytes(flood.toByteArray());
            } catch (IOException e) {
                // It is cut while it still writes.
            }
            assertIsCutAndNotTriedAgain(talk);
        }
    }

    @Test
    void aParentThatMovesAllTheTimeIsCut() throws Exception {
        try (var talk = adopted()) {
            for (int i = 0; i <= Branch.MOST_CHANGES; i++) say(talk, new BranchLevel(10 + i));
            talk.awaitEnd();
            assertEquals(new HaveNoParent(true), network.said(HaveNoParent.class));
        }
    }

    @Test
    void aSteadyParentIsNoFlood() throws Exception {
        try (var talk = adopted()) {
            for (int lot = 0; lot < 3; lot++) {
                for (int i = 0; i < Branch.MOST_MESSAGES / 2; i++) say(talk, KILN);
                for (int i = 0; i < Branch.MOST_MESSAGES / 2; i++) {
                    assertEquals(KILN, heard.take());
                }
                clock.advance(Branch.MESSAGES_IN);
            }
            assertEquals(Optional.of("erin"), tree.parent());
        }
    }
}
