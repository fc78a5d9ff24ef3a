package cratekeeper.integration;

import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.DiskException;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.ShortFileException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// Fetches a file that lies in the open, and proves that it is the one that was offered, as far as
/// the offer says.
public final class FileFetch {
    private static final int BUFFER = 1 << 16;

    private final ServiceHttp http;
    private final String closed;

    /// @param closed why a file is not given, as the end of a sentence
    public FileFetch(ServiceHttp http, String closed) {
        this.http = http;
        this.closed = closed;
    }

    /// As [DownloadSource#fetch] promises.
    public void fetch(URI uri, Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        try {
            http.download(uri, partial, offer.bytes() == null ? -1 : offer.bytes(), progress);
        } catch (DiskException e) {
            throw e;
        } catch (ShortFileException e) {
            throw damaged(partial, Objects.requireNonNullElse(e.getMessage(), "too short"));
        } catch (HttpStatusException e) {
            throw refused(e);
        } catch (IOException e) {
            throw SourceFailures.of(service(), e);
        }
        prove(offer, partial);
    }

    private Service service() {
        return http.service();
    }

    private SourceException refused(HttpStatusException e) {
        return switch (e.status()) {
            case 401, 403 -> new SourceException.NotOffered(service(), closed);
            case 404, 410 -> new SourceException.NotOffered(service(), "the file is gone");
            default -> SourceFailures.of(service(), e);
        };
    }

    private void prove(Offer offer, Path file)
            throws SourceException, IOException, InterruptedException {
        long size = Files.size(file);
        if (offer.bytes() != null && offer.bytes() != size)
            throw damaged(file, "%,d bytes announced, %,d came".formatted(offer.bytes(), size));
        String sha1 = offer.checksums().get("sha1");
        String md5 = offer.checksums().get("md5");
        boolean same =
                sha1 != null
                        ? sha1.equalsIgnoreCase(checksum(file, "SHA-1"))
                        : md5 == null || md5.equalsIgnoreCase(checksum(file, "MD5"));
        if (!same) throw damaged(file, "its checksum is not the announced one");
    }

    private SourceException damaged(Path file, String reason) throws IOException {
        Files.deleteIfExists(file);
        return new SourceException.Damaged(service(), reason);
    }

    /// In constant memory, and at once over when somebody cancels.
    private static String checksum(Path file, String algorithm)
            throws IOException, InterruptedException {
        var digest = digest(algorithm);
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (Thread.interrupted()) throw new InterruptedException();
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
