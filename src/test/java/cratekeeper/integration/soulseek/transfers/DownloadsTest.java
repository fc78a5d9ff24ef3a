package cratekeeper.integration.soulseek.transfers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.FakeNetwork;
import cratekeeper.integration.soulseek.FakePeer;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.TransferMessage.GetPlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.PlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferAllowed;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferRefused;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadDenied;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadFailed;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import cratekeeper.integration.soulseek.wire.UserMessage.UnwatchUser;
import cratekeeper.integration.soulseek.wire.UserMessage.UserStatusNews;
import cratekeeper.integration.soulseek.wire.UserMessage.WatchUser;
import cratekeeper.integration.soulseek.wire.UserStatus;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.DiskException;
import cratekeeper.net.HeldWaits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fetching from an owner who does what owners do, and what they should not.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloadsTest {
    private static final RemotePath PATH = RemotePath.of("Music\\Night Ferry.flac");
    private static final byte[] CONTENT = content(300_000);
    private static final RemoteFile FILE = new RemoteFile("jon", PATH, CONTENT.length);

    private final HeldWaits clock = new HeldWaits();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final BlockingQueue<Long> places = new LinkedBlockingQueue<>();
    @TempDir Path folder;
    private FakeNetwork network;
    private FakePeer jon;
    private Downloads downloads;

    /// What outlives a program.
    private final Set<String> marks = new HashSet<>();

    private final BadFiles kept =
            new BadFiles() {
                @Override
                public Set<String> all() {
                    return Set.copyOf(marks);
                }

                @Override
                public void add(String mark) {
                    marks.add(mark);
                }
            };

    @BeforeEach
    void open() throws Exception {
        network = new FakeNetwork(clock);
        jon = network.user("jon");
        downloads = new Downloads(network.session(), network.peers(), clock, kept);
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open) one.close();
        downloads.close();
        network.close();
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private Path partial() {
        return folder.resolve("partial.flac");
    }

    private FutureTask<Boolean> fetching(RemoteFile file) {
        return fetching(file, partial());
    }

    private FutureTask<Boolean> fetching(RemoteFile file, Path partial) {
        var task =
                new FutureTask<>(() -> {
                    downloads.fetch(
                            file,
                            partial,
                            new TransferProgress() {
                                @Override
                                public void at(long done, long total) {
                                    assertEquals(file.size(), total);
                                }

                                @Override
                                public void queued(long place) {
                                    places.add(place);
                                }
                            });
                    return true;
                });
        Thread.ofVirtual().start(task);
        return task;
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    /// The connection on which jon is asked for the file.
    private FakePeer.Talk asked(RemotePath path) throws Exception {
        var talk = opened(jon.accept());
        talk.init();
        assertEquals(new QueueUpload(path), talk.next());
        return talk;
    }

    private static void offers(FakePeer.Talk talk, int token, RemotePath path, long size)
            throws Exception {
        talk.say(new UploadRequest(token, path, size));
        assertEquals(new TransferAllowed(token, OptionalLong.empty()), talk.next());
    }

    /// The connection for the bytes, when we have said from where on.
    private record Sending(FakePeer.Talk talk, long offset) {
        void send(byte[] content, int until) throws Exception {
            talk.sayBytes(Arrays.copyOfRange(content, (int) offset, until));
        }
    }

    private Sending sends(int token) throws Exception {
        var talk = opened(network.comes("jon", ConnectionType.FILE));
        talk.sayBytes(new FileHead.Token(token).bytes());
        return new Sending(talk, FileHead.Offset.read(talk.in()).offset());
    }

    private <T extends SourceException> T fails(Class<T> type, FutureTask<?> task) {
        var failed = assertThrows(ExecutionException.class, task::get);
        var cause = assertInstanceOf(type, failed.getCause(), failed.toString());
        assertTrue(cause.sentence().endsWith("."), cause.sentence());
        return cause;
    }

    private void assertWhole() throws Exception {
        assertArrayEquals(CONTENT, Files.readAllBytes(partial()));
        assertEquals(List.of("partial.flac"), names());
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileComesWholeAndWeCloseTheConnection() throws Exception {
        var task = fetching(FILE);
        offers(asked(PATH), 7, PATH, CONTENT.length);
        var sending = sends(7);
        assertEquals(0, sending.offset());
        sending.send(CONTENT, CONTENT.length);
        sending.talk().awaitEnd();
        assertTrue(task.get());
        assertWhole();
        assertEquals("mira", network.said(WatchUser.class).user());
        assertEquals("jon", network.said(WatchUser.class).user());
        assertEquals("jon", network.said(UnwatchUser.class).user());
    }

    @Test
    void whatIsMoreThanAnnouncedIsNotWritten() throws Exception {
        var task = fetching(FILE);
        offers(asked(PATH), 7, PATH, CONTENT.length);
        var sending = sends(7);
        sending.talk().sayBytes(Arrays.copyOf(CONTENT, CONTENT.length + 500));
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void aFileSaidToBeOfNoSizeKeepsTheOneItWasFoundWith() throws Exception {
        var task = fetching(FILE);
        offers(asked(PATH), 7, PATH, 0);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void anEmptyFileIsFetchedToo() throws Exception {
        var empty = new RemoteFile("jon", PATH, 0);
        var task = fetching(empty);
        offers(asked(PATH), 7, PATH, 0);
        assertEquals(0, sends(7).offset());
        assertTrue(task.get());
        assertEquals(0, Files.size(partial()));
    }

    @Test
    void aBrokenDownloadGoesOnWhereItWas() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        var sending = sends(7);
        sending.send(CONTENT, 200_000);
        sending.talk().close();
        clock.passSleepOf(Duration.ofSeconds(1));
        assertEquals(new QueueUpload(PATH), talk.next());
        offers(talk, 8, PATH, CONTENT.length);
        var again = sends(8);
        assertEquals(200_000 - 65_536, again.offset(), "a little is fetched twice");
        again.send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void whatALongGoneTryLeftIsGoneOnWith() throws Exception {
        Files.write(partial(), Arrays.copyOf(CONTENT, 1000));
        Files.writeString(folder.resolve("partial.flac.resume"), FILE.id());
        var task = fetching(FILE);
        offers(asked(PATH), 7, PATH, CONTENT.length);
        var sending = sends(7);
        assertEquals(0, sending.offset());
        sending.send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void whatIsWholeAlreadyIsNotAskedFor() throws Exception {
        Files.write(partial(), CONTENT);
        Files.writeString(folder.resolve("partial.flac.resume"), FILE.id());
        downloads.fetch(FILE, partial(), (done, total) -> {});
        assertWhole();
    }

    @Test
    void whatIsOfAnotherFileIsNotGoneOnWith() throws Exception {
        Files.write(partial(), new byte[1000]);
        Files.writeString(
                folder.resolve("partial.flac.resume"),
                new RemoteFile("ada", PATH, CONTENT.length).id());
        var task = fetching(FILE);
        offers(asked(PATH), 7, PATH, CONTENT.length);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void aFileThatChangedInTheMeantimeIsFetchedFromItsBeginning() throws Exception {
        Files.write(partial(), new byte[100_000]);
        Files.writeString(folder.resolve("partial.flac.resume"), FILE.id());
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        var sending = sends(7);
        assertEquals(100_000 - 65_536, sending.offset());
        sending.send(CONTENT, 100_000);
        clock.passSleepOf(Duration.ofSeconds(1));
        assertEquals(new QueueUpload(PATH), talk.next());
        offers(talk, 8, PATH, CONTENT.length);
        var again = sends(8);
        assertEquals(0, again.offset());
        again.send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void aFileShorterThanAnnouncedIsDamagedAndNeverFetchedAgain() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        for (int token = 7; token <= 8; token++) {
            offers(talk, token, PATH, CONTENT.length);
            var sending = sends(token);
            sending.send(CONTENT, 250_000);
            sending.talk().close();
            if (token == 7) {
                clock.passSleepOf(Duration.ofSeconds(1));
                assertEquals(new QueueUpload(PATH), talk.next());
            }
        }
        var damaged = fails(SourceException.Damaged.class, task);
        assertTrue(damaged.sentence().contains("300,000 bytes were announced, 250,000 came"));
        assertEquals(List.of(), names());
        assertTrue(downloads.isKnownAsBad(FILE));
        fails(SourceException.Damaged.class, fetching(FILE));
        assertFalse(downloads.isKnownAsBad(new RemoteFile("ada", PATH, CONTENT.length)));
    }

    @Test
    void aBadFileIsNotFetchedByTheNextStartEither() throws Exception {
        var task = fetching(FILE);
        asked(PATH).say(new UploadRequest(7, PATH, CONTENT.length + 1));
        fails(SourceException.Damaged.class, task);

        try (var nextNetwork = new FakeNetwork(clock);
                var next = new Downloads(nextNetwork.session(), nextNetwork.peers(), clock, kept)) {
            assertTrue(next.isKnownAsBad(FILE));
            assertThrows(
                    SourceException.Damaged.class,
                    () -> next.fetch(FILE, partial(), (done, total) -> {}));
            for (var other :
                    List.of(
                            new RemoteFile("mira", PATH, CONTENT.length),
                            new RemoteFile("jon", RemotePath.of("Music\\b.flac"), CONTENT.length),
                            new RemoteFile("jon", PATH, CONTENT.length + 1)))
                assertFalse(next.isKnownAsBad(other), other.toString());
        }
    }

    @Test
    void aFileOfAnotherSizeThanAnnouncedIsDamaged() throws Exception {
        Files.write(partial(), Arrays.copyOf(CONTENT, 1000));
        Files.writeString(folder.resolve("partial.flac.resume"), FILE.id());
        var task = fetching(FILE);
        var talk = asked(PATH);
        talk.say(new UploadRequest(7, PATH, 200_000));
        assertEquals(new TransferRefused(7, "Cancelled"), talk.next());
        fails(SourceException.Damaged.class, task);
        assertEquals(List.of(), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"File not shared.", "Banned", "Banned (because)", "My own \nwords", ""})
    void aRefusalForGoodIsToldInTheOwnersWords(String reason) throws Exception {
        var task = fetching(FILE);
        asked(PATH).say(new UploadDenied(PATH, reason));
        var refused = fails(SourceException.NotOffered.class, task);
        assertTrue(refused.sentence().contains("jon"), refused.sentence());
        assertTrue(
                refused.sentence().contains(reason.replace(".", "").replace(" \n", " ")),
                refused.sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Too many files",
                "Too many megabytes",
                "Too many files today",
                "User limit of 50 files",
                "Pending shutdown.",
                "File read error.",
                "Cancelled"
            })
    void aRefusalForNowCanBeTriedAgainLater(String reason) throws Exception {
        var task = fetching(FILE);
        asked(PATH).say(new UploadDenied(PATH, reason));
        fails(SourceException.Unreachable.class, task);
        assertTrue(Files.exists(partial()), "what is there is kept");
    }

    @Test
    void aVeryLongRefusalIsCut() throws Exception {
        var task = fetching(FILE);
        asked(PATH).say(new UploadDenied(PATH, "\u202Eno ".repeat(500)));
        var refused = fails(SourceException.NotOffered.class, task);
        assertTrue(refused.sentence().length() < 200, refused.sentence());
        assertFalse(refused.sentence().contains("\u202E"));
    }

    @Test
    void anOwnerWhoIsNotThereIsUnreachable() throws Exception {
        var gone = new RemoteFile("ada", PATH, CONTENT.length);
        var failed = fails(SourceException.Unreachable.class, fetching(gone));
        assertEquals("ada: This user is offline.", failed.sentence());
    }

    @Test
    void anOwnerWhoLeavesEndsTheWait() throws Exception {
        var task = fetching(FILE);
        asked(PATH);
        network.serverSays(new UserStatusNews("ada", UserStatus.OFFLINE, false));
        network.serverSays(new UserStatusNews("jon", UserStatus.OFFLINE, false));
        assertEquals(
                "jon went offline.", fails(SourceException.Unreachable.class, task).sentence());
    }

    @Test
    void thePlaceInTheQueueIsAskedForAndTold() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        assertEquals(0, places.take());
        clock.passSleepOf(Duration.ofSeconds(8));
        assertEquals(new GetPlaceInQueue(PATH), talk.next());
        talk.say(new PlaceInQueue(PATH, 12));
        assertEquals(12, places.take());
        offers(talk, 7, PATH, CONTENT.length);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
    }

    @Test
    void anOwnerWhoAnswersNothingIsAskedAnewAndAtLastLeft() throws Exception {
        var heard = new LinkedBlockingQueue<PeerMessage>();
        Thread.ofVirtual().start(() -> listen(heard));
        var queue = new QueueUpload(PATH);
        var place = new GetPlaceInQueue(PATH);
        var task = fetching(FILE);
        assertEquals(queue, heard.take());
        assertEquals(0, places.take());
        clock.passSleepOf(Duration.ofSeconds(8));
        assertEquals(place, heard.take());
        clock.passSleepOf(Duration.ofSeconds(90));
        assertEquals(place, heard.take());
        for (int i = 0; i < 2; i++) {
            clock.passSleepOf(Duration.ofSeconds(90));
            assertEquals(queue, heard.take());
            assertEquals(place, heard.take());
        }
        clock.passSleepOf(Duration.ofSeconds(22));
        var failed = fails(SourceException.Unreachable.class, task);
        assertEquals("We waited 5 min for a turn at jon.", failed.sentence());
    }

    /// Jon, as long as he is there, on however many connections.
    private void listen(BlockingQueue<PeerMessage> heard) {
        try {
            while (true) {
                var talk = jon.accept();
                talk.init();
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                while (true) heard.add(talk.next());
                            } catch (IOException e) {
                                // closed
                            }
                        });
            }
        } catch (IOException e) {
            // gone
        }
    }

    @Test
    void anUploadThatBrokeAtOnceIsAskedForOnceMore() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        talk.say(new UploadFailed(PATH));
        assertEquals(new QueueUpload(PATH), talk.next());
        offers(talk, 7, PATH, CONTENT.length);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
    }

    @Test
    void aTransferOnWhichNothingMovesForThirtySecondsIsBegunAnew() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        var sending = sends(7);
        clock.awaitSleeper(Stall.PATIENCE);
        clock.advance(Stall.PATIENCE);
        sending.talk().awaitEnd();
        clock.passSleepOf(Duration.ofSeconds(1));
        assertEquals(new QueueUpload(PATH), talk.next());
        offers(talk, 8, PATH, CONTENT.length);
        sends(8).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
    }

    @Test
    void whoStallsTwiceAtTheSamePlaceIsLeftForAnother() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        for (int token = 7; token <= 8; token++) {
            offers(talk, token, PATH, CONTENT.length);
            var sending = sends(token);
            int until = token == 7 ? 100_000 : 100_010;
            sending.send(CONTENT, until);
            while (Files.size(partial()) < until) Thread.onSpinWait();
            clock.awaitSleeper(Stall.PATIENCE);
            clock.advance(Stall.PATIENCE);
            sending.talk().awaitEnd();
            if (token == 7) {
                clock.passSleepOf(Duration.ofSeconds(1));
                assertEquals(new QueueUpload(PATH), talk.next());
            }
        }
        var failed = fails(SourceException.Unreachable.class, task);
        assertEquals(
                "The download from jon stopped: next to nothing came any more.", failed.sentence());
        assertTrue(Files.size(partial()) >= 100_000, "what is there is kept");
    }

    @Test
    void aSlowTransferIsNoStall() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        var sending = sends(7);
        drip(sending, 5, Stall.PATIENCE.minusSeconds(1));
        sending.talk().sayBytes(Arrays.copyOfRange(CONTENT, 5, CONTENT.length));
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void whoSendsAByteNowAndThenIsNotWaitedForForever() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        var sending = sends(7);
        var pause = Duration.ofSeconds(25);
        drip(sending, (int) Stall.DRIPPING.dividedBy(pause), pause);
        sending.talk().awaitEnd();
        clock.passSleepOf(Duration.ofSeconds(1));
        // The old connection for messages was silent for too long.
        asked(PATH);
        task.cancel(true);
    }

    /// A byte before each pause.
    private void drip(Sending sending, int bytes, Duration pause) throws Exception {
        clock.awaitSleeper(Stall.PATIENCE);
        for (int i = 0; i < bytes; i++) {
            sending.talk().sayBytes(new byte[] {CONTENT[i]});
            while (Files.size(partial()) <= i) Thread.onSpinWait();
            clock.advance(pause);
        }
    }

    @Test
    void whoAlwaysClosesAfterAFewBytesIsLeftForAnother() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                clock.passSleepOf(Duration.ofSeconds(1L << (i - 1)));
                assertEquals(new QueueUpload(PATH), talk.next());
            }
            offers(talk, i, PATH, CONTENT.length);
            var sending = sends(i);
            sending.send(CONTENT, (i + 1) * 100);
            sending.talk().close();
        }
        fails(SourceException.Unreachable.class, task);
    }

    @Test
    void aConnectionThatDoesNotComeIsWaitedForFortyFiveSeconds() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        clock.passSleepOf(Duration.ofSeconds(45));
        clock.passSleepOf(Duration.ofSeconds(1));
        assertEquals(new QueueUpload(PATH), talk.next());
        try (var late = network.comes("jon", ConnectionType.FILE)) {
            late.sayBytes(new FileHead.Token(7).bytes());
            late.awaitEnd();
        }
        offers(talk, 8, PATH, CONTENT.length);
        sends(8).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void afterThreeFutileRetriesItIsLeftForLater() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                clock.passSleepOf(Duration.ofSeconds(1L << (i - 1)));
                assertEquals(new QueueUpload(PATH), talk.next());
            }
            offers(talk, i, PATH, CONTENT.length);
            sends(i).talk().close();
        }
        var failed = fails(SourceException.Unreachable.class, task);
        assertEquals("The download from jon stopped: the upload broke off.", failed.sentence());
    }

    @Test
    void aSecondOfferReplacesTheFirst() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        offers(talk, 8, PATH, CONTENT.length);
        try (var old = network.comes("jon", ConnectionType.FILE)) {
            old.sayBytes(new FileHead.Token(7).bytes());
            old.awaitEnd();
        }
        sends(8).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
    }

    @Test
    void onlyTheOwnerMayShowTheToken() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        try (var eve = network.comes("eve", ConnectionType.FILE)) {
            eve.sayBytes(new FileHead.Token(7).bytes());
            eve.awaitEnd();
        }
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        try (var twin = network.comes("jon", ConnectionType.FILE)) {
            twin.sayBytes(new FileHead.Token(7).bytes());
            twin.awaitEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 6, 8, Integer.MIN_VALUE})
    void aTokenThatNobodyKnowsBringsNothing(int unknown) throws Exception {
        var task = fetching(FILE);
        offers(asked(PATH), 7, PATH, CONTENT.length);
        try (var spoofed = network.comes("jon", ConnectionType.FILE)) {
            spoofed.sayBytes(new FileHead.Token(unknown).bytes());
            spoofed.awaitEnd();
        }
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void anOfferInTheOwnersNameForAnotherFileIsRefused() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        var other = RemotePath.of("Music\\Other.flac");
        talk.say(new UploadRequest(6, other, CONTENT.length));
        assertEquals(new TransferRefused(6, "Cancelled"), talk.next());
        offers(talk, 7, PATH, CONTENT.length);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertEquals(List.of("partial.flac"), names());
    }

    @Test
    void whatWeDidNotAskForIsRefused() throws Exception {
        try (var eve = network.comes("eve", ConnectionType.PEER)) {
            eve.say(new UploadRequest(1, RemotePath.of("virus.exe"), 10));
            assertEquals(new TransferRefused(1, "Cancelled"), eve.next());
        }
        assertEquals(List.of(), names());
    }

    @Test
    void thePathGoesBackByteByByte() throws Exception {
        var latin = RemotePath.of("M\\N\u00e4chte.mp3".getBytes(StandardCharsets.ISO_8859_1));
        var file = new RemoteFile("jon", latin, CONTENT.length);
        var task = fetching(RemoteFile.of(file.id()).orElseThrow());
        offers(asked(latin), 7, latin, CONTENT.length);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..\\..\\..\\evil.mp3",
                "../../../evil.mp3",
                "/etc/evil.mp3",
                "C:\\Windows\\evil.mp3",
                "Music\\..\\..\\evil.mp3",
                "\\\\host\\share\\evil.mp3",
                "CON",
                "NUL.mp3",
                "evil.mp3\u0000.txt",
                "~/.profile",
                "a\n../evil.mp3",
                "file:///evil.mp3",
                "\u202Epm3.live",
                "Music\\COM1.flac",
                "LPT9",
                "aux ",
                "Music\\trailing. . .",
                "D:evil.mp3",
                "\\\\?\\C:\\evil.mp3",
                "evil.mp3:stream",
                "\u2066Music\u2069\\evil.mp3",
                "Cafe\u0301\\Ma\u0308rz.flac",
                ".",
                ""
            })
    void noPathWritesAnythingButThePartialFile(String path) throws Exception {
        var inside = Files.createDirectories(folder.resolve("deep/er"));
        var hostile = RemotePath.of(path);
        var task =
                fetching(new RemoteFile("jon", hostile, CONTENT.length), inside.resolve("partial"));
        offers(asked(hostile), 7, hostile, CONTENT.length);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        try (var all = Files.walk(folder)) {
            assertEquals(
                    List.of("", "deep", "deep/er", "deep/er/partial"),
                    all.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .toList());
        }
    }

    /// Bytes that are no UTF-8 at all, among them those that some read as dots and slashes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "M\u00e4rz\\N\u00e4chte.mp3",
                "\u00c0\u00ae\u00c0\u00ae\u00c0\u00afx",
                "\u00ff\u0000/.."
            })
    void noBytesWriteAnythingButThePartialFile(String latin) throws Exception {
        var path = RemotePath.of(latin.getBytes(StandardCharsets.ISO_8859_1));
        var task = fetching(new RemoteFile("jon", path, CONTENT.length));
        offers(asked(path), 7, path, CONTENT.length);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertWhole();
    }

    @Test
    void aLinkInPlaceOfThePartialFileIsNotFollowed() throws Exception {
        var outside = Files.write(folder.resolve("outside"), new byte[] {1, 2, 3});
        Files.createSymbolicLink(partial(), outside);
        Files.writeString(folder.resolve("partial.flac.resume"), FILE.id());
        var task = fetching(FILE);
        offers(asked(PATH), 7, PATH, CONTENT.length);
        sends(7).send(CONTENT, CONTENT.length);
        assertTrue(task.get());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(outside));
        assertArrayEquals(CONTENT, Files.readAllBytes(partial()));
    }

    @Test
    void aDiskThatFailsIsNobodysFault() {
        var nowhere = folder.resolve("missing").resolve("partial");
        assertThrows(
                DiskException.class, () -> downloads.fetch(FILE, nowhere, (done, total) -> {}));
    }

    @Test
    void neverMoreThanThreeFilesAreAskedForOfOneUser() throws Exception {
        var tasks = new ArrayList<FutureTask<Boolean>>();
        var paths = new ArrayList<RemotePath>();
        for (int i = 0; i < 4; i++) {
            paths.add(RemotePath.of("M\\" + i));
            tasks.add(
                    fetching(
                            new RemoteFile("jon", paths.get(i), CONTENT.length),
                            folder.resolve("p" + i)));
        }
        var talk = opened(jon.accept());
        talk.init();
        var asked = new ArrayList<RemotePath>();
        for (int i = 0; i < 3; i++) asked.add(((QueueUpload) talk.next()).path());
        talk.say(new UploadDenied(asked.getFirst(), "no"));
        var fourth = ((QueueUpload) talk.next()).path();
        assertFalse(asked.contains(fourth));
        asked.add(fourth);
        for (var path : asked) talk.say(new UploadDenied(path, "no"));
        for (var task : tasks) fails(SourceException.NotOffered.class, task);
    }

    @Test
    void neverMoreThanFiveConnectionsForFilesAreAgreedUpon() throws Exception {
        var talks = new ArrayList<FakePeer.Talk>();
        var tasks = new ArrayList<FutureTask<Boolean>>();
        for (int i = 0; i < 6; i++) {
            var owner = network.user("u" + i);
            tasks.add(
                    fetching(
                            new RemoteFile("u" + i, PATH, CONTENT.length),
                            folder.resolve("p" + i)));
            var talk = opened(owner.accept());
            talk.init();
            assertEquals(new QueueUpload(PATH), talk.next());
            talks.add(talk);
        }
        for (int i = 0; i < 5; i++) offers(talks.get(i), i, PATH, CONTENT.length);
        talks.get(5).say(new UploadRequest(5, PATH, CONTENT.length));
        // The sixth has its answer when one of the others is done.
        try (var bytes = network.comes("u0", ConnectionType.FILE)) {
            bytes.sayBytes(new FileHead.Token(0).bytes());
            bytes.sayBytes(CONTENT);
            assertTrue(tasks.getFirst().get());
        }
        assertEquals(new TransferAllowed(5, OptionalLong.empty()), talks.get(5).next());
        for (var task : tasks) task.cancel(true);
    }

    @Test
    void whoeverCancelsHasNothingLeftRunning() throws Exception {
        var task = fetching(FILE);
        var talk = asked(PATH);
        offers(talk, 7, PATH, CONTENT.length);
        var sending = sends(7);
        sending.send(CONTENT, 1000);
        task.cancel(true);
        sending.talk().awaitEnd();
        assertEquals("jon", network.said(UnwatchUser.class).user());
        talk.say(new UploadRequest(8, PATH, CONTENT.length));
        assertEquals(new TransferRefused(8, "Cancelled"), talk.next());
    }

    @ParameterizedTest
    @CsvSource({"''", "a", "a.b", "a.b.c", "YQ.YQ.-1", ".YQ.1", "YQ.YQ.x", "YQ.YQ.1.2", "Y!.YQ.1"})
    void whatIsNoIdOfAFileIsNotReadAsOne(String id) {
        assertTrue(RemoteFile.of(id).isEmpty());
    }

    @Test
    void anIdIsEnoughToFindTheFileAgain() {
        var file = new RemoteFile("j.o/n ü", RemotePath.of(content(100)), 5L << 32);
        assertEquals(file, RemoteFile.of(file.id()).orElseThrow());
    }
}
