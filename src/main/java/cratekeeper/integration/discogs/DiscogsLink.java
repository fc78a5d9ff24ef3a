package cratekeeper.integration.discogs;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A link to a page of Discogs, or to the same thing in its web service: with or without a
/// language, with or without a slug, in the old order too (`/Artist-Title/release/1`).
record DiscogsLink(Kind kind, long id) {

    enum Kind {
        RELEASE,
        MASTER,
        ARTIST,
        LABEL
    }

    private static final Pattern PAGE =
            Pattern.compile(
                    "(?:/[a-z]{2}(?:[-_][a-z]{2})?)?/(?:[^/]+/)?(release|master|artist|label)"
                            + "/(?:view/)?([1-9]\\d{0,9})(?:-[^/]*)?/?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVICE =
            Pattern.compile("/(release|master|artist|label)s/([1-9]\\d{0,9})/?");

    static Optional<DiscogsLink> of(URI link) {
        String scheme = lower(link.getScheme());
        if (!scheme.equals("https") && !scheme.equals("http")) return Optional.empty();
        var pattern =
                switch (lower(link.getHost())) {
                    case "discogs.com", "www.discogs.com", "m.discogs.com" -> PAGE;
                    case "api.discogs.com" -> SERVICE;
                    default -> null;
                };
        if (pattern == null) return Optional.empty();
        var path = pattern.matcher(Objects.requireNonNullElse(link.getRawPath(), ""));
        if (!path.matches()) return Optional.empty();
        return Optional.of(
                new DiscogsLink(
                        Kind.valueOf(path.group(1).toUpperCase(Locale.ROOT)),
                        Long.parseLong(path.group(2))));
    }

    private static String lower(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
    }
}
