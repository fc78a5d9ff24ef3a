package cratekeeper.integration.deezer;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.music.Service;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches official excerpts, from Deezer's own machines only.
final class DeezerPreviews {
    private static final int LARGEST = 16 << 20;
    private static final int GONE = 410;
    private static final int FORBIDDEN = 403;

    private final URI base;
    private final ServiceHttp http;

    DeezerPreviews(URI base, ServiceHttp http) {
        this.base = base;
        this.http = http;
    }

    /// @param address as the track's record just named it
    Optional<byte[]> excerpt(@Nullable String address)
            throws SourceException, InterruptedException {
        if (address == null || address.isBlank()) return Optional.empty();
        try {
            return Optional.of(http.bytes(Operation.METADATA, checked(address), LARGEST));
        } catch (HttpStatusException e) {
            if (SourceFailures.isNone(e) || e.status() == GONE) return Optional.empty();
            if (e.status() == FORBIDDEN)
                throw DeezerCalls.notOffered("its excerpt is not open here");
            throw SourceFailures.of(Service.DEEZER, e);
        } catch (IOException e) {
            throw SourceFailures.of(Service.DEEZER, e);
        }
    }

    private URI checked(String address) throws SourceException {
        try {
            URI uri = URI.create(address.strip());
            if (isOurs(uri)) return uri;
        } catch (IllegalArgumentException e) {
            throw odd(e);
        }
        throw odd(null);
    }

    private boolean isOurs(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null) return false;
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean own = host.equals(base.getHost()) && uri.getPort() == base.getPort();
        return own || host.endsWith(".dzcdn.net") || host.endsWith(".deezer.com");
    }

    private static SourceException odd(@Nullable Throwable cause) {
        return new SourceException.Unreadable(Service.DEEZER, "no address of an excerpt", cause);
    }
}
