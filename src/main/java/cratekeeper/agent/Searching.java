package cratekeeper.agent;

import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.SourceException;
import cratekeeper.match.Matcher;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// One search under way: collects answers and tells the listener, one at a time.
final class Searching {
    private final SearchRequest request;
    private final SearchListener listener;
    private final Recordings.Grouping grouping;
    private final Map<Service, ServiceAnswer> services = new LinkedHashMap<>();
    private final Map<Service, List<TrackHit>> hits = new LinkedHashMap<>();
    private final CountDownLatch found = new CountDownLatch(1);
    private SearchResult soFar;

    Searching(
            SearchRequest request,
            SearchListener listener,
            Matcher matcher,
            Recordings recordings) {
        this.request = request;
        this.listener = listener;
        this.grouping =
                recordings.grouping(request.query(), new OfferRanking(matcher), request.limit());
        this.soFar = new SearchResult(request.query(), List.of(), List.of());
    }

    SearchRequest request() {
        return request;
    }

    /// @param asked by service; those that are not asked at all have their sentence already
    synchronized void begin(List<ServiceAnswer> asked) {
        for (ServiceAnswer one : asked) services.put(one.service(), one);
        tell();
    }

    /// A piece of an answer has come.
    ///
    /// @param soFar all of it until now
    synchronized void partly(Service service, List<TrackHit> soFar) {
        if (isOver(service) || soFar.isEmpty()) return;
        services.put(service, new ServiceAnswer(service, State.ASKED, soFar.size(), 0, false, ""));
        hits.put(service, soFar);
        found.countDown();
        tell();
    }

    synchronized void answered(Service service, List<TrackHit> found, long millis, boolean cached) {
        if (isOver(service)) return;
        services.put(
                service,
                new ServiceAnswer(service, State.ANSWERED, found.size(), millis, cached, ""));
        hits.put(service, found);
        if (!found.isEmpty()) this.found.countDown();
        tell();
    }

    synchronized void failed(Service service, SourceException cause, long millis) {
        failed(service, state(cause), millis, cause.sentence());
    }

    /// The others go on without it.
    ///
    /// @param heldFor how long our own limit holds its calls yet
    synchronized void late(Service service, long millis, Duration heldFor) {
        var pieces = hits.get(service);
        if (pieces != null) answered(service, pieces, millis, false);
        else if (heldFor.isPositive())
            failed(service, State.THROTTLED, millis, waiting(service, heldFor));
        else
            failed(
                    service,
                    State.UNREACHABLE,
                    millis,
                    service.displayName() + " has not answered in time.");
    }

    private static String waiting(Service service, Duration heldFor) {
        long seconds = Math.max(1, Math.ceilDiv(heldFor.toMillis(), 1_000));
        return service.displayName() + " is at its limit: ask again in " + seconds + " s.";
    }

    private void failed(Service service, State state, long millis, String sentence) {
        if (isOver(service)) return;
        // What has come of it stays.
        int pieces = hits.getOrDefault(service, List.of()).size();
        services.put(service, new ServiceAnswer(service, state, pieces, millis, false, sentence));
        tell();
    }

    private boolean isOver(Service service) {
        var answer = services.get(service);
        return answer != null && answer.state() != State.ASKED;
    }

    /// Returns when some service has found something: before, there is nobody to wait for others.
    void awaitFound() throws InterruptedException {
        found.await();
    }

    static State state(SourceException cause) {
        return switch (cause) {
            case SourceException.Throttled _ -> State.THROTTLED;
            case SourceException.SignInNeeded _ -> State.SIGN_IN_NEEDED;
            case SourceException.Unreadable _ -> State.UNREADABLE;
            case SourceException.Unreachable _,
                    SourceException.Blocked _,
                    SourceException.NotOffered _,
                    SourceException.Damaged _ ->
                    State.UNREACHABLE;
        };
    }

    private void tell() {
        var all = hits.values().stream().flatMap(List::stream).toList();
        soFar = new SearchResult(request.query(), grouping.of(all), List.copyOf(services.values()));
        listener.update(soFar);
    }

    synchronized SearchResult result() {
        return soFar;
    }
}
