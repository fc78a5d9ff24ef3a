package cratekeeper.agent;

import cratekeeper.music.Accepted;
import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Field;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.TrackMetadata;
import cratekeeper.store.ReviewJournal;
import cratekeeper.store.ReviewStore;
import cratekeeper.store.StoreException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Tracks that need a person, each with every reason and what was found so far.
public final class ReviewQueue {
    private final ReviewStore store;
    private final ReviewJournal journal;
    private final Supplier<Set<Field>> required;
    private final InstantSource clock;

    /// @param required what a finished track has, as it is set now
    public ReviewQueue(
            ReviewStore store,
            ReviewJournal journal,
            Supplier<Set<Field>> required,
            InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.required = required;
        this.clock = clock;
    }

    /// @param reasons what decided; what is missing of the best candidate is added
    void put(DownloadJob job, List<ReviewItem.Reason> reasons, List<TrackMetadata> candidates)
            throws StoreException {
        var all = new ArrayList<>(reasons);
        if (!candidates.isEmpty())
            missing(candidates.getFirst(), required.get()).ifPresent(all::add);
        store.put(
                new ReviewItem(
                        job.id(), job.query(), all, candidates, job.attempts(), clock.instant()));
    }

    private static Optional<ReviewItem.Reason> missing(TrackMetadata best, Set<Field> required) {
        var fields = best.missing(required);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ReviewItem.Reason(
                                ReviewReason.MISSING_FIELDS, "no " + String.join(", no ", fields)));
    }

    /// What the person chose for this job, if that is their last word.
    Optional<Accepted> accepted(DownloadJob job) throws StoreException {
        return journal.latest(job.id()).map(ReviewJournal.Entry::accepted);
    }

    /// The files of the person's decision that an undo would give back.
    Set<Path> kept(DownloadJob job) throws StoreException {
        var decision = journal.latest(job.id());
        if (decision.isEmpty()) return Set.of();
        var accepted = decision.get().accepted();
        var taken = accepted == null ? null : accepted.file();
        return decision.get().item().files().stream()
                .filter(file -> !file.equals(taken))
                .map(Attempt::kept)
                .filter(Objects::nonNull)
                .map(file -> Objects.requireNonNull(file).path())
                .collect(Collectors.toSet());
    }

    void remove(String id) throws StoreException {
        store.remove(id);
    }

    public List<ReviewItem> items() throws StoreException {
        return store.all();
    }

    public Optional<ReviewItem> item(String id) throws StoreException {
        return store.get(id);
    }

    public int count() throws StoreException {
        return store.count();
    }
}
