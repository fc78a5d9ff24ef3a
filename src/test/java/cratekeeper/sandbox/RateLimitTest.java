package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000;

    private final RateLimit limit = new RateLimit();

    @Test
    void onceASecondIsAllowedEvenIfLateNowAndThen() {
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            long late = (long) (random.nextDouble() * 0.1 * SECOND);
            assertTrue(limit.allows(i * SECOND + late), "request " + i);
        }
        assertEquals(0, limit.violations());
    }

    @Test
    void twiceASecondIsNot() {
        int refused = 0;
        for (int i = 0; i < 20; i++) if (!limit.allows(i * SECOND / 2)) refused++;
        assertTrue(refused >= 9, refused + " refused");
        assertEquals(refused, limit.violations());
    }

    @Test
    void whoHasWaitedMayComeAgain() {
        assertTrue(limit.allows(0));
        assertFalse(limit.allows(SECOND / 10));
        assertTrue(limit.allows(SECOND));
    }

    @Test
    void itCanBeIgnored() {
        limit.ignore(true);
        for (int i = 0; i < 20; i++) assertTrue(limit.allows(0));
    }
}
