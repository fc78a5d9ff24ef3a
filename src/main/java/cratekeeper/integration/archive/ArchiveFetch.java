package cratekeeper.integration.archive;

import cratekeeper.integration.Address;
import cratekeeper.integration.FileFetch;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// Fetches a file of an item.
final class ArchiveFetch {
    private final URI base;
    private final FileFetch fetch;

    ArchiveFetch(URI base, ServiceHttp http) {
        this.base = base;
        this.fetch = new FileFetch(http, "the file is not open to everybody");
    }

    void fetch(Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        fetch.fetch(address(offer), offer, partial, progress);
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
}
