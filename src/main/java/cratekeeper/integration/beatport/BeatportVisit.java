package cratekeeper.integration.beatport;

import cratekeeper.account.Pkce;
import cratekeeper.account.Token;
import cratekeeper.integration.Address;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.WebSignIn;
import cratekeeper.music.Service;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Signing in on the documentation site: one logs in there, then the site's own client is
/// authorised, and the code is in the address of the last page. No other address is registered, so
/// it never comes to this machine by itself. The client takes no proof by hash; the state is what
/// ties an answer to its visit.
final class BeatportVisit implements WebSignIn {
    private static final String SESSION = "sessionid";
    private static final String DOMAIN = "beatport.com";

    private final URI base;
    private final BeatportAccount account;
    private final Blockade blockade;
    private final RandomGenerator random;

    BeatportVisit(URI base, BeatportAccount account, Blockade blockade, RandomGenerator random) {
        this.base = base;
        this.account = account;
        this.blockade = blockade;
        this.random = random;
    }

    private interface Asking<T> {
        T ask() throws IOException, InterruptedException;
    }

    private <T> T asked(Asking<T> asking) throws SourceException, InterruptedException {
        return blockade.pass(() -> {
            try {
                return asking.ask();
            } catch (IOException e) {
                throw SourceFailures.of(Service.BEATPORT, e);
            }
        });
    }

    @Override
    public int listeningPort() {
        return -1;
    }

    @Override
    public Visit begin(URI listener) throws SourceException, InterruptedException {
        blockade.lift();
        String client = asked(account.docs()::id);
        var pkce = Pkce.from(random);
        URI redirect = Address.under(base).path("auth/o/post-message/").uri();
        URI authorise =
                Address.under(base)
                        .path("auth/o/authorize/")
                        .with("response_type", "code")
                        .with("client_id", client)
                        .with("redirect_uri", redirect.toString())
                        .with("state", pkce.state().reveal())
                        .uri();
        return new Visit(DocsClient.page(base), SESSION, authorise, redirect, hosts(), pkce);
    }

    private Set<String> hosts() {
        String host = base.getHost();
        return Set.of(host.endsWith("." + DOMAIN) ? DOMAIN : host);
    }

    @Override
    public SignInState finish(Visit visit, URI address)
            throws SourceException, InterruptedException {
        if (!isEnd(visit, address))
            throw BeatportAccount.refused(
                    "This is not the address on which Beatport's sign-in ends: it begins with "
                            + visit.redirect()
                            + ".");
        var answer = parameters(address.getRawQuery());
        if (!visit.pkce().isState(answer.getOrDefault("state", "")))
            throw BeatportAccount.refused(
                    "This is not the answer to this sign-in: begin it again, and take the address"
                            + " on which it ends.");
        if (answer.containsKey("error")) throw BeatportAccount.refused(refusal(answer));
        String code = answer.getOrDefault("code", "");
        if (!Token.isPossible(code))
            throw BeatportAccount.refused("There is no code in this address: copy all of it.");
        String client = client(visit);
        blockade.lift();
        var tokens = account.tokens(() -> client);
        Token token = asked(() -> tokens.forCode(code, client, visit.redirect()));
        return account.connect(token, client);
    }

    /// An address that somebody typed may be no place at all.
    private static boolean isEnd(Visit visit, URI address) {
        return address.getRawAuthority() != null
                && address.getRawPath() != null
                && visit.endsAt(address);
    }

    /// Whoever began the visit named it; the visit may be kept over a restart.
    private static String client(Visit visit) {
        URI authorise = visit.authorise();
        return authorise == null
                ? ""
                : parameters(authorise.getRawQuery()).getOrDefault("client_id", "");
    }

    private static String refusal(Map<String, String> answer) {
        String said =
                SourceFailures.brief(
                        answer.getOrDefault("error_description", answer.getOrDefault("error", "")));
        return said == null
                ? "Beatport did not let you in: begin again."
                : "Beatport did not let you in (" + said + "): begin again.";
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        for (String pair : Objects.requireNonNullElse(query, "").split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) parameters.putIfAbsent(decoded(parts[0]), decoded(parts[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A lone percent sign: nothing of ours.
            return "";
        }
    }
}
