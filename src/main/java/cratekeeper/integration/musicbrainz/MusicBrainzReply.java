package cratekeeper.integration.musicbrainz;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replies of the web service as far as we read them. The search shape and the look-up shape differ
/// in names (`track` and `tracks`) and in what is left out; both fit in here.
final class MusicBrainzReply {

    private MusicBrainzReply() {}

    /// Search of recordings, or recordings of an ISRC.
    ///
    /// @param recordings `null` where the reply is something else
    record Recordings(@JsonSetter(nulls = Nulls.SET) @Nullable List<Recording> recordings) {}

    /// Search or browse of releases.
    ///
    /// @param releases `null` where the reply is something else
    record Releases(@JsonSetter(nulls = Nulls.SET) @Nullable List<Release> releases) {}

    /// A page elsewhere and what hangs on it.
    record Page(@Nullable String id, List<Relation> relations) {}

    record Recording(
            @Nullable String id,
            @Nullable String title,
            @Nullable Long length,
            @Nullable String disambiguation,
            @Nullable Boolean video,
            @JsonProperty("first-release-date") @Nullable String firstReleaseDate,
            @JsonProperty("artist-credit") List<Credit> credits,
            List<String> isrcs,
            List<Release> releases,
            List<Genre> genres,
            List<Relation> relations) {

        boolean isVideo() {
            return Boolean.TRUE.equals(video);
        }
    }

    /// One name of a credit and the words that tie it to the next: " feat. ", " & ".
    record Credit(@Nullable String name, @Nullable String joinphrase, @Nullable Artist artist) {}

    record Artist(@Nullable String id, @Nullable String name) {}

    record Genre(@Nullable String name, @Nullable Long count) {}

    record Release(
            @Nullable String id,
            @Nullable String title,
            @Nullable String status,
            @Nullable String date,
            @Nullable String country,
            @Nullable String barcode,
            @JsonProperty("artist-credit") List<Credit> credits,
            @JsonProperty("release-events") List<Event> events,
            @JsonProperty("label-info") List<LabelInfo> labels,
            @JsonProperty("release-group") @Nullable Group group,
            List<Medium> media,
            List<Genre> genres) {}

    record Event(@Nullable String date) {}

    record LabelInfo(
            @JsonProperty("catalog-number") @Nullable String catalogueNumber,
            @Nullable Label label) {}

    record Label(@Nullable String id, @Nullable String name) {}

    /// @param releases only in a look-up of the group
    record Group(
            @Nullable String id,
            @Nullable String title,
            @JsonProperty("primary-type") @Nullable String primaryType,
            @JsonProperty("secondary-types") List<String> secondaryTypes,
            @JsonProperty("first-release-date") @Nullable String firstReleaseDate,
            @JsonProperty("artist-credit") List<Credit> credits,
            List<Release> releases,
            List<Genre> genres) {}

    /// @param found the one matching track of a search hit
    /// @param tracks all tracks, or the matching one in a look-up of a recording
    /// @param offset tracks of the medium before the first of these
    record Medium(
            @Nullable Integer position,
            @Nullable String format,
            @JsonProperty("track-offset") @Nullable Integer offset,
            @Nullable Track pregap,
            @JsonProperty("track") List<Track> found,
            List<Track> tracks,
            @JsonProperty("data-tracks") List<Track> dataTracks) {

        List<Track> listed() {
            return tracks.isEmpty() ? found : tracks;
        }
    }

    record Track(
            @Nullable String id,
            @Nullable String title,
            @Nullable String number,
            @Nullable Integer position,
            @Nullable Long length,
            @JsonProperty("artist-credit") List<Credit> credits,
            @Nullable Recording recording) {}

    record Relation(
            @Nullable String type,
            @JsonProperty("target-type") @Nullable String targetType,
            @JsonProperty("target-credit") @Nullable String targetCredit,
            @Nullable Artist artist,
            @Nullable Recording recording,
            @Nullable Release release) {}
}
