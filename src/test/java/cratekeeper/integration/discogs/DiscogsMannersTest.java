package cratekeeper.integration.discogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscogsMannersTest {
    private final DiscogsManners manners = new DiscogsManners();

    @ParameterizedTest
    @CsvSource({
        "60, 58, 0",
        "60, 5, 0",
        "60, 4, 1000",
        "60, 2, 9000",
        "60, 0, 25000",
        "25, 20, 2400",
        "25, 1, 38400",
        "25, 0, 60000",
        ", 0, 0",
        "60, , 0",
        "-1, 0, 0",
        "many, few, 0",
        "99999999999, 1, 0",
        "0, 0, 0",
    })
    void theFewerRequestsAreLeftTheLongerWeWait(String limit, String left, long millis) {
        var headers = new HashMap<String, String>();
        if (limit != null) headers.put("X-Discogs-Ratelimit", limit);
        if (left != null) headers.put("X-Discogs-Ratelimit-Remaining", left);
        assertEquals(Duration.ofMillis(millis), manners.breath(headers::get));
    }

    @Test
    void aQuestionThatIsTooHardIsNotRepeated() {
        var said =
                manners.refusal(
                        500,
                        "{\"message\": \"Query time exceeded. Please try a simpler query.\"}",
                        Instant.EPOCH);
        assertEquals(501, said.orElseThrow().status());
        assertTrue(manners.refusal(500, "<html>", Instant.EPOCH).isEmpty());
        assertEquals(
                Optional.empty(),
                manners.refusal(200, "{\"title\":\"Query time exceeded\"}", Instant.EPOCH));
    }
}
