package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.net.CallLog.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class HttpTest {
    private record Reply(String title) {}

    private final VirtualWaits waits = new VirtualWaits();
    private final List<CallLog.Call> calls = new CopyOnWriteArrayList<>();
    private final FakeApi api = new FakeApi(waits);
    private final Http http =
            new Http("Cratekeeper/0.1.0 ( https://example.org )", waits, calls::add);
    private final ServiceHttp service =
            http.service(Service.ARCHIVE, Limit.burst(1000, Duration.ofSeconds(1)));

    @AfterEach
    void close() {
        http.close();
        api.close();
    }

    private Reply ask(String path) throws Exception {
        return service.json(Operation.SEARCH, api.uri(path), Reply.class);
    }

    private List<Outcome> outcomes() {
        return calls.stream().map(CallLog.Call::outcome).toList();
    }

    @Test
    void aDocumentIsReadAndTheCallCounted() throws Exception {
        api.answer("/a", 200, "{\"title\":\"Night Ferry\",\"other\":1}");
        assertEquals(new Reply("Night Ferry"), ask("/a?q=x"));
        var request = api.requests().getFirst();
        assertEquals(
                "Cratekeeper/0.1.0 ( https://example.org )",
                request.header("User-Agent").orElseThrow());
        assertEquals(
                List.of(
                        new CallLog.Call(
                                Service.ARCHIVE, Operation.SEARCH, waits.instant(), 0, Outcome.OK)),
                calls);
    }

    @Test
    void whoStaysHereAsksNobodyElse() throws Exception {
        http.stayingHere();
        api.answer("/a", 200, "{\"title\":\"Night Ferry\"}");
        api.answer("/out", FakeReply.redirect("https://covers.example.org/a.jpg"));
        assertEquals("Night Ferry", ask("/a").title());
        var outside = URI.create("https://covers.example.org/a.jpg");
        var refused =
                assertThrows(
                        RefusedException.class,
                        () -> service.json(Operation.SEARCH, outside, Reply.class));
        assertEquals("an address outside the sandbox", refused.getMessage());
        assertThrows(RefusedException.class, () -> ask("/out"));
    }

    @Test
    void faultsAreTriedAgainAfterOneTwoAndFourSeconds() throws Exception {
        api.answer(
                "/a",
                FakeReply.json(500, ""),
                FakeReply.json(502, ""),
                FakeReply.json(504, ""),
                FakeReply.json("{\"title\":\"x\"}"));
        assertEquals(new Reply("x"), ask("/a"));
        assertEquals(seconds(1, 2, 4), waits.slept());
        assertEquals(
                List.of(
                        Outcome.SERVER_ERROR,
                        Outcome.SERVER_ERROR,
                        Outcome.SERVER_ERROR,
                        Outcome.OK),
                outcomes());
    }

    @Test
    void theFourthFaultIsTheLast() {
        api.answer("/a", 500, "");
        var e = assertThrows(HttpStatusException.class, () -> ask("/a"));
        assertEquals(500, e.status());
        assertEquals(4, api.requests().size());
    }

    @Test
    void refusalsAreWaitedForFiveTimes() {
        api.answer("/a", 503, "{\"error\":\"slow down\"}");
        var e = assertThrows(HttpStatusException.class, () -> ask("/a"));
        assertTrue(e.throttled());
        assertEquals("{\"error\":\"slow down\"}", e.body());
        assertEquals(6, api.requests().size());
        assertEquals(Duration.ofSeconds(31), waits.total());
    }

    @Test
    void otherRefusalsAreNotTriedAgain() {
        api.answer("/a", 403, "no");
        assertThrows(HttpStatusException.class, () -> ask("/a"));
        assertThrows(HttpStatusException.class, () -> ask("/none"));
        assertEquals(List.of(Outcome.REFUSED, Outcome.NOT_FOUND), outcomes());
        assertEquals(List.of(), waits.slept());
    }

    @Test
    void htmlAndCutJsonAreUnreadable() {
        api.answer("/html", FakeReply.html(200, "<html>sign in to the hotel</html>"));
        api.answer("/cut", 200, "{\"title\":\"x");
        assertThrows(JacksonException.class, () -> ask("/html"));
        assertThrows(JacksonException.class, () -> ask("/cut"));
        assertEquals(2, api.requests().size());
    }

    @Test
    void aDeadNetworkEndsAfterThreeMoreTries() {
        api.close();
        var e = assertThrows(java.io.IOException.class, () -> ask("/secret?token=hush"));
        assertTrue(!e.toString().contains("hush"), e.toString());
        assertEquals(seconds(1, 2, 4), waits.slept());
    }

    @Test
    void bytesComeAsTheyAre() throws Exception {
        byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);
        api.answer("/p", FakeReply.bytes(200, picture));
        api.answer("/moved", FakeReply.redirect("/p"));
        assertArrayEquals(picture, bytes(api.uri("/moved"), picture.length));
        assertThrows(java.io.IOException.class, () -> bytes(api.uri("/p"), picture.length - 1));
    }

    private byte[] bytes(URI uri, int atMost) throws Exception {
        return service.bytes(Operation.METADATA, uri, atMost);
    }

    private static List<Duration> seconds(int... seconds) {
        return java.util.Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
