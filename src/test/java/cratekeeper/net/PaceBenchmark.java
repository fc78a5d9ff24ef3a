package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Sixty calls at one a second by the real clock, six at a time, with refusals and faults among
/// them; prints the smallest gap the server saw. Takes more than a minute: run it by hand.
final class PaceBenchmark {
    private static final int CALLS = 60;

    private PaceBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (var api = new FakeApi();
                var http = new Http("benchmark", Waits.SYSTEM, _ -> {})) {
            FakeReply ok = FakeReply.json("{}");
            api.answer("/warm-up", 200, "{}")
                    .answer(
                            "/a",
                            ok,
                            ok,
                            FakeReply.json(503, "{}"),
                            ok,
                            FakeReply.json(500, ""),
                            ok);
            // The server notes its first request late, as its own classes load: not our distance.
            api.uri("/warm-up").toURL().openStream().close();
            var door = http.service(Service.MUSICBRAINZ, Limit.parse("1/1s"));
            var calls = new ArrayList<Callable<Object>>();
            for (int i = 0; i < CALLS; i++) {
                String query = "/a?n=" + i;
                calls.add(() -> door.json(Operation.SEARCH, api.uri(query), Object.class));
            }
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (var call : threads.invokeAll(calls)) call.get();
            }
            var times = api.requests("/a").stream().map(FakeApi.Request::at).sorted().toList();
            Duration least = Duration.ofDays(1);
            for (int i = 1; i < times.size(); i++) {
                Instant before = times.get(i - 1);
                Duration gap = Duration.between(before, times.get(i));
                if (gap.compareTo(least) < 0) least = gap;
            }
            System.out.printf(
                    "%d requests, smallest gap %d ms, all in %d s%n",
                    times.size(),
                    least.toMillis(),
                    Duration.between(times.getFirst(), times.getLast()).toSeconds());
        }
    }
}
