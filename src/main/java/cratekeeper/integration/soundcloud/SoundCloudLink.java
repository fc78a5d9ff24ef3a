package cratekeeper.integration.soundcloud;

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
sealed interface SoundCloudLink {

    /// A page: SoundCloud itself must say what is there.
    ///
    /// @param page its plain address
    record Page(String page) implements SoundCloudLink {}

    /// @param id digits
    record Numbered(boolean playlist, String id) implements SoundCloudLink {}

    Set<String> HOSTS = Set.of("soundcloud.com", "www.soundcloud.com", "m.soundcloud.com");

    /// First words of addresses that are nobody's page.
    Set<String> NOBODY =
            Set.of(
                    "discover",
                    "you",
                    "search",
                    "charts",
                    "stream",
                    "upload",
                    "pages",
                    "feed",
                    "terms-of-use",
                    "imprint",
                    "people",
                    "settings",
                    "messages",
                    "signin",
                    "tags");

    /// Second words that are lists of a person, not content.
    Set<String> PERSONS_LISTS =
            Set.of(
                    "likes",
                    "reposts",
                    "tracks",
                    "albums",
                    "sets",
                    "popular-tracks",
                    "followers",
                    "following",
                    "comments",
                    "spotlight");

    Pattern PATH =
            Pattern.compile(
                    "/([\\w-]{1,100})/(?:(sets)/)?([\\w-]{1,300})(?:/(s-[A-Za-z0-9]{1,60}))?/?");
    Pattern SHORT = Pattern.compile("/([A-Za-z0-9]{4,40})/?");
    Pattern API =
            Pattern.compile(
                    "/(tracks|playlists)/(?:soundcloud:(?:tracks|playlists):)?([1-9]\\d{0,17})/?");
    Pattern URN = Pattern.compile("(tracks|playlists):([1-9]\\d{0,17})");

    static Optional<SoundCloudLink> of(URI link) {
        String scheme = lower(link.getScheme());
        if (scheme.equals("soundcloud") && link.isOpaque())
            return numbered(URN, Objects.requireNonNullElse(link.getSchemeSpecificPart(), ""));
        if (!scheme.equals("https") && !scheme.equals("http")) return Optional.empty();
        String path = Objects.requireNonNullElse(link.getPath(), "");
        String host = lower(link.getHost());
        if (HOSTS.contains(host)) return page(path);
        return switch (host) {
            case "on.soundcloud.com" -> shortened(path);
            case "api.soundcloud.com" -> numbered(API, path);
            case "w.soundcloud.com" -> player(link);
            default -> Optional.empty();
        };
    }

    private static Optional<SoundCloudLink> page(String path) {
        var found = PATH.matcher(path);
        if (!found.matches() || NOBODY.contains(lower(found.group(1)))) return Optional.empty();
        boolean set = found.group(2) != null;
        if (!set && PERSONS_LISTS.contains(lower(found.group(3)))) return Optional.empty();
        return Optional.of(new Page("https://soundcloud.com" + path.replaceFirst("/$", "")));
    }

    private static Optional<SoundCloudLink> shortened(String path) {
        var code = SHORT.matcher(path);
        return code.matches()
                ? Optional.of(new Page("https://on.soundcloud.com/" + code.group(1)))
                : Optional.empty();
    }

    private static Optional<SoundCloudLink> numbered(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches()
                ? Optional.of(new Numbered(found.group(1).equals("playlists"), found.group(2)))
                : Optional.empty();
    }

    /// A player on somebody's page carries the address of what it plays.
    private static Optional<SoundCloudLink> player(URI link) {
        for (String pair : Objects.requireNonNullElse(link.getRawQuery(), "").split("&")) {
            if (!pair.startsWith("url=")) continue;
            try {
                URI inside =
                        URI.create(URLDecoder.decode(pair.substring(4), StandardCharsets.UTF_8));
                return "w.soundcloud.com".equals(lower(inside.getHost()))
                        ? Optional.empty()
                        : of(inside);
            } catch (IllegalArgumentException e) {
                // No address inside: it plays nothing that we could read.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
