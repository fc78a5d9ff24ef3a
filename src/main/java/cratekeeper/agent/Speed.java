package cratekeeper.agent;

import java.time.InstantSource;

/// Bytes a second over the last seconds, smoothed so that the figure can be read.
final class Speed {
    private static final long WINDOW_MS = 1_000;
    private static final double WEIGHT_OF_NEW = 0.4;
    private final InstantSource clock;
    private long sinceMs;
    private long sinceBytes = -1;
    private double bytesPerSecond;

    Speed(InstantSource clock) {
        this.clock = clock;
    }

    /// @param bytesDone bytes on disk now
    synchronized long at(long bytesDone) {
        long now = clock.millis();
        if (sinceBytes < 0 || bytesDone < sinceBytes) {
            sinceBytes = bytesDone;
            sinceMs = now;
            return (long) bytesPerSecond;
        }
        long millis = now - sinceMs;
        if (millis >= WINDOW_MS / 4) {
            double latest = (bytesDone - sinceBytes) * 1_000.0 / millis;
            bytesPerSecond =
                    bytesPerSecond == 0
                            ? latest
                            : WEIGHT_OF_NEW * latest + (1 - WEIGHT_OF_NEW) * bytesPerSecond;
            sinceBytes = bytesDone;
            sinceMs = now;
        }
        return (long) bytesPerSecond;
    }
}
