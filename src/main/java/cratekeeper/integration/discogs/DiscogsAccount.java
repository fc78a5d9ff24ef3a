package cratekeeper.integration.discogs;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.Address;
import cratekeeper.integration.PastedKey;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.Authorization;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The person's own token: shown in the header, never in an address, which logs and replies repeat.
final class DiscogsAccount implements Authorization {
    private static final String HEADER = "Authorization";
    private static final String START = "Discogs token=";
    private static final SignIn.Entry TOKEN =
            new SignIn.Entry(
                    "DISCOGS_TOKEN",
                    "personal access token",
                    "Discogs makes one for you on its page Settings, Developers.",
                    true,
                    URI.create("https://www.discogs.com/settings/developers"));

    private final URI base;
    private final SourceHttp http;
    private final PastedKey key;

    DiscogsAccount(URI base, ServiceHttp http, Credentials credentials) {
        this.base = base;
        this.http = new SourceHttp(http);
        this.key = new PastedKey(Service.DISCOGS, TOKEN, credentials);
    }

    PastedKey key() {
        return key;
    }

    Optional<Secret> token() {
        return key.key();
    }

    SourceException searchNeedsSignIn() {
        return new SourceException.SignInNeeded(
                Service.DISCOGS,
                "Discogs searches only for people with a personal access token: sign in to Discogs.",
                null);
    }

    /// Asks whose token it is.
    String asWhom(Secret token) throws SourceException, InterruptedException {
        URI uri = Address.under(base).segment("oauth").segment("identity").uri();
        var ask = Ask.get(uri).with(HEADER, START + token.reveal());
        String name = http.sent(Operation.METADATA, ask, DiscogsReply.Identity.class).username();
        if (name == null || name.isBlank()) throw http.unreadable("nobody's name");
        return name.strip();
    }

    /// None without a token: then Discogs still answers look-ups.
    @Override
    public Map<String, String> headers() {
        return token().map(token -> Map.of(HEADER, START + token.reveal())).orElse(Map.of());
    }

    @Override
    public boolean renew(Map<String, String> refused) {
        String shown = refused.get(HEADER);
        if (shown == null) return false;
        key.isRefused(new Secret(shown.substring(START.length())));
        // Another one may have been entered in the meantime; and look-ups go on without any.
        return true;
    }
}
