package cratekeeper.integration.youtube;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What yt-dlp tells as JSON, as far as we read it. Any of it may be missing or null.
final class YtDlpReply {

    private YtDlpReply() {}

    /// A video; in a list that was only glanced at without formats.
    record Info(
            @Nullable String id,
            @Nullable String title,
            @Nullable String channel,
            @Nullable String uploader,
            @Nullable String description,
            @Nullable Double duration,
            @JsonProperty("upload_date") @Nullable String uploaded,
            @JsonProperty("release_date") @Nullable String released,
            @JsonProperty("release_year") @Nullable Integer year,
            @Nullable String track,
            List<String> artists,
            @Nullable String artist,
            @Nullable String album,
            List<String> genres,
            @Nullable String thumbnail,
            List<Thumbnail> thumbnails,
            @JsonProperty("live_status") @Nullable String live,
            @JsonProperty("webpage_url") @Nullable String page,
            @JsonProperty("original_url") @Nullable String asked,
            @JsonProperty("playlist_title") @Nullable String listTitle,
            @JsonProperty("playlist_index") @Nullable Integer listIndex,
            @JsonProperty("playlist_count") @Nullable Integer listCount,
            List<Format> formats) {}

    record Thumbnail(@Nullable String url, @Nullable Integer width) {}

    /// @param filesize exact, if the service tells it
    /// @param protectedStream whether it is encrypted
    record Format(
            @JsonProperty("format_id") @Nullable String id,
            @Nullable String ext,
            @Nullable String acodec,
            @Nullable String vcodec,
            @Nullable String resolution,
            @Nullable Double abr,
            @Nullable Double tbr,
            @Nullable Integer asr,
            @Nullable Long filesize,
            @JsonProperty("language_preference") @Nullable Integer languagePreference,
            @JsonProperty("has_drm") @Nullable String protectedStream) {}

    /// How far a transfer is.
    record Progress(
            @Nullable String status,
            @JsonProperty("downloaded_bytes") @Nullable Double done,
            @JsonProperty("total_bytes") @Nullable Double total,
            @JsonProperty("total_bytes_estimate") @Nullable Double estimate) {}
}
