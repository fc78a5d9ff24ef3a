/// YouTube: search, what a video says of its recording, playlists, and its sound as the last
/// resort.
///
/// Begin at [YouTube]. Whoever has an API key asks the Data API ([DataApi]); whoever has none asks
/// by the external program yt-dlp ([ProgramCatalogue]), which fetches in any case. [YtDlp] is the
/// only class that starts it. Reply shapes: [YouTubeReply], [YtDlpReply]; what they mean in our
/// words: [VideoTracks], with [VideoTitle] and [ProvidedTo]. Searches are 90 a day, as the Pacific
/// coast counts days.
@NullMarked
package cratekeeper.integration.youtube;

import org.jspecify.annotations.NullMarked;
