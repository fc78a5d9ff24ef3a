package cratekeeper.cli;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.json.Json;
import java.util.OptionalDouble;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `stats`: the figures of the Activity screen.
@CommandLine.Command(
        name = "stats",
        description = "Show how well it works: downloads, completeness, cache, calls.")
final class StatsCommand extends Command {
    @Override
    int run() throws Exception {
        try (var core = open()) {
            var figures = core.activity().figures();
            if (json()) print(document(figures));
            else show(figures);
            return ExitCode.DONE;
        }
    }

    /// What nobody can know yet is null.
    private static JsonNode document(ActivityFigures figures) {
        ObjectNode document = Json.OURS.valueToTree(figures);
        document.set("completeness", share(figures.completeness()));
        document.set("cacheHitRate", share(figures.cacheHitRate()));
        document.set("successRate", share(figures.successRate()));
        for (JsonNode service : document.path("services"))
            if (service instanceof ObjectNode line && line.path("callsToday").asLong() == 0)
                line.putNull("medianMillis").putNull("p95Millis").putNull("successRate");
        return document;
    }

    private static JsonNode share(OptionalDouble share) {
        return Json.OURS.valueToTree(share.isEmpty() ? null : share.getAsDouble());
    }

    private void show(ActivityFigures figures) {
        line(
                "Downloads that succeeded: %d of %d in the last 7 days"
                        .formatted(figures.downloadsDone(), figures.downloadsEnded()));
        line("Required fields filled:   " + percent(figures.completeness(), 1));
        line(
                "Answered by the cache:    %s (memory %d, disk %d, asked %d)"
                        .formatted(
                                percent(figures.cacheHitRate(), 0),
                                figures.cacheMemory(),
                                figures.cacheDisk(),
                                figures.cacheMiss()));
        line(
                "Calls today:              %d, of them %d failed"
                        .formatted(figures.calls(), figures.errors()));
        for (var s : figures.services()) {
            String name = Text.cell(s.service().displayName(), 18);
            if (s.callsToday() == 0) line("  " + name + "     – calls");
            else
                line(
                        "  %s %5d calls, median %d ms, p95 %d ms, %.0f %% well, %d times asked to wait"
                                .formatted(
                                        name,
                                        s.callsToday(),
                                        s.medianMillis(),
                                        s.p95Millis(),
                                        s.successRate() * 100,
                                        s.throttled()));
        }
    }

    private static String percent(OptionalDouble share, int digits) {
        return share.isEmpty()
                ? "–"
                : "%.{}f %%".replace("{}", digits + "").formatted(share.getAsDouble() * 100);
    }
}
