package cratekeeper.agent;

import cratekeeper.agent.CutShort.Intent;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.LibraryTrack;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The threads that work on the queue's jobs, a few at a time, first come first served. Each job
/// that a thread does not bring to its end, because somebody stopped it or because it failed, is
/// left as [CutShort] says.
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private final JobList list;
    private final JobWork work;
    private final CutShort cutShort;
    private final IntSupplier atOnce;
    private final InstantSource clock;
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

        void interrupt(Intent why) {
            if (intent == null) intent = why;
            thread.interrupt();
        }
    }

    /// @param atOnce how many jobs work side by side
    Workers(JobList list, JobWork work, IntSupplier atOnce, InstantSource clock) {
        this.list = list;
        this.work = work;
        this.cutShort = work.cutShort();
        this.atOnce = atOnce;
        this.clock = clock;
    }

    /// @param only which jobs may be worked on
    void start(Predicate<DownloadJob> only) {
        synchronized (this) {
            eligible = only;
            started = true;
        }
        work();
    }

    /// Begins with as many waiting jobs as there is room for.
    synchronized void work() {
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
            var job = list.job(id);
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
            work();
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /// A new state is stored, mere progress is only told.
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
        var job = list.job(id);
        if (job.isEmpty()) return;
        try {
            list.put(
                    intent == Intent.FULFILLED && filed != null
                            ? cutShort.fulfilled(job.get(), filed)
                            : cutShort.interrupted(job.get(), intent));
        } catch (StoreException e) {
            failed(id, e);
        }
    }

    private void failed(String id, Exception cause) {
        list.job(id)
                .ifPresent(job -> {
                    var ended = cutShort.failed(job, cause);
                    try {
                        list.put(ended);
                    } catch (StoreException e) {
                        // The store fails too (a full disk does that): the window still says so,
                        // and the
                        // next start begins anew.
                        LOG.warn("Download {} could not be stored", id, e);
                        list.refresh(ended);
                    }
                });
    }

    /// Ends the work on these jobs, and their waiting for it.
    // None of them may begin meanwhile: hence those at work are interrupted last.
    synchronized void stop(Collection<String> ids, Intent intent) throws StoreException {
        var stopped = new ArrayList<DownloadJob>();
        for (String id : ids) {
            var job = list.job(id);
            if (running.containsKey(id) || job.isEmpty()) continue;
            State state = job.get().state();
            boolean may = intent == Intent.PAUSE ? state == State.WAITING : state != State.DONE;
            if (may) stopped.add(cutShort.interrupted(job.get(), intent));
        }
        list.putAll(stopped);
        for (String id : ids) {
            var self = running.get(id);
            if (self != null) self.interrupt(intent);
        }
    }

    /// A job is done, whether somebody works on it or not: its recording came from elsewhere.
    void fulfil(DownloadJob job, LibraryTrack filed) throws StoreException {
        synchronized (this) {
            var self = running.get(job.id());
            if (self != null) {
                self.filed = filed;
                self.interrupt(Intent.FULFILLED);
                return;
            }
        }
        list.put(cutShort.fulfilled(job, filed));
    }

    synchronized void pause() {
        paused = true;
        shutDown();
    }

    void resume() {
        synchronized (this) {
            paused = false;
        }
        work();
    }

    synchronized boolean paused() {
        return paused;
    }

    private void shutDown() {
        running.values().forEach(job -> job.interrupt(Intent.SHUT_DOWN));
    }

    /// Returns when nobody works on the job any more.
    synchronized void settle(String id) throws InterruptedException {
        var self = running.get(id);
        if (self == null) return;
        self.interrupt(Intent.PAUSE);
        while (running.get(id) == self) wait();
    }

    /// Waits until nothing works and nothing eligible waits.
    synchronized void awaitIdle() throws InterruptedException {
        while (!running.isEmpty() || (!paused && next().isPresent())) wait();
    }

    /// Running jobs are left so that they go on at the next start.
    @Override
    public void close() {
        List<Thread> threads;
        synchronized (this) {
            closed = true;
            shutDown();
            threads = running.values().stream().map(job -> job.thread).toList();
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
}
