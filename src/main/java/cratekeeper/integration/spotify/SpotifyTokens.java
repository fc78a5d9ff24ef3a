package cratekeeper.integration.spotify;

import cratekeeper.account.Pkce;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.integration.Address;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.spotify.SpotifyReply.Bought;
import cratekeeper.integration.spotify.SpotifyReply.TokenError;
import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.SignInException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Buys tokens at the accounts site.
final class SpotifyTokens {
    static final String AGAIN =
            "Your sign-in to Spotify has ended: sign in again (it lasts six months at most).";
    private static final String TOO_LATE =
            "Spotify takes this answer no more: it is good for one time and some minutes. Begin"
                    + " again.";
    private static final String NO_SUCH_CLIENT =
            "Spotify does not know this client id: copy it from your app's page in the developer"
                    + " dashboard (developer.spotify.com/dashboard).";
    private static final String NO_TOKEN = "none";

    private final URI accounts;
    private final ServiceHttp http;
    private final InstantSource clock;

    SpotifyTokens(URI accounts, ServiceHttp http, InstantSource clock) {
        this.accounts = accounts;
        this.http = http;
        this.clock = clock;
    }

    /// @param code that the sign-in ended with
    /// @param redirect in the very words that went out with the request
    Token forCode(String clientId, Secret code, URI redirect, Pkce pkce)
            throws IOException, InterruptedException {
        var bought =
                bought(
                        TOO_LATE,
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code.reveal(),
                                "redirect_uri", redirect.toString(),
                                "client_id", clientId,
                                "code_verifier", pkce.verifier().reveal()));
        return token(bought, null, clock.instant());
    }

    /// @param consentedAt of the sign-in that the refresh token is from; `null` if unknown
    Token forRefresh(String clientId, Secret refresh, @Nullable Instant consentedAt)
            throws IOException, InterruptedException {
        var bought =
                bought(
                        AGAIN,
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                refresh.reveal(),
                                "client_id",
                                clientId));
        // Usually there is no new one, and the old one stays good.
        return token(bought, refresh, consentedAt);
    }

    /// Asks with a token that is none: Spotify looks at the client id first.
    ///
    /// @throws SignInException it does not know the client id
    void checkClient(String clientId) throws IOException, InterruptedException {
        try {
            forRefresh(clientId, new Secret(NO_TOKEN), null);
        } catch (SignInException e) {
            if (!e.isFinal()) throw e;
        }
    }

    /// Something that buys a token, or tries to.
    interface Buying<T> {
        T run() throws IOException, InterruptedException;
    }

    /// Buys for somebody who waits, and is told what they can do about a failure.
    static <T> T buy(Buying<T> buying) throws SourceException, InterruptedException {
        try {
            return buying.run();
        } catch (IOException e) {
            throw SourceFailures.of(Service.SPOTIFY, e);
        }
    }

    /// @param ended what to say when Spotify takes no more what was shown
    private Bought bought(String ended, Map<String, String> fields)
            throws IOException, InterruptedException {
        var ask = Ask.form(Address.under(accounts).path("api/token").uri(), fields);
        try {
            var reply = http.send(Operation.METADATA, ask.with("Accept", "application/json"));
            Bought bought = Json.FOREIGN.readValue(reply.body(), Bought.class);
            if (bought == null || bought.access() == null) throw noToken();
            return bought;
        } catch (HttpStatusException e) {
            throw refused(e, ended);
        } catch (JacksonException e) {
            // Not kept as the cause: its message may quote a token.
            throw noToken();
        }
    }

    private static IOException refused(HttpStatusException e, String ended) {
        if (e.status() >= 500 || e.throttled()) return e;
        String error = error(e.body());
        return switch (error) {
            case "invalid_grant" -> new SignInException(ended, true, e);
            case "invalid_client", "unauthorized_client" ->
                    new SignInException(NO_SUCH_CLIENT, false, e);
            default -> e;
        };
    }

    private static String error(String body) {
        try {
            TokenError said = Json.FOREIGN.readValue(body, TokenError.class);
            return said == null || said.error() == null ? "" : said.error();
        } catch (JacksonException e) {
            // A page of a proxy: it says nothing of the sign-in.
            return "";
        }
    }

    private static HttpStatusException noToken() {
        return new HttpStatusException(200, "{\"error\":\"no token in it\"}", null);
    }

    private Token token(Bought bought, @Nullable Secret old, @Nullable Instant consentedAt)
            throws HttpStatusException {
        String access = Objects.requireNonNull(bought.access());
        String refresh = bought.refresh();
        if (!Token.isPossible(access)) throw noToken();
        boolean fresh = refresh != null && Token.isPossible(refresh);
        Long lasts = bought.expiresIn();
        return new Token(
                new Secret(access),
                fresh ? new Secret(Objects.requireNonNull(refresh)) : old,
                lasts == null || lasts <= 0 || lasts > Integer.MAX_VALUE
                        ? null
                        : clock.instant().plusSeconds(lasts),
                consentedAt);
    }
}
