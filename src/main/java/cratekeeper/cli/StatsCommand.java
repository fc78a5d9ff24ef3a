package cratekeeper.cli;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.json.Json;
import picocli.CommandLine;

/// `stats`: the figures of the Activity screen.
@CommandLine.Command(
        name = "stats",
        description = "Show how well it works: downloads, completeness, cache, calls.")
final class StatsCommand extends Command {
    @CommandLine.Option(
            names = "--period",
            paramLabel = "today|week|month",
            description = "How far back the figures reach (a week, if not said).")
    private String period = "week";

    @Override
    int run() throws Exception {
        var wanted = period();
        try (var core = open()) {
            var figures = core.activity().figures(wanted);
            if (json()) {
                tools.jackson.databind.node.ObjectNode document = Json.OURS.valueToTree(figures);
                print(
                        document.put("cacheHitRate", figures.cacheHitRate())
                                .put("successRate", figures.successRate())
                                .put("conflictAccuracy", figures.conflictAccuracy())
                                .put("qualityMatch", figures.qualityMatch()));
            } else {
                tell(figures);
            }
            return ExitCode.DONE;
        }
    }

    private Period period() throws Stop {
        for (Period one : Period.values()) if (one.toString().equals(period)) return one;
        throw new Stop(ExitCode.WRONG_WORDS, "--period is today, week or month.");
    }

    private void tell(ActivityFigures figures) {
        line("Figures of the last days:  " + figures.period().days());
        line(
                "Downloads that succeeded:  %d of %d"
                        .formatted(figures.downloadsDone(), figures.downloadsEnded()));
        line("Required fields filled:    %.1f %%".formatted(figures.completeness() * 100));
        line(
                "First choice was right:    %d of %d doubtful recordings"
                        .formatted(figures.acceptedFirst(), figures.accepted()));
        line(
                "Files as good as wanted:   %d of %d"
                        .formatted(figures.fetchedWell(), figures.fetched()));
        line(
                "Answered by the cache:     %.0f %% (memory %d, disk %d, asked %d)"
                        .formatted(
                                figures.cacheHitRate() * 100,
                                figures.cacheMemory(),
                                figures.cacheDisk(),
                                figures.cacheMiss()));
        line(
                "Calls:                     %d, of them %d failed; %d ms on average"
                        .formatted(figures.calls(), figures.errors(), figures.averageMillis()));
        for (var s : figures.services()) {
            line(
                    "  %s %5d calls, median %d ms, p95 %d ms, %.0f %% well, %d times asked to wait"
                            .formatted(
                                    Text.cell(s.service().displayName(), 18),
                                    s.calls(),
                                    s.medianMillis(),
                                    s.p95Millis(),
                                    s.successRate() * 100,
                                    s.throttled()));
        }
    }
}
