package cratekeeper.integration.spotify;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInContract;
import cratekeeper.music.Service;
import java.net.URI;
import java.util.Map;

class SpotifySignInTest extends SignInContract {
    @Override
    protected Service service() {
        return Service.SPOTIFY;
    }

    @Override
    protected SignIn source(URI base, Credentials known) {
        return new Spotify(base, base, door(), known, waits);
    }

    @Override
    protected String path() {
        return "/api/token";
    }

    @Override
    protected void believes() {
        SpotifyWorld.tokens(api);
        api.answer("/me", 200, "{\"id\":\"me1\",\"display_name\":\"Marguerite\"}");
    }

    @Override
    protected void doubts() {
        api.answer(
                "/api/token",
                400,
                "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid refresh token\"}");
    }

    @Override
    protected Map<String, Secret> entered() {
        return Map.of(
                SpotifyAccount.CLIENT_ID, new Secret(SpotifyWorld.CLIENT),
                SpotifyAccount.REFRESH_TOKEN, new Secret("AQ-refresh-of-a-person"));
    }
}
