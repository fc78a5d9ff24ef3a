package cratekeeper.match;

import cratekeeper.music.Track;
import org.jspecify.annotations.Nullable;

/// A wanted recording, read once to be looked for in thousands of names.
///
/// @param look for its title: where it sees none, a name is not read
record Sought(Reading reading, Facts facts, QuickLook look) {
    private static volatile @Nullable Known last;

    private record Known(Track track, Sought sought) {}

    /// The one that was asked for last is remembered: a search's names come one after the other.
    @SuppressWarnings("ReferenceEquality")
    static Sought of(Track track, Aliases aliases) {
        if (aliases != Aliases.NONE) return read(track, aliases);
        var known = last;
        if (known != null && known.track == track) return known.sought;
        var sought = read(track, aliases);
        last = new Known(track, sought);
        return sought;
    }

    private static Sought read(Track track, Aliases aliases) {
        var reading = Reading.of(track, aliases).getFirst();
        return new Sought(reading, Facts.of(track), QuickLook.of(reading.title().main()));
    }
}
