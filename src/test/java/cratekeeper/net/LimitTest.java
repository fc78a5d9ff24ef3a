package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @Test
    void aLimitIsReadAsAPersonWritesIt() {
        assertEquals(Limit.burst(55, Duration.ofMinutes(1)), Limit.parse("55/1m"));
        assertEquals(Limit.even(55, Duration.ofMinutes(1)), Limit.parse(" 55 / 1M even "));
        assertEquals(Limit.even(1, Duration.ofSeconds(1)), Limit.parse("1/s"));
        assertEquals(Limit.burst(90, Duration.ofDays(1)), Limit.parse("90/1d"));
        assertEquals(Limit.even(30, Duration.ofMinutes(1)), Limit.parse("30/1m", Limit.Shape.EVEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "55/1m",
                "1/1s",
                "90/1d",
                "55/1m even",
                "50/1m sliding",
                "3/250ms",
                "34/220s",
                "5/36h"
            })
    void aLimitIsWrittenAsItIsRead(String text) {
        assertEquals(text, Limit.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "55",
                "55/",
                "/1m",
                "0/1m",
                "-1/1m",
                "1/0s",
                "1.5/1s",
                "55/1y",
                "55/1m odd",
                "99999/1m",
                "1/9999999d",
                "55/1m55/1m",
                "٥/1m",
                "many/1m",
                "1/1m\n1/1m"
            })
    void nonsenseIsRefusedWithASentence(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> Limit.parse(text));
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }
}
