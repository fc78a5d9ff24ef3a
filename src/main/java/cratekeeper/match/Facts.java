package cratekeeper.match;

import cratekeeper.music.Track;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is known of a recording beside its names.
///
/// @param release its folded words; empty if unknown
/// @param isrc upper case without hyphens, "" if unknown
record Facts(@Nullable Long durationMs, List<String> release, String isrc) {
    private static final Memory<String, List<String>> RELEASES = new Memory<>(Fold::words);

    static Facts of(Track track) {
        return new Facts(
                track.durationMs(),
                track.release() == null ? List.of() : RELEASES.of(Fold.bounded(track.release())),
                track.isrc() == null
                        ? ""
                        : track.isrc().replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT));
    }

    static Facts ofLength(@Nullable Long durationMs) {
        return new Facts(durationMs != null && durationMs > 0 ? durationMs : null, List.of(), "");
    }

    boolean isOnLiveRelease() {
        return release.contains("live");
    }

    boolean isOnReleaseOf(Facts other) {
        return !release.isEmpty() && release.equals(other.release);
    }
}
