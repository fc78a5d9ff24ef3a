package cratekeeper.ui.downloads;

import cratekeeper.agent.QueueListener;
import cratekeeper.agent.QueueOrder;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.FakeTracks;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A queue that does nothing but remember.
public final class FakeQueue implements QueueDesk {
    public final List<DownloadJob> jobs = new CopyOnWriteArrayList<>();
    public final List<String> commands = new CopyOnWriteArrayList<>();
    public final List<QueueListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean paused;

    public void say(DownloadJob job, long speed) {
        jobs.removeIf(old -> old.id().equals(job.id()));
        jobs.add(job);
        listeners.forEach(l -> l.changed(job, speed));
    }

    @Override
    public DownloadJob add(TrackQuery query, Track chosen, Offer offer) {
        commands.add("add " + query.text());
        var job =
                FakeJobs.job(
                        "new" + jobs.size(),
                        chosen == null ? Track.UNKNOWN : chosen,
                        State.WAITING,
                        0,
                        0,
                        "",
                        null,
                        jobs.size());
        say(job, 0);
        return job;
    }

    @Override
    public List<DownloadJob> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public void pause(Collection<String> ids) {
        commands.add("pause " + String.join(" ", ids));
    }

    @Override
    public void resume(Collection<String> ids) {
        commands.add("resume " + String.join(" ", ids));
    }

    @Override
    public void cancel(Collection<String> ids) {
        commands.add("cancel " + String.join(" ", ids));
    }

    @Override
    public void retry(Collection<String> ids) {
        commands.add("retry " + String.join(" ", ids));
    }

    @Override
    public void wrongTrack(Collection<String> ids) {
        commands.add("wrongTrack " + String.join(" ", ids));
    }

    @Override
    public void move(Collection<String> ids, QueueOrder.Move where) {
        commands.add("move " + where + " " + String.join(" ", ids));
    }

    @Override
    public void clear(Collection<String> ids) {
        commands.add("clear " + String.join(" ", ids));
        jobs.removeIf(job -> ids.contains(job.id()) && job.state() == State.DONE);
    }

    @Override
    public void pauseAll() {
        paused = true;
    }

    @Override
    public void resumeAll() {
        paused = false;
    }

    @Override
    public boolean paused() {
        return paused;
    }

    @Override
    public void clearDone() {
        commands.add("clearDone");
        jobs.removeIf(job -> job.state() == State.DONE);
    }

    @Override
    public AutoCloseable listen(QueueListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Fills the queue as a busy evening would.
    public void busyEvening() {
        int n = 0;
        jobs.add(
                FakeJobs.job(
                        "a1",
                        FakeTracks.track("Night Ferry", "Extended Mix", "Mara Lindqvist"),
                        State.DOWNLOADING,
                        26_600_000,
                        43_100_000,
                        "",
                        FakeTracks.offer("FLAC", null, 43_100_000L, 408),
                        n++));
        jobs.add(
                FakeJobs.job(
                        "a2",
                        FakeTracks.track("Glass Harbour", null, "Oleander Choir"),
                        State.DOWNLOADING,
                        0,
                        41_000_000,
                        "Remotely queued, place 12",
                        FakeTracks.offer("FLAC", null, 41_000_000L, 350),
                        n++));
        jobs.add(
                FakeJobs.job(
                        "a3",
                        FakeTracks.track("Tidewater", "Dub", "Kaito Rei"),
                        State.WAITING,
                        0,
                        0,
                        "place 3 at Internet Archive",
                        FakeTracks.offer("MP3", 320, 15_600_000L, 390),
                        n++));
        jobs.add(
                FakeJobs.tried(
                        FakeJobs.job(
                                "a4",
                                FakeTracks.track("Low Sun", null, "Anselm Okoro"),
                                State.SEARCHING,
                                0,
                                0,
                                "no full file offered in the clear",
                                null,
                                n++),
                        Service.ARCHIVE));
        jobs.add(
                FakeJobs.job(
                        "a5",
                        FakeTracks.track("Ferrous", null, "Mara Lindqvist"),
                        State.VERIFYING,
                        40_000_000,
                        40_000_000,
                        "header ok · decoding",
                        FakeTracks.offer("FLAC", null, 40_000_000L, 371),
                        n++));
        jobs.add(
                FakeJobs.tried(
                        FakeJobs.job(
                                "a6",
                                FakeTracks.track("Pier Nine", null, "Mara Lindqvist"),
                                State.PAUSED,
                                9_000_000,
                                22_000_000,
                                "",
                                FakeTracks.offer("MP3", 320, 22_000_000L, 300),
                                n++),
                        Service.SOULSEEK,
                        Service.DEEZER));
        jobs.add(
                FakeJobs.job(
                        "a7",
                        FakeTracks.track("Bottle Green", null, "Sable & Rue"),
                        State.WAITING,
                        0,
                        0,
                        "2 ahead of it",
                        null,
                        n++));
        jobs.add(FakeJobs.ended("a8", "Undertow", "Sable & Rue", State.DONE, "FLAC", 11, n++));
        jobs.add(FakeJobs.ended("a9", "Slow Signal", "Anselm Okoro", State.DONE, "FLAC", 12, n++));
        jobs.add(FakeJobs.ended("b1", "Morrow", "Kaito Rei", State.REVIEW, "", 0, n++));
        var single = List.of("a3", "a5", "a7");
        jobs.replaceAll(
                job -> single.contains(job.id()) ? job : FakeJobs.of("Warehouse July", job));
    }
}
