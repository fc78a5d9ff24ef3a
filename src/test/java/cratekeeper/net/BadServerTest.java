package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.net.CallLog.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Servers that are slow, broken, busy or hostile.
class BadServerTest {
    private record Reply(String title) {}

    private static final FakeReply X = FakeReply.json("{\"title\":\"x\"}");

    private final VirtualWaits waits = new VirtualWaits();
    private final List<CallLog.Call> calls = new CopyOnWriteArrayList<>();
    private final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("test", waits, calls::add);
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

    private byte[] bytes(URI uri, int atMost) throws Exception {
        return service.bytes(Operation.METADATA, uri, atMost);
    }

    private List<Outcome> outcomes() {
        return calls.stream().map(CallLog.Call::outcome).toList();
    }

    @Test
    void anAnswerThatIsTooLongIsNotAskedForAgain() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 1_000; i++) zip.write(new byte[10_000]);
        }
        api.answer(
                "/bomb",
                FakeReply.bytes(200, bomb.toByteArray()).header("Content-Encoding", "gzip"));
        assertTrue(bomb.size() < 50_000);
        assertThrows(IOException.class, () -> bytes(api.uri("/bomb"), 1_000_000));
        assertEquals(10_000_000, bytes(api.uri("/bomb"), 10_000_000).length);
        assertEquals(2, api.requests().size());
    }

    @Test
    void endlessHeadersAreNotRead() {
        api.answer("/a", FakeReply.json("{}").header("X-Long", "x".repeat(300_000)));
        assertThrows(IOException.class, () -> ask("/a"));
    }

    @Test
    void plainHttpIsOnlySpokenOnThisMachine() {
        for (String to :
                List.of(
                        "http://foreign.example/x",
                        "http://127.0.0.1.evil.example/",
                        "http://localhost@evil.example/")) {
            api.answer("/a", FakeReply.redirect(to));
            assertThrows(IOException.class, () -> ask("/a"), to);
        }
        for (String address :
                List.of(
                        "http://foreign.example:81/x",
                        "ftp://foreign.example/x",
                        "mailto:someone",
                        "https://name:word@foreign.example/")) {
            assertThrows(IOException.class, () -> bytes(URI.create(address), 10), address);
        }
        assertEquals(List.of(), waits.slept(), "none of these is worth a second try");
    }

    @Test
    void redirectsInACircleEnd() {
        api.answer("/a", FakeReply.redirect("/a"));
        assertThrows(IOException.class, () -> ask("/a"));
        assertEquals(11, api.requests().size());
    }

    @Test
    void retryAfterHoldsTheWholeService() throws Exception {
        api.answer("/a", FakeReply.json(429, "{}").header("Retry-After", "17"), X);
        var begin = waits.instant();
        assertEquals(new Reply("x"), ask("/a"));
        assertEquals(begin.plusSeconds(17), waits.instant());
        assertEquals(List.of(Outcome.THROTTLED, Outcome.OK), outcomes());
    }

    @Test
    void aLongRetryAfterIsToldAtOnceAndToWhoeverComesNext() {
        api.answer("/a", FakeReply.json(503, "{}").header("Retry-After", "3600"));
        for (int i = 0; i < 2; i++) {
            var e = assertThrows(HttpStatusException.class, () -> ask("/a"));
            assertEquals(Duration.ofHours(1), e.retryAfter().orElseThrow());
        }
        assertEquals(1, api.requests().size());
        assertEquals(List.of(), waits.slept());
    }

    @Test
    void aServerThatSaysNothingIsATimeOut() {
        api.answer("/a", FakeReply.hanging());
        try (var impatient =
                new Http(
                        "test",
                        waits,
                        calls::add,
                        new PassingMemory(),
                        _ -> Duration.ofMillis(100))) {
            var door = impatient.service(Service.DEEZER, Limit.parse("1/1s"));
            assertThrows(
                    IOException.class,
                    () -> door.json(Operation.CHECK, api.uri("/a"), Reply.class));
        }
        assertEquals(Collections.nCopies(4, Outcome.TIMEOUT), outcomes());
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() throws Exception {
        api.answer("/a", FakeReply.json("{\"title\":\"x\"}").cutAt(4), X);
        assertEquals(new Reply("x"), ask("/a"));
        assertEquals(List.of(Outcome.NETWORK_ERROR, Outcome.OK), outcomes());
    }

    @Test
    void noFailureTellsTheQuery() {
        api.answer("/refused", 403, "no");
        api.answer("/busy", FakeReply.json(503, "").header("Retry-After", "99"));
        api.answer("/html", FakeReply.html(200, "<html>"));
        api.answer("/cut", FakeReply.json("{}").cutAt(1));
        api.answer("/away", FakeReply.redirect("http://foreign.example/?token=hush"));
        for (String path : List.of("/refused", "/html", "/cut", "/away", "/busy", "/none")) {
            var e = assertThrows(Exception.class, () -> ask(path + "?token=hush"));
            var text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            assertFalse(text.toString().contains("hush"), text.toString());
        }
    }

    @Test
    void sixtyCallsToMusicBrainzKeepASecondBetweenThemWhateverHappens() throws Exception {
        var script = new ArrayList<FakeReply>();
        for (int i = 0; i < 60; i++) {
            script.add(
                    switch (i) {
                        case 7, 8, 30 -> FakeReply.json(503, "{}");
                        case 12 -> FakeReply.json(503, "{}").header("Retry-After", "3");
                        case 20, 41 -> FakeReply.json(500, "");
                        case 25 -> FakeReply.json("{\"title\":").cutAt(3);
                        case 50 -> FakeReply.redirect("/ws/2/recording");
                        default -> X;
                    });
        }
        api.answer("/ws/2/recording", script.toArray(FakeReply[]::new));
        var musicBrainz = http.service(Service.MUSICBRAINZ, Limit.parse("1/1s"));
        while (api.requests().size() < 60) {
            musicBrainz.json(Operation.SEARCH, api.uri("/ws/2/recording"), Reply.class);
        }
        var times = api.requests().stream().map(FakeApi.Request::at).toList();
        for (int i = 1; i < times.size(); i++) {
            var gap = Duration.between(times.get(i - 1), times.get(i));
            assertTrue(gap.compareTo(Duration.ofSeconds(1)) >= 0, "request " + i + " after " + gap);
        }
        assertEquals(4, Collections.frequency(outcomes(), Outcome.THROTTLED));
    }
}
