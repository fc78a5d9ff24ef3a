package cratekeeper.integration.soulseek.shares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.FakePeer;
import cratekeeper.integration.soulseek.FakeServer;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.integration.soulseek.wire.BrowseMessage.FolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetFolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetSharedFileList;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetUserInfo;
import cratekeeper.integration.soulseek.wire.BrowseMessage.SharedFileList;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SearchMessage.SearchAsked;
import cratekeeper.integration.soulseek.wire.SessionMessage.SendUploadSpeed;
import cratekeeper.integration.soulseek.wire.SessionMessage.SharedFoldersFiles;
import cratekeeper.integration.soulseek.wire.TransferMessage.DownloadRequest;
import cratekeeper.integration.soulseek.wire.TransferMessage.GetPlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.PlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferAllowed;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferRefused;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadDenied;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import cratekeeper.integration.soulseek.wire.UserMessage.GetPeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import cratekeeper.net.HeldWaits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Another user looks, asks and gets.
@Timeout(60)
class SharingTest {
    private static final RemotePath SONG = RemotePath.of("Music\\Tallow\\Kiln.flac");
    private static final RemotePath NONE = RemotePath.of("Music\\..\\secret.txt");

    @TempDir Path home;
    private final HeldWaits clock = new HeldWaits();
    private FakeServer server;
    private FakeServer.Client client;
    private FakePeer jon;
    private ServerSession session;
    private Peers peers;
    private Sharing sharing;
    private FakePeer.Talk talk;

    @BeforeEach
    void open() throws Exception {
        Path music = Files.createDirectories(home.resolve("Music/Tallow")).getParent();
        Files.writeString(music.resolve("Tallow/Kiln.flac"), "a song");
        Files.writeString(home.resolve("secret.txt"), "secret");
        server = new FakeServer();
        jon = new FakePeer();
        var account = new Account("mira", new Secret("tide"));
        session =
                new ServerSession(
                        new SessionSettings(server.host(), server.port(), account, 0, 0, 0),
                        clock,
                        new Random(1));
        peers = new Peers(session, clock, new Random(2));
        sharing = new Sharing(session, peers, clock, new Random(3), _ -> FileAttributes.NONE);
        int port = peers.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        session.start();
        client = server.acceptAndWelcome();
        session.awaitOnline();
        assertEquals(0, client.next(SharedFoldersFiles.class).files());
        sharing.share(List.of(ShareRoot.of(music)));
        talk = FakePeer.connect(port);
        talk.say(new PeerInit("jon", ConnectionType.PEER));
    }

    @AfterEach
    void close() throws Exception {
        sharing.close();
        peers.close();
        session.close();
        talk.close();
        client.close();
        jon.close();
        server.close();
    }

    private void jonIsKnown() throws Exception {
        client.next(GetPeerAddress.class);
        client.say(new PeerAddress("jon", FakeServer.loopback(), jon.port()));
    }

    @Test
    void theServerIsToldHowMuchIsShared() throws Exception {
        assertEquals(new SharedFoldersFiles(1, 1), client.next(SharedFoldersFiles.class));
    }

    @Test
    void theWholeListIsGivenOnceAMinute() throws Exception {
        talk.say(new GetSharedFileList());
        var list = assertInstanceOf(SharedFileList.class, talk.next());
        assertEquals(
                SONG,
                list.folders()
                        .getFirst()
                        .path()
                        .child(list.folders().getFirst().files().getFirst().path()));
        talk.say(new GetSharedFileList());
        talk.say(new GetFolderContents(4, SONG.folder()));
        assertInstanceOf(FolderContents.class, talk.next());
    }

    @Test
    void aFolderIsShownAndAnotherIsNot() throws Exception {
        talk.say(new GetFolderContents(4, SONG.folder()));
        assertEquals(1, ((FolderContents) talk.next()).folders().getFirst().files().size());
        talk.say(new GetFolderContents(5, RemotePath.of("Music\\..")));
        assertEquals(List.of(), ((FolderContents) talk.next()).folders());
    }

    @Test
    void whatIsNotSharedIsDeniedInBothForms() throws Exception {
        talk.say(new QueueUpload(NONE));
        assertEquals(new UploadDenied(NONE, "File not shared."), talk.next());
        talk.say(new DownloadRequest(9, NONE));
        assertEquals(new TransferRefused(9, "File not shared."), talk.next());
    }

    @Test
    void whoIsKeptOutGetsNothing() throws Exception {
        sharing.ban("jon");
        talk.say(new QueueUpload(SONG));
        assertEquals(new UploadDenied(SONG, "Banned"), talk.next());
    }

    @Test
    void whileUploadsPauseFilesWaitAndHaveAPlace() throws Exception {
        sharing.pauseUploads(true);
        talk.say(new DownloadRequest(9, SONG));
        assertEquals(new TransferRefused(9, "Queued"), talk.next());
        talk.say(new GetPlaceInQueue(SONG));
        assertEquals(new PlaceInQueue(SONG, 1), talk.next());
    }

    @Test
    void aFileThatHasGoneIsDeniedWhenItsTurnComes() throws Exception {
        Files.delete(home.resolve("Music/Tallow/Kiln.flac"));
        talk.say(new QueueUpload(SONG));
        assertEquals(new UploadDenied(SONG, "File not shared."), talk.next());
    }

    @Test
    void aFileGoesToWhereTheServerSaysThatTheUserIs() throws Exception {
        talk.say(new QueueUpload(SONG));
        var offer = assertInstanceOf(UploadRequest.class, talk.next());
        assertEquals(6, offer.size());
        talk.say(new TransferAllowed(offer.token(), OptionalLong.empty()));
        jonIsKnown();
        try (var file = jon.accept()) {
            assertEquals(new PeerInit("mira", ConnectionType.FILE), file.init());
            assertEquals(offer.token(), FileHead.Token.read(file.in()).token());
            file.sayBytes(new FileHead.Offset(2).bytes());
            assertArrayEquals("song".getBytes(), file.in().readNBytes(4));
        }
        client.next(SendUploadSpeed.class);
    }

    @Test
    void noAnswerFreesTheSlotAgain() throws Exception {
        sharing.settings(new UploadSettings(1, 0, 10, 1000));
        talk.say(new QueueUpload(SONG));
        talk.next();
        clock.passSleepOf(UploadOffers.PATIENCE);
        clock.awaitNoSleeper(UploadOffers.PATIENCE);
        UploadRequest again = null;
        while (again == null) {
            talk.say(new QueueUpload(SONG));
            talk.say(new DownloadRequest(1, NONE));
            if (talk.next() instanceof UploadRequest offer) again = offer;
        }
        assertEquals(SONG, again.path());
    }

    @Test
    void searchesAreAnsweredWhereSomethingFits() throws Exception {
        client.say(new SearchAsked("mira", 1, "kiln"));
        client.say(new SearchAsked("jon", 2, "nothing here"));
        client.say(new SearchAsked("jon", 3, "kiln tallow"));
        var answer = assertInstanceOf(SearchAnswer.class, talk.next());
        assertEquals(3, answer.token());
        assertEquals(SONG, answer.files().getFirst().path());
    }

    @Test
    void whatIsSharedNoLongerDoesNotWaitAnyLonger() throws Exception {
        sharing.pauseUploads(true);
        talk.say(new QueueUpload(SONG));
        talk.say(new GetPlaceInQueue(SONG));
        assertEquals(new PlaceInQueue(SONG, 1), talk.next());
        sharing.withdraw();
        assertEquals(new UploadDenied(SONG, "File not shared."), talk.next());
        assertEquals(0, sharing.waiting());
        assertEquals(new SharedFoldersFiles(1, 1), client.next(SharedFoldersFiles.class));
        assertEquals(new SharedFoldersFiles(0, 0), client.next(SharedFoldersFiles.class));
        talk.say(new QueueUpload(SONG));
        assertEquals(new UploadDenied(SONG, "File not shared."), talk.next());
    }

    private interface End {
        void run() throws Exception;
    }

    private void halfWay(End end, String reason) throws Exception {
        Files.write(home.resolve("Music/Tallow/Kiln.flac"), new byte[8 << 20]);
        talk.say(new QueueUpload(SONG));
        var offer = assertInstanceOf(UploadRequest.class, talk.next());
        talk.say(new TransferAllowed(offer.token(), OptionalLong.empty()));
        jonIsKnown();
        try (var file = jon.accept()) {
            file.init();
            FileHead.Token.read(file.in());
            file.sayBytes(new FileHead.Offset(0).bytes());
            file.in().readNBytes(1000);
            end.run();
            assertEquals(new UploadDenied(SONG, reason), talk.next());
            file.awaitEnd();
        }
        while (sharing.sending() > 0) Thread.onSpinWait();
    }

    @Test
    void whatIsSharedNoLongerEndsHalfWay() throws Exception {
        halfWay(sharing::withdraw, "File not shared.");
    }

    @Test
    void whoIsKeptOutFromNowOnGetsNoMoreOfTheFileUnderWay() throws Exception {
        halfWay(() -> sharing.ban("jon"), "Banned");
    }

    @Test
    void whoIsKeptOutSeesSomebodyWhoSharesNothing() throws Exception {
        sharing.ban("jon");
        talk.say(new GetUserInfo());
        talk.say(new GetSharedFileList());
        assertEquals(List.of(), assertInstanceOf(SharedFileList.class, talk.next()).folders());
        talk.say(new GetFolderContents(4, SONG.folder()));
        assertEquals(List.of(), ((FolderContents) talk.next()).folders());
    }
}
