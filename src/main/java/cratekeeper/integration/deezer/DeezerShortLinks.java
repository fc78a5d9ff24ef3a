package cratekeeper.integration.deezer;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.net.Ask;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import java.net.URI;
import java.util.Optional;

/// Share links that only lead on. Each hop is looked at before it is taken, and none leaves
/// Deezer's own hosts for links.
final class DeezerShortLinks {
    private static final int MOST_HOPS = 4;

    /// Others are shown an advertisement for the telephone's program.
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Cratekeeper";

    private final DeezerCalls calls;

    DeezerShortLinks(DeezerCalls calls) {
        this.calls = calls;
    }

    Optional<DeezerLink> follow(URI link) throws SourceException, InterruptedException {
        URI at = link;
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            var code = DeezerLink.shortCode(at);
            if (code.isEmpty()) return Optional.empty();
            var next = hop(at, code.get());
            if (next.isEmpty()) return Optional.empty();
            var found = DeezerLink.within(next.get());
            if (found.isPresent()) return found;
            at = next.get();
        }
        return Optional.empty();
    }

    private Optional<URI> hop(URI at, String code) throws SourceException, InterruptedException {
        URI asked =
                calls.isReal()
                        ? URI.create("https://" + at.getHost() + at.getRawPath())
                        : calls.under().segment("s").segment(code).uri();
        try {
            return calls.send(Operation.METADATA, Ask.get(asked).with("User-Agent", AGENT))
                    .header("Location")
                    .flatMap(DeezerShortLinks::address);
        } catch (SourceException e) {
            if (e.getCause() instanceof HttpStatusException gone && SourceFailures.isNone(gone))
                return Optional.empty();
            throw e;
        }
    }

    private static Optional<URI> address(String location) {
        try {
            return Optional.of(URI.create(location.strip()));
        } catch (IllegalArgumentException e) {
            // It leads nowhere that we know.
            return Optional.empty();
        }
    }
}
