package cratekeeper.music;

import java.time.Instant;
import java.util.List;

/// A track that needs a person, with everything found so far.
///
/// @param id the job's id: one item a job
/// @param reasons each with its words: "lengths differ by 17 s"
/// @param candidates merged records, best first
/// @param files kept files and offers that were refused, as attempts
public record ReviewItem(
        String id,
        TrackQuery query,
        List<Reason> reasons,
        List<TrackMetadata> candidates,
        List<Attempt> files,
        Instant createdAt) {

    /// A reason and its particulars.
    public record Reason(ReviewReason reason, String detail) {

        /// Both, for a person.
        public String sentence() {
            return detail.isEmpty() ? reason.words() + "." : reason.words() + ": " + detail;
        }
    }

    public ReviewItem {
        reasons = List.copyOf(reasons);
        candidates = List.copyOf(candidates);
        files = List.copyOf(files);
    }
}
