package cratekeeper.sandbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A server of the sandbox, and under which name the settings know its address.
public enum Site {
    BEATPORT("BEATPORT_URL", "/v4/"),
    MUSICBRAINZ("MUSICBRAINZ_URL", "/ws/2/"),
    COVERARTARCHIVE("COVERARTARCHIVE_URL", "/"),
    ARCHIVE("ARCHIVE_URL", "/"),
    /// Where the Archive's downloads really come from, after a redirect.
    ARCHIVE_NODE(null, "/"),
    DISCOGS("DISCOGS_URL", "/"),
    ACOUSTID("ACOUSTID_URL", "/v2/"),
    /// The Data API, and beside it the pages where videos are watched.
    YOUTUBE("YOUTUBE_URL", "/youtube/v3/"),
    SPOTIFY("SPOTIFY_URL", "/v1/"),
    SPOTIFY_ACCOUNTS("SPOTIFY_ACCOUNTS_URL", "/"),
    DEEZER("DEEZER_URL", "/"),
    SOUNDCLOUD("SOUNDCLOUD_URL", "/");

    private final @Nullable String key;
    private final String path;

    /// @param key `null` for servers that only other servers lead to
    /// @param path of the base address
    Site(@Nullable String key, String path) {
        this.key = key;
        this.path = path;
    }

    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    String path() {
        return path;
    }
}
