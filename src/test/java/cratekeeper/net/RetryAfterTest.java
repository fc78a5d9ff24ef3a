package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private static Optional<Duration> wait(Map<String, String> headers) {
        return RetryAfter.of(headers::get, NOW);
    }

    @Test
    void secondsAreTakenAsTheyAre() {
        assertEquals(Optional.of(Duration.ofSeconds(7)), wait(Map.of("Retry-After", " 7 ")));
        assertEquals(Optional.of(Duration.ofMillis(1500)), wait(Map.of("Retry-After", "1.5")));
    }

    @Test
    void aDateIsMeasuredAgainstTheServicesOwnClock() {
        var at = "Thu, 01 Jan 2026 12:00:30 GMT";
        assertEquals(Optional.of(Duration.ofSeconds(30)), wait(Map.of("Retry-After", at)));
        assertEquals(
                Optional.of(Duration.ofSeconds(10)),
                wait(Map.of("Retry-After", at, "Date", "Thu, 01 Jan 2026 12:00:20 GMT")));
        assertEquals(
                Optional.of(Duration.ZERO),
                wait(Map.of("Retry-After", "Thu, 01 Jan 2026 11:00:00 GMT")));
    }

    @Test
    void theResetCountsWhereNothingElseIsSaid() {
        String reset = "" + NOW.plusSeconds(12).getEpochSecond();
        assertEquals(Optional.of(Duration.ofSeconds(12)), wait(Map.of("X-RateLimit-Reset", reset)));
        assertEquals(
                Optional.of(Duration.ofSeconds(3)),
                wait(Map.of("X-RateLimit-Reset", reset, "Retry-After", "3")));
        assertEquals(Optional.empty(), wait(Map.of("X-RateLimit-Reset", "30")));
    }

    @Test
    void gibberishSaysNothingAndNoWaitIsNegativeOrEndless() {
        assertEquals(Optional.empty(), wait(Map.of("Retry-After", "soon")));
        assertEquals(Optional.empty(), wait(Map.of()));
        var random = new Random(5);
        String[] parts = {
            "7", "Thu", ", ", "01 Jan ", "2026", " 12:00:30", " GMT", "-", ".", "e9", "99999999"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--)
                text.append(parts[random.nextInt(parts.length)]);
            var header = text.toString();
            wait(Map.of("Retry-After", header, "Date", header, "X-RateLimit-Reset", header))
                    .ifPresent(
                            wait -> assertTrue(!wait.isNegative() && wait.toDays() <= 31, header));
        }
    }
}
