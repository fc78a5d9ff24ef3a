package cratekeeper.integration.soundcloud;

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
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeApi.Request;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Manners;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoundCloudSignInTest extends SignInContract {
    private static final TrackQuery WORDS = TrackQuery.words("night ferry");
    private static final String EMPTY = "{\"collection\":[]}";

    @Override
    protected Service service() {
        return Service.SOUNDCLOUD;
    }

    @Override
    protected Manners manners() {
        return new SoundCloudManners();
    }

    @Override
    protected SignIn source(URI base, Credentials known) {
        return soundCloud(base, known);
    }

    private SoundCloud soundCloud(URI base, Credentials known) {
        return new SoundCloud(base, door(), known, waits);
    }

    @Override
    protected String path() {
        return "/oauth/token";
    }

    @Override
    protected void believes() {
        api.answer(path(), issued("one"), issued("two"), issued("three"));
    }

    private static FakeReply issued(String name) {
        return FakeReply.json(
                "{\"access_token\":\"access-%1$s\",\"refresh_token\":\"refresh-%1$s\",\"expires_in\":3599}"
                        .formatted(name));
    }

    @Override
    protected void doubts() {
        api.answer(path(), 401, "{\"error\":\"invalid_client\"}");
    }

    @Override
    protected Map<String, Secret> entered() {
        return Map.of(
                "SOUNDCLOUD_CLIENT_ID", new Secret("theApp"),
                "SOUNDCLOUD_CLIENT_SECRET", new Secret("theHush"));
    }

    private List<String> shown() {
        return api.requests("/tracks").stream()
                .flatMap(r -> r.header("Authorization").stream())
                .toList();
    }

    @Test
    void oneTokenServesItsHourAndOverRestarts() throws Exception {
        believes();
        api.answer("/tracks", 200, EMPTY);
        source(api.base(), credentials).enter(entered());
        for (int i = 0; i < 3; i++) soundCloud(api.base(), credentials).search(WORDS);
        assertEquals(1, api.requests(path()).size());
        assertEquals(List.of("OAuth access-one", "OAuth access-one", "OAuth access-one"), shown());
        waits.advance(Duration.ofMinutes(60));
        soundCloud(api.base(), credentials).search(WORDS);
        assertEquals("OAuth access-two", shown().getLast());
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheRequestRepeated() throws Exception {
        believes();
        api.answer("/tracks", FakeReply.json(401, "{}"), FakeReply.json(EMPTY));
        source(api.base(), credentials).enter(entered());
        assertEquals(List.of(), soundCloud(api.base(), credentials).search(WORDS));
        assertEquals(List.of("OAuth access-one", "OAuth access-two"), shown());
    }

    @Test
    void whenTheRenewalIsUsedUpIdAndSecretBuyAnother() throws Exception {
        api.answer(
                path(),
                issued("one"),
                FakeReply.json(400, "{\"error\":\"invalid_grant\"}"),
                issued("two"));
        api.answer("/tracks", FakeReply.json(401, "{}"), FakeReply.json(EMPTY));
        source(api.base(), credentials).enter(entered());
        soundCloud(api.base(), credentials).search(WORDS);
        assertEquals("OAuth access-two", shown().getLast());
        assertEquals(3, api.requests(path()).size());
    }

    @Test
    void aTokenOfAnotherAppIsNotShown() throws Exception {
        believes();
        api.answer("/tracks", 200, EMPTY);
        source(api.base(), credentials).enter(entered());
        credentials.keep("SOUNDCLOUD_CLIENT_ID", new Secret("another"));
        soundCloud(api.base(), credentials).search(WORDS);
        assertEquals(List.of("OAuth access-two"), shown());
    }

    @Test
    void withoutAnAppNothingIsAsked() {
        var soundCloud = soundCloud(api.base(), credentials);
        assertEquals(new SignInState.SignedOut(), soundCloud.state());
        var failure =
                assertThrows(SourceException.SignInNeeded.class, () -> soundCloud.search(WORDS));
        assertTrue(failure.sentence().contains("client id"), failure.sentence());
        assertEquals(List.of(), api.requests());
    }

    @Test
    void anAppThatIsNotBelievedAnyMoreIsShownAsSuch() throws Exception {
        for (var entry : entered().entrySet()) credentials.keep(entry.getKey(), entry.getValue());
        doubts();
        var soundCloud = soundCloud(api.base(), credentials);
        assertThrows(SourceException.SignInNeeded.class, () -> soundCloud.search(WORDS));
        assertInstanceOf(SignInState.Expired.class, soundCloud.state());
        believes();
        soundCloud.enter(entered());
        assertInstanceOf(SignInState.Connected.class, soundCloud.state());
    }

    @Test
    void halfASignInIsNone() throws Exception {
        credentials.keep("SOUNDCLOUD_CLIENT_ID", new Secret("theApp"));
        assertInstanceOf(SignInState.NotSetUp.class, source(api.base(), credentials).state());
    }

    @Test
    void secretsStandInNoAddress() throws Exception {
        believes();
        source(api.base(), credentials).enter(entered());
        assertEquals(
                List.of(Optional.empty()),
                api.requests(path()).stream().map(Request::query).toList());
    }
}
