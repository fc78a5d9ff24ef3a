package cratekeeper.media;

import java.io.IOException;

/// Where sound goes: a sound card, or a clocked fake in tests.
public interface SoundOutput {
    /// Frames a second of what [Line#write] takes: 16 bit, little-endian, stereo.
    int FRAMES_PER_SECOND = 44_100;

    int BYTES_PER_FRAME = 4;

    /// Opens a line of one's own.
    ///
    /// @throws IOException one sentence, if there is no output
    Line open() throws IOException;

    /// One stream of sound. Methods may be called by several threads.
    interface Line extends AutoCloseable {
        /// Waits until all of it is taken, or the line is closed. Whole frames only.
        void write(byte[] sound, int length) throws InterruptedException;

        /// How many frames have been heard.
        long framesHeard();

        /// Silence at once; what has been written waits.
        void pause();

        void resume();

        /// Waits until all that was written has been heard, or the line is closed.
        void drain() throws InterruptedException;

        /// Drops what was not heard. May be called twice.
        @Override
        void close();
    }
}
