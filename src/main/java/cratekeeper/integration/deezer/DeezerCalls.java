package cratekeeper.integration.deezer;

import cratekeeper.integration.Address;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.Reply;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.util.Optional;

/// Questions to Deezer. It tells what is private apart from what is not there; no sign-in of ours
/// helps against either.
final class DeezerCalls {
    private static final int FORBIDDEN = 403;
    private static final String API = "api.deezer.com";

    private final URI base;
    private final SourceHttp http;

    DeezerCalls(URI base, ServiceHttp http) {
        this.base = base;
        this.http = new SourceHttp(http);
    }

    Address under() {
        return Address.under(base);
    }

    /// Whether Deezer itself is asked, not a copy that holds all its hosts at one address.
    boolean isReal() {
        return API.equalsIgnoreCase(base.getHost());
    }

    /// Empty if there is no such thing.
    <T> Optional<T> ifAny(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        try {
            return http.jsonIfAny(operation, uri, type);
        } catch (SourceException e) {
            throw told(e);
        }
    }

    <T> T json(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        try {
            return http.json(operation, uri, type);
        } catch (SourceException e) {
            throw told(e);
        }
    }

    Reply send(Operation operation, Ask ask) throws SourceException, InterruptedException {
        return http.send(operation, ask);
    }

    <T> T sent(Operation operation, Ask ask, Class<T> type)
            throws SourceException, InterruptedException {
        return http.sent(operation, ask, type);
    }

    SourceException.Unreadable unreadable(String detail) {
        return http.unreadable(detail);
    }

    static SourceException.NotOffered notOffered(String reason) {
        return new SourceException.NotOffered(Service.DEEZER, reason);
    }

    private static SourceException told(SourceException e) {
        return e.getCause() instanceof HttpStatusException refusal && refusal.status() == FORBIDDEN
                ? notOffered("it is private")
                : e;
    }
}
