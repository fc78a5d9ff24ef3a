package cratekeeper.integration;

import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.Operation;
import cratekeeper.net.Reply;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// [ServiceHttp] as integrations use it: its failures are [SourceException]s already, and a 404 can
/// mean "none".
public final class SourceHttp {
    private final ServiceHttp http;

    public SourceHttp(ServiceHttp http) {
        this.http = http;
    }

    public Service service() {
        return http.service();
    }

    /// The document at the address. A 404 is a failure like any other.
    public <T> T json(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        try {
            return read(operation, uri, type);
        } catch (IOException | JacksonException e) {
            throw SourceFailures.of(service(), e);
        }
    }

    /// The document at the address; empty if the service says that there is none.
    public <T> Optional<T> jsonIfAny(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        try {
            return Optional.of(read(operation, uri, type));
        } catch (IOException | JacksonException e) {
            if (SourceFailures.isNone(e)) return Optional.empty();
            throw SourceFailures.of(service(), e);
        }
    }

    /// Sends one request as it is; a redirect is an answer.
    public Reply send(Operation operation, Ask ask) throws SourceException, InterruptedException {
        try {
            return http.send(operation, ask);
        } catch (IOException e) {
            throw SourceFailures.of(service(), e);
        }
    }

    /// Sends one request and reads the document that comes back.
    public <T> T sent(Operation operation, Ask ask, Class<T> type)
            throws SourceException, InterruptedException {
        return document(send(operation, ask).body(), type);
    }

    /// @param body JSON as it came
    public <T> T document(String body, Class<T> type) throws SourceException {
        try {
            T document = Json.FOREIGN.readValue(body, type);
            if (document == null) throw unreadable("unexpected shape");
            return document;
        } catch (JacksonException e) {
            throw SourceFailures.of(service(), e);
        }
    }

    private <T> T read(Operation operation, URI uri, Class<T> type)
            throws SourceException, IOException, InterruptedException {
        T document = http.json(operation, uri, type);
        // The JSON word `null` is a document too.
        if (document == null) throw unreadable("unexpected shape");
        return document;
    }

    /// What to throw when a document was read and makes no sense.
    public SourceException.Unreadable unreadable(String detail) {
        return new SourceException.Unreadable(service(), detail, null);
    }
}
