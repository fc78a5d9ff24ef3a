package cratekeeper.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// A plain sound to listen to.
public final class TestTone {
    private TestTone() {}

    /// A scale, half a second a note.
    public static Path wav(Path file, int seconds) throws IOException {
        int rate = 22_050;
        var samples = new byte[seconds * rate * 2];
        for (int i = 0; i < samples.length / 2; i++) {
            double pitch = 220 * Math.pow(2, (i * 2 / rate) % 12 / 12.0);
            int sample = (int) (12_000 * Math.sin(2 * Math.PI * pitch * i / rate));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        var format = new AudioFormat(rate, 16, 1, true, false);
        try (var in =
                new AudioInputStream(
                        new ByteArrayInputStream(samples), format, samples.length / 2)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
