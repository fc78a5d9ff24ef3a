package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInContract;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YouTubeSignInTest extends SignInContract {
    private static final String BAD_KEY =
            """
            {"error":{"code":400,"message":"API key not valid.","errors":[{"domain":"global",
            "reason":"badRequest"}],"status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}\
            """;

    @Override
    protected Service service() {
        return Service.YOUTUBE;
    }

    @Override
    protected SignIn source(URI base, Credentials known) {
        return youTube(base, known);
    }

    private YouTube youTube(URI base, Credentials known) {
        return new YouTube(base, door(), known, waits, YouTubeContracts.none());
    }

    @Override
    protected String path() {
        return "/i18nLanguages";
    }

    @Override
    protected void believes() {
        api.answer(path(), 200, "{\"items\":[]}");
    }

    @Override
    protected void doubts() {
        api.answer(path(), 400, BAD_KEY);
    }

    @Override
    protected Map<String, Secret> entered() {
        return Map.of(ApiKey.NAME, new Secret(YouTubeContracts.KEY));
    }

    @Test
    void theKeyGoesOutAsAHeaderAndNeverInAnAddress() throws Exception {
        believes();
        YouTubeContracts.found(api);
        var source = youTube(api.base(), credentials);
        source.enter(entered());
        source.track(YouTubeContracts.VIDEO);
        assertEquals(2, api.requests().size());
        for (var request : api.requests()) {
            assertEquals(YouTubeContracts.KEY, request.header(ApiKey.HEADER).orElseThrow());
            assertTrue(!request.pathAndQuery().contains("key"), request.pathAndQuery());
        }
    }

    @Test
    void aKeyThatIsNotTakenAnyMoreHasExpired() throws Exception {
        believes();
        var source = youTube(api.base(), credentials);
        source.enter(entered());
        api.answer("/videos", 400, BAD_KEY);
        var failure =
                assertThrows(
                        SourceException.SignInNeeded.class,
                        () -> source.track(YouTubeContracts.VIDEO));
        assertTrue(failure.sentence().contains("API key"), failure.sentence());
        assertInstanceOf(SignInState.Expired.class, source.state());
        YouTubeContracts.found(api);
        source.track(YouTubeContracts.VIDEO);
        assertInstanceOf(SignInState.Connected.class, source.state());
    }

    @Test
    void withoutKeyAndProgramOneIsToldWhatToDo() {
        var source = youTube(api.base(), credentials);
        assertInstanceOf(SignInState.SignedOut.class, source.state());
        var failure =
                assertThrows(
                        SourceException.SignInNeeded.class,
                        () -> source.track(YouTubeContracts.VIDEO));
        assertTrue(failure.sentence().contains("yt-dlp"), failure.sentence());
        assertEquals(0, api.requests().size());
    }
}
