package cratekeeper.integration.acoustid;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replies as far as we read them.
final class AcoustIdReply {

    private AcoustIdReply() {}

    /// @param results empty where nothing sounds so
    record Lookup(
            @Nullable String status,
            @JsonSetter(nulls = Nulls.SET) @Nullable List<Result> results) {}

    /// A fingerprint that is alike.
    ///
    /// @param id the AcoustID
    /// @param score 0–1, how alike; says nothing about the recordings below
    /// @param recordings none where nobody has linked it to MusicBrainz
    record Result(@Nullable String id, @Nullable Double score, List<Recording> recordings) {}

    /// @param duration in seconds
    /// @param sources how many people linked it to the fingerprint
    record Recording(
            @Nullable String id,
            @Nullable String title,
            @Nullable Double duration,
            List<Artist> artists,
            @JsonProperty("releasegroups") List<Group> groups,
            @Nullable Integer sources) {}

    record Artist(@Nullable String id, @Nullable String name, @Nullable String joinphrase) {}

    record Group(
            @Nullable String id,
            @Nullable String title,
            @Nullable String type,
            @JsonProperty("secondarytypes") List<String> secondaryTypes) {}
}
