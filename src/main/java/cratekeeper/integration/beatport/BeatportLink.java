package cratekeeper.integration.beatport;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A link to one of Beatport's pages. Only its last number counts; language and slug may be any.
///
/// @param kind one word: track, release, artist, label, chart, genre, playlist, own or top
/// @param id "" for the top 100
record BeatportLink(String kind, String id) {
    private static final String SHORT = "btprt.dj";
    private static final String LANGUAGE = "(?:/[a-z]{2}(?:-[a-z]{2})?)?";
    private static final Pattern PAGE =
            Pattern.compile(
                    LANGUAGE
                            + "/(track|release|artist|label|chart|genre)s?/[^/]+/(\\d{1,15})(?:/.*)?");
    private static final Pattern OWN =
            Pattern.compile(LANGUAGE + "/library/playlists/(?:[^/]+/)?(\\d{1,15})/?");
    private static final Pattern PLAYLIST =
            Pattern.compile(LANGUAGE + "/playlists?/(?:[^/]+/){0,3}(\\d{1,15})/?");
    private static final Pattern TOP = Pattern.compile(LANGUAGE + "/top-100/?");
    private static final Pattern API =
            Pattern.compile(
                    "/v4/catalog/(track|release|artist|label|chart|genre|playlist)s/(\\d{1,15})(?:/.*)?");
    private static final Pattern PARAMETER =
            Pattern.compile("(?:^|&)(id|type)=([a-z0-9]{1,15})(?=&|$)");

    static Optional<BeatportLink> of(URI link) {
        String path = Objects.requireNonNullElse(link.getPath(), "");
        return switch (host(link)) {
            case "beatport.com", "www.beatport.com" -> page(path);
            case "api.beatport.com" -> named(API, path);
            case "embed.beatport.com" -> embedded(link);
            default -> Optional.empty();
        };
    }

    /// Whether it is a short one, which says nothing itself.
    static boolean isShort(URI link) {
        String path = Objects.requireNonNullElse(link.getPath(), "");
        return host(link).equals(SHORT) && path.matches("/[\\w-]{1,60}/?");
    }

    private static String host(URI link) {
        boolean web =
                "https".equalsIgnoreCase(link.getScheme())
                        || "http".equalsIgnoreCase(link.getScheme());
        return web ? Objects.requireNonNullElse(link.getHost(), "").toLowerCase(Locale.ROOT) : "";
    }

    private static Optional<BeatportLink> page(String path) {
        var own = OWN.matcher(path);
        if (own.matches()) return Optional.of(new BeatportLink("own", own.group(1)));
        var playlist = PLAYLIST.matcher(path);
        if (playlist.matches()) return Optional.of(new BeatportLink("playlist", playlist.group(1)));
        if (TOP.matcher(path).matches()) return Optional.of(new BeatportLink("top", ""));
        return named(PAGE, path);
    }

    private static Optional<BeatportLink> named(Pattern pattern, String path) {
        var found = pattern.matcher(path);
        return found.matches()
                ? Optional.of(new BeatportLink(found.group(1), found.group(2)))
                : Optional.empty();
    }

    private static Optional<BeatportLink> embedded(URI link) {
        var parameters = new java.util.HashMap<String, String>(Map.of("type", "track"));
        PARAMETER
                .matcher(Objects.requireNonNullElse(link.getRawQuery(), ""))
                .results()
                .forEach(p -> parameters.put(p.group(1), p.group(2)));
        String id = parameters.getOrDefault("id", "");
        String kind = parameters.get("type");
        return BeatportMapper.isId(id)
                        && kind != null
                        && kind.matches("track|release|chart|playlist|artist|label")
                ? Optional.of(new BeatportLink(kind, id))
                : Optional.empty();
    }
}
