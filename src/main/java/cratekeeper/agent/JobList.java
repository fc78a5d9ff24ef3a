package cratekeeper.agent;

import cratekeeper.music.DownloadJob;
import cratekeeper.store.QueueStore;
import cratekeeper.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The queue's jobs as they stand, in order: kept in the store before anybody hears of a change.
final class JobList {
    private final QueueStore store;
    private final Map<String, DownloadJob> jobs = new LinkedHashMap<>();
    private final List<QueueListener> listeners = new CopyOnWriteArrayList<>();

    JobList(QueueStore store) throws StoreException {
        this.store = store;
        for (DownloadJob job : store.all()) jobs.put(job.id(), job);
    }

    /// Oldest first.
    synchronized List<DownloadJob> all() {
        return List.copyOf(jobs.values());
    }

    synchronized Optional<DownloadJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    void add(DownloadJob job) throws StoreException {
        store.add(job);
        refresh(job);
    }

    void addAll(List<DownloadJob> fresh) throws StoreException {
        store.addAll(fresh);
        fresh.forEach(this::refresh);
    }

    void put(DownloadJob job) throws StoreException {
        store.update(job);
        refresh(job);
    }

    void putAll(List<DownloadJob> changed) throws StoreException {
        store.updateAll(changed);
        changed.forEach(this::refresh);
    }

    void removeAll(List<String> ids) throws StoreException {
        store.removeAll(ids);
        synchronized (this) {
            ids.forEach(jobs::remove);
        }
    }

    /// @param order all jobs that are there, in their new order
    void arrange(List<String> order) throws StoreException {
        store.arrange(moved(order));
        synchronized (this) {
            var arranged = new LinkedHashMap<String, DownloadJob>();
            for (String id : order) {
                DownloadJob job = jobs.remove(id);
                if (job != null) arranged.put(id, job);
            }
            // What came meanwhile stands behind.
            arranged.putAll(jobs);
            jobs.clear();
            jobs.putAll(arranged);
        }
    }

    /// From the first job that changes its place to the last.
    private synchronized List<String> moved(List<String> order) {
        var before = new ArrayList<>(jobs.keySet());
        int from = 0;
        int to = Math.min(order.size(), before.size());
        while (from < to && order.get(from).equals(before.get(from))) from++;
        while (to > from && order.get(to - 1).equals(before.get(to - 1))) to--;
        return List.copyOf(order.subList(from, to));
    }

    /// Takes over what somebody else has stored.
    void refresh(String id) throws StoreException {
        store.get(id).ifPresent(this::refresh);
    }

    void refresh(DownloadJob stored) {
        progress(stored);
        tell(stored, 0);
    }

    /// Mere progress, which is not stored.
    synchronized void progress(DownloadJob job) {
        jobs.put(job.id(), job);
    }

    AutoCloseable listen(QueueListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(DownloadJob job, long bytesPerSecond) {
        for (QueueListener listener : listeners) listener.changed(job, bytesPerSecond);
    }
}
