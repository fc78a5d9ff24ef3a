package cratekeeper.ui.downloads;

import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.FakeTracks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Invented jobs of the queue, in every state.
public final class FakeJobs {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private FakeJobs() {}

    public static DownloadJob job(
            String id,
            Track track,
            State state,
            long done,
            long total,
            String message,
            Offer offer,
            int order) {
        return new DownloadJob(
                id,
                TrackQuery.of(track),
                track,
                null,
                List.of(),
                null,
                state,
                List.of(),
                offer,
                done,
                total,
                message,
                null,
                "",
                0,
                0,
                NOON.plusSeconds(order),
                NOON.plusSeconds(order));
    }

    /// The same job as one of a list.
    public static DownloadJob of(String list, DownloadJob job) {
        return new DownloadJob(
                job.id(),
                job.query(),
                job.chosen(),
                job.chosenOffer(),
                job.chain(),
                list,
                job.state(),
                job.attempts(),
                job.offer(),
                job.bytesDone(),
                job.bytesTotal(),
                job.message(),
                job.path(),
                job.quality(),
                job.filledFields(),
                job.requiredFields(),
                job.createdAt(),
                job.updatedAt());
    }

    static DownloadJob tried(DownloadJob job, Service... services) {
        var attempts = new ArrayList<Attempt>();
        for (Service service : services)
            attempts.add(new Attempt(service, Attempt.Outcome.NOTHING_FOUND, "nothing fits", null));
        return new DownloadJob(
                job.id(),
                job.query(),
                job.chosen(),
                null,
                List.of(),
                null,
                job.state(),
                attempts,
                job.offer(),
                job.bytesDone(),
                job.bytesTotal(),
                job.message(),
                null,
                "",
                0,
                0,
                job.createdAt(),
                job.updatedAt());
    }

    static DownloadJob ended(
            String id,
            String title,
            String artist,
            State state,
            String quality,
            int fields,
            int order) {
        var track = FakeTracks.track(title, null, artist);
        var attempts =
                List.of(
                        new Attempt(
                                Service.ARCHIVE,
                                state == State.DONE
                                        ? Attempt.Outcome.SAVED
                                        : Attempt.Outcome.NO_MATCH,
                                "",
                                null));
        String message = state == State.REVIEW ? "every file is 17 s shorter" : "";
        return new DownloadJob(
                id,
                TrackQuery.of(track),
                track,
                null,
                List.of(),
                null,
                state,
                attempts,
                null,
                0,
                0,
                message,
                state == State.DONE ? "/music/" + title + ".flac" : null,
                quality,
                fields,
                12,
                NOON.plusSeconds(order),
                NOON.plusSeconds(order));
    }
}
