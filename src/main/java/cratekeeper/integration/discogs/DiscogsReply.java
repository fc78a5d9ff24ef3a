package cratekeeper.integration.discogs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replies as far as we read them. Old bodies lack much: anything may be missing.
final class DiscogsReply {

    private DiscogsReply() {}

    record Search(@JsonSetter(nulls = Nulls.SET) @Nullable List<Hit> results) {}

    /// A row of a search.
    ///
    /// @param title "Artist - Title"
    /// @param label labels and companies mixed, labels first
    record Hit(
            @Nullable Long id,
            @Nullable String type,
            @Nullable String title,
            @Nullable String year,
            @Nullable String country,
            List<String> format,
            List<String> label,
            @JsonProperty("catno") @Nullable String catalogueNumber,
            List<String> barcode,
            @JsonProperty("master_id") @Nullable Long master) {}

    /// A pressing, or a master, which has no labels, formats, country and identifiers.
    ///
    /// @param mainRelease of a master, the pressing that stands for it
    record Release(
            @Nullable Long id,
            @Nullable String title,
            List<Artist> artists,
            List<Label> labels,
            List<Format> formats,
            @JsonProperty("format_quantity") @Nullable Integer quantity,
            @Nullable Integer year,
            @Nullable String released,
            @Nullable String country,
            List<String> genres,
            List<String> styles,
            List<Identifier> identifiers,
            @JsonSetter(nulls = Nulls.SET) @Nullable List<Row> tracklist,
            @JsonProperty("extraartists") List<Artist> others,
            List<Image> images,
            @JsonProperty("main_release") @Nullable Long mainRelease) {}

    /// Somebody in a credit.
    ///
    /// @param variation the name as printed, "" if it is the usual one
    /// @param tracks which tracks a credit of the whole release is for: "A1 to B2"
    record Artist(
            @Nullable Long id,
            @Nullable String name,
            @JsonProperty("anv") @Nullable String variation,
            @Nullable String join,
            @Nullable String role,
            @Nullable String tracks) {}

    record Label(
            @Nullable String name,
            @JsonProperty("catno") @Nullable String catalogueNumber,
            @JsonProperty("entity_type") @Nullable String kind) {}

    record Format(
            @Nullable String name,
            @JsonProperty("qty") @Nullable String quantity,
            List<String> descriptions) {}

    record Identifier(@Nullable String type, @Nullable String value) {}

    /// A line of the tracklist.
    ///
    /// @param type track, heading or index; missing in old bodies
    record Row(
            @Nullable String position,
            @JsonProperty("type_") @Nullable String type,
            @Nullable String title,
            @Nullable String duration,
            List<Artist> artists,
            @JsonProperty("extraartists") List<Artist> others,
            @JsonProperty("sub_tracks") List<Row> parts) {}

    /// @param uri "" for those who are not signed in
    record Image(@Nullable String type, @Nullable String uri) {}

    /// An artist's or a label's page.
    record Page(@Nullable Long id, @Nullable String name) {}

    /// Its releases.
    record Listing(@JsonSetter(nulls = Nulls.SET) @Nullable List<Listed> releases) {}

    /// @param type release or master; missing on a label's rows, which are releases
    /// @param role of an artist's row: Main, Appearance …
    record Listed(
            @Nullable Long id,
            @Nullable String type,
            @Nullable String role,
            @JsonProperty("main_release") @Nullable Long mainRelease) {}

    /// Whose token it is.
    record Identity(@Nullable String username) {}
}
