package cratekeeper.sandbox;

import cratekeeper.json.Json;
import cratekeeper.media.Ffmpeg;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A sandbox and a plain client beside it.
final class World implements AutoCloseable {
    static final String AGENT = "SandboxTest/1 ( https://example.org )";

    static final Path UNPACKED = Path.of("target", "ffmpeg");

    final Sandbox sandbox;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    World(Path folder) throws IOException {
        sandbox = Sandbox.start(folder, new Ffmpeg(UNPACKED));
        sandbox.ignoreLimits();
    }

    URI uri(Site site, String target) {
        return URI.create(sandbox.environment().get(site.name() + "_URL") + target);
    }

    HttpResponse<byte[]> get(Site site, String target, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(site, target)).header("User-Agent", AGENT);
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode json(Site site, String target) throws Exception {
        return Json.FOREIGN.readTree(get(site, target).body());
    }

    Map<String, String> environment() {
        return sandbox.environment();
    }

    @Override
    public void close() {
        sandbox.close();
        client.close();
    }
}
