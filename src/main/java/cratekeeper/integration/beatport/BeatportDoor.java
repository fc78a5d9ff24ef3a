package cratekeeper.integration.beatport;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.SourceHttp;
import cratekeeper.net.Ask;
import cratekeeper.net.Operation;
import cratekeeper.net.Reply;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// The way to Beatport for somebody who is signed in, behind the [Blockade].
final class BeatportDoor {
    private final ServiceHttp signed;
    private final SourceHttp http;
    private final Blockade blockade;

    BeatportDoor(ServiceHttp signed, Blockade blockade) {
        this.signed = signed;
        this.http = new SourceHttp(signed);
        this.blockade = blockade;
    }

    <T> T json(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        return blockade.pass(() -> http.json(operation, uri, type));
    }

    <T> Optional<T> jsonIfAny(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        return blockade.pass(() -> http.jsonIfAny(operation, uri, type));
    }

    Reply send(Operation operation, Ask ask) throws SourceException, InterruptedException {
        return blockade.pass(() -> http.send(operation, ask));
    }

    /// The file at the address; empty if it is not there.
    Optional<byte[]> bytesIfAny(URI uri, int atMost) throws SourceException, InterruptedException {
        return blockade.pass(() -> {
            try {
                return Optional.of(signed.bytes(Operation.DOWNLOAD, uri, atMost));
            } catch (IOException e) {
                if (SourceFailures.isNone(e)) return Optional.empty();
                throw SourceFailures.of(signed.service(), e);
            }
        });
    }

    SourceException.Unreadable unreadable(String detail) {
        return http.unreadable(detail);
    }
}
