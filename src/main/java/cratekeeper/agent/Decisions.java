package cratekeeper.agent;

import cratekeeper.agent.Decision.Abandon;
import cratekeeper.agent.Decision.Accept;
import cratekeeper.agent.Decision.Retry;
import cratekeeper.agent.Decision.Skip;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Accepted;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.store.ReviewJournal;
import cratekeeper.store.ReviewJournal.Entry;
import cratekeeper.store.ReviewJournal.Kind;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Carries out what a person decides of tracks that need them. Each decision is in the journal
/// before anything follows from it, so that it can be taken back.
public final class Decisions {
    private static final int CANDIDATES = 9;

    private final ReviewQueue reviews;
    private final ReviewJournal journal;
    private final DownloadQueue queue;
    private final MetadataCollector collector;
    private final Links links;
    private final OwnValues ownValues;
    private final TakingBack takingBack;
    private final WorkFolder folder;
    private final InstantSource clock;
    private final Supplier<String> newBatch;

    /// @param work whose kept files are decided upon
    /// @param newBatch a new short name for decisions made together
    public Decisions(
            ReviewQueue reviews,
            ReviewJournal journal,
            DownloadQueue queue,
            JobWork work,
            MetadataCollector collector,
            Links links,
            OwnValues ownValues,
            Tagging tagging,
            InstantSource clock,
            Supplier<String> newBatch) {
        this.reviews = reviews;
        this.journal = journal;
        this.queue = queue;
        this.folder = work.folder();
        this.collector = collector;
        this.links = links;
        this.ownValues = ownValues;
        this.takingBack = new TakingBack(tagging, work.library(), folder);
        this.clock = clock;
        this.newBatch = newBatch;
    }

    /// What was done with one item.
    ///
    /// @param problem why nothing was done, one sentence; "" if it was
    public record Done(String id, String problem) {}

    /// Other items that need a person for the very same reasons.
    public List<ReviewItem> alike(ReviewItem item) throws StoreException {
        return reviews.items().stream()
                .filter(other -> !other.id().equals(item.id()))
                .filter(other -> reasons(other).equals(reasons(item)))
                .toList();
    }

    private static Set<ReviewReason> reasons(ReviewItem item) {
        var reasons =
                item.reasons().stream().map(ReviewItem.Reason::reason).collect(Collectors.toSet());
        // Which fields are known says nothing about what a person has to decide.
        if (reasons.size() > 1) reasons.remove(ReviewReason.MISSING_FIELDS);
        return reasons;
    }

    /// The same decision for several items; an undo takes all of them back.
    public List<Done> decide(List<ReviewItem> items, Decision decision) throws IOException {
        String batch = newBatch.get();
        var done = new ArrayList<Done>();
        for (ReviewItem item : items) {
            try {
                decide(item, decision, batch);
                done.add(new Done(item.id(), ""));
            } catch (Choices.Impossible e) {
                done.add(new Done(item.id(), e.getMessage() == null ? "" : e.getMessage()));
            }
        }
        return done;
    }

    private void decide(ReviewItem item, Decision decision, String batch)
            throws IOException, Choices.Impossible {
        var job = job(item);
        boolean filed = job.state() == State.DONE;
        if (filed && (decision instanceof Retry || decision instanceof Abandon))
            throw new Choices.Impossible(
                    "Its file is in the library already: accept or skip it, or say in the downloads"
                            + " that it is the wrong track.");
        switch (decision) {
            case Accept accept -> accept(item, job, accept, batch);
            case Retry _ -> {
                var waiting = with(job, State.WAITING, "");
                enter(Kind.RETRY, batch, null, job, item, Jobs.withoutAttempts(waiting), null);
            }
            case Skip _ ->
                    enter(
                            Kind.SKIP,
                            batch,
                            null,
                            job,
                            item,
                            filed
                                    ? with(job, State.DONE, "")
                                    : with(job, State.CANCELLED, "You skipped it."),
                            null);
            case Abandon _ -> {
                enter(
                        Kind.ABANDON,
                        batch,
                        null,
                        job,
                        item,
                        with(job, State.CANCELLED, "You gave it up."),
                        null);
                folder.recycle(job);
            }
        }
    }

    private void accept(ReviewItem item, DownloadJob job, Accept accept, String batch)
            throws IOException, Choices.Impossible {
        var accepted = Choices.of(item, accept);
        if (!accept.ownFields().isEmpty())
            ownValues.keep(
                    Choices.candidate(item, accept.metadata()), accept.own(), accept.ownFields());
        var waiting =
                Jobs.known(
                        with(job, State.WAITING, ""), accepted.metadata().track(), clock.instant());
        enter(Kind.ACCEPT, batch, accepted, job, item, waiting, null);
    }

    /// Looks for other records by other words: they come before those at hand.
    public ReviewItem search(ReviewItem item, String words)
            throws IOException, InterruptedException {
        var found = collector.search(SearchRequest.of(MetadataCollector.query(words)), _ -> {});
        var candidates = new ArrayList<TrackMetadata>();
        for (FoundTrack track : found.tracks().stream().limit(CANDIDATES).toList())
            candidates.add(candidates.isEmpty() ? collector.complete(track) : track.metadata());
        return offered(Kind.SEARCH, item, candidates);
    }

    /// What is behind a link becomes the first record to choose from.
    public ReviewItem link(ReviewItem item, URI link)
            throws SourceException, IOException, InterruptedException {
        var candidates = new ArrayList<TrackMetadata>();
        for (Track track : links.follow(link).tracks().stream().limit(CANDIDATES).toList())
            candidates.add(OwnValues.filled(collector.complete(track), TrackMetadata.of(track)));
        return offered(Kind.LINK, item, candidates);
    }

    private ReviewItem offered(Kind kind, ReviewItem item, List<TrackMetadata> candidates)
            throws StoreException {
        if (candidates.isEmpty()) return item;
        var all = new ArrayList<>(candidates);
        item.candidates().stream().filter(c -> !all.contains(c)).forEach(all::add);
        var changed =
                new ReviewItem(
                        item.id(),
                        item.query(),
                        item.reasons(),
                        all.stream().limit(2L * CANDIDATES).toList(),
                        item.files(),
                        item.createdAt());
        var job = job(item);
        enter(kind, newBatch.get(), null, job, item, job, changed);
        return changed;
    }

    /// Takes back the last decision of one track.
    ///
    /// @return what needs a person again; empty if there is nothing to take back
    public List<ReviewItem> undo(String id) throws IOException, InterruptedException {
        var last = journal.latest(id);
        return last.isEmpty() ? List.of() : List.of(undo(last.get()));
    }

    /// Takes back the last decision, and those made together with it.
    public List<ReviewItem> undo() throws IOException, InterruptedException {
        var last = journal.latest();
        if (last.isEmpty()) return List.of();
        var items = new ArrayList<ReviewItem>();
        for (Entry entry : journal.batch(last.get().batch())) items.add(undo(entry));
        return items;
    }

    private ReviewItem undo(Entry decision) throws IOException, InterruptedException {
        queue.settle(decision.job().id());
        var now = queue.job(decision.job().id());
        var returned = takingBack.of(decision, now);
        var job = with(decision.job(), decision.job().state(), decision.job().message());
        journal.undo(decision, job, returned.item(), returned.takenFrom());
        queue.take(job);
        return returned.item();
    }

    private void enter(
            Kind kind,
            String batch,
            @Nullable Accepted accepted,
            DownloadJob before,
            ReviewItem item,
            DownloadJob job,
            @Nullable ReviewItem changed)
            throws StoreException {
        var entry = new Entry(0, batch, kind, clock.instant(), accepted, before, item);
        journal.enter(entry, job, changed);
        queue.take(job);
    }

    /// An item may outlive its job's line in the queue.
    private DownloadJob job(ReviewItem item) {
        return queue.job(item.id()).orElseGet(() -> Jobs.forReview(item));
    }

    private DownloadJob with(DownloadJob job, State state, String message) {
        return Jobs.with(job, state, message, clock.instant());
    }
}
