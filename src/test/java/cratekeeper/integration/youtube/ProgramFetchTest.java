package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.music.Offer;
import cratekeeper.net.FakeApi;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProgramFetchTest {
    private static final String VERSION =
            "case \"$*\" in *--version*) echo 2025.01.01; exit 0;; esac\n";

    @TempDir Path folder;

    private void fetch(YtDlp program, Offer offer, Duration silence) throws Exception {
        var pages = WatchPages.of(URI.create("http://127.0.0.1:1/youtube/v3/"));
        new ProgramFetch(program, pages, silence)
                .fetch(offer, folder.resolve("partial.opus"), (done, total) -> {});
    }

    private YtDlp script(String lines) {
        return FakeYtDlp.script(folder.resolve("programs"), VERSION + lines);
    }

    private static Offer offer(String format, Long bytes) {
        return YouTubeDownloadTest.offer(format, bytes, Map.of());
    }

    @Test
    void whatABrokenTryLeftIsGoneOnWith() throws Exception {
        byte[] content = new byte[200_000];
        for (int i = 0; i < content.length; i++) content[i] = (byte) (i * 7 + i / 251);
        Path work = Files.createDirectories(folder.resolve("partial.opus.work"));
        Files.write(work.resolve("sound.m4a.part"), Arrays.copyOf(content, 120_000));
        try (var api = new FakeApi()) {
            api.file("/watch", content);
            var told = new ArrayList<Long>();
            new ProgramFetch(
                            FakeYtDlp.in(folder.resolve("programs")),
                            WatchPages.of(api.base()),
                            Duration.ofSeconds(50))
                    .fetch(
                            offer("AAC", 200_000L),
                            folder.resolve("partial.opus"),
                            (done, total) -> told.add(done));
            assertArrayEquals(content, Files.readAllBytes(folder.resolve("partial.opus")));
            assertEquals(Optional.of("bytes=120000-"), api.requests().getFirst().header("Range"));
            assertEquals(200_000L, told.getLast());
            assertFalse(Files.exists(work));
        }
    }

    @Test
    void opusMovesToAnotherContainerAndIsNeverCodedAgain() throws Exception {
        var program =
                new YtDlp(
                        FakeYtDlp.program(
                                        folder.resolve("programs"),
                                        VERSION
                                                + "for word in \"$@\"; do echo \"$word\"; done > "
                                                + folder.resolve("said")
                                                + "\necho 'cratekeeper-progress {\"status\":\"finished\","
                                                + "\"downloaded_bytes\":5}'\nprintf 123456 > sound.opus\n"
                                                + "printf x > sound.webm.part\n")
                                .toString(),
                        null,
                        () -> Optional.of(folder.resolve("ours")));
        fetch(program, offer("OPUS", 5L), Duration.ofSeconds(50));
        var said = Files.readAllLines(folder.resolve("said"));
        assertEquals("best", said.get(said.indexOf("--audio-format") + 1));
        assertEquals(
                folder.resolve("ours").toString(), said.get(said.indexOf("--ffmpeg-location") + 1));
        assertEquals("0", said.get(said.indexOf("--format") + 1));
        assertEquals("--", said.get(said.size() - 2));
        assertEquals("123456", Files.readString(folder.resolve("partial.opus")));

        fetchFails(SourceException.Damaged.class, program, offer("OPUS", 7L));
    }

    private <T extends SourceException> T fetchFails(Class<T> type, YtDlp program, Offer offer) {
        return assertThrows(type, () -> fetch(program, offer, Duration.ofMillis(500)));
    }

    @Test
    void aProgramThatSaysFineAndBringsNothingIsDamage() {
        fetchFails(SourceException.Damaged.class, script("exit 0"), offer("AAC", null));
        fetchFails(SourceException.Damaged.class, script(": > sound.m4a"), offer("AAC", null));
        fetchFails(
                SourceException.Damaged.class,
                script("printf half > sound.m4a.part"),
                offer("AAC", null));
    }

    @Test
    void aProgramThatFallsSilentIsEndedAndKeepsWhatItHas() {
        fetchFails(
                SourceException.Unreachable.class,
                script("printf half > sound.m4a.part; exec sleep 600"),
                offer("AAC", null));
        assertTrue(Files.exists(folder.resolve("partial.opus.work/sound.m4a.part")));
    }

    @Test
    void whoeverCancelsKeepsWhatIsThere() throws Exception {
        var begun = new CompletableFuture<Long>();
        var failure = new CompletableFuture<Throwable>();
        var program =
                script(
                        "printf half > sound.m4a.part; echo 'cratekeeper-progress"
                                + " {\"downloaded_bytes\":4}'; exec sleep 600");
        var pages = WatchPages.of(URI.create("http://127.0.0.1:1/"));
        Thread running =
                Thread.startVirtualThread(() -> {
                    try {
                        new ProgramFetch(program, pages, Duration.ofSeconds(50))
                                .fetch(
                                        offer("AAC", null),
                                        folder.resolve("p"),
                                        (done, total) -> begun.complete(done));
                        failure.complete(null);
                    } catch (Throwable e) {
                        failure.complete(e);
                    }
                });
        assertEquals(4L, begun.get(30, TimeUnit.SECONDS));
        running.interrupt();
        assertInstanceOf(InterruptedException.class, failure.get(30, TimeUnit.SECONDS));
        assertTrue(Files.exists(folder.resolve("p.work/sound.m4a.part")));
    }

    @Test
    void oddProgressIsNoFault() throws Exception {
        fetch(
                script(
                        "echo garbage; echo 'cratekeeper-progress {'; echo 'cratekeeper-progress null';"
                                + " echo 'cratekeeper-progress {\"downloaded_bytes\":1e300,\"total_bytes\":-5}';"
                                + " printf sound > sound.m4a"),
                offer("AAC", 5L),
                Duration.ofSeconds(50));
        assertEquals("sound", Files.readString(folder.resolve("partial.opus")));
    }

    @Test
    void anOfferOfSomebodyElseIsRefused() {
        for (String id :
                List.of("", "x", "AbCdEfGh-_1", "AbCdEfGh-_1/best[x]", "AbCdEfGh-_1/--exec")) {
            var odd = offer("AAC", null);
            var offer =
                    new Offer(
                            odd.service(),
                            id,
                            "AAC",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            "x.m4a",
                            odd.track(),
                            Map.of(),
                            null);
            fetchFails(SourceException.NotOffered.class, script("exit 0"), offer);
        }
    }
}
