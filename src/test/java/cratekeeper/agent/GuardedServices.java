package cratekeeper.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.Source;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.TrackSearch;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.Operation;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Services on the loopback that know every track, and refuse whoever comes faster than their limit
/// says; with platforms that ask them through the real doors.
final class GuardedServices implements AutoCloseable {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        if (System.getProperty(NO_DELAY) == null) System.setProperty(NO_DELAY, "true");
    }

    /// Told when a call is begun and when it is over.
    interface Watcher {
        void begun(String track);

        void ended(String track);
    }

    private record Reply(String id, String title, String artist, String label) {}

    private final Map<Service, Limit> limits;
    private final Waits clock;
    private final Watcher watcher;
    private final Map<Service, Guard> guards = new EnumMap<>(Service.class);
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /// @param jitter how much too early a single request may come
    GuardedServices(Map<Service, Limit> limits, Waits clock, Duration jitter, Watcher watcher)
            throws IOException {
        this.limits = limits;
        this.clock = clock;
        this.watcher = watcher;
        limits.forEach((service, limit) -> guards.put(service, new Guard(limit, jitter)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int refused() {
        return refused.get();
    }

    int served() {
        return served.get();
    }

    /// The least time in which any service answers so many requests by its limit.
    Duration floor(int requests) {
        return limits.values().stream()
                .map(limit -> floor(limit, requests))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration floor(Limit limit, int requests) {
        return limit.shape() == Limit.Shape.EVEN
                ? limit.per().multipliedBy(requests - 1).dividedBy(limit.requests())
                : limit.per().multipliedBy((requests - 1) / limit.requests());
    }

    List<Source> platforms(Http http) {
        var platforms = new ArrayList<Source>();
        limits.forEach((service, limit) -> {
            var door = new SourceHttp(http.service(service, limit));
            platforms.add(new Platform(door));
        });
        return platforms;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", 4);
            Service service = Service.of(path[1]).orElseThrow();
            boolean let = guards.get(service).lets(clock.nanoTime());
            (let ? served : refused).incrementAndGet();
            String title = path[3];
            byte[] body =
                    "{\"id\":\"%s\",\"title\":\"%s\",\"artist\":\"Mara Lindqvist\",\"label\":\"Skerry\"}"
                            .formatted(title, title)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(let ? 200 : 429, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /// Counts as strictly as can be: no window ever holds more, and an even limit is a gap. Jitter
    /// moves single requests, never the rate.
    private static final class Guard {
        private final boolean even;
        private final int most;
        private final long window;
        private final long jitter;
        private final ArrayDeque<Long> let = new ArrayDeque<>();
        private long due = Long.MIN_VALUE / 2;

        Guard(Limit limit, Duration jitter) {
            even = limit.shape() == Limit.Shape.EVEN;
            most = limit.requests();
            window = limit.per().toNanos();
            this.jitter = jitter.toNanos();
        }

        synchronized boolean lets(long now) {
            return even ? letsEvenly(now) : letsInWindow(now);
        }

        private boolean letsEvenly(long now) {
            if (now < due - jitter) return false;
            due = Math.max(now, due) + window / most;
            return true;
        }

        private boolean letsInWindow(long now) {
            while (!let.isEmpty() && now - let.getFirst() >= window - jitter) let.removeFirst();
            if (let.size() >= most) return false;
            let.addLast(now);
            return true;
        }
    }

    private final class Platform implements TrackSearch, MetadataLookup {
        private final SourceHttp http;

        Platform(SourceHttp http) {
            this.http = http;
        }

        @Override
        public Service service() {
            return http.service();
        }

        @Override
        public List<TrackHit> search(TrackQuery query)
                throws SourceException, InterruptedException {
            return List.of(
                    new TrackHit(service(), asked(Operation.SEARCH, "search", query.title())));
        }

        @Override
        public Optional<Track> track(String id) throws SourceException, InterruptedException {
            return Optional.of(asked(Operation.METADATA, "track", id));
        }

        private Track asked(Operation operation, String what, String title)
                throws SourceException, InterruptedException {
            watcher.begun(title);
            try {
                String encoded =
                        URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
                var reply =
                        http.json(
                                operation,
                                URI.create(
                                        "http://127.0.0.1:"
                                                + server.getAddress().getPort()
                                                + "/"
                                                + service().id()
                                                + "/"
                                                + what
                                                + "/"
                                                + encoded),
                                Reply.class);
                return Track.builder()
                        .title(reply.title())
                        .version("")
                        .artist(reply.artist())
                        .label(reply.label())
                        .id(service(), reply.id())
                        .build();
            } finally {
                watcher.ended(title);
            }
        }

        @Override
        public Optional<Release> release(String id) {
            return Optional.empty();
        }
    }
}
