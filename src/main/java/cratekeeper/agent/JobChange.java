package cratekeeper.agent;

import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A copy of a job under way: what nobody sets stays as it was.
final class JobChange {
    private final DownloadJob job;
    private @Nullable Track chosen;
    private List<Service> chain;
    private State state;
    private List<Attempt> attempts;
    private @Nullable Offer offer;
    private long bytesDone;
    private long bytesTotal;
    private String message;
    private @Nullable String path;
    private String quality;
    private int filledFields;
    private int requiredFields;

    private JobChange(DownloadJob job) {
        this.job = job;
        chosen = job.chosen();
        chain = job.chain();
        state = job.state();
        attempts = job.attempts();
        offer = job.offer();
        bytesDone = job.bytesDone();
        bytesTotal = job.bytesTotal();
        message = job.message();
        path = job.path();
        quality = job.quality();
        filledFields = job.filledFields();
        requiredFields = job.requiredFields();
    }

    static JobChange of(DownloadJob job) {
        return new JobChange(job);
    }

    JobChange chosen(@Nullable Track value) {
        chosen = value;
        return this;
    }

    JobChange chain(List<Service> value) {
        chain = value;
        return this;
    }

    JobChange state(State value) {
        state = value;
        return this;
    }

    JobChange attempts(List<Attempt> value) {
        attempts = value;
        return this;
    }

    /// What is being fetched, and how much of it is there.
    JobChange fetched(@Nullable Offer value, long done, long total) {
        offer = value;
        bytesDone = done;
        bytesTotal = total;
        return this;
    }

    JobChange message(String value) {
        message = value;
        return this;
    }

    /// Where the finished file lies.
    JobChange path(@Nullable String value) {
        path = value;
        return this;
    }

    JobChange quality(String value) {
        quality = value;
        return this;
    }

    /// How many of the required fields were tagged.
    JobChange fields(int filled, int required) {
        filledFields = filled;
        requiredFields = required;
        return this;
    }

    /// The copy, that nothing new happened to.
    DownloadJob done() {
        return at(job.updatedAt());
    }

    /// The copy, changed at that time.
    DownloadJob at(Instant now) {
        return new DownloadJob(
                job.id(),
                job.query(),
                chosen,
                job.chosenOffer(),
                chain,
                job.listName(),
                job.prefer(),
                state,
                attempts,
                offer,
                bytesDone,
                bytesTotal,
                message,
                path,
                quality,
                filledFields,
                requiredFields,
                job.createdAt(),
                now);
    }
}
