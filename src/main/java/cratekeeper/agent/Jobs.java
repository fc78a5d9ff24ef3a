package cratekeeper.agent;

import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Offer;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps of a job as changed copies of its record.
final class Jobs {
    private Jobs() {}

    /// A job for an item that has none any more.
    static DownloadJob forReview(ReviewItem item) {
        return new DownloadJob(
                item.id(),
                item.query(),
                null,
                null,
                List.of(),
                null,
                State.REVIEW,
                item.files(),
                null,
                0,
                0,
                "",
                null,
                "",
                0,
                0,
                item.createdAt(),
                item.createdAt());
    }

    static DownloadJob begun(
            String id,
            TrackQuery query,
            @Nullable Track chosen,
            @Nullable Offer offer,
            List<Service> chain,
            @Nullable String listName,
            List<String> prefer,
            Instant now) {
        return new DownloadJob(
                id,
                query,
                chosen,
                offer,
                chain,
                listName,
                prefer,
                State.WAITING,
                List.of(),
                null,
                0,
                0,
                "",
                null,
                "",
                0,
                0,
                now,
                now);
    }

    static DownloadJob with(DownloadJob job, State state, String message, Instant now) {
        return JobChange.of(job).state(state).message(message).at(now);
    }

    static DownloadJob withoutAttempts(DownloadJob job) {
        return JobChange.of(job)
                .attempts(List.of())
                .fetched(null, 0, 0)
                .path(null)
                .quality("")
                .fields(0, 0)
                .done();
    }

    static DownloadJob attempted(DownloadJob job, Attempt attempt, Instant now) {
        var attempts = new ArrayList<>(job.attempts());
        attempts.add(attempt);
        return JobChange.of(job).attempts(attempts).at(now);
    }

    static DownloadJob fetching(DownloadJob job, Offer offer, long done, long total, Instant now) {
        return JobChange.of(job)
                .state(State.DOWNLOADING)
                .message("")
                .fetched(offer, done, total)
                .quality(offer.quality())
                .at(now);
    }

    static DownloadJob known(DownloadJob job, @Nullable Track track, Instant now) {
        return JobChange.of(job).chosen(track).at(now);
    }

    static DownloadJob filing(
            DownloadJob job, Path target, String quality, int filled, int required, Instant now) {
        return JobChange.of(job)
                .state(State.FILING)
                .message("")
                .path(target.toString())
                .quality(quality)
                .fields(filled, required)
                .at(now);
    }

    /// With the file that was filed as the one that was saved.
    static DownloadJob filed(DownloadJob job, Offer offer, AudioFile file) {
        var attempts = new ArrayList<>(job.attempts());
        attempts.removeIf(attempt -> attempt.outcome() == Attempt.Outcome.SAVED);
        attempts.add(new Attempt(offer.service(), Attempt.Outcome.SAVED, "", offer, file));
        return JobChange.of(job).attempts(attempts).done();
    }

    static DownloadJob at(DownloadJob job, Path path) {
        return JobChange.of(job).path(path.toString()).done();
    }

    static DownloadJob along(DownloadJob job, List<Service> chain, Instant now) {
        return JobChange.of(job).chain(chain).at(now);
    }
}
