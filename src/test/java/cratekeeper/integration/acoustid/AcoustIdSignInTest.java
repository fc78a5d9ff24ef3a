package cratekeeper.integration.acoustid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInContract;
import cratekeeper.integration.SignInState;
import cratekeeper.music.Service;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcoustIdSignInTest extends SignInContract {
    @Override
    protected Service service() {
        return Service.ACOUSTID;
    }

    @Override
    protected SignIn source(URI base, Credentials known) {
        return new AcoustId(base, door(AcoustId.MANNERS), known);
    }

    @Override
    protected String path() {
        return "/lookup";
    }

    @Override
    protected void believes() {
        api.answer(path(), 200, "{\"status\":\"ok\",\"results\":[]}");
    }

    @Override
    protected void doubts() {
        api.answer(
                path(),
                400,
                "{\"error\":{\"code\":4,\"message\":\"invalid API key\"},\"status\":\"error\"}");
    }

    @Override
    protected Map<String, Secret> entered() {
        return Map.of("ACOUSTID_KEY", new Secret("iNvEnTeDkEy"));
    }

    @Test
    void aQuestionAboutNothingIsEnoughToProveAKey() throws Exception {
        api.answer(
                path(),
                400,
                "{\"error\":{\"code\":18,\"message\":\"not found\"},\"status\":\"error\"}");
        assertEquals(
                new SignInState.Connected("", null),
                source(api.base(), credentials).enter(entered()));
    }
}
