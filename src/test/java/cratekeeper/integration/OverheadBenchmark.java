package cratekeeper.integration;

import com.sun.net.httpserver.HttpServer;
import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.acoustid.AcoustId;
import cratekeeper.integration.coverartarchive.CoverArtArchive;
import cratekeeper.integration.deezer.Deezer;
import cratekeeper.integration.discogs.Discogs;
import cratekeeper.integration.musicbrainz.MusicBrainz;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.Waits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// What a call costs us, without network and waiting: ten thousand replies, our own and the
/// recorded ones where they are, through the real doors and mapped to our words. What the server on
/// the loopback itself costs is measured by a bare socket and taken off.
final class OverheadBenchmark {
    private static final int CALLS = 10_000;
    private static final int BARE = 30;

    private final HttpServer server;
    private final Http http = new Http("benchmark", Waits.SYSTEM, _ -> {});
    private final AtomicInteger requests = new AtomicInteger();
    private volatile byte[] reply = {};

    private OverheadBenchmark() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    requests.incrementAndGet();
                    try (exchange) {
                        exchange.sendResponseHeaders(200, reply.length);
                        exchange.getResponseBody().write(reply);
                    }
                });
        server.start();
    }

    private interface Question {
        Object ask() throws Exception;
    }

    private record Kind(String service, List<String> own, Question question) {}

    private record Case(byte[] reply, Question question, long bareNanos) {}

    private ServiceHttp door(Service service) {
        return http.service(service, Limit.burst(10_000, Duration.ofMillis(1)));
    }

    private List<Kind> kinds() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var words = TrackQuery.words("night ferry");
        var keys = new Credentials(_ -> Optional.of(new Secret("invented")), new PassingVault());
        var musicBrainz = new MusicBrainz(base, door(Service.MUSICBRAINZ));
        var discogs = new Discogs(base, door(Service.DISCOGS), keys);
        var deezer = new Deezer(base, door(Service.DEEZER), keys);
        var covers = new CoverArtArchive(base, door(Service.COVERARTARCHIVE));
        var acoustId = new AcoustId(base, door(Service.ACOUSTID), keys);
        var released = Track.builder().relatedId(RelatedId.MUSICBRAINZ_RELEASE, "x").build();
        return List.of(
                new Kind(
                        "musicbrainz",
                        List.of("recording-search.json"),
                        () -> musicBrainz.search(words)),
                new Kind("musicbrainz", List.of("recording.json"), () -> musicBrainz.track("x")),
                new Kind("musicbrainz", List.of("release.json"), () -> musicBrainz.release("x")),
                new Kind("discogs", List.of("search.json"), () -> discogs.search(words)),
                new Kind("discogs", List.of("release.json"), () -> discogs.release("990014")),
                new Kind("deezer", List.of("search.json"), () -> deezer.search(words)),
                new Kind("coverartarchive", List.of("index.json"), () -> covers.front(released)),
                new Kind(
                        "acoustid",
                        List.of("lookup.json"),
                        () -> acoustId.byFingerprint("AQADtEmWJNTCRER", Duration.ofSeconds(408))));
    }

    /// All replies that a question can be answered with by one call.
    private List<Case> cases() throws Exception {
        var cases = new ArrayList<Case>();
        for (Kind kind : kinds()) {
            var replies = new ArrayList<byte[]>();
            for (String name : kind.own())
                replies.add(
                        Fixtures.own(OverheadBenchmark.class, kind.service() + "/" + name)
                                .getBytes(StandardCharsets.UTF_8));
            replies.addAll(recorded(kind.service()));
            for (byte[] candidate : replies)
                if (isAnswer(candidate, kind.question()))
                    cases.add(new Case(candidate, kind.question(), bare(candidate)));
        }
        return cases;
    }

    private static List<byte[]> recorded(String service) throws IOException {
        Path folder = Path.of("../shared/fixtures").resolve(service);
        if (!Files.isDirectory(folder)) return List.of();
        var replies = new ArrayList<byte[]>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList())
                if (!file.getFileName().toString().startsWith("error"))
                    replies.add(Files.readAllBytes(file));
        }
        return replies;
    }

    private boolean isAnswer(byte[] candidate, Question question) throws InterruptedException {
        reply = candidate;
        int before = requests.get();
        try {
            Object answer = question.ask();
            boolean empty =
                    answer instanceof List<?> list
                            ? list.isEmpty()
                            : answer instanceof Optional<?> one && one.isEmpty();
            return !empty && requests.get() == before + 1;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            // Recorded for another question.
            return false;
        }
    }

    /// What the server and the way to it cost: the median of bare requests.
    private long bare(byte[] body) throws IOException {
        reply = body;
        var times = new long[BARE];
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            byte[] request =
                    "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < BARE; i++) {
                long begun = System.nanoTime();
                socket.getOutputStream().write(request);
                skipHead(in);
                in.readNBytes(body.length);
                times[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(times);
        return times[BARE / 2];
    }

    private static void skipHead(InputStream in) throws IOException {
        for (int lineEnds = 0; lineEnds < 4; ) {
            int next = in.read();
            if (next < 0) throw new IOException("cut");
            lineEnds = next == '\r' || next == '\n' ? lineEnds + 1 : 0;
        }
    }

    private static void run(String name, OverheadBenchmark world, List<Case> cases)
            throws Exception {
        var ours = new long[CALLS];
        long all = 0;
        long bytes = 0;
        for (int i = 0; i < CALLS; i++) {
            var one = cases.get(i % cases.size());
            world.reply = one.reply();
            long begun = System.nanoTime();
            one.question().ask();
            ours[i] = Math.max(0, System.nanoTime() - begun - one.bareNanos());
            all += ours[i];
            bytes += one.reply().length;
        }
        Arrays.sort(ours);
        System.out.printf(
                "%s: %d calls, %d replies of %.1f KB on average: p50 %.2f ms, p99 %.2f ms, %.0f calls/s%n",
                name,
                CALLS,
                cases.size(),
                bytes / 1e3 / CALLS,
                ours[CALLS / 2] / 1e6,
                ours[CALLS * 99 / 100] / 1e6,
                CALLS / (all / 1e9));
    }

    public static void main(String[] arguments) throws Exception {
        var world = new OverheadBenchmark();
        try {
            var cases = world.cases();
            run("cold", world, cases);
            // The server is warm by now as well.
            var again = new ArrayList<Case>();
            for (Case one : cases)
                again.add(new Case(one.reply(), one.question(), world.bare(one.reply())));
            run("warm", world, again);
        } finally {
            world.http.close();
            world.server.stop(0);
        }
    }
}
