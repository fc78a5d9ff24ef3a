package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ServiceStatus;
import cratekeeper.music.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Invented figures of a busy week, and how the services stand.
public final class FakeFigures {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private FakeFigures() {}

    public static ActivityFigures figures(ActivityFigures.Period period) {
        var lines =
                statuses().stream()
                        .map(s ->
                                new ActivityFigures.ServiceLine(
                                        s.service(),
                                        s.state(),
                                        s.used() * 11L,
                                        s.used() * 2L,
                                        90 + s.used(),
                                        240 + 10L * s.used(),
                                        .98,
                                        s.state() == ServiceStatus.State.WAITING ? 2 : 0,
                                        s.used(),
                                        s.capacity(),
                                        s.limit()))
                        .toList();
        var minutes = new ArrayList<ActivityFigures.MinutePoint>();
        for (int minute = 0; minute < 60; minute++) {
            for (var service :
                    List.of(
                            Service.BEATPORT,
                            Service.DISCOGS,
                            Service.MUSICBRAINZ,
                            Service.SOULSEEK)) {
                double wave =
                        Math.sin(minute / 9.0 + service.mark().charAt(0) % 7)
                                + 1.2
                                + (minute * 7 + service.mark().charAt(0) % 7) % 5 / 10.0;
                minutes.add(
                        new ActivityFigures.MinutePoint(
                                service, NOON.plusSeconds(minute * 60L), Math.round(wave * 9)));
            }
        }
        return new ActivityFigures(
                period,
                512,
                543,
                OptionalDouble.of(.968),
                540,
                170,
                290,
                21,
                1604,
                212,
                48,
                41,
                512,
                498,
                lines,
                minutes,
                60);
    }

    public static List<ServiceStatus> statuses() {
        return List.of(
                new ServiceStatus(
                        Service.SOULSEEK,
                        ServiceStatus.State.WAITING,
                        2,
                        34,
                        "34 in 220 s",
                        null,
                        "pierlistener",
                        "The connection to Soulseek's server was lost.",
                        "reconnecting in 12 s"),
                status(Service.DEEZER, ServiceStatus.State.READY, 11, 50, "50 a minute", ""),
                status(Service.SPOTIFY, ServiceStatus.State.READY, 20, 170, "170 a minute", ""),
                status(
                        Service.BEATPORT,
                        ServiceStatus.State.WAITING,
                        27,
                        30,
                        "30 a minute",
                        "Next call in 1.4 s."),
                status(Service.DISCOGS, ServiceStatus.State.READY, 17, 55, "55 a minute", ""),
                status(Service.MUSICBRAINZ, ServiceStatus.State.READY, 38, 60, "1 a second", ""),
                status(
                        Service.YOUTUBE,
                        ServiceStatus.State.SIGN_IN_NEEDED,
                        0,
                        90,
                        "90 searches a day",
                        "No API key."));
    }

    private static ServiceStatus status(
            Service service,
            ServiceStatus.State state,
            int used,
            int capacity,
            String limit,
            String message) {
        return new ServiceStatus(service, state, used, capacity, limit, null, "", message);
    }
}
