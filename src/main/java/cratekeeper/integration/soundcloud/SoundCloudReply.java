package cratekeeper.integration.soundcloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replies as far as we read them: the official shape, and that of the web site where it says more.
final class SoundCloudReply {

    private SoundCloudReply() {}

    /// A track, or a stub of one: an id and nothing else. In a list of likes the track lies inside.
    ///
    /// @param kind `track`; lists may hold people and playlists too
    /// @param duration in milliseconds; 30 s where only an excerpt is open
    /// @param fullDuration of the web site's shape: the whole
    /// @param access playable, preview or blocked
    /// @param policy of the web site's shape: SNIP where only an excerpt is open
    /// @param downloadsLeft `null` if there is no limit
    record Track(
            @Nullable String id,
            @Nullable String urn,
            @Nullable String kind,
            @Nullable String title,
            @Nullable User user,
            @JsonProperty("metadata_artist") @Nullable String artist,
            @Nullable Long duration,
            @JsonProperty("full_duration") @Nullable Long fullDuration,
            @Nullable String genre,
            @Nullable Double bpm,
            @JsonProperty("key_signature") @Nullable String key,
            @Nullable String isrc,
            @JsonProperty("label_name") @Nullable String label,
            @Nullable String release,
            @JsonProperty("release_year") @Nullable Integer year,
            @JsonProperty("release_month") @Nullable Integer month,
            @JsonProperty("release_day") @Nullable Integer day,
            @JsonProperty("release_date") @Nullable String releaseDate,
            @JsonProperty("created_at") @Nullable String createdAt,
            @Nullable String license,
            @JsonProperty("artwork_url") @Nullable String artwork,
            @JsonProperty("permalink_url") @Nullable String page,
            @Nullable String access,
            @Nullable String policy,
            @Nullable Boolean downloadable,
            @JsonProperty("has_downloads_left") @Nullable Boolean hasDownloadsLeft,
            @JsonProperty("downloads_remaining") @Nullable Long downloadsLeft,
            @JsonProperty("original_format") @Nullable String format,
            @JsonProperty("original_content_size") @Nullable Long bytes,
            @JsonProperty("purchase_url") @Nullable String purchase,
            @JsonProperty("publisher_metadata") @Nullable Publisher publisher,
            @JsonProperty("track") @Nullable Track inside) {}

    record User(@Nullable String username) {}

    /// What a label or distributor delivered along.
    record Publisher(
            @Nullable String artist,
            @JsonProperty("album_title") @Nullable String album,
            @Nullable String isrc,
            @JsonProperty("upc_or_ean") @Nullable String barcode) {}

    record Playlist(
            @Nullable String id,
            @Nullable String urn,
            @Nullable String kind,
            @Nullable String title,
            @Nullable User user,
            @JsonProperty("playlist_type") @Nullable String type,
            @JsonProperty("set_type") @Nullable String setType,
            @JsonProperty("track_count") @Nullable Integer size,
            @JsonProperty("label_name") @Nullable String label,
            @JsonProperty("release_year") @Nullable Integer year,
            @JsonProperty("release_month") @Nullable Integer month,
            @JsonProperty("release_day") @Nullable Integer day,
            @JsonProperty("release_date") @Nullable String releaseDate,
            @Nullable String ean,
            @JsonProperty("permalink_url") @Nullable String page,
            @JsonProperty("secret_token") @Nullable String secret,
            List<Track> tracks) {}

    /// @param seconds how long the token lives
    record Issued(
            @JsonProperty("access_token") @Nullable String access,
            @JsonProperty("refresh_token") @Nullable String refresh,
            @JsonProperty("expires_in") @Nullable Long seconds) {}
}
