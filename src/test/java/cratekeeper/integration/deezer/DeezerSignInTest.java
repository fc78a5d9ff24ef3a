package cratekeeper.integration.deezer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInContract;
import cratekeeper.integration.SourceException;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeezerSignInTest extends SignInContract {
    private static final String ARL = "0123456789abcdef".repeat(12);
    private static final String LISTS =
            """
            {"data":[{"id":5,"title":"Mine","nb_tracks":3,"creator":{"id":7711}},
             {"id":6,"title":"Followed","nb_tracks":9,"creator":{"id":1}},{"title":"no id"}],"total":3}
            """;

    @Override
    protected Service service() {
        return Service.DEEZER;
    }

    @Override
    protected Manners manners() {
        return new DeezerManners();
    }

    @Override
    protected SignIn source(URI base, Credentials known) {
        return new Deezer(base, door(), known);
    }

    @Override
    protected String path() {
        return "/ajax/gw-light.php";
    }

    @Override
    protected void believes() {
        answer("{\"error\":[],\"results\":{\"USER\":{\"USER_ID\":7711},\"checkForm\":\"x\"}}");
    }

    @Override
    protected void doubts() {
        answer("{\"error\":[],\"results\":{\"USER\":{\"USER_ID\":0}}}");
    }

    private void answer(String body) {
        api.answer(path(), 200, body);
    }

    @Override
    protected Map<String, Secret> entered() {
        return Map.of("DEEZER_ARL", new Secret(ARL));
    }

    @Test
    void onlyThePersonsOwnListsAreShown() throws Exception {
        believes();
        api.answer("/user/7711/playlists", 200, LISTS);
        credentials.keep("DEEZER_ARL", new Secret(ARL));
        var lists = new Deezer(api.base(), door(), credentials).ownPlaylists();
        assertEquals(List.of("Favourites", "Mine"), lists.stream().map(PlaylistRef::name).toList());
        assertEquals(List.of("loved/7711", "5"), lists.stream().map(PlaylistRef::id).toList());
    }

    @Test
    void theCookieGoesToTheOneDoorOnlyAndNothingIsAskedWithoutIt() throws Exception {
        var deezer = new Deezer(api.base(), door(), credentials);
        assertThrows(SourceException.SignInNeeded.class, deezer::ownPlaylists);
        assertEquals(List.of(), api.requests());
        believes();
        api.answer("/user/7711/playlists", 200, LISTS);
        credentials.keep("DEEZER_ARL", new Secret(ARL));
        deezer.ownPlaylists();
        for (var request : api.requests()) {
            boolean shown = request.header("Cookie").isPresent();
            assertEquals(request.path().equals(path()), shown, request.path());
            assertFalse(request.pathAndQuery().contains(ARL));
        }
    }

    @Test
    void aPrivateProfileIsSaidToBeOne() throws Exception {
        believes();
        api.answer(
                "/user/7711/playlists",
                200,
                "{\"error\":{\"type\":\"OAuthException\",\"message\":\"x\",\"code\":200}}");
        credentials.keep("DEEZER_ARL", new Secret(ARL));
        var failure =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> new Deezer(api.base(), door(), credentials).ownPlaylists());
        assertTrue(failure.sentence().contains("private"), failure.sentence());
    }
}
