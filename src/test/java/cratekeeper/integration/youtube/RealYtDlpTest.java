package cratekeeper.integration.youtube;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.VirtualWaits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real program, where it is installed, against a page on the loopback.
@Timeout(120)
class RealYtDlpTest {
    @TempDir Path folder;

    private final VirtualWaits waits = new VirtualWaits();
    private final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("Test/1.0 ( https://example.org )", waits, _ -> {});
    private final YtDlp program = new YtDlp(null, System.getenv("PATH"), Optional::empty);

    @BeforeEach
    void isInstalled() throws Exception {
        assumeTrue(program.standing().usable(), program.standing().sentence());
        YouTubeContracts.found(api);
    }

    @AfterEach
    void closeAll() {
        http.close();
        api.close();
    }

    private YouTube source() {
        var door = http.service(Service.YOUTUBE, Limit.burst(1_000, Duration.ofSeconds(1)));
        return new YouTube(api.base(), door, YouTubeContracts.keyed(), waits, program);
    }

    private void page() {
        api.answer(
                "/watch",
                FakeReply.html(
                        200,
                        "<!DOCTYPE html><title>Night Ferry</title><audio controls>"
                                + "<source src=\"/sound.mp3\" type=\"audio/mpeg\"></audio>"));
    }

    private static byte[] sound() {
        var content = new byte[3_000_000];
        for (int i = 0; i < content.length; i++) content[i] = (byte) (i * 31 + i / 257);
        return content;
    }

    @Test
    void fetchesWhatAPageOffers() throws Exception {
        page();
        api.file("/sound.mp3", sound());
        var offers = source().offers(TrackQuery.words("night ferry"));
        assertEquals(1, offers.size());
        var offer = offers.getFirst();
        assertEquals("MP3", offer.format());
        assertEquals(245_000L, offer.durationMs());
        Path partial = folder.resolve("partial.mp3");
        var told = new ArrayList<Long>();
        source().fetch(offer, partial, (done, total) -> told.add(done));
        assertArrayEquals(sound(), Files.readAllBytes(partial));
        assertEquals(sound().length, told.getLast());
        assertTrue(told.size() > 1, "progress is told on the way");
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void resumesWhatAnEarlierRunLeft() throws Exception {
        page();
        api.file("/sound.mp3", sound());
        var offer = source().offers(TrackQuery.words("night ferry")).getFirst();
        Path partial = folder.resolve("partial.mp3");
        Path work = Files.createDirectories(folder.resolve("partial.mp3.work"));
        Files.write(work.resolve("sound.mp3.part"), java.util.Arrays.copyOf(sound(), 2_000_000));
        source().fetch(offer, partial, (done, total) -> {});
        assertArrayEquals(sound(), Files.readAllBytes(partial));
        assertTrue(
                api.requests("/sound.mp3").stream()
                        .anyMatch(r -> r.header("Range").orElse("").startsWith("bytes=2000000-")),
                "goes on where it was");
    }

    @Test
    void opusFromAFilmsContainerBecomesAFileThatTagsFitIn() throws Exception {
        var ffmpeg = new Ffmpeg(Path.of("target", "ffmpeg"));
        Path film = folder.resolve("film.webm");
        var made =
                ffmpeg.command(
                                List.of(
                                        "-v",
                                        "error",
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "sine=frequency=440:duration=3",
                                        "-c:a",
                                        "libopus",
                                        film.toString()))
                        .start();
        assumeTrue(made.waitFor() == 0, "FFmpeg can code Opus here");
        api.answer(
                "/watch",
                FakeReply.html(
                        200,
                        "<!DOCTYPE html><title>Night Ferry</title><audio controls>"
                                + "<source src=\"/sound.webm\" type=\"audio/webm\"></audio>"));
        api.file("/sound.webm", Files.readAllBytes(film));
        var withFfmpeg =
                new YtDlp(
                        null,
                        System.getenv("PATH"),
                        () -> Optional.ofNullable(ffmpeg.program().getParent()));
        Path partial = folder.resolve("partial.opus");
        var offer = YouTubeDownloadTest.offer("OPUS", Files.size(film), Map.of());
        new ProgramFetch(withFfmpeg, WatchPages.of(api.base()), Duration.ofSeconds(60))
                .fetch(offer, partial, (done, total) -> {});
        var measured = new AudioProbe(ffmpeg).quick(partial);
        assertEquals("opus", measured.codec());
        assertFalse(measured.broken(), measured.toString());
        assertEquals("OggS", new String(Files.readAllBytes(partial), 0, 4, US_ASCII));
    }

    @Test
    void aPageThatIsGoneIsNotOffered() {
        var failure =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> source().offers(TrackQuery.words("night ferry")));
        assertTrue(failure.sentence().contains("gone"), failure.sentence());
    }
}
