package cratekeeper.integration.youtube;

import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Releases, which here are lists of videos. Pure.
final class Releases {
    private static final String ALBUM = "Album - ";

    private Releases() {}

    /// Empty for a list without tracks.
    ///
    /// @param listName such as "Album - Night Ferry"
    static Optional<Release> of(String listId, String listName, List<Track> listed) {
        if (listed.isEmpty()) return Optional.empty();
        Track first = listed.getFirst();
        String title =
                listName.startsWith(ALBUM) ? listName.substring(ALBUM.length()) : listName.strip();
        if (title.isEmpty()) title = Objects.requireNonNullElse(first.release(), "");
        var tracks = new ArrayList<Track>();
        for (Track track : listed)
            tracks.add(track.toBuilder().release(title).trackNumber(tracks.size() + 1).build());
        return Optional.of(
                new Release(
                        Service.YOUTUBE,
                        listId,
                        title,
                        shared(listed),
                        first.label(),
                        null,
                        first.releaseDate(),
                        null,
                        null,
                        null,
                        null,
                        tracks));
    }

    /// The artists of the release, where all its tracks have the same.
    private static List<String> shared(List<Track> tracks) {
        List<String> artists = tracks.getFirst().artists();
        return tracks.stream().allMatch(t -> t.artists().equals(artists)) ? artists : List.of();
    }
}
