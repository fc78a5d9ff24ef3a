package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.TrackQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void thePaceOfTheLastJobsTellsWhenAllAreDone() {
        var jobs = ended(0, 30, 60, 90);
        for (int i = 0; i < 4; i++) jobs.add(job(State.WAITING, NOON));
        assertEquals(
                Optional.of(NOON.plusSeconds(90 + 120)), Forecast.of(jobs, NOON.plusSeconds(90)));
    }

    @Test
    void aBreakInBetweenDoesNotCount() {
        var jobs = ended(0, 30, 60, 86_400, 86_430);
        jobs.add(job(State.DOWNLOADING, NOON));
        var now = NOON.plusSeconds(86_430);
        assertEquals(Optional.of(now.plusSeconds(30)), Forecast.of(jobs, now));
    }

    @Test
    void nothingIsSaidWhereNothingIsKnown() {
        var few = ended(0, 30);
        few.add(job(State.WAITING, NOON));
        assertEquals(Optional.empty(), Forecast.of(few, NOON.plusSeconds(60)), "too few");
        assertEquals(Optional.empty(), Forecast.of(ended(0, 1, 2, 3), NOON), "nothing left");
        assertEquals(Optional.empty(), Forecast.of(List.of(), NOON));
        var future = ended(100, 200, 300);
        future.add(job(State.WAITING, NOON));
        assertEquals(Optional.empty(), Forecast.of(future, NOON), "the clock was set back");
    }

    private static List<DownloadJob> ended(long... seconds) {
        var jobs = new ArrayList<DownloadJob>();
        for (long second : seconds)
            jobs.add(job(State.DONE, NOON.plus(Duration.ofSeconds(second))));
        return jobs;
    }

    private static DownloadJob job(State state, Instant updated) {
        return new DownloadJob(
                "j",
                TrackQuery.words("night ferry"),
                null,
                null,
                List.of(),
                null,
                state,
                List.of(),
                null,
                0,
                0,
                "",
                null,
                "",
                0,
                0,
                NOON,
                updated);
    }
}
