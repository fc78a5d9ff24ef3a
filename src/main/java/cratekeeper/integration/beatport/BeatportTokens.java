package cratekeeper.integration.beatport;

import cratekeeper.account.Token;
import cratekeeper.integration.Address;
import cratekeeper.integration.beatport.BeatportReply.TokenReply;
import cratekeeper.json.Json;
import cratekeeper.net.Ask;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.SignInException;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Buys tokens: for the code of a sign-in, or for the refresh token of an older one, which is good
/// once.
final class BeatportTokens {
    static final String NOBODY =
            "Sign in to Beatport on its page, or paste a token from its documentation site.";
    static final String NO_MORE =
            "Beatport does not take this token (it has expired, was revoked or is not its own):"
                    + " sign in again, or paste a new one.";
    private static final String NOT_THIS_CODE =
            "Beatport does not take this answer any more: begin the sign-in again.";
    private static final String UNREADABLE =
            "Beatport's answer to the sign-in cannot be read: try again later.";

    private final URI address;
    private final ServiceHttp http;
    private final ClientId client;
    private final InstantSource clock;

    /// Says in whose name tokens are bought.
    @FunctionalInterface
    interface ClientId {
        String find() throws IOException, InterruptedException;
    }

    BeatportTokens(URI base, ServiceHttp http, ClientId client, InstantSource clock) {
        this.address = Address.under(base).path("auth/o/token/").uri();
        this.http = http;
        this.client = client;
        this.clock = clock;
    }

    /// @param redirect where the code arrived
    Token forCode(String code, String clientId, URI redirect)
            throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", redirect.toString());
        fields.put("client_id", clientId);
        return bought(fields, null, NOT_THIS_CODE);
    }

    /// @throws SignInException there is nothing to renew, or it is refused
    Token renew(@Nullable Token old) throws IOException, InterruptedException {
        if (old == null) throw new SignInException(NOBODY);
        var refresh = old.refreshing();
        if (refresh.isEmpty()) throw new SignInException(NO_MORE, true, null);
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", refresh.get().reveal());
        fields.put("client_id", client.find());
        return bought(fields, old, NO_MORE);
    }

    private Token bought(Map<String, String> fields, @Nullable Token old, String refusal)
            throws IOException, InterruptedException {
        try {
            String body = http.send(Operation.METADATA, Ask.form(address, fields)).body();
            var reply = Json.FOREIGN.readValue(body, TokenReply.class);
            if (reply == null) throw new SignInException(UNREADABLE);
            return TokenText.token(reply, old, clock.instant());
        } catch (HttpStatusException e) {
            // 403 is the guard's word and says nothing about the token.
            if (e.status() == 400 || e.status() == 401) throw new SignInException(refusal, true, e);
            throw e;
        } catch (JacksonException | TokenText.Malformed e) {
            // Not kept as the cause: it may quote the answer.
            throw new SignInException(UNREADABLE);
        }
    }
}
