package cratekeeper.integration.spotify;

import cratekeeper.integration.spotify.SpotifyReply.Media;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A file on somebody's own machine that stands in a list: Spotify knows only what its tags said,
/// in a URI such as `spotify:local:ARTIST:ALBUM:TITLE:SECONDS`, each part perhaps empty.
final class SpotifyLocal {
    private static final String SCHEME = "spotify:local:";
    private static final int ARTIST = 0;
    private static final int TITLE = 2;

    private SpotifyLocal() {}

    /// "Artist - Title", for a person.
    static String words(Media media, List<String> artists) {
        String uri = media.uri() == null ? "" : media.uri();
        String[] parts =
                uri.startsWith(SCHEME)
                        ? uri.substring(SCHEME.length()).split(":", -1)
                        : new String[0];
        String title = SpotifyMapper.isBlank(media.name()) ? at(parts, TITLE) : media.name();
        String artist = artists.isEmpty() ? at(parts, ARTIST) : String.join(", ", artists);
        if (title == null || title.isBlank()) return artist;
        return artist.isBlank() ? title.strip() : artist + " - " + title.strip();
    }

    private static String at(String[] parts, int place) {
        if (place >= parts.length) return "";
        try {
            return URLDecoder.decode(parts[place], StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            // A lone percent sign: as it stands.
            return parts[place];
        }
    }
}
