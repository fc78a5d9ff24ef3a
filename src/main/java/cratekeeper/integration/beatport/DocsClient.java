package cratekeeper.integration.beatport;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.Address;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.SignInException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The public client of Beatport's documentation site. Its id stands in one of the site's scripts,
/// and may change: it is looked up there, unless the person has set one.
final class DocsClient {
    /// Name of the entry by which a person sets it.
    static final String ENTRY = "BEATPORT_CLIENT_ID";

    private static final int LONGEST_PAGE = 2 << 20;
    private static final int LONGEST_SCRIPT = 8 << 20;
    private static final int MOST_SCRIPTS = 8;
    private static final Pattern SCRIPT =
            Pattern.compile("(?i)<script\\b[^>]{0,500}?\\bsrc\\s*=\\s*[\"']?([^\"'\\s>]{1,500})");
    private static final Pattern ID =
            Pattern.compile(
                    "(?i)client_?id[\"']?\\s{0,9}[:=]\\s{0,9}[\"'`]([A-Za-z0-9_-]{16,128})[\"'`]");
    private static final String NOT_FOUND =
            "Beatport's documentation site does not name its client any more: paste a token"
                    + " instead, or set BEATPORT_CLIENT_ID.";

    private final URI base;
    private final ServiceHttp http;
    private final Credentials credentials;
    private volatile @Nullable String found;

    DocsClient(URI base, ServiceHttp http, Credentials credentials) {
        this.base = base;
        this.http = http;
        this.credentials = credentials;
    }

    static boolean isPossible(String id) {
        return id.matches("[A-Za-z0-9_-]{8,128}");
    }

    static URI page(URI base) {
        return Address.under(base).path("docs/").uri();
    }

    /// @throws SignInException there is none to be found
    String id() throws IOException, InterruptedException {
        var set = credentials.get(ENTRY).map(Secret::reveal).filter(DocsClient::isPossible);
        if (set.isPresent()) return set.get();
        String known = found;
        if (known != null) return known;
        String id = lookedUp().orElseThrow(() -> new SignInException(NOT_FOUND));
        found = id;
        return id;
    }

    private Optional<String> lookedUp() throws IOException, InterruptedException {
        URI page = page(base);
        String html = text(page, LONGEST_PAGE);
        var inPage = idIn(html);
        if (inPage.isPresent()) return inPage;
        for (var script : SCRIPT.matcher(html).results().limit(MOST_SCRIPTS).toList()) {
            var address = resolved(page, script.group(1));
            if (address.isEmpty()) continue;
            var id = idIn(text(address.get(), LONGEST_SCRIPT));
            if (id.isPresent()) return id;
        }
        return Optional.empty();
    }

    /// Scripts of the site itself; others' are not its own.
    private static Optional<URI> resolved(URI page, String source) {
        try {
            URI address = page.resolve(source);
            boolean own =
                    page.getHost().equalsIgnoreCase(address.getHost())
                            && page.getPort() == address.getPort();
            return own ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // No address: not one of the scripts we look for.
            return Optional.empty();
        }
    }

    private static Optional<String> idIn(String text) {
        var id = ID.matcher(text);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private String text(URI uri, int atMost) throws IOException, InterruptedException {
        return new String(http.bytes(Operation.METADATA, uri, atMost), StandardCharsets.UTF_8);
    }
}
