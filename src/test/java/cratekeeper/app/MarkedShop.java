package cratekeeper.app;

import cratekeeper.account.Credentials;
import cratekeeper.account.Pkce;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.account.TokenKeeper;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.WebSignIn;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Ask;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A service whose every secret begins with a mark, spoken to as the real ones are: forms, headers,
/// keys in addresses, codes in redirects.
final class MarkedShop implements SignIn, WebSignIn, TrackSearch {
    static final String MARK = "s3cr3t-";
    private static final String NAME = "SPOTIFY_REFRESH_TOKEN";
    private final URI base;
    private final Credentials credentials;
    private final SourceHttp plain;
    private final SourceHttp signed;

    private record Bought(String access_token) {}

    MarkedShop(URI base, ServiceHttp http, Credentials credentials, InstantSource clock) {
        this.base = base;
        this.credentials = credentials;
        plain = new SourceHttp(http);
        var keeper = new TokenKeeper(new Shelf(), this::renewed, "Bearer", clock);
        signed = new SourceHttp(http.signed(base, keeper));
    }

    private final class Shelf implements TokenKeeper.TokenShelf {
        @Override
        public Optional<Token> read() {
            return credentials.get(NAME).map(s -> new Token(s, s, null, null));
        }

        @Override
        public void write(Token token) throws IOException {
            credentials.keep(NAME, token.access());
        }

        @Override
        public void clear() throws IOException {
            credentials.forget(NAME);
        }
    }

    private Token renewed(Token old) throws IOException, InterruptedException {
        try {
            var bought =
                    plain.sent(
                            Operation.CHECK,
                            Ask.form(
                                    base.resolve("/token"),
                                    Map.of("refresh_token", old.access().reveal())),
                            Bought.class);
            return new Token(new Secret(bought.access_token()), null, null, null);
        } catch (SourceException e) {
            throw new IOException(e);
        }
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
        return credentials.get(NAME).isPresent()
                ? new SignInState.Connected("somebody", null)
                : new SignInState.SignedOut();
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(NAME, "Token", "Paste it here.", true, null));
    }

    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        return bought("token", entered.get(NAME).reveal());
    }

    private SignInState bought(String field, String text)
            throws SourceException, InterruptedException {
        var bought =
                plain.sent(
                        Operation.CHECK,
                        Ask.form(base.resolve("/token"), Map.of(field, text)),
                        Bought.class);
        try {
            credentials.keep(NAME, new Secret(bought.access_token()));
        } catch (IOException e) {
            throw new SourceException.Unreachable(service(), "the disk", e);
        }
        return state();
    }

    @Override
    public Optional<WebSignIn> web() {
        return Optional.of(this);
    }

    @Override
    public void signOut() {}

    @Override
    public int listeningPort() {
        return -1;
    }

    @Override
    public Visit begin(URI listener) {
        var pkce = Pkce.from(new Random(3));
        var marked = new Pkce(pkce.state(), new Secret(MARK + "verifier"));
        return new Visit(
                base.resolve("/login"),
                null,
                null,
                base.resolve("/callback"),
                Set.of("127.0.0.1"),
                marked);
    }

    @Override
    public SignInState finish(Visit visit, URI address)
            throws SourceException, InterruptedException {
        return bought("code", String.valueOf(address.getQuery()));
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        // Some services want their key in the address.
        URI uri = base.resolve("/search?key=" + MARK + "key&q=ferry");
        signed.json(Operation.SEARCH, uri, Map.class);
        return List.of();
    }
}
