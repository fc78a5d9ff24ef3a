package cratekeeper.integration.beatport;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.account.TokenKeeper;
import cratekeeper.account.TokenKeeper.TokenShelf;
import cratekeeper.integration.Address;
import cratekeeper.integration.SignIn.Entry;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.beatport.BeatportReply.Account;
import cratekeeper.music.Service;
import cratekeeper.net.Authorization;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who asks: the token, how it stands, and how it comes and goes.
final class BeatportAccount implements Authorization {
    private static final String SCHEME = "Bearer";

    private final URI base;
    private final ServiceHttp http;
    private final Credentials credentials;
    private final InstantSource clock;
    private final Blockade blockade;
    private final DocsClient docs;
    private final AccountShelf shelf;
    private volatile TokenKeeper keeper;

    /// @param http without a signature
    BeatportAccount(
            URI base,
            ServiceHttp http,
            Credentials credentials,
            InstantSource clock,
            Blockade blockade) {
        this.base = base;
        this.http = http;
        this.credentials = credentials;
        this.clock = clock;
        this.blockade = blockade;
        docs = new DocsClient(base, http, credentials);
        shelf = new AccountShelf(credentials, clock);
        keeper = newKeeper();
    }

    private TokenKeeper newKeeper() {
        return new TokenKeeper(shelf, tokens(docs::id)::renew, SCHEME, clock);
    }

    BeatportTokens tokens(BeatportTokens.ClientId client) {
        return new BeatportTokens(base, http, client, clock);
    }

    DocsClient docs() {
        return docs;
    }

    @Override
    public Map<String, String> headers() throws IOException, InterruptedException {
        return keeper.headers();
    }

    @Override
    public boolean renew(Map<String, String> refused) throws IOException, InterruptedException {
        return keeper.renew(refused);
    }

    List<Entry> entries() {
        return List.of(
                new Entry(
                        DocsClient.ENTRY,
                        "Client id",
                        "Seldom needed: the id of the documentation site's client, if it cannot be"
                                + " found there any more.",
                        false,
                        null),
                new Entry(
                        AccountShelf.ENTRY,
                        "Token",
                        "Log in on the documentation site, open the developer tools, and copy the"
                                + " whole answer of the request to auth/o/token.",
                        true,
                        DocsClient.page(base)));
    }

    SignInState state() {
        var why = blockade.why();
        if (why.isPresent()) return new SignInState.Blocked(why.get());
        var token = keeper.token();
        if (token.isPresent()) return connected(token.get(), shelf.name());
        String ended = shelf.ended();
        return ended.isEmpty()
                ? new SignInState.NotSetUp(BeatportTokens.NOBODY)
                : new SignInState.Expired(ended);
    }

    /// A refresh token renews itself for as long as it is used.
    private static SignInState connected(Token token, String name) {
        return new SignInState.Connected(name, token.refresh() == null ? token.expiresAt() : null);
    }

    SignInState enter(Map<String, Secret> entered) throws SourceException, InterruptedException {
        var client = Optional.ofNullable(entered.get(DocsClient.ENTRY)).map(Secret::reveal);
        if (client.isPresent() && !DocsClient.isPossible(client.get().strip()))
            throw refused("That is no client id: one has letters, digits, - and _ alone.");
        Secret pasted = entered.get(AccountShelf.ENTRY);
        if (pasted == null && client.isEmpty())
            throw refused("There is no token yet: paste Beatport's answer, or the token.");
        if (pasted != null) {
            blockade.lift();
            connect(token(pasted), client.map(String::strip).orElse(null));
        }
        if (client.isPresent()) keep(client.get().strip());
        return state();
    }

    private Token token(Secret pasted) throws SourceException {
        try {
            return TokenText.read(pasted.reveal(), clock.instant());
        } catch (TokenText.Malformed e) {
            // Not kept as the cause: it has nothing more to say.
            throw refused(e.sentence());
        }
    }

    /// Asks as whom, and keeps the token if it is good; it may have been renewed meanwhile.
    SignInState connect(Token token, @Nullable String clientId)
            throws SourceException, InterruptedException {
        var passing = new Passing(token);
        var tokens = tokens(clientId == null ? docs::id : () -> clientId);
        var trial = new TokenKeeper(passing, tokens::renew, SCHEME, clock);
        var signed = new SourceHttp(http.signed(base, trial));
        URI uri = Address.under(base).path("my/account/").uri();
        var account = blockade.pass(() -> signed.json(Operation.METADATA, uri, Account.class));
        Token good = trial.token().orElse(token);
        try {
            shelf.write(good, name(account));
        } catch (IOException e) {
            throw SourceFailures.of(Service.BEATPORT, e);
        }
        keeper = newKeeper();
        return state();
    }

    private static String name(Account account) {
        return Stream.of(account.username(), account.firstName())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private void keep(String clientId) throws SourceException {
        try {
            credentials.keep(DocsClient.ENTRY, new Secret(clientId));
        } catch (IOException e) {
            throw SourceFailures.of(Service.BEATPORT, e);
        }
    }

    void signOut() throws SourceException {
        try {
            shelf.forget();
            credentials.forget(DocsClient.ENTRY);
        } catch (IOException e) {
            throw SourceFailures.of(Service.BEATPORT, e);
        } finally {
            keeper = newKeeper();
        }
    }

    static SourceException refused(String sentence) {
        return new SourceException.SignInNeeded(Service.BEATPORT, sentence, null);
    }

    /// A token that is not kept yet.
    private static final class Passing implements TokenShelf {
        private @Nullable Token token;

        Passing(Token token) {
            this.token = token;
        }

        @Override
        public Optional<Token> read() {
            return Optional.ofNullable(token);
        }

        @Override
        public void write(Token fresh) {
            token = fresh;
        }

        @Override
        public void clear() {
            token = null;
        }
    }
}
