package cratekeeper.integration.spotify;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a link to Spotify names.
///
/// @param id of it; for a short link the link itself
record SpotifyLink(Kind kind, String id) {

    enum Kind {
        TRACK,
        ALBUM,
        PLAYLIST,
        /// The liked tracks of whoever is signed in.
        COLLECTION,
        /// Leads on to another link.
        SHORT
    }

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{22}");
    private static final Set<String> HOSTS = Set.of("open.spotify.com", "play.spotify.com");
    private static final Set<String> SHORT_HOSTS =
            Set.of("spotify.link", "spoti.fi", "spotify.app.link");
    private static final Pattern PLACE = Pattern.compile("intl-[a-z]{2,3}(-[a-z]{2,4})?|embed");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static Optional<SpotifyLink> of(URI link) {
        String scheme = link.getScheme();
        if (scheme == null) return Optional.empty();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "spotify" -> named(List.of(uriParts(link)));
            case "http", "https" -> page(link);
            default -> Optional.empty();
        };
    }

    private static String[] uriParts(URI link) {
        // Some programs write spotify:// before a path.
        return link.getRawSchemeSpecificPart()
                .replaceFirst("[?#].*$", "")
                .replaceFirst("^//", "")
                .split("[:/]");
    }

    private static Optional<SpotifyLink> page(URI link) {
        String host = String.valueOf(link.getHost()).toLowerCase(Locale.ROOT);
        String path = link.getRawPath() == null ? "" : link.getRawPath();
        if (SHORT_HOSTS.contains(host))
            return path.length() > 1
                    ? Optional.of(new SpotifyLink(Kind.SHORT, link.toString()))
                    : Optional.empty();
        if (!HOSTS.contains(host)) return Optional.empty();
        List<String> parts = List.of(path.replaceFirst("^/", "").split("/"));
        while (parts.size() > 1 && PLACE.matcher(parts.getFirst()).matches())
            parts = parts.subList(1, parts.size());
        return named(parts);
    }

    /// @param parts `track`, ID; or `user`, NAME, `playlist`, ID; or `collection`, `tracks`
    private static Optional<SpotifyLink> named(List<String> parts) {
        if (parts.isEmpty()) return Optional.empty();
        if (parts.getFirst().equals("user") && parts.size() > 2)
            return named(parts.subList(2, parts.size()));
        if (parts.getFirst().equals("collection")) {
            boolean tracks = parts.size() == 1 || parts.get(1).equals("tracks");
            return tracks
                    ? Optional.of(new SpotifyLink(Kind.COLLECTION, SpotifyPlaylists.LIKED))
                    : Optional.empty();
        }
        if (parts.size() < 2 || !isId(parts.get(1))) return Optional.empty();
        return switch (parts.getFirst()) {
            case "track" -> Optional.of(new SpotifyLink(Kind.TRACK, parts.get(1)));
            case "album" -> Optional.of(new SpotifyLink(Kind.ALBUM, parts.get(1)));
            case "playlist" -> Optional.of(new SpotifyLink(Kind.PLAYLIST, parts.get(1)));
            default -> Optional.empty();
        };
    }
}
