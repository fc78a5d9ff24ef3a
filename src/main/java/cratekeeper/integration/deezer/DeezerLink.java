package cratekeeper.integration.deezer;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A link to something that we can read.
///
/// @param id digits
record DeezerLink(Kind kind, String id) {

    /// What is there.
    enum Kind {
        TRACK,
        ALBUM,
        PLAYLIST,
        /// The list of tracks that somebody marked.
        LOVED
    }

    private static final Set<String> HOSTS =
            Set.of("deezer.com", "www.deezer.com", "m.deezer.com", "mobile.deezer.com");
    private static final Set<String> SHORT_HOSTS =
            Set.of("link.deezer.com", "deezer.page.link", "dzr.page.link");
    private static final String LANGUAGE = "(?:/[a-z]{2}(?:-[a-z]{2})?)?";
    private static final Pattern PATH =
            Pattern.compile(LANGUAGE + "/(track|album|playlist)/(\\d+)/?");
    private static final Pattern LOVED = Pattern.compile(LANGUAGE + "/profile/(\\d+)/loved/?");
    private static final Pattern SHORT = Pattern.compile("/(?:s/)?([A-Za-z0-9_-]{4,64})/?");

    /// Ids have up to eleven digits so far; uploads of single persons have negative ones, which
    /// nobody else can read.
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,14}");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static Optional<DeezerLink> of(URI link) {
        String scheme = lower(link.getScheme());
        boolean ours = Set.of("https", "http", "deezer").contains(scheme);
        if (!ours || !HOSTS.contains(lower(link.getHost()))) return Optional.empty();
        String path = Objects.requireNonNullElse(link.getPath(), "");
        var loved = LOVED.matcher(path);
        if (loved.matches()) return of(Kind.LOVED, loved.group(1));
        var found = PATH.matcher(path);
        return found.matches()
                ? of(Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT)), found.group(2))
                : Optional.empty();
    }

    private static Optional<DeezerLink> of(Kind kind, String id) {
        return isId(id) ? Optional.of(new DeezerLink(kind, id)) : Optional.empty();
    }

    /// The code of a link that only leads on; its digits are no id.
    static Optional<String> shortCode(URI link) {
        boolean web = Set.of("https", "http").contains(lower(link.getScheme()));
        if (!web || !SHORT_HOSTS.contains(lower(link.getHost()))) return Optional.empty();
        var code = SHORT.matcher(Objects.requireNonNullElse(link.getPath(), ""));
        return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /// Where an address leads: itself, or one that it carries in a parameter.
    static Optional<DeezerLink> within(URI address) {
        var own = of(address);
        if (own.isPresent() || address.getRawQuery() == null) return own;
        for (String pair : address.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 0) continue;
            var carried = decoded(pair.substring(equals + 1)).flatMap(DeezerLink::of);
            if (carried.isPresent()) return carried;
        }
        return Optional.empty();
    }

    private static Optional<URI> decoded(String value) {
        try {
            return Optional.of(URI.create(URLDecoder.decode(value, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            // Other parameters need not be addresses.
            return Optional.empty();
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
