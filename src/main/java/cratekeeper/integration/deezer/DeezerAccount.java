package cratekeeper.integration.deezer;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.Address;
import cratekeeper.integration.SignIn.Entry;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.deezer.DeezerReply.Playlist;
import cratekeeper.integration.deezer.DeezerReply.Playlists;
import cratekeeper.integration.deezer.DeezerReply.UserData;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.Operation;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Whose lists are the person's own. Deezer gives no keys to new programs, so all there is, is the
/// cookie of the web site, and it is asked one question only: whose is it? The lists themselves are
/// then read as anybody may read them.
final class DeezerAccount {
    static final String ARL = "DEEZER_ARL";
    private static final URI WEB = URI.create("https://www.deezer.com");
    private static final Pattern POSSIBLE = Pattern.compile("[0-9a-fA-F]{64,512}");
    private static final int PAGE = 100;

    /// Nobody has more; pages that go in a circle end here.
    private static final int MOST = 5_000;

    private final DeezerCalls calls;
    private final Credentials credentials;

    DeezerAccount(DeezerCalls calls, Credentials credentials) {
        this.calls = calls;
        this.credentials = credentials;
    }

    static List<Entry> entries() {
        return List.of(
                new Entry(
                        ARL,
                        "ARL cookie",
                        "Better leave it empty: this cookie of deezer.com opens your whole"
                                + " account, using it is against Deezer's terms and may end at any"
                                + " time, and all it gives here is the names of your own public"
                                + " lists.",
                        true,
                        WEB));
    }

    SignInState state() {
        return credentials.get(ARL).isPresent()
                ? new SignInState.Connected("", null)
                : new SignInState.SignedOut();
    }

    SignInState enter(Map<String, Secret> entered) throws SourceException, InterruptedException {
        Secret arl = entered.get(ARL);
        if (arl == null) return state();
        // Pasting often brings blanks along.
        Secret clean = new Secret(arl.reveal().strip());
        if (!POSSIBLE.matcher(clean.reveal()).matches())
            throw signIn("That is no ARL: it is a long row of digits and letters from a to f.");
        user(clean);
        try {
            credentials.keep(ARL, clean);
        } catch (IOException e) {
            throw notKept(e);
        }
        return state();
    }

    void signOut() throws SourceException {
        try {
            credentials.forget(ARL);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    List<PlaylistRef> lists() throws SourceException, InterruptedException {
        var arl = credentials.get(ARL);
        if (arl.isEmpty())
            throw signIn(
                    "Deezer cannot tell which lists are yours: paste a playlist's link instead.");
        if (!POSSIBLE.matcher(arl.get().reveal().strip()).matches())
            throw signIn("DEEZER_ARL is none: it is a long row of digits and letters a to f.");
        String user = user(new Secret(arl.get().reveal().strip()));
        var lists = new ArrayList<PlaylistRef>();
        lists.add(DeezerPlaylists.loved(user));
        for (int index = 0; index < MOST; index += PAGE) {
            var page = lists(user, index);
            var data = page.data();
            if (data == null) throw calls.unreadable("no list of playlists");
            for (Playlist list : data) if (isOwn(list, user)) lists.add(ref(list));
            if (page.next() == null || page.next().isBlank()) break;
        }
        return List.copyOf(lists);
    }

    private Playlists lists(String user, int index) throws SourceException, InterruptedException {
        return calls.json(
                Operation.METADATA,
                calls.under()
                        .segment("user")
                        .segment(user)
                        .segment("playlists")
                        .with("index", index)
                        .with("limit", PAGE)
                        .uri(),
                Playlists.class);
    }

    /// Lists of others that the person follows stand among them.
    private static boolean isOwn(Playlist list, String user) {
        return list.id() != null
                && DeezerLink.isId(list.id())
                && list.creator() != null
                && user.equals(list.creator().id());
    }

    private static PlaylistRef ref(Playlist list) {
        return DeezerPlaylists.ref(list.id() == null ? "" : list.id(), list);
    }

    private String user(Secret arl) throws SourceException, InterruptedException {
        var site = calls.isReal() ? Address.under(WEB) : calls.under();
        URI uri =
                site.path("ajax/gw-light.php")
                        .with("method", "deezer.getUserData")
                        .with("input", 3)
                        .with("api_version", "1.0")
                        .with("api_token", "")
                        .uri();
        var ask = Ask.get(uri).with("Cookie", "arl=" + arl.reveal());
        var results = calls.sent(Operation.METADATA, ask, UserData.class).results();
        if (results == null || results.user() == null || results.user().id() == null)
            throw calls.unreadable("no word of who it is");
        String id = results.user().id();
        if (id.equals("0"))
            throw signIn("Deezer does not know this ARL any more: copy it anew, or leave it out.");
        if (!DeezerLink.isId(id)) throw calls.unreadable("an odd id of a person");
        return id;
    }

    private static SourceException signIn(String sentence) {
        return new SourceException.SignInNeeded(Service.DEEZER, sentence, null);
    }

    private static SourceException notKept(IOException e) {
        return new SourceException.SignInNeeded(
                Service.DEEZER, "What you entered for Deezer could not be kept on this disk.", e);
    }
}
