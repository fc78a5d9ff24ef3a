package cratekeeper.integration.coverartarchive;

import cratekeeper.integration.coverartarchive.CoverArtReply.Image;
import cratekeeper.net.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses the picture of an index, and makes its address one that may be asked. Pure.
final class CoverArtMapper {
    private static final Set<String> OWN_HOSTS =
            Set.of("coverartarchive.org", "www.coverartarchive.org");

    private CoverArtMapper() {}

    /// The front cover, an approved one first; of its sizes the one that suits a tag and a screen.
    /// Originals come last, for they may be tens of megabytes.
    static Optional<String> front(List<Image> images, URI base) {
        return images.stream()
                .filter(Image::isFront)
                .sorted(
                        Comparator.comparing((Image i) -> !i.isApproved())
                                .thenComparing(i -> !Boolean.TRUE.equals(i.front())))
                .flatMap(CoverArtMapper::sizes)
                .map(url -> address(url, base))
                .flatMap(Optional::stream)
                .map(URI::toString)
                .findFirst();
    }

    private static Stream<String> sizes(Image image) {
        var t = image.thumbnails();
        var small =
                t == null ? Stream.<String>empty() : Stream.of(t.px1200(), t.large(), t.px500());
        var last = t == null ? Stream.<String>empty() : Stream.of(t.small(), t.px250());
        return Stream.of(small, original(image), last)
                .flatMap(s -> s)
                .filter(url -> url != null && !url.isBlank());
    }

    /// A scan may be a PDF: no picture for us.
    private static Stream<@Nullable String> original(Image image) {
        String url = image.image();
        return url == null || url.toLowerCase(Locale.ROOT).endsWith(".pdf")
                ? Stream.empty()
                : Stream.of(url);
    }

    /// The service's own addresses start at our base address; others must be https, but on the
    /// loopback. Empty if it is no address of the web.
    static Optional<URI> address(String url, URI base) {
        try {
            var uri = new URI(url.strip());
            String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
            String scheme =
                    Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            if (host.isEmpty() || !(scheme.equals("http") || scheme.equals("https")))
                return Optional.empty();
            if (OWN_HOSTS.contains(host)) return Optional.of(rebased(uri, base));
            return Optional.of(Loopback.is(host) ? uri : URI.create(secure(uri.toString())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Whether the archive itself, or the one that holds its pictures, is named.
    static boolean isOwn(String url) {
        try {
            String host = Objects.requireNonNullElse(new URI(url.strip()).getHost(), "");
            String name = host.toLowerCase(Locale.ROOT);
            return OWN_HOSTS.contains(name)
                    || name.equals("archive.org")
                    || name.endsWith(".archive.org");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static URI rebased(URI uri, URI base) {
        String start = base.toString().replaceFirst("/+$", "");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(start + uri.getRawPath() + query);
    }

    private static String secure(String url) {
        return url.replaceFirst("(?i)^http:", "https:");
    }
}
