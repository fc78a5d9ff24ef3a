package cratekeeper.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackListenerTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final HttpClient browser = HttpClient.newHttpClient();
    private final LoopbackListener listener = open(0);

    private static LoopbackListener open(int port) {
        try {
            return LoopbackListener.on(port);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        listener.close();
        browser.close();
    }

    private HttpResponse<String> visit(String method, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(listener.address() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void takesTheOneAnswerAndNothingElse() throws Exception {
        assertEquals(404, visit("GET", "/callback?code=1").statusCode(), "nobody waits yet");
        listener.expect(uri -> uri.getPath().equals("/callback"));
        assertEquals(404, visit("GET", "/favicon.ico").statusCode());
        assertEquals(404, visit("POST", "/callback?code=1").statusCode());
        assertEquals(404, visit("GET", "/callback?code=" + "x".repeat(17_000)).statusCode());
        var page = visit("GET", "/callback?code=1&state=s");
        assertEquals(200, page.statusCode());
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(page.body().contains("You can close this window"), page.body());
        assertEquals(410, visit("GET", "/callback?code=2").statusCode(), "a second answer");
        assertEquals(
                Optional.of(URI.create(listener.address() + "/callback?code=1&state=s")),
                listener.await(LONG));
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        listener.expect(_ -> true);
        assertEquals(Optional.empty(), listener.await(Duration.ofMillis(1)));
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        assertThrows(IOException.class, () -> LoopbackListener.on(listener.address().getPort()));
    }

    @Test
    void nobodyElseOnTheNetworkIsHeard() {
        assertEquals("127.0.0.1", listener.address().getHost());
    }
}
