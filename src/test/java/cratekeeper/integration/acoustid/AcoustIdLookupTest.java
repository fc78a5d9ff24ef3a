package cratekeeper.integration.acoustid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.FingerprintLookup;
import cratekeeper.integration.FingerprintLookupContract;
import cratekeeper.integration.Fixtures;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.net.FakeReply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcoustIdLookupTest extends FingerprintLookupContract {
    static final Credentials KEYS =
            new Credentials(_ -> Optional.of(new Secret("invented-key")), new PassingVault());
    private static final String PRINT = "AQADtEmWJNTCRER";
    private static final Duration LENGTH = Duration.ofMillis(408_900);

    @Override
    protected Service service() {
        return Service.ACOUSTID;
    }

    @Override
    protected FingerprintLookup source(URI base) {
        return new AcoustId(base, door(AcoustId.MANNERS), KEYS);
    }

    @Override
    protected String path() {
        return "/lookup";
    }

    @Override
    protected void found() {
        api.answer(path(), 200, Fixtures.own(AcoustIdLookupTest.class, "lookup.json"));
    }

    @Override
    protected void none() {
        api.answer(path(), 200, "{\"status\":\"ok\",\"results\":[]}");
    }

    @Test
    void keyAndPrintGoIntoTheBodyAndIntoNoAddress() throws Exception {
        found();
        source(api.base()).byFingerprint(PRINT, LENGTH);
        var request = api.requests().getFirst();
        assertEquals("POST", request.method());
        assertEquals("/lookup", request.pathAndQuery());
        assertFalse(request.headers().toString().contains("invented-key"));
    }

    @Test
    void errorsStandInTheBodyWhateverTheStatus() {
        refuses(SourceException.SignInNeeded.class, 400, 4);
        refuses(SourceException.SignInNeeded.class, 200, 4);
        refuses(SourceException.SignInNeeded.class, 400, 17);
        refuses(SourceException.Throttled.class, 429, 14);
        refuses(SourceException.Throttled.class, 200, 14);
        refuses(SourceException.Throttled.class, 503, 13);
        refuses(SourceException.Unreachable.class, 500, 5);
        refuses(SourceException.Unreadable.class, 400, 3);
        refuses(SourceException.Unreadable.class, 200, 8);
    }

    private void refuses(Class<? extends SourceException> type, int status, int code) {
        api.answer(
                path(),
                status,
                "{\"status\": \"error\", \"error\": {\"code\": %d, \"message\": \"no\"}}"
                        .formatted(code));
        assertThrows(
                type,
                () -> source(api.base()).byFingerprint(PRINT, LENGTH),
                status + " with code " + code);
    }

    @Test
    void aKeyThatIsRefusedIsNotShownAgain() {
        api.answer(
                path(),
                FakeReply.json(
                        400,
                        "{\"error\":{\"code\":4,\"message\":\"invalid API key\"},\"status\":\"error\"}"));
        var acoustId = new AcoustId(api.base(), door(AcoustId.MANNERS), KEYS);
        for (int i = 0; i < 2; i++)
            assertThrows(
                    SourceException.SignInNeeded.class,
                    () -> acoustId.byFingerprint(PRINT, LENGTH));
        assertEquals(1, api.requests().size());
        assertInstanceOf(SignInState.Expired.class, acoustId.state());
    }

    @Test
    void withoutAKeyNobodyIsAsked() {
        var nobody = new Credentials(_ -> Optional.empty(), new PassingVault());
        assertThrows(
                SourceException.SignInNeeded.class,
                () ->
                        new AcoustId(api.base(), door(AcoustId.MANNERS), nobody)
                                .byFingerprint(PRINT, LENGTH));
        assertEquals(List.of(), api.requests());
    }
}
