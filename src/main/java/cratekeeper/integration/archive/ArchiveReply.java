package cratekeeper.integration.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Replies of search and metadata as far as we read them. Any word may be a text or a list, from
/// one item to the next, and every number of a file is a text.
final class ArchiveReply {

    private ArchiveReply() {}

    /// @param error there when the question was not understood, although the status says OK
    record Search(@Nullable Found response, @Nullable JsonNode error) {}

    record Found(@JsonSetter(nulls = Nulls.SET) @Nullable List<Doc> docs) {}

    /// One item among the hits.
    record Doc(
            @Nullable String identifier,
            List<String> title,
            List<String> creator,
            @Nullable String mediatype) {}

    /// An item. One that does not exist has no metadata.
    record Item(
            @Nullable Metadata metadata,
            List<File> files,
            @JsonProperty("is_dark") @Nullable Boolean dark,
            @JsonProperty("is_collection") @Nullable Boolean collection,
            @Nullable Boolean nodownload,
            @Nullable JsonNode error) {

        /// Whether the Archive shows the item and lets its files go.
        boolean isOpen() {
            return metadata != null
                    && !Boolean.TRUE.equals(dark)
                    && !Boolean.TRUE.equals(collection)
                    && !Boolean.TRUE.equals(nodownload)
                    && !"collection".equals(metadata.mediatype());
        }
    }

    record Metadata(
            @Nullable String identifier,
            @Nullable String mediatype,
            @Nullable String title,
            List<String> creator,
            @Nullable String date,
            @Nullable String year,
            @Nullable String publisher,
            @JsonProperty("licenseurl") @Nullable String licence,
            List<String> genre,
            List<String> subject,
            @JsonProperty("external-identifier") List<String> externalIds) {}

    /// @param original name of the file that this one was made from
    /// @param closed "true" where the file is not given to everybody
    record File(
            @Nullable String name,
            @Nullable String source,
            @Nullable String original,
            @Nullable String format,
            @Nullable String size,
            @Nullable String md5,
            @Nullable String sha1,
            @Nullable String length,
            @Nullable String title,
            @Nullable String track,
            @Nullable String album,
            List<String> artist,
            List<String> creator,
            @Nullable String bitrate,
            @JsonProperty("private") @Nullable String closed) {

        boolean isPrivate() {
            return "true".equalsIgnoreCase(Objects.requireNonNullElse(closed, "").strip());
        }

        boolean isOriginal() {
            return "original".equals(source);
        }
    }
}
