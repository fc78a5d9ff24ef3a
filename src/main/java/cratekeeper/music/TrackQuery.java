package cratekeeper.music;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wants. `text` is what the person typed; the parts are what could be read out of
/// it, so a query of plain words has a text and no title. Integrations use the parts where there
/// are some, else the text.
///
/// @param durationMs wanted length in milliseconds
/// @param link a page or URI that names the track
public record TrackQuery(
        String text,
        @Nullable String title,
        @Nullable String version,
        List<String> artists,
        @Nullable Long durationMs,
        @Nullable String isrc,
        @Nullable String release,
        @Nullable String link) {

    public TrackQuery {
        text = text.strip();
        artists = List.copyOf(artists);
    }

    /// Words as typed, nothing read out of them yet.
    public static TrackQuery words(String text) {
        return new TrackQuery(text, null, null, List.of(), null, null, null, null);
    }

    /// Asks for a track whose parts are known.
    public static TrackQuery of(Track track) {
        String text =
                track.artists().isEmpty()
                        ? track.fullTitle()
                        : track.artistLine() + " - " + track.fullTitle();
        return new TrackQuery(
                text,
                track.title(),
                track.version(),
                track.artists(),
                track.durationMs(),
                track.isrc(),
                track.release(),
                null);
    }

    /// The parts as a track, to be compared with candidates.
    public Track asTrack() {
        return Track.builder()
                .title(title)
                .version(version)
                .artists(artists)
                .durationMs(durationMs)
                .isrc(isrc)
                .release(release)
                .build();
    }
}
