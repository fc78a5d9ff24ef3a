package cratekeeper.agent;

import java.time.InstantSource;

/// Bytes a second over the last seconds, smoothed so that the figure can be read. Waiting for the
/// first byte, in somebody's queue for instance, and pauses between two tries are not transfer and
/// make nothing slower.
final class Speed {
    private static final long WINDOW_MS = 250;
    private static final long PAUSE_MS = 5_000;
    private static final double WEIGHT_OF_NEW = 0.4;
    private final InstantSource clock;
    private long sinceMs;
    private long sinceBytes = -1;
    private boolean moving;
    private boolean measured;
    private double bytesPerSecond;

    Speed(InstantSource clock) {
        this.clock = clock;
    }

    /// @param bytesDone bytes on disk now
    synchronized long at(long bytesDone) {
        long now = clock.millis();
        if (isAnew(now, bytesDone)) {
            moving = false;
            measured = false;
            bytesPerSecond = 0;
            begin(now, bytesDone);
        } else if (!moving) {
            moving = bytesDone > sinceBytes;
            begin(now, bytesDone);
        } else if (now - sinceMs >= WINDOW_MS) {
            double latest = latest(now, bytesDone);
            bytesPerSecond =
                    measured
                            ? WEIGHT_OF_NEW * latest + (1 - WEIGHT_OF_NEW) * bytesPerSecond
                            : latest;
            measured = true;
            begin(now, bytesDone);
        } else if (!measured && now > sinceMs) {
            // Of a transfer that may be over before the first window is.
            bytesPerSecond = latest(now, bytesDone);
        }
        return (long) bytesPerSecond;
    }

    /// Another file, a clock that was set back, or the end of a pause.
    private boolean isAnew(long now, long bytesDone) {
        return sinceBytes < 0
                || bytesDone < sinceBytes
                || now < sinceMs
                || (moving && now - sinceMs > PAUSE_MS);
    }

    private double latest(long now, long bytesDone) {
        return (bytesDone - sinceBytes) * 1_000.0 / (now - sinceMs);
    }

    private void begin(long now, long bytesDone) {
        sinceMs = now;
        sinceBytes = bytesDone;
    }
}
