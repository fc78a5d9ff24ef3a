package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/// The figure that a person sees beside a download.
class SpeedTest {
    private static final long MB = 1_000_000;

    private long now = 1_000_000;
    private final Speed speed = new Speed(() -> java.time.Instant.ofEpochMilli(now));

    private long after(long millis, long bytesDone) {
        now += millis;
        return speed.at(bytesDone);
    }

    @Test
    void waitingForTheFirstByteMakesNothingSlower() {
        after(0, 0);
        after(90_000, 0);
        assertEquals(0, after(18_000, MB));
        assertEquals(4 * MB, after(250, 2 * MB));
    }

    @Test
    void whatIsOverInAMomentHasASpeedTooAndItMoves() {
        after(0, 0);
        after(18_000, MB);
        long first = after(20, 5 * MB);
        long second = after(20, 6 * MB);
        assertEquals(200 * MB, first);
        assertEquals(125 * MB, second);
    }

    @Test
    void itFollowsATransferThatBecomesSlower() {
        after(0, 0);
        after(10, MB);
        long fast = after(1_000, 11 * MB);
        assertEquals(10 * MB, fast);
        long slower = after(1_000, 12 * MB);
        assertNotEquals(fast, slower);
        long bytes = 12 * MB;
        for (int i = 0; i < 20; i++) slower = after(1_000, bytes += MB);
        assertEquals(MB, slower, MB / 100.0);
    }

    @Test
    void bytesOfAnEarlierTryAreNotCounted() {
        after(0, 40 * MB);
        after(5_000, 41 * MB);
        assertEquals(2 * MB, after(1_000, 43 * MB));
    }

    @Test
    void aTransferThatBeginsAnewIsMeasuredAnew() {
        after(0, 0);
        after(10, MB);
        after(1_000, 11 * MB);
        after(60_000, 0);
        after(30_000, MB);
        assertEquals(2_500_000, after(500, 2_250_000));
    }

    @Test
    void aPauseBetweenTwoTriesMakesNothingSlower() {
        after(0, 0);
        after(10, MB);
        after(1_000, 11 * MB);
        after(61_000, 11 * MB);
        after(10, 12 * MB);
        assertEquals(50 * MB, after(20, 13 * MB));
        assertEquals(75 * MB, after(20, 15 * MB));
    }

    @Test
    void aClockThatIsSetBackDoesNotStopIt() {
        after(0, 0);
        after(10, MB);
        after(1_000, 2 * MB);
        after(-3_600_000, 3 * MB);
        after(10, 4 * MB);
        assertEquals(8 * MB, after(1_000, 12 * MB));
    }
}
