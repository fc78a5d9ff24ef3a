package cratekeeper.agent;

import cratekeeper.agent.Acquired.NeedsReview;
import cratekeeper.agent.Acquired.Saved;
import cratekeeper.media.Artwork;
import cratekeeper.media.NameTemplate;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that is done for one job: which recording is it, fetch it, check it, tag a copy, file the
/// copy. What is unsure goes to review with its reasons.
public final class JobWork {
    private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);
    private final MetadataCollector collector;
    private final AcquisitionScout scout;
    private final Tagging tagging;
    private final Library library;
    private final ReviewQueue reviews;
    private final QueueStore store;
    private final Filing filing;
    private final Path partial;
    private final Supplier<Preferences> preferences;
    private final InstantSource clock;

    /// Told of each step; a failure to store it ends the job.
    public interface Changes {
        void changed(DownloadJob job) throws StoreException;
    }

    /// @param folders where unfinished and finished files go
    public JobWork(
            MetadataCollector collector,
            AcquisitionScout scout,
            Tagging tagging,
            Library library,
            ReviewQueue reviews,
            QueueStore store,
            Folders folders,
            Supplier<Preferences> preferences,
            InstantSource clock) {
        this.collector = collector;
        this.scout = scout;
        this.tagging = tagging;
        this.library = library;
        this.reviews = reviews;
        this.store = store;
        this.filing = new Filing(folders.music());
        this.partial = folders.partial();
        this.preferences = preferences;
        this.clock = clock;
    }

    /// Where files lie: unfinished ones, finished ones, replaced ones.
    public record Folders(Path partial, Path music, Path recycle) {}

    void run(DownloadJob job, Changes changes) throws IOException, InterruptedException {
        new Doing(job, changes).go();
    }

    /// After a kill between filing and storing: the job is finished if its file is whole.
    Optional<Path> finishFiling(DownloadJob job) throws IOException {
        if (job.path() == null) return Optional.empty();
        Path target = Path.of(job.path());
        var filed = filing.recover(ready(job, target), target);
        if (filed.isPresent()) finish(job, library.measure(filed.get()));
        return filed;
    }

    void discard(DownloadJob job) {
        deleteFolder(folder(job));
    }

    void forgetReview(String id) throws StoreException {
        reviews.remove(id);
    }

    /// The job as it is when a person says that it is on the wrong track.
    DownloadJob doubted(DownloadJob job) throws StoreException {
        reviews.put(
                job,
                List.of(
                        new Reason(
                                ReviewReason.LOW_CONFIDENCE,
                                "you said that this is the wrong track")),
                List.of());
        return Jobs.with(
                job, State.REVIEW, "You said that this is the wrong track.", clock.instant());
    }

    /// As [#doubted], for a file that is already in the library: it goes to the recycle folder.
    DownloadJob takeBack(DownloadJob job) throws IOException {
        if (job.path() != null) library.recycle(Path.of(job.path()));
        return doubted(job);
    }

    private Path folder(DownloadJob job) {
        return partial.resolve(job.id());
    }

    private Path ready(DownloadJob job, Path target) {
        return folder(job).resolve("ready" + ending(target));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private DownloadJob finish(DownloadJob job, AudioFile measured) throws IOException {
        Track track = job.chosen() == null ? Track.UNKNOWN : job.chosen();
        Service source = job.offer() == null ? null : job.offer().service();
        var done = Jobs.with(job, State.DONE, "", clock.instant());
        store.finish(
                done,
                new LibraryTrack(
                        0, track, measured, Files.size(measured.path()), source, clock.instant()));
        deleteFolder(folder(job));
        return done;
    }

    /// Work files only; what cannot be deleted now is found again at the next try and does no harm.
    private static void deleteFolder(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            // Nothing was fetched.
        } catch (IOException e) {
            LOG.info("Work folder {} stays: {}", folder.getFileName(), e.toString());
        }
    }

    /// One run of one job.
    private final class Doing implements AcquisitionScout.Steps {
        private final Changes changes;
        private DownloadJob job;

        Doing(DownloadJob job, Changes changes) {
            this.job = job;
            this.changes = changes;
        }

        void go() throws IOException, InterruptedException {
            become(Jobs.with(job, State.SEARCHING, "", clock.instant()));
            var metadata = identify();
            if (metadata.isEmpty()) return;
            Track track = metadata.get().track();
            become(Jobs.known(job, track, clock.instant()));
            var twin = library.twin(track);
            if (twin.isPresent()) {
                review(
                        List.of(
                                new Reason(
                                        ReviewReason.DUPLICATE,
                                        "already in the library as "
                                                + twin.get().file().quality())),
                        List.of(metadata.get()));
                return;
            }
            var acquired = scout.acquire(wanted(track), this);
            switch (acquired) {
                case Saved saved -> file(saved, metadata.get());
                case NeedsReview needs -> review(needs.reasons(), List.of(metadata.get()));
            }
        }

        private AcquisitionScout.Wanted wanted(Track track) {
            var query = TrackQuery.of(track);
            return new AcquisitionScout.Wanted(
                    query,
                    track,
                    Optional.ofNullable(job.chosenOffer()),
                    job.chain(),
                    job.attempts(),
                    folder(job));
        }

        /// Which recording it is; empty if the job has ended here.
        private Optional<TrackMetadata> identify() throws IOException, InterruptedException {
            if (job.chosen() != null) return Optional.of(collector.complete(job.chosen()));
            var request = SearchRequest.of(job.query());
            var found = collector.search(request, _ -> {});
            if (found.nobodyReached()) {
                end("No service could be reached. Check the connection and retry.");
                return Optional.empty();
            }
            if (found.tracks().isEmpty()
                    || found.tracks().getFirst().metadata().confidence()
                            < preferences.get().reviewAt()) {
                end("Nothing was found for these words. Try fewer words, or artist - title.");
                return Optional.empty();
            }
            var metadata = collector.completed(found, request);
            var doubts = doubts(found, metadata);
            if (doubts.isEmpty()) return Optional.of(metadata);
            var candidates = new ArrayList<TrackMetadata>();
            candidates.add(metadata);
            found.tracks().stream()
                    .skip(1)
                    .limit(4)
                    .forEach(other -> candidates.add(other.metadata()));
            review(doubts, candidates);
            return Optional.empty();
        }

        private List<Reason> doubts(SearchResult found, TrackMetadata metadata) {
            var doubts = new ArrayList<Reason>();
            if (metadata.confidence() < preferences.get().acceptAt()) {
                String why = String.join("; ", metadata.reasons());
                doubts.add(
                        new Reason(
                                ReviewReason.LOW_CONFIDENCE,
                                "%.0f %% sure: %s".formatted(metadata.confidence() * 100, why)));
            }
            MetadataCollector.tooClose(found)
                    .ifPresent(why -> doubts.add(new Reason(ReviewReason.TOO_CLOSE_TO_CALL, why)));
            return doubts;
        }

        private void file(Saved saved, TrackMetadata metadata)
                throws IOException, InterruptedException {
            become(Jobs.with(job, State.TAGGING, "", clock.instant()));
            Track track = metadata.track();
            String ending = ending(saved.file());
            Path target =
                    filing.target(
                            NameTemplate.of(preferences.get().nameTemplate()),
                            track,
                            ending.isEmpty() ? "" : ending.substring(1),
                            preferences.get().keyNotation());
            Path ready = ready(job, target);
            Path copy = folder(job).resolve("tagging" + ending);
            Files.copy(saved.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            var artwork = artwork(metadata);
            tagging.write(copy, target, track, artwork.orElse(null));
            Files.move(
                    copy,
                    ready,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            int filled =
                    artwork.isEmpty() && metadata.field(Field.ARTWORK).isPresent()
                            ? metadata.filled() - 1
                            : metadata.filled();
            become(Jobs.filing(job, target, saved.measured().quality(), filled, clock.instant()));
            Path filed = filing.move(ready, target);
            job = finish(Jobs.at(job, filed), saved.measured().at(filed));
            changes.changed(job);
        }

        private Optional<Artwork> artwork(TrackMetadata metadata) throws InterruptedException {
            var url = metadata.field(Field.ARTWORK);
            if (url.isEmpty()) return Optional.empty();
            return collector.picture((String) url.get().value()).flatMap(Artwork::of);
        }

        private void review(List<Reason> reasons, List<TrackMetadata> candidates)
                throws StoreException {
            reviews.put(job, reasons, candidates);
            become(Jobs.with(job, State.REVIEW, words(reasons.getFirst()), clock.instant()));
        }

        private void end(String message) throws StoreException {
            become(Jobs.with(job, State.FAILED, message, clock.instant()));
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
            String where = place > 0 ? "Remotely queued, place " + place : "Remotely queued";
            step(Jobs.with(job, State.DOWNLOADING, where, clock.instant()));
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
