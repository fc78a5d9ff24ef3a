package cratekeeper.integration.spotify;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.Operation;
import cratekeeper.net.Reply;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Follows short links, redirect by redirect, as nobody: without sign-in and without cookies, and
/// only as long as they stay at Spotify.
final class SpotifyShortLinks {
    private static final int MOST = 5;
    private static final Pattern IN_PAGE =
            Pattern.compile(
                    "https://open\\.spotify\\.com/(?:intl-[a-z]{2}/)?(?:track|album|playlist)"
                            + "/[0-9A-Za-z]{22}");

    private final ServiceHttp http;

    SpotifyShortLinks(ServiceHttp http) {
        this.http = http;
    }

    /// Empty if it leads nowhere that we read.
    Optional<SpotifyLink> follow(SpotifyLink link) throws SourceException, InterruptedException {
        SpotifyLink at = link;
        for (int hops = 0; hops < MOST && at.kind() == SpotifyLink.Kind.SHORT; hops++) {
            var next = next(URI.create(at.id().replaceFirst("(?i)^http:", "https:")));
            if (next.isEmpty()) return Optional.empty();
            at = next.get();
        }
        return at.kind() == SpotifyLink.Kind.SHORT ? Optional.empty() : Optional.of(at);
    }

    private Optional<SpotifyLink> next(URI link) throws SourceException, InterruptedException {
        try {
            Reply reply = http.send(Operation.METADATA, Ask.get(link));
            return target(reply).flatMap(to -> address(link, to)).flatMap(SpotifyLink::of);
        } catch (IOException e) {
            if (SourceFailures.isNone(e)) return Optional.empty();
            throw SourceFailures.of(Service.SPOTIFY, e);
        }
    }

    /// Some short links answer with a page for phones that names the real one.
    private static Optional<String> target(Reply reply) {
        var named = IN_PAGE.matcher(reply.body());
        return reply.header("Location")
                .or(() -> named.find() ? Optional.of(named.group()) : Optional.empty());
    }

    private static Optional<URI> address(URI from, String to) {
        try {
            return Optional.of(from.resolve(to));
        } catch (IllegalArgumentException e) {
            // No address: it leads nowhere.
            return Optional.empty();
        }
    }
}
