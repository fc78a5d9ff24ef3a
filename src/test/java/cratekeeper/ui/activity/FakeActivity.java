package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityEvent;
import cratekeeper.agent.ActivityEvent.Kind;
import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.music.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A thousand answers, three errors, and one sentence with a secret in it.
public final class FakeActivity implements ActivityDesk {
    static final String SECRET = "hushhush-9f8e7d6c5b4a39281706";
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    public final List<Period> asked = new CopyOnWriteArrayList<>();

    @Override
    public ActivityFigures figures(Period period) {
        asked.add(period);
        return FakeFigures.figures(period);
    }

    @Override
    public List<ActivityEvent> events(Period period) {
        var events = new ArrayList<ActivityEvent>();
        events.add(
                event(
                        Kind.FAILED,
                        null,
                        "Night Ferry",
                        "https://files.example/get?token=" + SECRET + " did not answer."));
        events.add(event(Kind.THROTTLED, Service.DISCOGS, "search", ""));
        events.add(event(Kind.TIMEOUT, Service.BEATPORT, "metadata", ""));
        for (int i = 0; i < 1_000; i++)
            events.add(
                    new ActivityEvent(
                            NOON.minusSeconds(i),
                            Kind.ANSWERED,
                            i % 2 == 0 ? Service.DISCOGS : Service.MUSICBRAINZ,
                            "search",
                            150,
                            ""));
        return events;
    }

    private static ActivityEvent event(Kind kind, Service service, String what, String detail) {
        return new ActivityEvent(NOON, kind, service, what, 0, detail);
    }
}
