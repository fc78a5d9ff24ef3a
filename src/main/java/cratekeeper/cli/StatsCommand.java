package cratekeeper.cli;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.agent.ActivityFigures.ServiceLine;
import cratekeeper.json.Json;
import java.util.Locale;
import java.util.OptionalDouble;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `stats`: the figures of the Activity screen.
@CommandLine.Command(
        name = "stats",
        description = "Show how well it works: downloads, completeness, cache, calls.")
final class StatsCommand extends Command {
    private static final String UNKNOWN = "–";

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
            if (json()) print(document(figures));
            else tell(figures);
            return ExitCode.DONE;
        }
    }

    private Period period() throws Stop {
        for (Period one : Period.values()) if (one.toString().equals(period)) return one;
        throw new Stop(ExitCode.WRONG_WORDS, "--period is today, week or month.");
    }

    /// What nobody can know yet is null.
    private static JsonNode document(ActivityFigures figures) {
        ObjectNode document = Json.OURS.valueToTree(figures);
        document.set("completeness", share(figures.completeness()));
        document.set("cacheHitRate", share(figures.cacheHitRate()));
        document.set("successRate", share(figures.successRate()));
        document.set("conflictAccuracy", share(figures.conflictAccuracy()));
        document.set("qualityMatch", share(figures.qualityMatch()));
        if (figures.calls() == 0) document.putNull("averageMillis");
        for (JsonNode service : document.path("services"))
            if (service instanceof ObjectNode line && line.path("calls").asLong() == 0)
                line.putNull("medianMillis").putNull("p95Millis").putNull("successRate");
        return document;
    }

    private static JsonNode share(OptionalDouble share) {
        return Json.OURS.valueToTree(share.isEmpty() ? null : share.getAsDouble());
    }

    private void tell(ActivityFigures figures) {
        line("Figures of the last days:  " + figures.period().days());
        line(
                "Downloads that succeeded:  %d of %d"
                        .formatted(figures.downloadsDone(), figures.downloadsEnded()));
        line("Required fields filled:    " + percent(figures.completeness(), 1));
        line(
                "First choice was right:    %d of %d doubtful recordings"
                        .formatted(figures.acceptedFirst(), figures.accepted()));
        line(
                "Files as good as wanted:   %d of %d"
                        .formatted(figures.fetchedWell(), figures.fetched()));
        line(
                "Answered by the cache:     %s (memory %d, disk %d, asked %d)"
                        .formatted(
                                percent(figures.cacheHitRate(), 0),
                                figures.cacheMemory(),
                                figures.cacheDisk(),
                                figures.cacheMiss()));
        line(
                "Calls:                     %d, of them %d failed; %s on average"
                        .formatted(
                                figures.calls(),
                                figures.errors(),
                                figures.calls() == 0 ? UNKNOWN : figures.averageMillis() + " ms"));
        for (var service : figures.services()) line(text(service));
    }

    private static String text(ServiceLine service) {
        String name = "  " + Text.cell(service.service().displayName(), 18);
        if (service.calls() == 0) return name + "     " + UNKNOWN + " calls";
        return name
                + " %5d calls, median %d ms, p95 %d ms, %.0f %% well, %d times asked to wait"
                        .formatted(
                                service.calls(),
                                service.medianMillis(),
                                service.p95Millis(),
                                service.successRate() * 100,
                                service.throttled());
    }

    private static String percent(OptionalDouble share, int digits) {
        return share.isEmpty()
                ? UNKNOWN
                : String.format(Locale.ROOT, "%." + digits + "f %%", share.getAsDouble() * 100);
    }
}
