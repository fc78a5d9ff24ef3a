package cratekeeper.media;

import static cratekeeper.media.Player.State.ENDED;
import static cratekeeper.media.Player.State.FAILED;
import static cratekeeper.media.Player.State.PAUSED;
import static cratekeeper.media.Player.State.PLAYING;
import static cratekeeper.media.Player.State.STOPPED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PlayerTest {
    private record Told(Player.State state, String sentence) {}

    private final FakeOutput output = new FakeOutput();
    private final Player player = new Player(TestAudio.FFMPEG, output);
    private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();

    PlayerTest() {
        player.listen((state, sentence) -> told.add(new Told(state, sentence)));
    }

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void aFileIsPlayedToItsEnd() throws Exception {
        player.play(TestAudio.file("flac"));
        expect(PLAYING);
        output.hear(2);
        output.awaitHeard(2);
        assertEquals(2_000, player.position().toMillis());
        assertEquals(Optional.of(Duration.ofSeconds(5)), player.length());
        output.hear(3);
        expect(ENDED);
        assertEquals(Duration.ofSeconds(5), player.position());
        player.resume();
        expect(PLAYING);
        assertTrue(player.position().toMillis() < 100, "from the start again");
    }

    @Test
    void aPauseHoldsThePlace() throws Exception {
        player.play(TestAudio.file("mp3"));
        expect(PLAYING);
        output.hear(1);
        output.awaitHeard(1);
        player.pause();
        expect(PAUSED);
        output.hear(30);
        assertEquals(1_000, player.position().toMillis());
        player.resume();
        expect(PLAYING);
        output.hear(1);
        output.awaitHeard(2);
        assertEquals(2_000, player.position().toMillis());
    }

    @Test
    void seekingKeepsPlayingOrPaused() throws Exception {
        player.play(TestAudio.file("wav"));
        expect(PLAYING);
        output.hear(0.5);
        output.awaitHeard(0.5);
        player.pause();
        expect(PAUSED);
        player.seek(Duration.ofSeconds(4));
        expect(PAUSED);
        assertEquals(4_000, player.position().toMillis());
        player.resume();
        expect(PLAYING);
        output.hear(2);
        expect(ENDED);
        player.seek(Duration.ofSeconds(-3));
        expect(PLAYING);
        player.seek(Duration.ofHours(3));
        expect(PLAYING);
        expect(ENDED);
    }

    @Test
    void aNewFileTakesOverAndNothingIsLeftBehind() throws Exception {
        for (String kind : new String[] {"mp3", "flac", "ogg", "opus", "aac.m4a"}) {
            player.play(TestAudio.file(kind));
            expect(PLAYING);
        }
        output.hear(1);
        output.awaitHeard(1);
        player.stop();
        expect(STOPPED);
        assertEquals(0, output.openLines());
        assertEquals(Duration.ZERO, player.position());
        assertEquals(Optional.empty(), player.length());
        assertTrue(told.isEmpty(), told::toString);
    }

    @Test
    void anotherCopyComesInWhereTheFirstIsHeard() throws Exception {
        player.play(TestAudio.file("flac"));
        expect(PLAYING);
        output.hear(1);
        output.awaitHeard(1);
        player.play(TestAudio.file("mp3"), Duration.ofSeconds(2));
        expect(PLAYING);
        output.awaitLines(2);
        long at = player.position().toMillis();
        assertTrue(at >= 2_000, () -> at + " ms");
        assertEquals(1, output.openLines(), "the first is silent once the second is heard");
        output.hear(5);
        expect(ENDED);
    }

    @Test
    void whatIsStoppedBeforeItIsHeardTakesTheOtherWithIt() throws Exception {
        player.play(TestAudio.file("flac"));
        expect(PLAYING);
        output.hear(1);
        output.awaitHeard(1);
        player.play(TestAudio.file("mp3"));
        expect(PLAYING);
        player.stop();
        expect(STOPPED);
        assertEquals(0, output.openLines());
    }

    @Test
    void aQuieterSoundKeepsItsShape() {
        var volume = new Volume();
        byte[] sound = {0, 64, 0, -64, -1, -1, 0, 0};
        volume.set(0.5);
        volume.apply(sound, sound.length);
        assertArrayEquals(new byte[] {0, 16, 0, -16, 0, 0, 0, 0}, sound);
        volume.set(0);
        volume.apply(sound, sound.length);
        assertArrayEquals(new byte[8], sound);
    }

    @Test
    void withoutASoundOutputItSaysSo() throws Exception {
        try (var silent =
                new Player(
                        TestAudio.FFMPEG,
                        () -> {
                            throw new IOException("No sound output was found.");
                        })) {
            silent.listen((state, sentence) -> told.add(new Told(state, sentence)));
            silent.play(TestAudio.file("mp3"));
            expect(PLAYING);
            assertEquals(new Told(FAILED, "No sound output was found."), next());
            assertEquals(FAILED, silent.state());
            silent.pause();
            silent.resume();
            silent.seek(Duration.ofSeconds(1));
            assertEquals(FAILED, silent.state());
        }
    }

    @Test
    void whatCannotBePlayedIsASentence(@TempDir Path folder) throws Exception {
        player.play(Files.writeString(folder.resolve("page.mp3"), "<html>no</html>"));
        expect(PLAYING);
        assertEquals(new Told(FAILED, "page.mp3 cannot be decoded."), next());
        player.play(folder.resolve("gone.mp3"));
        expect(PLAYING);
        assertEquals(new Told(FAILED, "gone.mp3 is not there any more."), next());
    }

    @Test
    void commandsWithoutAFileDoNothing() {
        player.pause();
        player.resume();
        player.seek(Duration.ofSeconds(1));
        player.stop();
        assertEquals(STOPPED, player.state());
        assertTrue(told.isEmpty());
    }

    @Test
    void theSystemsOwnOutputIsAnOutputOrASentence() throws Exception {
        try (var line = new Speakers().open()) {
            line.write(
                    new byte[SoundOutput.BYTES_PER_FRAME * 10], SoundOutput.BYTES_PER_FRAME * 10);
        } catch (IOException e) {
            assertEquals("No sound output was found.", e.getMessage());
        }
    }

    private void expect(Player.State state) throws InterruptedException {
        assertEquals(new Told(state, ""), next());
    }

    private Told next() throws InterruptedException {
        return told.poll(60, TimeUnit.SECONDS);
    }
}
