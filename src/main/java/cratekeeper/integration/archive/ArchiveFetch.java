package cratekeeper.integration.archive;

import cratekeeper.integration.Address;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
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

/// Fetches a file and proves that it is the one that the item's metadata describes.
final class ArchiveFetch {
    private static final int BUFFER = 1 << 16;

    private final URI base;
    private final ServiceHttp http;

    ArchiveFetch(URI base, ServiceHttp http) {
        this.base = base;
        this.http = http;
    }

    void fetch(Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        URI uri = address(offer);
        try {
            http.download(uri, partial, offer.bytes() == null ? -1 : offer.bytes(), progress);
        } catch (DiskException e) {
            throw e;
        } catch (ShortFileException e) {
            throw damaged(partial, Objects.requireNonNullElse(e.getMessage(), "too short"));
        } catch (HttpStatusException e) {
            throw refused(e);
        } catch (IOException e) {
            throw SourceFailures.of(Service.ARCHIVE, e);
        }
        prove(offer, partial);
    }

    /// Always from here: the machines that this is redirected to come and go.
    private URI address(Offer offer) throws SourceException {
        int slash = offer.id().indexOf('/');
        if (slash < 1 || slash == offer.id().length() - 1)
            throw new SourceException.NotOffered(Service.ARCHIVE, "the offer names no file");
        return Address.under(base)
                .segment("download")
                .segment(offer.id().substring(0, slash))
                .path(offer.id().substring(slash + 1))
                .uri();
    }

    private static SourceException refused(HttpStatusException e) {
        return switch (e.status()) {
            case 401, 403 ->
                    new SourceException.NotOffered(
                            Service.ARCHIVE, "the file is not open to everybody");
            case 404, 410 -> new SourceException.NotOffered(Service.ARCHIVE, "the file is gone");
            default -> SourceFailures.of(Service.ARCHIVE, e);
        };
    }

    private static void prove(Offer offer, Path file)
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

    private static SourceException damaged(Path file, String reason) throws IOException {
        Files.deleteIfExists(file);
        return new SourceException.Damaged(Service.ARCHIVE, reason);
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
