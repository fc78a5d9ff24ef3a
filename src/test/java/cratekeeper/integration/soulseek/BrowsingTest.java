package cratekeeper.integration.soulseek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.integration.People;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.wire.BrowseMessage.FolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetFolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetSharedFileList;
import cratekeeper.integration.soulseek.wire.BrowseMessage.SharedFileList;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.integration.soulseek.wire.SharedFolder;
import cratekeeper.music.Offer;
import cratekeeper.net.HeldWaits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// We look at what somebody shares.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrowsingTest {
    private static final RemotePath ALBUM = RemotePath.of("@@x\\Music\\Tallow\\Night Ferry");
    private static final RemotePath OLD =
            RemotePath.of("@@x\\Möwe".getBytes(StandardCharsets.ISO_8859_1));

    private final HeldWaits clock = new HeldWaits();
    private final List<People.Folder> told = new CopyOnWriteArrayList<>();
    private FakeNetwork network;
    private FakePeer jon;
    private Browsing browsing;

    @BeforeEach
    void open() throws Exception {
        network = new FakeNetwork(clock);
        jon = network.user("jon");
        browsing = new Browsing(network.peers(), clock, new Random(5));
    }

    @AfterEach
    void close() throws Exception {
        network.close();
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> FutureTask<T> inBackground(Work<T> work) {
        var task = new FutureTask<>(work::run);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static String fails(FutureTask<?> task) {
        var failed = assertThrows(ExecutionException.class, task::get);
        return assertInstanceOf(SourceException.Unreachable.class, failed.getCause()).sentence();
    }

    private FakePeer.Talk asked() throws Exception {
        var talk = jon.accept();
        assertEquals(new PeerInit("mira", ConnectionType.PEER), talk.init());
        return talk;
    }

    private static SharedFile file(String name) {
        return new SharedFile(
                RemotePath.of(name), 41_000_000, FileAttributes.lossless(408, 44_100, 16));
    }

    @Test
    void foldersAreToldAsTheyStandAndEmptyOnesAreNot() throws Exception {
        var browse = inBackground(() -> browsing.browse("jon", told::add));
        try (var talk = asked()) {
            assertInstanceOf(GetSharedFileList.class, talk.next());
            talk.say(
                    new SharedFileList(
                            List.of(
                                    new SharedFolder(RemotePath.of("@@x\\Music"), List.of()),
                                    new SharedFolder(
                                            ALBUM, List.of(file("01.flac"), file("x.jpg")))),
                            List.of(new SharedFolder(OLD, List.of(file("a.mp3"))))));
            assertEquals(new People.Listing(2, 3, true), browse.get());
        }
        assertEquals(List.of("@@x", "Music", "Tallow", "Night Ferry"), told.getFirst().names());
        assertEquals(
                List.of(
                        new People.File("01.flac", 41_000_000, "FLAC 16/44.1", 408_000L),
                        new People.File("x.jpg", 41_000_000, "", 408_000L)),
                told.getFirst().files());
        assertEquals(List.of("@@x", "Möwe"), told.get(1).names());
        assertEquals(true, told.get(1).locked());
    }

    @Test
    void aFolderIsAskedForWithEveryByteOfItsPath() throws Exception {
        var asking = inBackground(() -> browsing.folder("jon", Browsing.id(OLD)));
        try (var talk = asked()) {
            var question = assertInstanceOf(GetFolderContents.class, talk.next());
            assertEquals(OLD, question.folder());
            var below = OLD.child(RemotePath.of("below"));
            talk.say(
                    new FolderContents(
                            question.token() + 1, // some do not give the token back
                            OLD,
                            List.of(
                                    new SharedFolder(OLD, List.of(file("01.flac"), file("x.jpg"))),
                                    new SharedFolder(below, List.of(file("02.flac"))))));
            List<Offer> offers = asking.get();
            assertEquals(List.of("@@x\\Möwe\\01.flac"), offers.stream().map(Offer::name).toList());
            assertEquals("jon", offers.getFirst().peer());
            assertEquals(null, offers.getFirst().freeSlot(), "nobody said");
        }
    }

    @Test
    void whoIsNotThereIsSaidToBeOffline() {
        assertEquals(
                "erin: This user is offline.",
                fails(inBackground(() -> browsing.browse("erin", told::add))));
    }

    @Test
    void whoDoesNotAnswerIsGivenUp() throws Exception {
        var browse = inBackground(() -> browsing.browse("jon", told::add));
        try (var talk = asked()) {
            talk.next();
            clock.awaitSleeper(Browsing.PATIENCE);
            clock.advance(Browsing.PATIENCE);
            assertEquals("jon did not send a list.", fails(browse));
        }
    }

    @Test
    void aListThatIsNoneIsSaidToBeThat() throws Exception {
        var browse = inBackground(() -> browsing.browse("jon", told::add));
        try (var talk = asked()) {
            talk.next();
            talk.sayBytes(new byte[] {8, 0, 0, 0, 5, 0, 0, 0, 'l', 'i', 'e', 's'});
            assertEquals("jon sent a list that cannot be read.", fails(browse));
            talk.awaitEnd();
        }
    }

    @Test
    void aListOfAHundredThousandFilesIsToldWhole() throws Exception {
        var folders = new ArrayList<SharedFolder>();
        for (int i = 0; i < 5_000; i++) {
            var files = new ArrayList<SharedFile>();
            for (int j = 0; j < 19; j++) files.add(file("%02d - Harbour %d.flac".formatted(j, i)));
            folders.add(new SharedFolder(RemotePath.of("@@x\\Music\\Album " + i), files));
        }
        var browse = inBackground(() -> browsing.browse("jon", told::add));
        try (var talk = asked()) {
            talk.next();
            talk.say(new SharedFileList(folders, List.of()));
            assertEquals(new People.Listing(5_000, 95_000, true), browse.get());
            assertEquals(5_000, told.size());
        }
    }

    @Test
    void whatIsBeyondAllThatAPersonLooksAtIsLeftOut() throws Exception {
        var collector = new FolderCollector(told::add);
        for (int i = 0; i <= FolderCollector.MOST_FOLDERS; i++) {
            collector.folder(RemotePath.of("f\\" + i), false);
            collector.file(file("a.flac"));
        }
        assertEquals(
                new People.Listing(
                        FolderCollector.MOST_FOLDERS, FolderCollector.MOST_FOLDERS + 1, false),
                collector.end());
        assertEquals(FolderCollector.MOST_FOLDERS, told.size());
    }
}
