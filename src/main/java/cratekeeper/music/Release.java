package cratekeeper.music;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One edition of a record. Its `tracks` carry the release's own fields too, so each can stand
/// alone.
///
/// @param kind what sort of release: Album, Single, EP, Compilation, Live …
/// @param format what it was pressed on: `12" Vinyl`, CD, Digital Media …
public record Release(
        Service service,
        String id,
        @Nullable String title,
        List<String> artists,
        @Nullable String label,
        @Nullable String catalogueNumber,
        @Nullable PartialDate releaseDate,
        @Nullable String country,
        @Nullable String barcode,
        @Nullable String kind,
        @Nullable String format,
        List<Track> tracks) {

    public Release {
        artists = List.copyOf(artists);
        tracks = List.copyOf(tracks);
    }
}
