package cratekeeper.net;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cratekeeper.music.Service;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;

/// Fetches a file of 500 MB from the loopback, by our door and by the JDK's client, a few rounds in
/// turn, and prints both speeds and the most heap that was ever in use. Not a test: run it by hand
/// with `-Xmx128m`.
final class DownloadBenchmark {
    private static final long SIZE = 500_000_000;
    private static final int ROUNDS = 5;

    private DownloadBenchmark() {}

    private interface Fetching {
        void to(Path file) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("download-benchmark");
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", DownloadBenchmark::serve);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/f");
        try (var http = new Http("benchmark", Waits.SYSTEM, _ -> {});
                var jdk = HttpClient.newHttpClient()) {
            var door = http.service(Service.ARCHIVE, Limit.burst(10_000, Duration.ofSeconds(1)));
            compare(
                    folder.resolve("f"),
                    file -> door.download(uri, file, SIZE, (_, _) -> {}),
                    file ->
                            jdk.send(
                                    HttpRequest.newBuilder(uri).build(),
                                    BodyHandlers.ofFile(file)));
        } finally {
            server.stop(0);
            Files.deleteIfExists(folder);
        }
    }

    private static void compare(Path file, Fetching ours, Fetching theirs) throws Exception {
        double[] we = new double[ROUNDS];
        double[] they = new double[ROUNDS];
        long heap = 0;
        for (int i = 0; i < ROUNDS; i++) {
            forgetPeaks();
            we[i] = speed(ours, file);
            heap = Math.max(heap, peakHeap());
            they[i] = speed(theirs, file);
        }
        Arrays.sort(we);
        Arrays.sort(they);
        System.out.printf(
                "ours %.0f MB/s, JDK client %.0f MB/s (medians of %d), ratio %.2f; peak heap %.0f MB of %.0f MB%n",
                we[ROUNDS / 2],
                they[ROUNDS / 2],
                ROUNDS,
                we[ROUNDS / 2] / they[ROUNDS / 2],
                heap / 1e6,
                Runtime.getRuntime().maxMemory() / 1e6);
    }

    private static double speed(Fetching fetching, Path file) throws Exception {
        long begun = System.nanoTime();
        fetching.to(file);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (Files.size(file) != SIZE) throw new IOException("came short");
        Files.delete(file);
        return SIZE / 1e6 / seconds;
    }

    private static void serve(HttpExchange exchange) throws IOException {
        var chunk = new byte[256 << 10];
        try (exchange) {
            exchange.sendResponseHeaders(200, SIZE);
            var out = exchange.getResponseBody();
            for (long left = SIZE; left > 0; left -= chunk.length) {
                out.write(chunk, 0, (int) Math.min(chunk.length, left));
            }
        }
    }

    private static void forgetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
