package cratekeeper.agent;

import cratekeeper.agent.Acquired.NeedsReview;
import cratekeeper.agent.Acquired.Saved;
import cratekeeper.agent.Identified.Known;
import cratekeeper.agent.Identified.Nobody;
import cratekeeper.agent.Identified.Unsure;
import cratekeeper.integration.NameReader;
import cratekeeper.media.Artwork;
import cratekeeper.media.NameTemplate;
import cratekeeper.music.Accepted;
import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem.Reason;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.QueueStore;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that is done for one job: which recording is it, fetch it, check it, tag a copy, file the
/// copy. What is unsure goes to review with its reasons; what a person decided there is done as
/// they said.
public final class JobWork {
    private final MetadataCollector collector;
    private final Identification identification;
    private final AcquisitionScout scout;
    private final HeardFields ear;
    private final Tagging tagging;
    private final Library library;
    private final ReviewQueue reviews;
    private final QueueStore store;
    private final Wishes wishes;
    private final Filing filing;
    private final WorkFolder work;
    private final Supplier<Preferences> preferences;
    private final InstantSource clock;

    /// Told of each step; a failure to store it ends the job.
    public interface Changes {
        void changed(DownloadJob job) throws StoreException;
    }

    /// @param ear fills tempo and key where no service knows them
    /// @param assistant for names that nothing was found by
    /// @param folders where unfinished and finished files go
    public JobWork(
            MetadataCollector collector,
            AcquisitionScout scout,
            HeardFields ear,
            Tagging tagging,
            Library library,
            ReviewQueue reviews,
            QueueStore store,
            Wishes wishes,
            NameReader assistant,
            Folders folders,
            Supplier<Preferences> preferences,
            InstantSource clock) {
        this.wishes = wishes;
        this.collector = collector;
        this.identification = new Identification(collector, assistant, preferences);
        this.scout = scout;
        this.ear = ear;
        this.tagging = tagging;
        this.library = library;
        this.reviews = reviews;
        this.store = store;
        this.filing = new Filing(folders.music());
        this.work = new WorkFolder(folders.partial(), folders.recycle());
        this.preferences = preferences;
        this.clock = clock;
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

    /// After a kill between filing and storing: the job is finished if its file is whole.
    Optional<Path> finishFiling(DownloadJob job) throws IOException {
        if (job.path() == null) return Optional.empty();
        Path target = Path.of(job.path());
        var filed = filing.recover(work.ready(job, target), target);
        if (filed.isPresent()) finish(job, library.measure(filed.get()), "");
        return filed;
    }

    /// Deletes what was fetched.
    void discard(DownloadJob job) {
        work.clear(job, Set.of());
    }

    Wishes wishes() {
        return wishes;
    }

    Library library() {
        return library;
    }

    WorkFolder folder() {
        return work;
    }

    boolean needsPerson(String id) throws StoreException {
        return reviews.item(id).isPresent();
    }

    void forgetReview(String id) throws StoreException {
        reviews.remove(id);
    }

    /// The job as it is when a person says that it is on the wrong track.
    DownloadJob doubted(DownloadJob job) throws StoreException {
        var known = job.chosen();
        reviews.put(
                job,
                List.of(
                        new Reason(
                                ReviewReason.LOW_CONFIDENCE,
                                "you said that this is the wrong track")),
                known == null ? List.of() : List.of(TrackMetadata.of(known)));
        return Jobs.with(
                job, State.REVIEW, "You said that this is the wrong track.", clock.instant());
    }

    /// As [#doubted], for a file that is already in the library: it goes to the recycle folder.
    DownloadJob takeBack(DownloadJob job) throws IOException {
        if (job.path() != null) library.recycle(Path.of(job.path()));
        return doubted(job);
    }

    /// The job as it is when its recording came from elsewhere: what was fetched of it is deleted.
    DownloadJob fulfilled(DownloadJob job, LibraryTrack filed) throws StoreException {
        discard(job);
        forgetReview(job.id());
        var done = Jobs.with(job, State.DONE, "You got it elsewhere.", clock.instant());
        return Jobs.at(done, filed.file().path());
    }

    private DownloadJob finish(DownloadJob job, AudioFile measured, String message)
            throws IOException {
        Track track = job.chosen() == null ? Track.UNKNOWN : job.chosen();
        Service source = job.offer() == null ? null : job.offer().service();
        var done = Jobs.with(job, State.DONE, message, clock.instant());
        store.finish(
                done,
                new LibraryTrack(
                        0, track, measured, Files.size(measured.path()), source, clock.instant()));
        wishes.ended(done);
        work.clear(job, reviews.kept(job));
        return done;
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
                tagAgain(kept.path(), metadata.track());
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

        /// It was filed before it was decided upon: it stays where it is.
        private void tagAgain(Path filed, Track track) throws IOException, InterruptedException {
            become(Jobs.with(job, State.TAGGING, "", clock.instant()));
            tagging.write(filed, filed, track, null);
            job = finish(Jobs.at(job, filed), library.measure(filed), "");
            changes.changed(job);
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
                    work.of(job));
        }

        private void file(Saved saved, TrackMetadata known)
                throws IOException, InterruptedException {
            become(Jobs.with(job, State.TAGGING, "", clock.instant()));
            var heard = ear.hear(known, saved.file(), saved.measured().durationMs());
            var metadata = heard.metadata();
            Track track = metadata.track();
            job = Jobs.known(job, track, clock.instant());
            String ending = WorkFolder.ending(saved.file());
            Path target =
                    filing.target(
                            NameTemplate.of(preferences.get().nameTemplate()),
                            track,
                            ending.isEmpty() ? "" : ending.substring(1),
                            preferences.get().keyNotation());
            Path ready = work.ready(job, target);
            Path copy = work.of(job).resolve("tagging" + ending);
            Files.copy(saved.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            var artwork = collector.artwork(metadata).flatMap(Artwork::of);
            tagging.write(copy, target, track, artwork.orElse(null));
            Files.move(
                    copy,
                    ready,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            var required = EnumSet.copyOf(preferences.get().requiredFields());
            // An address is no cover: it counts once it is inside the file.
            if (artwork.isEmpty()) required.remove(Field.ARTWORK);
            int filled = metadata.filled(required);
            become(Jobs.filing(job, target, saved.measured().quality(), filled, clock.instant()));
            Path filed = filing.move(ready, target);
            var measured = saved.measured().at(filed);
            var dispute = new Reason(ReviewReason.CONFLICT, heard.dispute());
            boolean disputed = !dispute.detail().isEmpty();
            job = finish(Jobs.at(job, filed), measured, disputed ? words(dispute) : "");
            if (disputed)
                reviews.put(
                        Jobs.filed(job, saved.offer(), measured),
                        List.of(dispute),
                        List.of(metadata));
            changes.changed(job);
        }

        private void review(List<Reason> reasons, List<TrackMetadata> candidates)
                throws StoreException {
            reviews.put(job, reasons, candidates);
            become(Jobs.with(job, State.REVIEW, words(reasons.getFirst()), clock.instant()));
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

    private static String words(Reason reason) {
        return reason.detail().isEmpty()
                ? reason.reason().words() + "."
                : reason.reason().words() + ": " + reason.detail();
    }
}
