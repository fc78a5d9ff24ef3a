package cratekeeper.integration.youtube;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Replies of the Data API as far as we read them. Only the parts that were asked for come, and of
/// those what the video has.
final class YouTubeReply {

    private YouTubeReply() {}

    record Search(@JsonSetter(nulls = Nulls.SET) @Nullable List<Found> items) {}

    /// A search result: its texts hold HTML's entities, those of [Resource] do not.
    record Found(@Nullable FoundId id, @Nullable Snippet snippet) {
        @Nullable String videoId() {
            return id == null ? null : id.videoId();
        }
    }

    /// A video, or a channel or playlist in its place.
    record FoundId(@Nullable String videoId) {}

    /// A page of videos, playlists, channels or entries of a playlist.
    record Page(
            @Nullable String nextPageToken,
            @Nullable PageInfo pageInfo,
            @JsonSetter(nulls = Nulls.SET) @Nullable List<Resource> items) {}

    record PageInfo(@Nullable Integer totalResults) {}

    record Resource(
            @Nullable String id,
            @Nullable Snippet snippet,
            @Nullable Details contentDetails,
            @Nullable Status status,
            @Nullable Topics topicDetails) {

        /// Of an entry: the video's id.
        @Nullable String videoId() {
            if (contentDetails != null && contentDetails.videoId() != null)
                return contentDetails.videoId();
            return snippet == null || snippet.resourceId() == null
                    ? null
                    : snippet.resourceId().videoId();
        }
    }

    /// @param channelTitle of a video its uploader, of an entry the list's owner
    /// @param videoOwnerChannelTitle of an entry the uploader; absent in old replies
    record Snippet(
            @Nullable String title,
            @Nullable String description,
            @Nullable String channelTitle,
            @Nullable String publishedAt,
            Map<String, Thumbnail> thumbnails,
            @Nullable String liveBroadcastContent,
            @Nullable Integer position,
            @Nullable FoundId resourceId,
            @Nullable String videoOwnerChannelTitle) {}

    record Thumbnail(@Nullable String url, @Nullable Integer width) {}

    record Details(
            @Nullable String duration,
            @Nullable Integer itemCount,
            @Nullable String videoId,
            @Nullable String videoPublishedAt,
            @Nullable Related relatedPlaylists) {}

    record Related(@Nullable String uploads) {}

    record Status(@Nullable String privacyStatus) {}

    /// @param topicCategories addresses of encyclopaedia articles
    record Topics(List<String> topicCategories) {}
}
