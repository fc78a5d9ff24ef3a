package cratekeeper.net;

import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// The door to one service: limited, timed, retried, counted. Every method blocks, and may wait for
/// the limiter first.
public interface ServiceHttp {
    Service service();

    /// Gets a JSON document. Equal requests at the same time cost one call.
    ///
    /// @throws HttpStatusException the service refused, retries included
    /// @throws IOException it could not be reached, retries included
    /// @throws tools.jackson.core.JacksonException the body is not such a document
    <T> T json(Operation operation, URI uri, Class<T> type)
            throws IOException, InterruptedException;

    /// Gets a body of at most `atMost` bytes; a longer one is an [IOException]. Redirects are
    /// followed.
    byte[] bytes(Operation operation, URI uri, int atMost) throws IOException, InterruptedException;

    /// Sends one request as it is. Redirects are not followed: they come back as replies. Nothing
    /// is shared with others who send the same.
    ///
    /// @throws HttpStatusException the status is 400 or more, retries included
    Reply send(Operation operation, Ask ask) throws IOException, InterruptedException;

    /// This door for a caller who shows who they are. Limits, retries and counts stay the same.
    ///
    /// @param home only requests to this host and port carry the headers
    ServiceHttp signed(URI home, Authorization who);

    /// Gets a file into `partial`. Bytes that are there already are resumed by a range request, if
    /// the server still has the same file; otherwise it starts anew. Ends with exactly the
    /// announced bytes in `partial`.
    ///
    /// @param expectedBytes size the service announced elsewhere, -1 if unknown
    /// @throws ShortFileException the server has fewer or more bytes than announced
    /// @throws DiskException writing failed; what was written stays
    void download(URI uri, Path partial, long expectedBytes, TransferProgress progress)
            throws IOException, InterruptedException;
}
