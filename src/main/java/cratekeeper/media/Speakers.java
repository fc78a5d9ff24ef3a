package cratekeeper.media;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The system's usual sound output.
public final class Speakers implements SoundOutput {
    /// A fifth of a second: short enough for a seek to be felt at once, long enough not to stutter.
    private static final int BUFFER = FRAMES_PER_SECOND / 5 * BYTES_PER_FRAME;

    @Override
    public Line open() throws IOException {
        var format = new AudioFormat(FRAMES_PER_SECOND, 16, 2, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, BUFFER);
            line.start();
            return new Card(line);
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
            // The last: a Java without its sound library, or a system without ALSA.
            throw new IOException("No sound output was found.", e);
        }
    }

    private record Card(SourceDataLine line) implements Line {
        @Override
        public void write(byte[] sound, int length) {
            line.write(sound, 0, length);
        }

        @Override
        public long framesHeard() {
            return line.getLongFramePosition();
        }

        @Override
        public void pause() {
            line.stop();
        }

        @Override
        public void resume() {
            line.start();
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
