package cratekeeper.agent;

import cratekeeper.agent.CutShort.Intent;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.QueueStore;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The tracks to be fetched, in order, and what a person may do with them; [Workers] fetch them, a
/// few at a time. Every change of state is in the store before it is told, so that after a kill
/// each job is there once and goes on from its partial file.
public final class DownloadQueue implements AutoCloseable {
    private final JobList list;
    private final JobWork work;
    private final Workers workers;
    private final InstantSource clock;
    private final Supplier<String> newId;

    /// @param atOnce how many jobs work side by side
    /// @param newId a new short id
    public DownloadQueue(
            QueueStore store,
            JobWork work,
            IntSupplier atOnce,
            InstantSource clock,
            Supplier<String> newId)
            throws StoreException {
        this.list = new JobList(store);
        this.work = work;
        this.workers = new Workers(list, work, atOnce, clock);
        this.clock = clock;
        this.newId = newId;
    }

    /// Begins to work. Jobs that a kill left half done go on first.
    ///
    /// @param only which jobs may be worked on
    public void start(Predicate<DownloadJob> only) throws IOException {
        for (DownloadJob job : jobs()) {
            if (!job.state().active()) continue;
            if (job.state() == State.FILING && work.shelving().recover(job).isPresent()) {
                list.refresh(job.id());
            } else {
                list.put(Jobs.with(job, State.WAITING, "", clock.instant()));
            }
        }
        workers.start(only);
    }

    public DownloadJob add(TrackQuery query, @Nullable Track chosen, @Nullable Offer offer)
            throws StoreException {
        return add(query, chosen, offer, List.of(), null);
    }

    /// @param chain services to try, in order; empty means the preferences' chain
    /// @param listName the playlist it comes from
    public DownloadJob add(
            TrackQuery query,
            @Nullable Track chosen,
            @Nullable Offer offer,
            List<Service> chain,
            @Nullable String listName)
            throws StoreException {
        return add(query, chosen, offer, chain, listName, List.of());
    }

    /// @param prefer versions to look for where the query names none, best first; empty means the
    ///   preferences' order
    public DownloadJob add(
            TrackQuery query,
            @Nullable Track chosen,
            @Nullable Offer offer,
            List<Service> chain,
            @Nullable String listName,
            List<String> prefer)
            throws StoreException {
        var job = begun(query, chosen, offer, chain, listName, prefer);
        list.add(job);
        workers.work();
        return job;
    }

    /// Adds many by one write.
    List<DownloadJob> addAll(List<Track> tracks, ListFilling.Wish wish) throws StoreException {
        String name = wish.listName().isEmpty() ? null : wish.listName();
        var jobs = new ArrayList<DownloadJob>();
        for (Track track : tracks)
            jobs.add(begun(TrackQuery.of(track), track, null, wish.chain(), name, wish.prefer()));
        list.addAll(jobs);
        workers.work();
        return jobs;
    }

    private DownloadJob begun(
            TrackQuery query,
            @Nullable Track chosen,
            @Nullable Offer offer,
            List<Service> chain,
            @Nullable String listName,
            List<String> prefer) {
        return Jobs.begun(
                newId.get(), query, chosen, offer, chain, listName, prefer, clock.instant());
    }

    /// All jobs, oldest first.
    public List<DownloadJob> jobs() {
        return list.all();
    }

    public Optional<DownloadJob> job(String id) {
        return list.job(id);
    }

    public void pause(Collection<String> ids) throws StoreException {
        workers.stop(ids, Intent.PAUSE);
    }

    public void resume(Collection<String> ids) throws StoreException {
        again(ids, job -> job.state() == State.PAUSED, false);
    }

    /// Gives jobs up; what was fetched of them is deleted.
    public void cancel(Collection<String> ids) throws StoreException {
        workers.stop(ids, Intent.CANCEL);
    }

    /// Starts ended jobs anew, earlier failures forgotten.
    public void retry(Collection<String> ids) throws StoreException {
        again(ids, job -> job.state().ended() && job.state() != State.DONE, true);
    }

    /// Changes which of the waiting jobs comes first.
    public synchronized void move(Collection<String> ids, QueueOrder.Move where)
            throws StoreException {
        list.arrange(QueueOrder.after(jobs(), Set.copyOf(ids), where));
    }

    /// The person says that this is not what was asked for: a running job stops, a filed file goes
    /// to the recycle folder, and the job waits in review.
    public void wrongTrack(String id) throws IOException {
        var job = job(id);
        if (job.isEmpty()) return;
        if (job.get().state() == State.DONE) {
            list.put(work.cutShort().takenBack(job.get()));
        } else {
            workers.stop(List.of(id), Intent.WRONG_TRACK);
        }
    }

    /// The recording came from elsewhere: jobs that are after it are done.
    ///
    /// @return how many
    public int fulfil(Predicate<DownloadJob> after, LibraryTrack filed) throws StoreException {
        int count = 0;
        for (DownloadJob job : jobs()) {
            boolean over = job.state() == State.DONE || job.state() == State.CANCELLED;
            if (over || !after.test(job)) continue;
            count++;
            workers.fulfil(job, filed);
        }
        return count;
    }

    public void pauseAll() {
        workers.pause();
    }

    public void resumeAll() {
        workers.resume();
    }

    public boolean paused() {
        return workers.paused();
    }

    /// Takes done and cancelled jobs off the list; files and reviews stay, and what was kept for
    /// them goes to the recycle folder. A filed one that needs a person still stays on the list.
    public void clearDone() throws IOException {
        clear(jobs());
    }

    /// As [#clearDone], of these alone.
    public void clear(Collection<String> ids) throws IOException {
        clear(ids.stream().flatMap(id -> job(id).stream()).toList());
    }

    private void clear(List<DownloadJob> jobs) throws IOException {
        var cleared = new ArrayList<String>();
        for (DownloadJob job : jobs) {
            if (job.state() != State.DONE && job.state() != State.CANCELLED) continue;
            if (job.state() == State.DONE && work.needsPerson(job.id())) continue;
            work.folder().recycle(job);
            cleared.add(job.id());
        }
        list.removeAll(cleared);
    }

    /// Another order of services for a job that has not begun, or for its next try.
    public void setChain(String id, List<Service> chain) throws StoreException {
        var job = job(id);
        if (job.isPresent()) list.put(Jobs.along(job.get(), chain, clock.instant()));
    }

    /// When all that waits will be done, if the pace of the last ones tells.
    public Optional<Instant> forecast() {
        return Forecast.of(jobs(), clock.instant());
    }

    /// Looks again for what was not found and is due.
    ///
    /// @return how many
    public int grantWishes() throws StoreException {
        int granted = 0;
        for (String id : work.wishes().due()) {
            if (job(id).filter(Wishes::mayBeTried).isEmpty()) {
                work.wishes().forget(id);
                continue;
            }
            again(List.of(id), _ -> true, true);
            granted++;
        }
        return granted;
    }

    /// Looks again for what was not found, due or not.
    void grant(String id) throws StoreException {
        again(List.of(id), Wishes::mayBeTried, true);
    }

    /// Takes over a job as somebody else has stored it, and works on it if it waits.
    void take(DownloadJob stored) {
        list.refresh(stored);
        workers.work();
    }

    /// Returns when nobody works on the job any more.
    void settle(String id) throws InterruptedException {
        workers.settle(id);
    }

    /// @return ends the listening when closed
    public AutoCloseable listen(QueueListener listener) {
        return list.listen(listener);
    }

    /// Waits until nothing works and nothing eligible waits.
    public void awaitIdle() throws InterruptedException {
        workers.awaitIdle();
    }

    /// Stops working; running jobs are left so that they go on at the next start.
    @Override
    public void close() {
        workers.close();
    }

    private void again(Collection<String> ids, Predicate<DownloadJob> allowed, boolean forget)
            throws StoreException {
        var waiting = new ArrayList<DownloadJob>();
        for (String id : ids) {
            var job = job(id).filter(allowed);
            if (job.isEmpty()) continue;
            var again = Jobs.with(job.get(), State.WAITING, "", clock.instant());
            if (forget) work.forgetReview(id);
            waiting.add(forget ? Jobs.withoutAttempts(again) : again);
        }
        list.putAll(waiting);
        workers.work();
    }
}
