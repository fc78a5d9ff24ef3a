package cratekeeper.match;

import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import org.jspecify.annotations.Nullable;

/// Decides whether a candidate is the recording that is wanted.
public interface Matcher {

    /// Both sides known in parts. What is unknown on one side does not count against.
    Match compare(Track wanted, Track candidate);

    /// The same where other names of artists are known.
    Match compare(Track wanted, Track candidate, Aliases aliases);

    /// Parts against the name of a file, folders included, or of a video.
    ///
    /// @param durationMs its length in milliseconds, `null` if unknown
    Match compare(Track wanted, String name, @Nullable Long durationMs);

    /// The same where other names of artists are known.
    Match compare(Track wanted, String name, @Nullable Long durationMs, Aliases aliases);

    /// What somebody typed against a candidate: by parts where the query has a title, else by
    /// words.
    Match compare(TrackQuery wanted, Track candidate);
}
