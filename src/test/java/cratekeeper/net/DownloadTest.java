package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.CallLog.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final int SIZE = 1_000_000;
    private static final byte[] CONTENT = random(1, SIZE);

    @TempDir Path folder;
    private final VirtualWaits waits = new VirtualWaits();
    private final List<CallLog.Call> calls = new CopyOnWriteArrayList<>();
    private final List<Long> progress = new CopyOnWriteArrayList<>();
    private final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("test", waits, calls::add);
    private final ServiceHttp service =
            http.service(Service.ARCHIVE, Limit.burst(10_000, Duration.ofMillis(1)));
    private Path partial;

    @BeforeEach
    void choose() {
        partial = folder.resolve("night-ferry.flac.part");
    }

    @AfterEach
    void close() {
        http.close();
        api.close();
    }

    private static byte[] random(int seed, int size) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private void fetch(long expected) throws IOException, InterruptedException {
        TransferProgress told = (done, total) -> progress.add(done);
        service.download(api.uri("/f"), partial, expected, told);
    }

    private List<String> ranges() {
        return api.requests().stream().map(r -> r.header("Range").orElse("all")).toList();
    }

    private void assertWhole(byte[] expected) throws IOException {
        assertArrayEquals(expected, Files.readAllBytes(partial));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(partial), files.toList(), "no mark is left beside the file");
        }
    }

    @Test
    void aWholeFileArrivesWithProgress() throws Exception {
        api.file("/f", CONTENT);
        fetch(SIZE);
        assertWhole(CONTENT);
        assertEquals(progress.stream().sorted().toList(), progress);
        assertEquals(SIZE, progress.getLast());
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        api.file("/f", new byte[0]);
        fetch(-1);
        assertWhole(new byte[0]);
    }

    @Test
    void aBreakIsResumedWhereItHappened() throws Exception {
        api.file("/f", CONTENT).breaksAfter(300_000, 300_000);
        fetch(SIZE);
        assertWhole(CONTENT);
        assertEquals(List.of("all", "bytes=300000-", "bytes=600000-"), ranges());
        assertEquals("\"1\"", api.requests().getLast().header("If-Range").orElseThrow());
        assertEquals(
                List.of(Outcome.NETWORK_ERROR, Outcome.NETWORK_ERROR, Outcome.OK),
                calls.stream().map(CallLog.Call::outcome).toList());
    }

    @Test
    void manyBreaksWithProgressBetweenThemDoNotEndIt() throws Exception {
        var breaks = new Integer[20];
        Arrays.fill(breaks, 40_000);
        api.file("/f", CONTENT).breaksAfter(breaks);
        fetch(SIZE);
        assertWhole(CONTENT);
        assertEquals(21, api.requests().size());
    }

    @Test
    void breaksWithoutProgressEndItAfterThreeMoreTries() throws Exception {
        api.file("/f", CONTENT).breaksAfter(300_000, 0, 0, 0, 0, 0);
        assertThrows(IOException.class, () -> fetch(SIZE));
        assertEquals(1 + 4, api.requests().size());
        assertEquals(300_000, Files.size(partial));
        fetch(SIZE);
        assertWhole(CONTENT);
    }

    @Test
    void aServerWithoutRangesThatAlwaysBreaksIsGivenUp() {
        var breaks = new Integer[50];
        Arrays.fill(breaks, 300_000);
        api.file("/f", CONTENT).withoutRanges().breaksAfter(breaks);
        assertThrows(IOException.class, () -> fetch(SIZE));
        assertEquals(5, api.requests().size());
    }

    @Test
    void anotherFileUnderTheSameAddressIsFetchedFromItsBeginning() throws Exception {
        var file = api.file("/f", CONTENT).breaksAfter(300_000, 0, 0, 0, 0);
        assertThrows(IOException.class, () -> fetch(-1));
        byte[] other = random(2, 500_000);
        file.becomes(other, "\"2\"");
        fetch(-1);
        assertWhole(other);
    }

    @Test
    void bytesOfUnknownOriginAreNotBuiltUpon() throws Exception {
        Files.write(partial, random(3, 1_000));
        api.file("/f", CONTENT);
        fetch(SIZE);
        assertWhole(CONTENT);
        assertEquals(List.of("all"), ranges());
    }

    @Test
    void aFileThatWasWholeButNotYetDoneCostsOneQuestion() throws Exception {
        api.file("/f", CONTENT);
        Files.write(partial, CONTENT);
        Files.writeString(folder.resolve("night-ferry.flac.part.resume"), "\"1\"");
        fetch(SIZE);
        assertWhole(CONTENT);
        assertEquals(List.of("bytes=1000000-"), ranges());
    }

    @Test
    void moreOnDiskThanTheServerHasStartsAnew() throws Exception {
        api.file("/f", CONTENT);
        Files.write(partial, new byte[SIZE + 5]);
        Files.writeString(folder.resolve("night-ferry.flac.part.resume"), "\"1\"");
        fetch(SIZE);
        assertWhole(CONTENT);
    }

    @Test
    void aServerThatAnswersAnotherRangeIsNotBelieved() throws Exception {
        var wrong =
                FakeReply.bytes(206, new byte[10])
                        .header("Content-Range", "bytes 0-9/10")
                        .header("ETag", "\"1\"");
        var right = FakeReply.bytes(200, CONTENT).header("ETag", "\"1\"");
        api.answer("/f", wrong, right);
        Files.write(partial, new byte[500]);
        Files.writeString(folder.resolve("night-ferry.flac.part.resume"), "\"1\"");
        fetch(SIZE);
        assertWhole(CONTENT);
        assertEquals(List.of("bytes=500-", "all"), ranges());
    }

    @Test
    void anotherSizeThanAnnouncedIsNoted() {
        api.file("/f", CONTENT);
        var e = assertThrows(ShortFileException.class, () -> fetch(SIZE + 1));
        assertEquals("1,000,001 bytes announced, 1,000,000 came", e.getMessage());
        assertThrows(ShortFileException.class, () -> fetch(SIZE - 1));
        assertEquals(2, api.requests().size());
    }

    @Test
    void refusalsAreToldAtOnce() {
        for (int status : new int[] {401, 403, 404, 410}) {
            api.answer("/f", status, "no");
            var e = assertThrows(HttpStatusException.class, () -> fetch(SIZE));
            assertEquals(status, e.status());
        }
        assertEquals(4, api.requests().size());
        assertFalse(Files.exists(partial));
    }

    @Test
    void aBusyServerIsAskedAgain() throws Exception {
        api.answer("/f", FakeReply.json(503, "{}"), FakeReply.bytes(200, CONTENT));
        fetch(SIZE);
        assertWhole(CONTENT);
    }

    @Test
    void silenceEndsTheConnectionAndTheRestIsResumed() throws Exception {
        api.answer(
                "/f",
                FakeReply.bytes(200, CONTENT).header("ETag", "\"1\"").cutAt(400_000).hangs(),
                FakeReply.bytes(206, Arrays.copyOfRange(CONTENT, 400_000, SIZE))
                        .header("ETag", "\"1\"")
                        .header("Content-Range", "bytes 400000-999999/1000000"));
        try (var impatient =
                new Http(
                        "test",
                        waits,
                        calls::add,
                        new PassingMemory(),
                        _ -> Duration.ofMillis(300))) {
            impatient
                    .service(Service.ARCHIVE, Limit.parse("1/1ms"))
                    .download(api.uri("/f"), partial, SIZE, (_, _) -> {});
        }
        assertWhole(CONTENT);
        assertEquals(Outcome.TIMEOUT, calls.getFirst().outcome());
    }

    @Test
    void aMissingFolderIsTheDisksFault() {
        partial = folder.resolve("gone").resolve("f");
        api.file("/f", CONTENT);
        var e = assertThrows(DiskException.class, () -> fetch(SIZE));
        assertEquals(
                "The folder "
                        + folder.resolve("gone")
                        + " is gone: create it again or choose another.",
                e.getMessage());
        assertEquals(1, api.requests().size());
    }

    @Test
    void aFullDiskIsTheDisksFault() {
        var full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(full));
        var file = new PartialFile(full);
        var source = new okio.Buffer().write(CONTENT);
        var e = assertThrows(DiskException.class, () -> file.append(source, 0, SIZE, _ -> {}));
        assertTrue(e.getMessage().startsWith("The disk is full"), e.getMessage());
    }

    @Test
    void anInterruptStopsItAndKeepsWhatCame() throws Exception {
        api.answer(
                "/f", FakeReply.bytes(200, CONTENT).header("ETag", "\"1\"").cutAt(400_000).hangs());
        var ending = new AtomicReference<Throwable>();
        Thread reader =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                fetch(SIZE);
                            } catch (Exception e) {
                                ending.set(e);
                            }
                        });
        api.awaitHanging();
        reader.interrupt();
        reader.join();
        assertTrue(ending.get() instanceof InterruptedException, "" + ending.get());
        long kept = Files.exists(partial) ? Files.size(partial) : 0;
        assertArrayEquals(
                Arrays.copyOf(CONTENT, (int) kept),
                kept == 0 ? new byte[0] : Files.readAllBytes(partial));
        assertEquals(
                List.of(Outcome.CANCELLED), calls.stream().map(CallLog.Call::outcome).toList());
    }

    @Test
    void closingEndsADownload() throws Exception {
        api.answer(
                "/f", FakeReply.bytes(200, CONTENT).header("ETag", "\"1\"").cutAt(400_000).hangs());
        Thread closer =
                Thread.ofVirtual()
                        .start(() -> {
                            while (progress.isEmpty()) Thread.onSpinWait();
                            http.close();
                        });
        var e = assertThrows(IOException.class, () -> fetch(SIZE));
        assertEquals("Cratekeeper is closing", e.getMessage());
        closer.join();
        assertEquals(1, api.requests().size());
    }
}
