package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveformTest {
    private final Waveform waveform = new Waveform(TestAudio.FFMPEG);
    private @TempDir Path folder;

    /// A little over a minute; silent in its middle third.
    private Path longFile(String ending) throws Exception {
        byte[] wav = TestAudio.wav(63);
        int third = (wav.length - 44) / 3 / 4 * 4;
        java.util.Arrays.fill(wav, 44 + third, 44 + 2 * third, (byte) 0);
        Path file = Files.write(folder.resolve("long.wav"), wav);
        if (ending.equals("wav")) return file;
        Path encoded = folder.resolve("long." + ending);
        TestAudio.run(List.of("-v", "error", "-i", file + "", "-b:a", "192k", encoded + ""));
        return encoded;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "mp3", "flac"})
    void loudAndSilentPartsAreSeenWhereTheyAre(String ending) throws Exception {
        float[] bars = waveform.peaks(longFile(ending), 30);
        assertEquals(30, bars.length);
        for (int i = 0; i < 30; i++) {
            if (i == 9 || i == 10 || i == 19 || i == 20) continue;
            boolean loud = i < 10 || i > 19;
            assertTrue(loud ? bars[i] > 0.4 : bars[i] < 0.05, "bar " + i + ": " + bars[i]);
        }
    }

    @Test
    void whatIsNoAudioIsAnIoException() throws Exception {
        Path file = Files.writeString(folder.resolve("page.mp3"), "<html>");
        assertThrows(IOException.class, () -> waveform.peaks(file, 10));
        assertThrows(IOException.class, () -> waveform.peaks(folder.resolve("gone.mp3"), 10));
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        Path file = longFile("wav");
        var ended = new java.util.concurrent.CompletableFuture<Throwable>();
        Thread thread =
                Thread.ofVirtual()
                        .unstarted(() -> {
                            try {
                                Thread.currentThread().interrupt();
                                waveform.peaks(file, 10);
                                ended.complete(new AssertionError("went on"));
                            } catch (InterruptedException | IOException e) {
                                ended.complete(e);
                            }
                        });
        thread.start();
        assertEquals(InterruptedException.class, ended.get().getClass());
    }
}
