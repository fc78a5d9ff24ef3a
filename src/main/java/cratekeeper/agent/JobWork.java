package cratekeeper.agent;

import cratekeeper.agent.Acquired.NeedsReview;
import cratekeeper.agent.Acquired.Saved;
import cratekeeper.agent.Identified.Known;
import cratekeeper.agent.Identified.Nobody;
import cratekeeper.agent.Identified.Unsure;
import cratekeeper.integration.NameReader;
import cratekeeper.music.Accepted;
import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem.Reason;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that is done for one job: which recording is it, fetch it, check it, and put it into the
/// library ([Shelving]). What is unsure goes to review with its reasons; what a person decided
/// there is done as they said. What becomes of a job that is stopped or fails, [CutShort] says.
public final class JobWork {
    private final MetadataCollector collector;
    private final Identification identification;
    private final AcquisitionScout scout;
    private final Library library;
    private final ReviewQueue reviews;
    private final Wishes wishes;
    private final WorkFolder folder;
    private final Shelving shelving;
    private final CutShort cutShort;
    private final InstantSource clock;

    /// Told of each step; a failure to store it ends the job.
    public interface Changes {
        void changed(DownloadJob job) throws StoreException;
    }

    /// @param assistant for names that nothing was found by
    /// @param folders where unfinished and finished files go
    public JobWork(
            MetadataCollector collector,
            AcquisitionScout scout,
            Shelving shelving,
            Library library,
            ReviewQueue reviews,
            Wishes wishes,
            NameReader assistant,
            Folders folders,
            Supplier<Preferences> preferences,
            InstantSource clock) {
        this.wishes = wishes;
        this.collector = collector;
        this.identification = new Identification(collector, assistant, preferences);
        this.scout = scout;
        this.shelving = shelving;
        this.library = library;
        this.reviews = reviews;
        this.clock = clock;
        folder = new WorkFolder(folders.partial(), folders.recycle());
        cutShort = new CutShort(reviews, library, folder, clock);
    }

    /// Where files lie: unfinished ones, finished ones, replaced ones.
    public record Folders(Path partial, Path music, Path recycle) {}

    void run(DownloadJob job, Changes changes) throws IOException, InterruptedException {
        var doing = new Doing(job, changes);
        try {
            doing.go();
        } catch (InterruptedException e) {
            // What we found out ourselves is found out again: only a person's choice is kept.
            changes.changed(Jobs.known(doing.job, job.chosen(), clock.instant()));
            throw e;
        }
    }

    Shelving shelving() {
        return shelving;
    }

    Wishes wishes() {
        return wishes;
    }

    Library library() {
        return library;
    }

    WorkFolder folder() {
        return folder;
    }

    CutShort cutShort() {
        return cutShort;
    }

    boolean needsPerson(String id) throws StoreException {
        return reviews.item(id).isPresent();
    }

    void forgetReview(String id) throws StoreException {
        reviews.remove(id);
    }

    /// One run of one job.
    private final class Doing implements AcquisitionScout.Steps {
        private final Changes changes;
        private final @Nullable Track asked;
        private volatile DownloadJob job;

        Doing(DownloadJob job, Changes changes) {
            this.job = job;
            this.asked = job.chosen();
            this.changes = changes;
        }

        void go() throws IOException, InterruptedException {
            become(Jobs.with(job, State.SEARCHING, "", clock.instant()));
            var accepted = reviews.accepted(job);
            if (accepted.isPresent()) {
                settle(accepted.get());
                return;
            }
            switch (identification.of(job)) {
                case Known known -> pursue(known);
                case Unsure(var reasons, var candidates) -> review(reasons, candidates);
                case Nobody(var message) -> {
                    become(Jobs.with(job, State.FAILED, message, clock.instant()));
                    wishes.ended(job);
                }
            }
        }

        /// Fetches the first version that somebody has.
        private void pursue(Known known) throws IOException, InterruptedException {
            var reasons = new LinkedHashSet<Reason>();
            var candidates = new ArrayList<TrackMetadata>();
            candidates.add(known.first());
            if (obtained(known.first(), reasons)) return;
            for (FoundTrack other : known.others()) {
                if (reasons.stream().anyMatch(r -> r.reason() == ReviewReason.DUPLICATE)) break;
                var metadata = collector.complete(other);
                candidates.add(metadata);
                if (obtained(metadata, reasons)) return;
            }
            become(Jobs.known(job, asked, clock.instant()));
            review(List.copyOf(reasons), candidates);
        }

        /// @param reasons takes why not
        private boolean obtained(TrackMetadata metadata, Set<Reason> reasons)
                throws IOException, InterruptedException {
            Track track = metadata.track();
            become(Jobs.known(job, track, clock.instant()));
            var twin = library.twin(track);
            if (twin.isPresent()) {
                reasons.add(
                        new Reason(
                                ReviewReason.DUPLICATE,
                                "already in the library as " + twin.get().file().quality()));
                return false;
            }
            switch (scout.acquire(wanted(track, job.chosenOffer()), this)) {
                case Saved saved -> {
                    file(saved, metadata);
                    return true;
                }
                case NeedsReview needs -> reasons.addAll(needs.reasons());
            }
            return false;
        }

        /// What a person decided: the file that was kept, or the one they want, or any that fits.
        private void settle(Accepted accepted) throws IOException, InterruptedException {
            var metadata = completed(accepted);
            become(Jobs.known(job, metadata.track(), clock.instant()));
            var file = accepted.file();
            var kept = file == null ? null : file.kept();
            var offer = file == null ? job.chosenOffer() : file.offer();
            if (kept != null && library.has(kept.path())) {
                shelving.tagAgain(job, kept.path(), metadata.track(), this::become);
                return;
            }
            if (kept != null && offer != null && Files.isRegularFile(kept.path())) {
                long bytes = Files.size(kept.path());
                become(Jobs.fetching(job, offer, bytes, bytes, clock.instant()));
                file(new Saved(kept.path(), kept, offer, job.attempts()), metadata);
                return;
            }
            switch (scout.acquire(wanted(metadata.track(), offer), this)) {
                case Saved saved -> file(saved, metadata);
                case NeedsReview needs -> review(needs.reasons(), List.of(accepted.metadata()));
            }
        }

        private TrackMetadata completed(Accepted accepted) throws InterruptedException {
            var persons = accepted.metadata();
            return OwnValues.over(collector.complete(persons.track()), persons, accepted.own());
        }

        private AcquisitionScout.Wanted wanted(Track track, @Nullable Offer offer) {
            return new AcquisitionScout.Wanted(
                    TrackQuery.of(track),
                    track,
                    Optional.ofNullable(offer),
                    job.chain(),
                    job.attempts(),
                    folder.of(job));
        }

        private void file(Saved saved, TrackMetadata metadata)
                throws IOException, InterruptedException {
            shelving.file(job, saved, metadata, this::become);
        }

        private void review(List<Reason> reasons, List<TrackMetadata> candidates)
                throws StoreException {
            reviews.put(job, reasons, candidates);
            become(Jobs.with(job, State.REVIEW, reasons.getFirst().sentence(), clock.instant()));
            wishes.ended(job);
        }

        private void become(DownloadJob changed) throws StoreException {
            job = changed;
            changes.changed(job);
        }

        /// Steps come from deep inside the walk, where a failing store cannot be told as such.
        private void step(DownloadJob changed) {
            try {
                become(changed);
            } catch (StoreException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void searching(Service service) {
            step(
                    Jobs.with(
                            job,
                            State.SEARCHING,
                            "Asking " + service.displayName(),
                            clock.instant()));
        }

        @Override
        public void downloading(Offer offer, long bytesDone, long bytesTotal) {
            step(Jobs.fetching(job, offer, bytesDone, bytesTotal, clock.instant()));
        }

        @Override
        public void queued(Offer offer, long place) {
            step(Jobs.with(job, State.DOWNLOADING, RemoteQueue.words(place), clock.instant()));
        }

        @Override
        public void verifying(Offer offer) {
            step(Jobs.with(job, State.VERIFYING, "", clock.instant()));
        }

        @Override
        public void tried(Attempt attempt) {
            step(Jobs.attempted(job, attempt, clock.instant()));
        }
    }
}
