package cratekeeper.integration;

import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Track;
import java.util.List;
import java.util.Objects;

/// What is behind a link.
public sealed interface Linked {

    /// @param tracks of one page: none, a recording's one, or a release's in order
    static Linked of(List<Track> tracks) {
        return switch (tracks.size()) {
            case 0 -> new Nothing();
            case 1 -> new OneTrack(tracks.getFirst());
            default ->
                    new WholeRelease(
                            Objects.requireNonNullElse(tracks.getFirst().release(), ""), tracks);
        };
    }

    /// What is there without further reading: empty for a playlist.
    default List<Track> tracks() {
        return switch (this) {
            case Nothing _, WholePlaylist _ -> List.of();
            case OneTrack(Track track) -> List.of(track);
            case WholeRelease(String _, List<Track> tracks) -> tracks;
        };
    }

    /// The link is the platform's, but nothing is there.
    record Nothing() implements Linked {}

    record OneTrack(Track track) implements Linked {}

    /// @param tracks in order
    record WholeRelease(String title, List<Track> tracks) implements Linked {
        public WholeRelease {
            tracks = List.copyOf(tracks);
        }
    }

    /// To be read by the same platform's [PlaylistSource].
    record WholePlaylist(PlaylistRef list) implements Linked {}
}
