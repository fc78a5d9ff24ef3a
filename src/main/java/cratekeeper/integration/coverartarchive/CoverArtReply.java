package cratekeeper.integration.coverartarchive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Index of a release's pictures, as far as we read it.
///
/// @param images `null` where the reply is something else
record CoverArtReply(@JsonSetter(nulls = Nulls.SET) @Nullable List<Image> images) {

    /// @param id number in newer replies, text in older ones
    /// @param approved `false` while editors vote on it
    record Image(
            @Nullable String id,
            List<String> types,
            @Nullable Boolean front,
            @Nullable Boolean approved,
            @Nullable String image,
            @Nullable Thumbnails thumbnails) {

        boolean isFront() {
            return Boolean.TRUE.equals(front) || types.contains("Front");
        }

        boolean isApproved() {
            return !Boolean.FALSE.equals(approved);
        }
    }

    /// Always JPEG. The named sizes are the older ones: small is 250, large 500 pixels wide.
    record Thumbnails(
            @JsonProperty("1200") @Nullable String px1200,
            @JsonProperty("500") @Nullable String px500,
            @JsonProperty("250") @Nullable String px250,
            @Nullable String large,
            @Nullable String small) {}
}
