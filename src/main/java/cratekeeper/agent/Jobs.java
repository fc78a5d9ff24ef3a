package cratekeeper.agent;

import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Offer;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.time.Instant;
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
                now,
                now);
    }

    static DownloadJob with(DownloadJob j, State state, String message, Instant now) {
        return copy(
                j,
                j.chosen(),
                state,
                j.attempts(),
                j.offer(),
                j.bytesDone(),
                j.bytesTotal(),
                message,
                j.path(),
                j.quality(),
                j.filledFields(),
                now);
    }

    static DownloadJob withoutAttempts(DownloadJob j) {
        return copy(
                j,
                j.chosen(),
                j.state(),
                List.of(),
                null,
                0,
                0,
                j.message(),
                null,
                "",
                0,
                j.updatedAt());
    }

    static DownloadJob attempted(DownloadJob j, Attempt attempt, Instant now) {
        var attempts = new java.util.ArrayList<>(j.attempts());
        attempts.add(attempt);
        return copy(
                j,
                j.chosen(),
                j.state(),
                attempts,
                j.offer(),
                j.bytesDone(),
                j.bytesTotal(),
                j.message(),
                j.path(),
                j.quality(),
                j.filledFields(),
                now);
    }

    static DownloadJob fetching(DownloadJob j, Offer offer, long done, long total, Instant now) {
        return copy(
                j,
                j.chosen(),
                State.DOWNLOADING,
                j.attempts(),
                offer,
                done,
                total,
                "",
                j.path(),
                offer.quality(),
                j.filledFields(),
                now);
    }

    static DownloadJob known(DownloadJob j, @Nullable Track track, Instant now) {
        return copy(
                j,
                track,
                j.state(),
                j.attempts(),
                j.offer(),
                j.bytesDone(),
                j.bytesTotal(),
                j.message(),
                j.path(),
                j.quality(),
                j.filledFields(),
                now);
    }

    static DownloadJob filing(DownloadJob j, Path target, String quality, int filled, Instant now) {
        return copy(
                j,
                j.chosen(),
                State.FILING,
                j.attempts(),
                j.offer(),
                j.bytesDone(),
                j.bytesTotal(),
                "",
                target.toString(),
                quality,
                filled,
                now);
    }

    static DownloadJob at(DownloadJob j, Path path) {
        return copy(
                j,
                j.chosen(),
                j.state(),
                j.attempts(),
                j.offer(),
                j.bytesDone(),
                j.bytesTotal(),
                j.message(),
                path.toString(),
                j.quality(),
                j.filledFields(),
                j.updatedAt());
    }

    static DownloadJob along(DownloadJob j, List<Service> chain, Instant now) {
        return new DownloadJob(
                j.id(),
                j.query(),
                j.chosen(),
                j.chosenOffer(),
                chain,
                j.listName(),
                j.prefer(),
                j.state(),
                j.attempts(),
                j.offer(),
                j.bytesDone(),
                j.bytesTotal(),
                j.message(),
                j.path(),
                j.quality(),
                j.filledFields(),
                j.createdAt(),
                now);
    }

    private static DownloadJob copy(
            DownloadJob j,
            @Nullable Track chosen,
            State state,
            List<Attempt> attempts,
            @Nullable Offer offer,
            long bytesDone,
            long bytesTotal,
            String message,
            @Nullable String path,
            String quality,
            int filledFields,
            Instant updatedAt) {
        return new DownloadJob(
                j.id(),
                j.query(),
                chosen,
                j.chosenOffer(),
                j.chain(),
                j.listName(),
                j.prefer(),
                state,
                attempts,
                offer,
                bytesDone,
                bytesTotal,
                message,
                path,
                quality,
                filledFields,
                j.createdAt(),
                updatedAt);
    }
}
