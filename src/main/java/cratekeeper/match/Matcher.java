package cratekeeper.match;

import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;

/// Decides whether a candidate is the recording that is wanted.
public interface Matcher {

    /// Both sides known in parts. What is unknown on one side does not count against.
    Match compare(Track wanted, Track candidate);

    /// What somebody typed against a candidate: by parts where the query has a title, else by
    /// words.
    Match compare(TrackQuery wanted, Track candidate);
}
