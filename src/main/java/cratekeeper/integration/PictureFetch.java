package cratekeeper.integration;

import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Fetches pictures from a platform's own machines and from nowhere else, without telling them who
/// asks.
public final class PictureFetch {
    private static final int LARGEST = 16 << 20;
    private static final int GONE = 410;

    private final ServiceHttp http;
    private final URI base;
    private final List<String> hosts;

    /// @param http a door that shows nobody's sign-in
    /// @param base of the platform: its host and port count as well
    /// @param hosts of its pictures, those below them included
    public PictureFetch(ServiceHttp http, URI base, String... hosts) {
        this.http = http;
        this.base = base;
        this.hosts = List.of(hosts);
    }

    /// As [PictureSource#shows] promises.
    public boolean shows(String url) {
        try {
            return isOwn(URI.create(url.strip()));
        } catch (IllegalArgumentException e) {
            // No address, so nobody's.
            return false;
        }
    }

    private boolean isOwn(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null) return false;
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.equals(base.getHost()) && uri.getPort() == base.getPort())
            return base.getScheme().equalsIgnoreCase(uri.getScheme());
        return "https".equalsIgnoreCase(uri.getScheme())
                && uri.getPort() == -1
                && hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    /// As [PictureSource#picture] promises.
    public byte[] fetch(String url) throws SourceException, InterruptedException {
        if (!shows(url)) throw unreadable(http, "no address of a picture");
        return fetch(http, URI.create(url.strip()));
    }

    /// What lies there, if it is a picture; whether the address may be asked is the caller's to
    /// know.
    public static byte[] fetch(ServiceHttp http, URI uri)
            throws SourceException, InterruptedException {
        byte[] picture = bytes(http, uri);
        if (!Pictures.isPicture(picture)) throw unreadable(http, "no picture");
        return picture;
    }

    private static byte[] bytes(ServiceHttp http, URI uri)
            throws SourceException, InterruptedException {
        try {
            return http.bytes(Operation.DOWNLOAD, uri, LARGEST);
        } catch (HttpStatusException e) {
            if (SourceFailures.isNone(e) || e.status() == GONE)
                throw new SourceException.NotOffered(http.service(), "the picture is gone");
            throw SourceFailures.of(http.service(), e);
        } catch (IOException e) {
            throw SourceFailures.of(http.service(), e);
        }
    }

    private static SourceException unreadable(ServiceHttp http, String detail) {
        return new SourceException.Unreadable(http.service(), detail, null);
    }
}
