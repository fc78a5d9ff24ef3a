package cratekeeper.music;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a playlist: a track, or the reason why there is none.
///
/// @param position from 1, as the list counts: a dead line keeps its place
/// @param text what the line says, for a person; "" if it says nothing
/// @param problem one sentence; `null` for a track
public record PlaylistEntry(
        int position, String text, @Nullable Track track, @Nullable String problem) {

    public PlaylistEntry {
        if ((track == null) == (problem == null)) {
            throw new IllegalArgumentException("An entry is a track or a problem.");
        }
    }

    public static PlaylistEntry of(int position, Track track) {
        return new PlaylistEntry(position, TrackQuery.of(track).text(), track, null);
    }

    public static PlaylistEntry problem(int position, String text, String problem) {
        return new PlaylistEntry(position, text, null, problem);
    }

    public Optional<Track> found() {
        return Optional.ofNullable(track);
    }
}
