package cratekeeper.integration.spotify;

import cratekeeper.account.Pkce;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.integration.Address;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.WebSignIn;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

/// Signing in on Spotify's page, with the person's own client id and no secret (PKCE).
final class SpotifyPage implements WebSignIn {
    private static final String CALLBACK = "/callback";
    private static final String SCOPES =
            "playlist-read-private playlist-read-collaborative user-library-read";
    private static final Set<String> USUAL_HOSTS =
            Set.of("accounts.spotify.com", "challenge.spotify.com", "www.spotify.com");

    private final URI accounts;
    private final SpotifyTokens tokens;
    private final SpotifyAccount account;

    /// @param account lets in whoever comes back from the page
    SpotifyPage(URI accounts, SpotifyTokens tokens, SpotifyAccount account) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.account = account;
    }

    @Override
    public int listeningPort() {
        return ANY_PORT;
    }

    @Override
    public Visit begin(URI listener) throws SourceException {
        var pkce = Pkce.from(new SecureRandom());
        URI redirect = URI.create(listener + CALLBACK);
        URI start =
                Address.under(accounts)
                        .segment("authorize")
                        .with("response_type", "code")
                        .with("client_id", account.client())
                        .with("redirect_uri", redirect.toString())
                        .with("scope", SCOPES)
                        .with("state", pkce.state().reveal())
                        .with("code_challenge_method", "S256")
                        .with("code_challenge", pkce.challenge())
                        .uri();
        var hosts = new HashSet<>(USUAL_HOSTS);
        hosts.add(accounts.getHost());
        return new Visit(start, null, null, redirect, hosts, pkce);
    }

    @Override
    public SignInState finish(Visit visit, URI address)
            throws SourceException, InterruptedException {
        Secret code = SpotifyAnswer.of(address, visit).code();
        String client = account.client();
        Token token =
                SpotifyTokens.buy(
                        () -> tokens.forCode(client, code, visit.redirect(), visit.pkce()));
        return account.letIn(token);
    }
}
