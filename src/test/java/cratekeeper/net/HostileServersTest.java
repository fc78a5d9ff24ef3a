package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.music.Service;
import cratekeeper.net.CallLog.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a platform makes of servers that mean harm: one sentence, soon, in little memory.
class HostileServersTest {
    private static final Limit FREE = Limit.burst(10_000, Duration.ofSeconds(1));
    private static final int MB = 1 << 20;
    private static final int MOST_READ = 32;
    private static final String JSON_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private final VirtualWaits waits = new VirtualWaits();
    private final FakeApi api = new FakeApi(waits);
    private final Http http =
            new Http("test", waits, this::count, new PassingMemory(), _ -> Duration.ofSeconds(20));
    private final Http hasty =
            new Http("test", waits, this::count, new PassingMemory(), _ -> Duration.ofMillis(150));

    @AfterEach
    void close() {
        http.close();
        hasty.close();
        api.close();
    }

    private void count(CallLog.Call call) {
        outcomes.add(call.outcome());
    }

    private static String sentence(Http http, URI uri) {
        return failure(http, uri).sentence();
    }

    private static SourceException failure(Http http, URI uri) {
        var door = new SourceHttp(http.service(Service.ARCHIVE, FREE));
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () ->
                        assertThrows(
                                SourceException.class,
                                () -> door.json(Operation.SEARCH, uri, Map.class)));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aDocumentOfAHundredMegabytesIsNotReadToItsEnd() {
        var written = new AtomicLong();
        byte[] chunk = "\"night ferry\",".repeat(MB / 14).getBytes(StandardCharsets.US_ASCII);
        try (var server =
                new RawServer((_, out) -> {
                    write(out, JSON_HEAD + "Connection: close\r\n\r\n[");
                    for (int i = 0; i < 100; i++) {
                        out.write(chunk);
                        written.addAndGet(chunk.length);
                    }
                })) {
            assertEquals(
                    "Internet Archive sent a reply we cannot read (the reply is longer than"
                            + " 33,554,432 bytes).",
                    sentence(http, server.uri("/")));
            // What lies in the buffers of both ends is written as well.
            assertTrue(written.get() < (MOST_READ + 20L) * MB, written + " bytes were taken");
            assertEquals(1, server.heads().size(), "and not asked for again");
            assertEquals(1, outcomes.size());
        }
    }

    @Test
    void aDocumentThatIsAnnouncedTooLongIsNotReadAtAll() {
        try (var server =
                new RawServer((_, out) ->
                        write(out, JSON_HEAD + "Content-Length: 99999999999\r\n\r\n["))) {
            assertTrue(sentence(http, server.uri("/")).contains("is longer than 33,554,432 bytes"));
        }
    }

    @Test
    void aSmallPackageOfAHugeDocumentIsNotUnpackedToItsEnd() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            byte[] zeroes = new byte[MB];
            for (int i = 0; i < 200; i++) zip.write(zeroes);
        }
        api.answer(
                "/a", FakeReply.bytes(200, bomb.toByteArray()).header("Content-Encoding", "gzip"));
        assertTrue(bomb.size() < MB);
        assertTrue(sentence(http, api.uri("/a")).contains("is longer than 33,554,432 bytes"));
    }

    @Test
    void aRefusalThatIsABombIsReadForItsFirstWordsOnly() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            byte[] zeroes = new byte[MB];
            for (int i = 0; i < 50; i++) zip.write(zeroes);
        }
        api.answer(
                "/a", FakeReply.bytes(400, bomb.toByteArray()).header("Content-Encoding", "gzip"));
        assertEquals(
                "Internet Archive sent a reply we cannot read (answer 400).",
                sentence(http, api.uri("/a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[{\"a\":"})
    void tenThousandLevelsAreTooDeep(String level) {
        api.answer("/a", 200, level.repeat(10_000));
        var failure = failure(http, api.uri("/a"));
        assertEquals(SourceException.Unreadable.class, failure.getClass());
        assertTrue(failure.sentence().startsWith("Internet Archive sent a reply we cannot read ("));
        assertEquals(1, api.requests().size());
    }

    @Test
    void aCircleOfRedirectsIsLeft() {
        api.answer("/a", FakeReply.redirect("/b")).answer("/b", FakeReply.redirect("/a"));
        assertEquals(
                "Internet Archive sent a reply we cannot read (more than 10 redirects).",
                sentence(http, api.uri("/a")));
        assertEquals(11, api.requests().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://foreign.example/x",
                "http://169.254.169.254/latest",
                "ftp://foreign.example/x",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:application/json,{}",
                "data:text/plain,x",
                "\\\\",
                "http://",
                "//foreign.example:99999/",
            })
    void aRedirectOutOfTheWebIsNotFollowed(String to) {
        api.answer("/a", FakeReply.redirect(to));
        String sentence = sentence(http, api.uri("/a"));
        assertTrue(sentence.startsWith("Internet Archive sent a reply we cannot read ("), to);
        assertFalse(sentence.contains(to), sentence);
        assertEquals(1, api.requests().size());
    }

    @Test
    void aServerThatDripsForEverIsATimeOut() {
        try (var server =
                new RawServer((_, out) -> {
                    write(out, JSON_HEAD + "\r\n[");
                    // As fast as it likes: only the end never comes.
                    while (true) {
                        write(out, " ");
                        out.flush();
                        Thread.onSpinWait();
                    }
                })) {
            assertEquals(
                    "Internet Archive cannot be reached (time-out).",
                    sentence(hasty, server.uri("/")));
            // On a busy machine the time is up for some before the server has read what they ask.
            assertFalse(server.heads().isEmpty());
            assertEquals(Collections.nCopies(4, Outcome.TIMEOUT), outcomes);
        }
    }

    @Test
    void aHeadThatNeverEndsIsATimeOutOrTooLong() {
        try (var server =
                new RawServer((_, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\n");
                    for (int i = 0; ; i++) write(out, "X-" + i + ": y\r\n");
                })) {
            assertTrue(
                    sentence(hasty, server.uri("/"))
                            .startsWith("Internet Archive cannot be reached ("));
        }
    }

    @Test
    void lineEndsInARepliesHeadersReachNoLaterRequest() {
        try (var server =
                new RawServer((request, out) -> {
                    if (!request.startsWith("GET /a ")) {
                        write(out, JSON_HEAD + "Content-Length: 2\r\n\r\n[]");
                        return;
                    }
                    write(
                            out,
                            "HTTP/1.1 302 Found\r\nLocation: /b?x=1\rEvil: 1\r\nContent-Length: 0\r\n\r\n");
                })) {
            // An array is no object: whichever way the redirect went, that is one sentence.
            assertTrue(sentence(hasty, server.uri("/a")).startsWith("Internet Archive "));
            for (List<String> head : server.heads())
                assertTrue(head.stream().noneMatch(line -> line.startsWith("Evil")), head + "");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "220 ready for mail\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n\u0000\u0000",
            })
    void whatIsNoHttpOrNoJsonIsOneSentence(String reply) {
        try (var server = new RawServer((_, out) -> write(out, reply))) {
            String sentence = sentence(hasty, server.uri("/"));
            assertTrue(sentence.matches("Internet Archive [^\n]{10,150}\\."), sentence);
        }
    }

    @Test
    void aTokenOfAHundredKilobytesIsNone() {
        String text = "t".repeat(100_000);
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Token(new Secret(text), null, null, null));
        assertTrue(e.getMessage().length() < 100, e.getMessage());
    }
}
