package cratekeeper.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sound card whose clock the test turns: nothing is heard before [#hear].
final class FakeOutput implements SoundOutput {
    private static final long BUFFER_FRAMES = FRAMES_PER_SECOND / 5;
    private final List<FakeLine> lines = new ArrayList<>();

    /// Frames that may be heard, not used up yet.
    private long time;

    @Override
    public synchronized Line open() {
        var line = new FakeLine();
        lines.add(line);
        notifyAll();
        return line;
    }

    /// Lets so much time pass. If there is not enough to hear yet, what comes next is heard at
    /// once.
    synchronized void hear(double seconds) {
        time += (long) (seconds * FRAMES_PER_SECOND);
        newestOpen().ifPresent(FakeLine::turn);
        notifyAll();
    }

    /// Whoever is cancelled just as they open a line closes it at once: the newest of all may be
    /// theirs, and will never be heard.
    private Optional<FakeLine> newestOpen() {
        return lines.reversed().stream().filter(line -> !line.closed).findFirst();
    }

    /// Waits until so many lines have been opened, ever.
    synchronized void awaitLines(int count) throws InterruptedException {
        while (lines.size() < count) wait();
    }

    synchronized long openLines() {
        return lines.stream().filter(l -> !l.closed).count();
    }

    /// Waits until the newest open line has heard so much.
    synchronized void awaitHeard(double seconds) throws InterruptedException {
        long frames = (long) (seconds * FRAMES_PER_SECOND);
        long until = System.nanoTime() + 20_000_000_000L;
        while (newestOpen().filter(line -> line.heard >= frames).isEmpty()) {
            if (System.nanoTime() > until) throw new AssertionError("never heard");
            wait(100);
            // An older line, closed since, may have used up the time that was meant for this one.
            newestOpen()
                    .ifPresent(line -> {
                        time = Math.max(time, frames - line.heard);
                        line.turn();
                    });
        }
    }

    private final class FakeLine implements Line {
        private long written;
        private long heard;
        private boolean paused;
        private boolean closed;

        @Override
        public void write(byte[] sound, int length) throws InterruptedException {
            synchronized (FakeOutput.this) {
                written += length / BYTES_PER_FRAME;
                turn();
                while (!closed && written - heard > BUFFER_FRAMES) {
                    FakeOutput.this.wait();
                    turn();
                }
            }
        }

        /// Hears what there is, as far as the time reaches. Time that passes in a pause is lost.
        private void turn() {
            if (closed) return;
            long now = paused ? 0 : Math.min(time, written - heard);
            heard += now;
            time = paused ? 0 : time - now;
            FakeOutput.this.notifyAll();
        }

        @Override
        public long framesHeard() {
            synchronized (FakeOutput.this) {
                turn();
                return heard;
            }
        }

        @Override
        public void pause() {
            synchronized (FakeOutput.this) {
                turn();
                paused = true;
            }
        }

        @Override
        public void resume() {
            synchronized (FakeOutput.this) {
                turn();
                paused = false;
                FakeOutput.this.notifyAll();
            }
        }

        @Override
        public void drain() throws InterruptedException {
            synchronized (FakeOutput.this) {
                turn();
                while (!closed && heard < written) {
                    FakeOutput.this.wait();
                    turn();
                }
            }
        }

        @Override
        public void close() {
            synchronized (FakeOutput.this) {
                closed = true;
                FakeOutput.this.notifyAll();
            }
        }
    }
}
