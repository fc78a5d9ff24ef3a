package cratekeeper.integration.spotify;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.account.TokenKeeper;
import cratekeeper.integration.Address;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.WebSignIn;
import cratekeeper.integration.spotify.SpotifyReply.Person;
import cratekeeper.music.Service;
import cratekeeper.net.Authorization;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.SignInException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Who the person is at Spotify. Signing in goes by [a page][SpotifyPage]; a refresh token from
/// elsewhere does as well.
final class SpotifyAccount implements SignIn {
    static final String CLIENT_ID = "SPOTIFY_CLIENT_ID";
    static final String REFRESH_TOKEN = SpotifySession.REFRESH_TOKEN;
    private static final URI DASHBOARD = URI.create("https://developer.spotify.com/dashboard");
    private static final String HOW_TO =
            "Make an app of your own in Spotify's developer dashboard, give it the redirect address"
                    + " http://127.0.0.1/callback, and enter its client id here.";
    private static final String NOT_SET_UP =
            "Spotify is not set up: it wants a client id of your own.";
    private static final String SIGN_IN_FIRST = "Sign in to Spotify first.";

    /// Months from the person's consent until it must be asked for anew, renewals or not.
    private static final int CONSENT_LASTS = 6;

    private final URI api;
    private final ServiceHttp http;
    private final Credentials credentials;
    private final SpotifySession session;
    private final SpotifyTokens tokens;
    private final TokenKeeper keeper;
    private final SpotifyPage page;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable String blocked;

    SpotifyAccount(
            URI api, URI accounts, ServiceHttp http, Credentials credentials, InstantSource clock) {
        this.api = api;
        this.http = http;
        this.credentials = credentials;
        session = new SpotifySession(credentials);
        tokens = new SpotifyTokens(accounts, http, clock);
        keeper = new TokenKeeper(session, this::renewed, "Bearer", clock);
        page = new SpotifyPage(accounts, tokens, this);
    }

    /// Shows who asks, and renews it where it must.
    Authorization who() {
        return keeper;
    }

    /// The person's id at Spotify, asked for where nobody has yet.
    String personId() throws SourceException, InterruptedException {
        String known = session.kept().id();
        if (known != null && !known.isEmpty()) return known;
        Person person = person(keeper);
        keep(() -> session.remember(person));
        return person.id() == null ? "" : person.id();
    }

    @Override
    public Service service() {
        return Service.SPOTIFY;
    }

    @Override
    public boolean isNeeded() {
        return true;
    }

    @Override
    public SignInState state() {
        if (clientId().isEmpty()) return new SignInState.NotSetUp(HOW_TO);
        String why = blocked;
        if (why != null) return new SignInState.Blocked(why);
        var kept = session.kept();
        if (kept.over()) return new SignInState.Expired(SpotifyTokens.AGAIN);
        if (kept.access() == null && session.refreshing().isEmpty())
            return new SignInState.SignedOut();
        return new SignInState.Connected(
                kept.name() == null ? "" : kept.name(), until(kept.consentedAt()));
    }

    private static @Nullable Instant until(@Nullable Instant consentedAt) {
        return consentedAt == null
                ? null
                : consentedAt.atZone(ZoneOffset.UTC).plusMonths(CONSENT_LASTS).toInstant();
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(
                        CLIENT_ID,
                        "Client id",
                        "Of an app of your own in Spotify's developer dashboard; its redirect"
                                + " address must be http://127.0.0.1/callback.",
                        false,
                        DASHBOARD),
                new Entry(
                        REFRESH_TOKEN,
                        "Refresh token",
                        "Only if you have one already for this client id; else sign in on Spotify's"
                                + " page.",
                        true,
                        null));
    }

    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        Secret id = entered.get(CLIENT_ID);
        Secret refresh = entered.get(REFRESH_TOKEN);
        if (id != null && !id.reveal().strip().matches("[0-9A-Za-z]{16,64}"))
            throw refused("That is no client id: it has 32 letters and digits.");
        if (refresh != null && !Token.isPossible(refresh.reveal()))
            throw refused("That is no refresh token: copy the whole of it, and nothing else.");
        String client = id == null ? clientId().orElse(null) : id.reveal().strip();
        if (client == null) throw refused(HOW_TO);
        if (refresh != null) return enter(client, id != null, refresh);
        if (id != null) enterClient(client);
        return state();
    }

    private void enterClient(String client) throws SourceException, InterruptedException {
        SpotifyTokens.buy(() -> {
            tokens.checkClient(client);
            return "";
        });
        boolean another = !clientId().map(client::equals).orElse(false);
        keep(() -> {
            credentials.keep(CLIENT_ID, new Secret(client));
            // What was given to one client id is worth nothing to another.
            if (another) forget();
        });
    }

    private SignInState enter(String client, boolean keepClient, Secret refresh)
            throws SourceException, InterruptedException {
        Token token = SpotifyTokens.buy(() -> tokens.forRefresh(client, refresh, null));
        Person person = person(showing(token));
        keep(() -> {
            if (keepClient) credentials.keep(CLIENT_ID, new Secret(client));
            credentials.keep(REFRESH_TOKEN, refresh);
            session.begin(token, refresh, person);
            keeper.keep(token);
        });
        return state();
    }

    @Override
    public Optional<WebSignIn> web() {
        return Optional.of(page);
    }

    @Override
    public void signOut() throws SourceException {
        keep(() -> {
            forget();
            credentials.forget(CLIENT_ID);
        });
    }

    private void forget() throws IOException {
        blocked = null;
        credentials.forget(REFRESH_TOKEN);
        keeper.forget();
        session.forget();
    }

    /// Of the app that the person has made.
    String client() throws SourceException.SignInNeeded {
        return clientId().orElseThrow(() -> refused(HOW_TO));
    }

    /// Keeps whom the page has let in, and as whom.
    SignInState letIn(Token token) throws SourceException, InterruptedException {
        Person person = person(showing(token));
        keep(() -> {
            session.begin(token, null, person);
            keeper.keep(token);
        });
        return state();
    }

    /// Another run may have renewed it meanwhile: what lies on the shelf counts.
    private Token renewed(@Nullable Token old) throws IOException, InterruptedException {
        String client = clientId().orElseThrow(() -> new SignInException(NOT_SET_UP));
        var there = session.read();
        if (there.isPresent() && !there.get().equals(old)) return there.get();
        if (session.isOver()) throw new SignInException(SpotifyTokens.AGAIN);
        Secret refresh = session.refreshing().orElseThrow(() -> new SignInException(SIGN_IN_FIRST));
        return tokens.forRefresh(client, refresh, session.kept().consentedAt());
    }

    /// As whom. A refusal is remembered until somebody is let in.
    private Person person(Authorization who) throws SourceException, InterruptedException {
        var signed = new SpotifyApi(api, http.signed(api, who));
        try {
            var person =
                    signed.json(
                            Operation.METADATA,
                            Address.under(api).segment("me").uri(),
                            Person.class);
            if (person.id() == null || person.id().isBlank())
                throw signed.unreadable("a person without id");
            blocked = null;
            return person;
        } catch (SourceException.Blocked e) {
            blocked = e.sentence();
            throw e;
        }
    }

    private static Authorization showing(Token token) {
        var headers = Map.of("Authorization", "Bearer " + token.access().reveal());
        return new Authorization() {
            @Override
            public Map<String, String> headers() {
                return headers;
            }

            @Override
            public boolean renew(Map<String, String> refused) {
                return false;
            }
        };
    }

    private Optional<String> clientId() {
        return credentials
                .get(CLIENT_ID)
                .map(id -> id.reveal().strip())
                .filter(id -> !id.isEmpty());
    }

    private static SourceException.SignInNeeded refused(String sentence) {
        return new SourceException.SignInNeeded(Service.SPOTIFY, sentence, null);
    }

    private interface Keeping {
        void run() throws IOException;
    }

    private void keep(Keeping keeping) throws SourceException {
        changing.lock();
        try {
            keeping.run();
        } catch (IOException e) {
            throw new SourceException.SignInNeeded(
                    Service.SPOTIFY,
                    "The sign-in to Spotify could not be kept: check that the home folder can be"
                            + " written.",
                    e);
        } finally {
            changing.unlock();
        }
    }
}
