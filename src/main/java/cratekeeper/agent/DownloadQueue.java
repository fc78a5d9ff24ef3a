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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tracks to be fetched, in order, a few at a time. Every change of state is in the store
/// before it is told, so that after a kill each job is there once and goes on from its partial
/// file.
public final class DownloadQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadQueue.class);
    private final JobList list;
    private final JobWork work;
    private final CutShort cutShort;
    private final IntSupplier atOnce;
    private final InstantSource clock;
    private final Supplier<String> newId;
    private final Map<String, Running> running = new HashMap<>();
    private Predicate<DownloadJob> eligible = _ -> true;
    private boolean started;
    private boolean paused;
    private boolean closed;

    /// A job at work.
    private static final class Running {
        final Thread thread;
        @Nullable Intent intent;
        @Nullable LibraryTrack filed;

        Running(Thread thread) {
            this.thread = thread;
        }
    }

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
        this.cutShort = new CutShort(work, clock);
        this.atOnce = atOnce;
        this.clock = clock;
        this.newId = newId;
    }

    /// Begins to work. Jobs that a kill left half done go on first.
    ///
    /// @param only which jobs may be worked on
    public void start(Predicate<DownloadJob> only) throws IOException {
        synchronized (this) {
            eligible = only;
            started = true;
        }
        for (DownloadJob job : jobs()) {
            if (!job.state().active()) continue;
            if (job.state() == State.FILING && work.finishFiling(job).isPresent()) {
                list.refresh(job.id());
            } else {
                list.put(Jobs.with(job, State.WAITING, "", clock.instant()));
            }
        }
        pump();
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
        var job =
                Jobs.begun(
                        newId.get(),
                        query,
                        chosen,
                        offer,
                        chain,
                        listName,
                        prefer,
                        clock.instant());
        list.add(job);
        pump();
        return job;
    }

    /// Adds many by one write.
    List<DownloadJob> addAll(List<Track> tracks, ListFilling.Wish wish) throws StoreException {
        String name = wish.listName().isEmpty() ? null : wish.listName();
        var jobs = new ArrayList<DownloadJob>();
        for (Track track : tracks)
            jobs.add(
                    Jobs.begun(
                            newId.get(),
                            TrackQuery.of(track),
                            track,
                            null,
                            wish.chain(),
                            name,
                            wish.prefer(),
                            clock.instant()));
        list.addAll(jobs);
        pump();
        return jobs;
    }

    /// All jobs, oldest first.
    public List<DownloadJob> jobs() {
        return list.all();
    }

    public Optional<DownloadJob> job(String id) {
        return list.job(id);
    }

    public void pause(String id) throws StoreException {
        pause(List.of(id));
    }

    public void pause(Collection<String> ids) throws StoreException {
        stop(ids, Intent.PAUSE);
    }

    public void resume(String id) throws StoreException {
        resume(List.of(id));
    }

    public void resume(Collection<String> ids) throws StoreException {
        again(ids, job -> job.state() == State.PAUSED, false);
    }

    /// Gives a job up; what was fetched of it is deleted.
    public void cancel(String id) throws StoreException {
        cancel(List.of(id));
    }

    public void cancel(Collection<String> ids) throws StoreException {
        stop(ids, Intent.CANCEL);
    }

    /// Starts an ended job anew, earlier failures forgotten.
    public void retry(String id) throws StoreException {
        retry(List.of(id));
    }

    public void retry(Collection<String> ids) throws StoreException {
        again(ids, job -> job.state().ended() && job.state() != State.DONE, true);
    }

    /// Changes which of the waiting jobs comes first.
    public void move(Collection<String> ids, QueueOrder.Move where) throws StoreException {
        synchronized (this) {
            list.arrange(QueueOrder.after(jobs(), Set.copyOf(ids), where));
        }
    }

    /// The person says that this is not what was asked for: a running job stops, a filed file goes
    /// to the recycle folder, and the job waits in review.
    public void wrongTrack(String id) throws IOException {
        var job = job(id);
        if (job.isEmpty()) return;
        if (job.get().state() == State.DONE) {
            list.put(work.takeBack(job.get()));
        } else {
            stop(List.of(id), Intent.WRONG_TRACK);
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
            synchronized (this) {
                var self = running.get(job.id());
                if (self != null) {
                    self.filed = filed;
                    interrupt(self, Intent.FULFILLED);
                    continue;
                }
            }
            list.put(work.fulfilled(job, filed));
        }
        return count;
    }

    public void pauseAll() {
        synchronized (this) {
            paused = true;
            running.values().forEach(r -> interrupt(r, Intent.SHUT_DOWN));
        }
    }

    public void resumeAll() {
        synchronized (this) {
            paused = false;
        }
        pump();
    }

    public synchronized boolean paused() {
        return paused;
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
        pump();
    }

    /// Returns when nobody works on the job any more.
    void settle(String id) throws InterruptedException {
        synchronized (this) {
            var self = running.get(id);
            if (self == null) return;
            interrupt(self, Intent.PAUSE);
            while (running.get(id) == self) wait();
        }
    }

    /// @return ends the listening when closed
    public AutoCloseable listen(QueueListener listener) {
        return list.listen(listener);
    }

    /// Waits until nothing works and nothing eligible waits.
    public synchronized void awaitIdle() throws InterruptedException {
        while (!running.isEmpty() || (!paused && next().isPresent())) wait();
    }

    /// Stops working; running jobs are left so that they go on at the next start.
    @Override
    public void close() {
        List<Thread> threads;
        synchronized (this) {
            closed = true;
            running.values().forEach(r -> interrupt(r, Intent.SHUT_DOWN));
            threads = running.values().stream().map(r -> r.thread).toList();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pump() {
        synchronized (this) {
            while (started && !paused && !closed && running.size() < atOnce.getAsInt()) {
                var next = next();
                if (next.isEmpty()) return;
                String id = next.get().id();
                var speed = new Speed(clock);
                Thread thread =
                        Thread.ofVirtual().name("download " + id).unstarted(() -> run(id, speed));
                running.put(id, new Running(thread));
                thread.start();
            }
        }
    }

    private Optional<DownloadJob> next() {
        return list.all().stream()
                .filter(job ->
                        job.state() == State.WAITING
                                && !running.containsKey(job.id())
                                && eligible.test(job))
                .findFirst();
    }

    private void run(String id, Speed speed) {
        try {
            var job = job(id);
            if (job.isPresent()) work.run(job.get(), changed -> changed(changed, speed));
        } catch (InterruptedException e) {
            interrupted(id);
        } catch (IOException | RuntimeException e) {
            failed(id, e);
        } finally {
            synchronized (this) {
                running.remove(id);
                notifyAll();
            }
            pump();
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /// From the working thread: a new state is stored, mere progress is only told.
    private void changed(DownloadJob job, Speed speed) throws StoreException {
        boolean onlyProgress =
                list.job(job.id())
                        .filter(old ->
                                old.state() == job.state()
                                        && old.attempts().size() == job.attempts().size()
                                        && old.message().equals(job.message()))
                        .isPresent();
        if (onlyProgress) list.progress(job);
        else if (job.state() != State.DONE) list.put(job);
        // A finished job was stored together with its file.
        else list.refresh(job);
        if (job.state() == State.DOWNLOADING) list.tell(job, speed.at(job.bytesDone()));
        else if (onlyProgress) list.tell(job, 0);
    }

    private void interrupted(String id) {
        Intent intent;
        LibraryTrack filed;
        synchronized (this) {
            var self = running.get(id);
            filed = self == null ? null : self.filed;
            intent = self == null || self.intent == null ? Intent.SHUT_DOWN : self.intent;
        }
        var job = job(id);
        if (job.isEmpty()) return;
        try {
            list.put(
                    intent == Intent.FULFILLED && filed != null
                            ? work.fulfilled(job.get(), filed)
                            : cutShort.interrupted(job.get(), intent));
        } catch (StoreException e) {
            failed(id, e);
        }
    }

    private void failed(String id, Exception cause) {
        job(id).ifPresent(job -> {
            var ended = cutShort.failed(job, cause);
            try {
                list.put(ended);
            } catch (StoreException e) {
                // The store fails too (a full disk does that): the window still says so, and the
                // next start begins anew.
                LOG.warn("Download {} could not be stored", id, e);
                list.refresh(ended);
            }
        });
    }

    // None of them may begin meanwhile: hence those at work are interrupted last.
    private synchronized void stop(Collection<String> ids, Intent intent) throws StoreException {
        var stopped = new ArrayList<DownloadJob>();
        for (String id : ids) {
            var job = job(id);
            if (running.containsKey(id) || job.isEmpty()) continue;
            State state = job.get().state();
            boolean may = intent == Intent.PAUSE ? state == State.WAITING : state != State.DONE;
            if (may) stopped.add(cutShort.interrupted(job.get(), intent));
        }
        list.putAll(stopped);
        for (String id : ids) {
            var self = running.get(id);
            if (self != null) interrupt(self, intent);
        }
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
        pump();
    }

    private static void interrupt(Running job, Intent intent) {
        if (job.intent == null) job.intent = intent;
        job.thread.interrupt();
    }
}
