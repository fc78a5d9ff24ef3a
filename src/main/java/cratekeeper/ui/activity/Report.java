package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityEvent;
import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.ServiceLine;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The figures and the latest events as text to hand on, when something does not work. Tracks are
/// not named, and what might be a secret in somebody's sentence is left out.
final class Report {
    private static final Texts texts = Texts.in(Report.class);
    private static final int EVENTS = 60;
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?<=[?&#]|\\b)[\\w.-]*(?:token|key|secret|password|arl|code|auth|session)[\\w-]*"
                            + "\\s*[=:]\\s*(?:(?:bearer|oauth|basic)\\s+)?\\S+"
                            + "|(?<=://)[^/\\s@]+@"
                            + "|(?<=\\w)\\?\\S+"
                            + "|(?:bearer|oauth|basic)\\s+\\S+"
                            + "|[A-Za-z0-9_\\-+/=.]{24,}",
                    Pattern.CASE_INSENSITIVE);

    private Report() {}

    static String of(ActivityFigures figures, List<ActivityEvent> events, String version) {
        var lines = new ArrayList<String>();
        lines.add(
                texts.get(
                        "report",
                        version,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version")));
        lines.add(texts.count("report.days", figures.period().days()));
        lines.add("");
        for (Tile tile : Tile.values())
            lines.add(
                    tile.title() + ": " + tile.figure(figures) + " (" + tile.below(figures) + ")");
        lines.add("");
        figures.services().forEach(service -> lines.add(line(service)));
        lines.add("");
        events.stream().limit(EVENTS).forEach(event -> lines.add(line(event)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(ServiceLine line) {
        return texts.get(
                "report.service",
                line.service().displayName(),
                Standing.words(line.state()),
                Words.count(line.calls()),
                Words.count(line.medianMillis()),
                Words.count(line.p95Millis()),
                Words.percent(Math.round(line.successRate() * 1000) / 1000.0),
                Words.count(line.throttled()));
    }

    private static String line(ActivityEvent event) {
        return event.at() + "  " + cleaned(EventWords.of(EventWords.unnamed(event)));
    }

    /// Without what looks like a secret.
    static String cleaned(String sentence) {
        return SECRET.matcher(sentence).replaceAll("…");
    }
}
