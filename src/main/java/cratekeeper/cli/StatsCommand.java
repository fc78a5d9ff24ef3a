package cratekeeper.cli;

import cratekeeper.json.Json;
import picocli.CommandLine;

/// `stats`: the figures of the Activity screen.
@CommandLine.Command(
        name = "stats",
        description = "Show how well it works: downloads, completeness, cache, calls.")
final class StatsCommand extends Command {
    @Override
    int run() throws Exception {
        try (var core = open()) {
            var figures = core.activity().figures();
            if (json()) {
                tools.jackson.databind.node.ObjectNode document = Json.OURS.valueToTree(figures);
                print(
                        document.put("cacheHitRate", figures.cacheHitRate())
                                .put("successRate", figures.successRate()));
                return ExitCode.DONE;
            }
            line(
                    "Downloads that succeeded: %d of %d in the last 7 days"
                            .formatted(figures.downloadsDone(), figures.downloadsEnded()));
            line("Required fields filled:   %.1f %%".formatted(figures.completeness() * 100));
            line(
                    "Answered by the cache:    %.0f %% (memory %d, disk %d, asked %d)"
                            .formatted(
                                    figures.cacheHitRate() * 100,
                                    figures.cacheMemory(),
                                    figures.cacheDisk(),
                                    figures.cacheMiss()));
            line(
                    "Calls today:              %d, of them %d failed"
                            .formatted(figures.calls(), figures.errors()));
            for (var s : figures.services()) {
                line(
                        "  %s %5d calls, median %d ms, p95 %d ms, %.0f %% well, %d times asked to wait"
                                .formatted(
                                        Text.cell(s.service().displayName(), 18),
                                        s.callsToday(),
                                        s.medianMillis(),
                                        s.p95Millis(),
                                        s.successRate() * 100,
                                        s.throttled()));
            }
            return ExitCode.DONE;
        }
    }
}
