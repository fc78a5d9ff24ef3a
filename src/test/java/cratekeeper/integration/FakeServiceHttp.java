package cratekeeper.integration;

import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.Ask;
import cratekeeper.net.Authorization;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.Reply;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A service without a network: says what the test tells it, and remembers what it was asked.
public final class FakeServiceHttp implements ServiceHttp {
    private final Service service;
    private final Script script;
    private final List<URI> asked = new ArrayList<>();

    /// What the service answers.
    @FunctionalInterface
    public interface Script {
        byte[] answer(URI uri) throws IOException;
    }

    public FakeServiceHttp(Service service, Script script) {
        this.service = service;
        this.script = script;
    }

    /// The same text whatever is asked.
    public static FakeServiceHttp saying(Service service, String text) {
        return new FakeServiceHttp(service, _ -> text.getBytes(StandardCharsets.UTF_8));
    }

    /// The texts one after the other, in the order of the questions; the last again and again.
    public static FakeServiceHttp saying(Service service, List<String> texts) {
        var next = new int[1];
        return new FakeServiceHttp(
                service,
                _ ->
                        texts.get(Math.min(next[0]++, texts.size() - 1))
                                .getBytes(StandardCharsets.UTF_8));
    }

    public static FakeServiceHttp refusing(Service service, int status, String body) {
        return new FakeServiceHttp(
                service,
                _ -> {
                    throw new HttpStatusException(status, body, null);
                });
    }

    public List<URI> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Service service() {
        return service;
    }

    @Override
    public <T> T json(Operation operation, URI uri, Class<T> type) throws IOException {
        asked.add(uri);
        return Json.FOREIGN.readValue(script.answer(uri), type);
    }

    @Override
    public byte[] bytes(Operation operation, URI uri, int atMost) throws IOException {
        asked.add(uri);
        byte[] body = script.answer(uri);
        if (body.length > atMost) throw new IOException("more than " + atMost + " bytes");
        return body;
    }

    @Override
    public Reply send(Operation operation, Ask ask) throws IOException {
        asked.add(ask.uri());
        return new Reply(
                200, Map.of(), new String(script.answer(ask.uri()), StandardCharsets.UTF_8));
    }

    /// Whoever asks gets the same.
    @Override
    public ServiceHttp signed(URI home, Authorization who) {
        return this;
    }

    @Override
    public void download(URI uri, Path partial, long expectedBytes, TransferProgress progress)
            throws IOException {
        asked.add(uri);
        byte[] body = script.answer(uri);
        Files.write(partial, body);
        progress.at(body.length, expectedBytes);
    }
}
