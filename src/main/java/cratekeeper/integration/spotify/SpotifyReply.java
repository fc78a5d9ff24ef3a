package cratekeeper.integration.spotify;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replies as far as we read them. Apps of before 2026 and after see different shapes of the same
/// things: `tracks` and `items`, `track` and `item`; both fit in here.
final class SpotifyReply {

    private SpotifyReply() {}

    /// What the accounts site gives for a code or a refresh token.
    record Bought(
            @JsonProperty("access_token") @Nullable String access,
            @JsonProperty("refresh_token") @Nullable String refresh,
            @JsonProperty("expires_in") @Nullable Long expiresIn) {}

    /// A refusal of the accounts site (OAuth 2, section 5.2).
    record TokenError(
            @Nullable String error,
            @JsonProperty("error_description") @Nullable String description) {}

    /// A refusal of the API.
    record Refusal(@Nullable Fault error) {}

    record Fault(@Nullable String message, @Nullable String reason) {}

    record Person(@Nullable String id, @JsonProperty("display_name") @Nullable String displayName) {

        /// What to call the person.
        String name() {
            if (displayName != null && !displayName.isBlank()) return displayName.strip();
            return id == null ? "" : id;
        }
    }

    record Search(@Nullable Tracks tracks, @Nullable Albums albums) {}

    /// @param items `null` where the reply is something else
    record Tracks(
            @JsonSetter(nulls = Nulls.SET) @Nullable List<Media> items,
            @Nullable String next,
            @Nullable Integer total) {}

    record Albums(@JsonSetter(nulls = Nulls.SET) @Nullable List<Album> items) {}

    /// A track; or, in a list, an episode.
    ///
    /// @param album absent in a release's own listing
    record Media(
            @Nullable String type,
            @Nullable String id,
            @Nullable String name,
            @Nullable String uri,
            List<Artist> artists,
            @Nullable Album album,
            @JsonProperty("disc_number") @Nullable Integer disc,
            @JsonProperty("track_number") @Nullable Integer number,
            @JsonProperty("duration_ms") @Nullable Long duration,
            @JsonProperty("external_ids") @Nullable Codes codes,
            @JsonProperty("is_local") @Nullable Boolean local,
            @JsonProperty("preview_url") @Nullable String preview) {

        boolean isLocal() {
            return Boolean.TRUE.equals(local) || (uri != null && uri.startsWith("spotify:local:"));
        }

        boolean isTrack() {
            return type == null || type.equals("track");
        }
    }

    record Artist(@Nullable String id, @Nullable String name) {}

    record Codes(@Nullable String isrc, @Nullable String upc, @Nullable String ean) {}

    /// @param tracks the first page of them, in a look-up of the release
    record Album(
            @Nullable String id,
            @Nullable String name,
            @JsonProperty("album_type") @Nullable String type,
            @JsonProperty("release_date") @Nullable String date,
            @JsonProperty("release_date_precision") @Nullable String precision,
            List<Artist> artists,
            List<Image> images,
            @JsonProperty("external_ids") @Nullable Codes codes,
            @Nullable String label,
            List<Copyright> copyrights,
            @Nullable Tracks tracks) {}

    record Image(@Nullable String url, @Nullable Integer width) {}

    /// @param type P for the recording, C for the rest
    record Copyright(@Nullable String text, @Nullable String type) {}

    /// A playlist, with as much of its entries as was asked for.
    record Playlist(
            @Nullable String id,
            @Nullable String name,
            @Nullable Boolean collaborative,
            @Nullable Person owner,
            @JsonProperty("snapshot_id") @Nullable String snapshot,
            @Nullable Entries items,
            @Nullable Entries tracks) {

        @Nullable Entries entries() {
            return items == null ? tracks : items;
        }

        int size() {
            var entries = entries();
            return entries == null || entries.total() == null || entries.total() < 0
                    ? -1
                    : entries.total();
        }
    }

    /// Lines in their order; a line that is `null` keeps its place.
    ///
    /// @param items `null` where only the number of lines is told
    record Entries(
            @JsonSetter(nulls = Nulls.SET, contentNulls = Nulls.SET)
                    @Nullable List<@Nullable Entry> items,
            @Nullable String next,
            @Nullable Integer total) {}

    record Entry(@Nullable Media item, @Nullable Media track) {

        @Nullable Media media() {
            return item == null ? track : item;
        }
    }

    /// @param items `null` where the reply is something else
    record Playlists(
            @JsonSetter(nulls = Nulls.SET) @Nullable List<Playlist> items, @Nullable String next) {}

    /// @param key pitch class from C = 0, -1 if none was heard
    /// @param mode 1 major, 0 minor
    record Features(@Nullable Double tempo, @Nullable Integer key, @Nullable Integer mode) {}
}
