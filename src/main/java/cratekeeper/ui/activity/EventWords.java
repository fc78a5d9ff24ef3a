package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityEvent;
import cratekeeper.ui.Language;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/// What happened, as a sentence.
final class EventWords {
    private static final Texts texts = Texts.in(EventWords.class);
    private static final Set<String> OPERATIONS = Set.of("check", "search", "metadata", "download");

    private EventWords() {}

    static String of(ActivityEvent event) {
        var service = event.service();
        boolean known = service != null;
        String who = service == null ? "" : service.displayName();
        String key = "event." + event.kind().name().toLowerCase(Locale.ROOT);
        return switch (event.kind()) {
            case ANSWERED, NOTHING_FOUND ->
                    texts.get(key, who, operation(event), millis(event.millis()));
            case THROTTLED, REFUSED, SERVER_ERROR, NETWORK_ERROR, TIMEOUT ->
                    texts.get(key, who, operation(event));
            case DOWNLOADED ->
                    known
                            ? texts.get("event.downloaded.from", event.what(), who)
                            : texts.get(key, event.what());
            case NEEDS_REVIEW, FAILED, CANCELLED, ACCEPTED, SEARCHED, RETRIED, SKIPPED, GIVEN_UP ->
                    texts.get(key, event.what()) + detail(event);
        };
    }

    private static String detail(ActivityEvent event) {
        return event.detail().isEmpty() ? "" : " " + Said.of(event.detail());
    }

    private static String operation(ActivityEvent event) {
        return texts.get(
                "operation." + (OPERATIONS.contains(event.what()) ? event.what() : "other"));
    }

    private static String millis(long millis) {
        return millis < 10_000 ? Words.count(millis) + " ms" : Words.span(millis / 1000);
    }

    /// The same of a track that is not named.
    static ActivityEvent unnamed(ActivityEvent event) {
        return OPERATIONS.contains(event.what())
                ? event
                : new ActivityEvent(
                        event.at(),
                        event.kind(),
                        event.service(),
                        texts.get("report.track"),
                        event.millis(),
                        event.detail());
    }

    /// "14:05:09", and the day before it if it was another.
    static String time(Instant at, Instant now) {
        var zone = ZoneId.systemDefault();
        LocalDate day = at.atZone(zone).toLocalDate();
        String pattern = day.equals(now.atZone(zone).toLocalDate()) ? "" : texts.get("day") + "  ";
        return DateTimeFormatter.ofPattern(pattern + "HH:mm:ss", Language.now().locale())
                .format(at.atZone(zone));
    }
}
