package cratekeeper.integration.soundcloud;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.account.TokenKeeper;
import cratekeeper.integration.Address;
import cratekeeper.integration.SignIn.Entry;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.soundcloud.SoundCloudReply.Issued;
import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.Authorization;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.SignInException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The person's own app at SoundCloud: an id and a secret buy tokens that last an hour. Few are
/// sold a day, so each is kept until its end, over restarts too, and renewed once for all.
final class SoundCloudAccount {
    static final String ID = "SOUNDCLOUD_CLIENT_ID";
    static final String SECRET = "SOUNDCLOUD_CLIENT_SECRET";
    private static final URI APPS = URI.create("https://soundcloud.com/you/apps");
    private static final URI LOGIN = URI.create("https://secure.soundcloud.com");
    private static final String API = "api.soundcloud.com";
    private static final String WANTED =
            "SoundCloud wants the client id and secret of an app of your own: enter them first.";
    private static final String DOUBTED =
            "SoundCloud does not take this client id and secret: copy both anew from your app's"
                    + " page.";

    private final URI token;
    private final ServiceHttp http;
    private final Credentials credentials;
    private final InstantSource clock;
    private final SoundCloudShelf shelf;
    private final TokenKeeper keeper;
    private volatile boolean doubted;

    SoundCloudAccount(URI base, ServiceHttp http, Credentials credentials, InstantSource clock) {
        // A copy of SoundCloud holds all its hosts at one address.
        var login = API.equalsIgnoreCase(base.getHost()) ? LOGIN : base;
        this.token = Address.under(login).path("oauth/token").uri();
        this.http = http;
        this.credentials = credentials;
        this.clock = clock;
        this.shelf = new SoundCloudShelf(credentials);
        this.keeper = new TokenKeeper(shelf, this::renewed, "OAuth", clock);
    }

    Authorization authorization() {
        return keeper;
    }

    /// For what the app's token does not open anyway: a new one would not either.
    Authorization withoutRenewal() {
        return new Authorization() {
            @Override
            public Map<String, String> headers() throws IOException, InterruptedException {
                return keeper.headers();
            }

            @Override
            public boolean renew(Map<String, String> refused) {
                return false;
            }
        };
    }

    static List<Entry> entries() {
        return List.of(
                new Entry(
                        ID,
                        "Client id",
                        "The client id of your own SoundCloud app; registering one needs an Artist"
                                + " Pro account.",
                        false,
                        APPS),
                new Entry(
                        SECRET,
                        "Client secret",
                        "The client secret from the same page of your app.",
                        true,
                        APPS));
    }

    SignInState state() {
        boolean id = credentials.get(ID).isPresent();
        boolean secret = credentials.get(SECRET).isPresent();
        if (id != secret) return new SignInState.NotSetUp(WANTED);
        if (!id) return new SignInState.SignedOut();
        return doubted ? new SignInState.Expired(DOUBTED) : new SignInState.Connected("", null);
    }

    SignInState enter(Map<String, Secret> entered) throws SourceException, InterruptedException {
        Secret id = clean(entered, ID);
        Secret secret = clean(entered, SECRET);
        try {
            Token bought = bought(id, secret);
            credentials.keep(ID, id);
            credentials.keep(SECRET, secret);
            keeper.keep(bought);
            doubted = false;
            return state();
        } catch (IOException e) {
            throw SourceFailures.of(Service.SOUNDCLOUD, e);
        }
    }

    private Secret clean(Map<String, Secret> entered, String name) throws SourceException {
        Secret given = entered.get(name);
        String text =
                given != null
                        ? given.reveal().strip()
                        : credentials.get(name).map(Secret::reveal).orElse("");
        // A colon would divide the two elsewhere than we do.
        if (!Token.isPossible(text) || text.length() > 512 || text.indexOf(':') >= 0)
            throw new SourceException.SignInNeeded(
                    Service.SOUNDCLOUD,
                    text.isEmpty()
                            ? WANTED
                            : "That is no "
                                    + (name.equals(ID) ? "client id" : "client secret")
                                    + ": it is one word of letters and digits.",
                    null);
        return new Secret(text);
    }

    void signOut() throws SourceException {
        try {
            credentials.forget(ID);
            credentials.forget(SECRET);
            keeper.forget();
            doubted = false;
        } catch (IOException e) {
            throw SourceFailures.of(Service.SOUNDCLOUD, e);
        }
    }

    private Token renewed(@Nullable Token old) throws IOException, InterruptedException {
        Optional<Secret> id = credentials.get(ID);
        Optional<Secret> secret = credentials.get(SECRET);
        if (id.isEmpty() || secret.isEmpty()) throw new SignInException(WANTED);
        if (old != null && old.refresh() != null) {
            try {
                return refreshed(id.get(), secret.get(), old.refresh());
            } catch (SignInException e) {
                // It was used before, or is too old: id and secret buy another.
                keeper.forget();
            }
        }
        try {
            Token bought = bought(id.get(), secret.get());
            doubted = false;
            return bought;
        } catch (SignInException e) {
            doubted = true;
            throw e;
        }
    }

    private Token refreshed(Secret id, Secret secret, Secret refresh)
            throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("client_id", id.reveal());
        fields.put("client_secret", secret.reveal());
        fields.put("refresh_token", refresh.reveal());
        return issued(Ask.form(token, fields));
    }

    private Token bought(Secret id, Secret secret) throws IOException, InterruptedException {
        String both = id.reveal() + ":" + secret.reveal();
        String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return issued(
                Ask.form(token, Map.of("grant_type", "client_credentials"))
                        .with("Authorization", "Basic " + basic));
    }

    private Token issued(Ask ask) throws IOException, InterruptedException {
        try {
            String body = http.send(Operation.METADATA, ask).body();
            Issued issued = Json.FOREIGN.readValue(body, Issued.class);
            if (issued == null || issued.access() == null) throw unreadable(null);
            return new Token(
                    new Secret(issued.access()),
                    issued.refresh() == null ? null : new Secret(issued.refresh()),
                    issued.seconds() == null || issued.seconds() < 1
                            ? null
                            : clock.instant().plusSeconds(Math.min(issued.seconds(), 86_400)),
                    null);
        } catch (HttpStatusException e) {
            if (e.throttled() || e.status() >= 500) throw e;
            throw new SignInException(DOUBTED, true, e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static IOException unreadable(@Nullable Exception cause) {
        // Without the body: it may hold a token.
        return new SignInException(
                "SoundCloud answered the sign-in with something we cannot read.", false, cause);
    }
}
