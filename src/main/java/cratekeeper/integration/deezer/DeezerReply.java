package cratekeeper.integration.deezer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replies as far as we read them. A track in a list is the look-up's with much left out.
final class DeezerReply {

    private DeezerReply() {}

    /// A page of tracks.
    ///
    /// @param data `null` where the reply is something else
    /// @param next address of the page after this one, absent on the last
    /// @param checksum of the whole playlist
    record Tracks(
            @JsonSetter(nulls = Nulls.SET) @Nullable List<Track> data,
            @Nullable Integer total,
            @Nullable String next,
            @Nullable String checksum) {}

    /// A page of playlists.
    ///
    /// @param data `null` where the reply is something else
    record Playlists(
            @JsonSetter(nulls = Nulls.SET) @Nullable List<Playlist> data, @Nullable String next) {}

    /// @param type `track`; lists may hold other things
    /// @param duration in seconds
    /// @param bpm 0 if nobody knows
    record Track(
            @Nullable String id,
            @Nullable String type,
            @Nullable String title,
            @JsonProperty("title_short") @Nullable String titleShort,
            @JsonProperty("title_version") @Nullable String titleVersion,
            @Nullable String isrc,
            @Nullable String link,
            @Nullable Long duration,
            @JsonProperty("track_position") @Nullable Integer position,
            @JsonProperty("disk_number") @Nullable Integer disc,
            @JsonProperty("release_date") @Nullable String releaseDate,
            @Nullable String preview,
            @Nullable Double bpm,
            List<Artist> contributors,
            @Nullable Artist artist,
            @Nullable Album album) {}

    /// @param role Main or Featured, for contributors
    record Artist(@Nullable String id, @Nullable String name, @Nullable String role) {}

    record Album(
            @Nullable String id,
            @Nullable String title,
            @Nullable String upc,
            @Nullable String label,
            @Nullable String link,
            @JsonProperty("cover_xl") @Nullable String cover,
            @Nullable Genres genres,
            @JsonProperty("record_type") @Nullable String recordType,
            @JsonProperty("release_date") @Nullable String releaseDate,
            List<Artist> contributors,
            @Nullable Artist artist,
            @Nullable Tracks tracks) {}

    record Genres(List<Genre> data) {}

    record Genre(@Nullable String name) {}

    record Playlist(
            @Nullable String id,
            @Nullable String title,
            @JsonProperty("nb_tracks") @Nullable Integer size,
            @Nullable String link,
            @Nullable Creator creator) {}

    record Creator(@Nullable String id) {}

    /// Of the web site's own door.
    ///
    /// @param results `null` where the reply is something else
    record UserData(@Nullable Results results) {}

    record Results(@JsonProperty("USER") @Nullable User user) {}

    /// @param id 0 for nobody
    record User(@JsonProperty("USER_ID") @Nullable String id) {}
}
