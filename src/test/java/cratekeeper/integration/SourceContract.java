package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.Manners;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.VirtualWaits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What every capability promises when its service misbehaves: the right [SourceException], whose
/// words hold no address with parameters and nothing of a page.
public abstract class SourceContract {
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    protected final VirtualWaits waits = new VirtualWaits();
    protected final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("Test/1.0 ( https://example.org )", waits, _ -> {});

    /// Asks the question of the contract; the source is to be made new.
    protected abstract Object ask(URI base) throws Exception;

    protected abstract Service service();

    /// Where the first request goes.
    protected abstract String path();

    /// What the service says in its own way.
    protected Manners manners() {
        return Manners.PLAIN;
    }

    protected final ServiceHttp door() {
        return door(manners());
    }

    protected final ServiceHttp door(Manners manners) {
        return http.service(service(), Limit.burst(10_000, Duration.ofSeconds(1)), manners);
    }

    @AfterEach
    final void closeAll() {
        http.close();
        api.close();
    }

    private <T extends SourceException> T fails(Class<T> type, FakeReply reply) {
        api.answer(path(), reply);
        return clean(assertThrows(type, () -> ask(api.base())));
    }

    private <T extends SourceException> T clean(T failure) {
        assertEquals(service(), failure.service());
        String words = failure.getMessage();
        assertFalse(words.contains("?"), words);
        assertFalse(words.contains("<"), words);
        assertFalse(words.contains("127.0.0.1"), words);
        assertTrue(words.length() < 250, words);
        return failure;
    }

    @Test
    final void tooManyRequestsTellHowLongToWait() {
        for (int status : new int[] {429, 503}) {
            var failure =
                    fails(
                            SourceException.Throttled.class,
                            FakeReply.json(status, "{\"error\":\"slow down\"}")
                                    .header("Retry-After", "" + PATIENCE.toSeconds()));
            assertEquals(PATIENCE, failure.waitFor());
        }
    }

    @Test
    final void anOverloadedFrontEndSpeaksHtmlAndTellsNoTime() {
        var failure =
                fails(
                        SourceException.Throttled.class,
                        FakeReply.html(503, "<html><h1>Busy</h1></html>"));
        assertEquals(Duration.ofSeconds(30), failure.waitFor());
    }

    @Test
    final void aServerFaultIsUnreachable() {
        var failure =
                fails(
                        SourceException.Unreachable.class,
                        FakeReply.html(500, "<html><h1>Oops</h1></html>"));
        assertTrue(failure.getMessage().contains("server fault 500"), failure.getMessage());
    }

    @Test
    final void aDeadNetworkIsUnreachable() {
        Executable asking = () -> ask(NOBODY);
        var failure = clean(assertThrows(SourceException.Unreachable.class, asking));
        assertTrue(failure.getMessage().contains("no connection"), failure.getMessage());
    }

    /// Bodies that are no JSON, or another one.
    protected static final List<String> GIBBERISH =
            List.of(
                    "<!DOCTYPE html><html><body>Hello?x=1</body></html>",
                    "",
                    "{\"a\":",
                    "[[[",
                    "null",
                    "7",
                    "\"words\"",
                    "[]",
                    "{}  trailing",
                    "{\"surprise\":true}");

    /// A sign-in refused; files have another word for it. A 403 may also mean that nothing helps.
    protected final void assertRefusalWantsASignIn() {
        fails(SourceException.SignInNeeded.class, FakeReply.json(401, "{\"error\":\"no\"}"));
        var refused = fails(SourceException.class, FakeReply.json(403, "{\"error\":\"no\"}"));
        assertTrue(
                switch (refused) {
                    case SourceException.SignInNeeded _,
                            SourceException.Blocked _,
                            SourceException.NotOffered _ ->
                            true;
                    default -> false;
                },
                refused.toString());
    }

    protected final void assertGibberishIsUnreadable(List<String> bodies) {
        for (String body : bodies) {
            api.answer(path(), 200, body);
            clean(assertThrows(SourceException.Unreadable.class, () -> ask(api.base()), body));
        }
        String cut = "{\"a\":\"" + "x".repeat(500) + "\"}";
        fails(
                SourceException.Unreadable.class,
                FakeReply.json(400, "{\"error\":\"Bad, see https://example.org/?q=secret&b\"}"));
        fails(SourceException.Unreachable.class, FakeReply.json(cut).cutAt(100));
    }
}
