package cratekeeper.integration.beatport;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Replies of the API as far as we read them. Ids are numbers, read as text. Addresses are not read
/// where an id says as much: some name a host that is not for us.
final class BeatportReply {

    private BeatportReply() {}

    /// A search names its list by what was searched.
    record Found(@JsonSetter(nulls = Nulls.SET) @Nullable List<Track> tracks) {}

    record Tracks(
            @JsonSetter(nulls = Nulls.SET) @Nullable List<Track> results, @Nullable String next) {}

    record Releases(@JsonSetter(nulls = Nulls.SET) @Nullable List<Release> results) {}

    /// Lines of a list: tracks, or records that hold one; a line may have lost its track.
    record Lines(
            @JsonSetter(nulls = Nulls.SET, contentNulls = Nulls.SET)
                    @Nullable List<@Nullable JsonNode> results,
            @Nullable String next,
            @Nullable Integer count) {}

    /// @param name without the mix
    /// @param number place on its release; only where one track was asked for
    record Track(
            @Nullable String id,
            @Nullable String name,
            @JsonProperty("mix_name") @Nullable String mix,
            @Nullable String slug,
            List<Named> artists,
            List<Named> remixers,
            @Nullable Double bpm,
            @Nullable Key key,
            @Nullable Named genre,
            @JsonProperty("sub_genre") @Nullable Named subGenre,
            @Nullable String isrc,
            @JsonProperty("catalog_number") @Nullable String catalogueNumber,
            @Nullable String length,
            @JsonProperty("length_ms") @Nullable Long lengthMs,
            @JsonProperty("new_release_date") @Nullable String released,
            @JsonProperty("publish_date") @Nullable String published,
            @Nullable Release release,
            @JsonProperty("sample_url") @Nullable String sample,
            @Nullable Integer number) {}

    record Key(
            @Nullable String name,
            @JsonProperty("camelot_number") @Nullable Integer camelotNumber,
            @JsonProperty("camelot_letter") @Nullable String camelotLetter) {}

    record Named(@Nullable String id, @Nullable String name) {}

    record Image(@Nullable String uri, @JsonProperty("dynamic_uri") @Nullable String dynamicUri) {}

    /// Whole by its id; inside a track only name, label and picture.
    ///
    /// @param tracks addresses, in order
    record Release(
            @Nullable String id,
            @Nullable String name,
            List<Named> artists,
            @Nullable Named label,
            @Nullable String upc,
            @JsonProperty("catalog_number") @Nullable String catalogueNumber,
            @Nullable Named type,
            @JsonProperty("new_release_date") @Nullable String released,
            @JsonProperty("publish_date") @Nullable String published,
            @Nullable Image image,
            List<String> tracks) {}

    /// A chart, playlist, label, artist or genre, as far as it is a list.
    record ListHead(
            @Nullable String id,
            @Nullable String name,
            @JsonProperty("track_count") @Nullable Integer size,
            @JsonProperty("updated_date") @Nullable String updated,
            @JsonProperty("change_date") @Nullable String changed) {}

    record ListHeads(
            @JsonSetter(nulls = Nulls.SET) @Nullable List<ListHead> results,
            @Nullable String next) {}

    record Account(
            @Nullable String username, @JsonProperty("first_name") @Nullable String firstName) {}

    /// What the token endpoint sends, and what people paste.
    record TokenReply(
            @JsonProperty("access_token") @Nullable String access,
            @JsonProperty("refresh_token") @Nullable String refresh,
            @JsonProperty("expires_in") @Nullable Long seconds) {
        /// Names nothing: it is all secret.
        @Override
        public String toString() {
            return "a token";
        }
    }
}
