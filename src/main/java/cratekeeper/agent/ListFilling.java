package cratekeeper.agent;

import cratekeeper.match.CacheKey;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// Puts a list's tracks into the queue. What the queue or the library has is not put again, so that
/// the same list brought again only adds what is new.
public final class ListFilling {
    /// So many are kept by one write.
    private static final int LOT = 100;

    private final DownloadQueue queue;
    private final Library library;

    public ListFilling(DownloadQueue queue, Library library) {
        this.queue = queue;
        this.library = library;
    }

    /// What is asked of all of a list's tracks.
    ///
    /// @param listName "" if the list has no name
    /// @param chain services to try, in order; empty means the preferences' chain
    /// @param prefer versions to look for where a line names none, best first; likewise
    public record Wish(String listName, List<Service> chain, List<String> prefer) {
        public static Wish of(String listName) {
            return new Wish(listName, List.of(), List.of());
        }
    }

    /// What became of a list.
    ///
    /// @param jobs ids of the jobs that now stand for its tracks and have not ended
    /// @param added tracks that are new in the queue
    /// @param known tracks that the queue or the library had
    public record Filled(Set<String> jobs, int added, int known) {}

    /// @param told how many of the tracks are done with, after each lot
    /// @throws InterruptedException between two lots: what was put stays
    public Filled fill(List<Track> tracks, Wish wish, IntConsumer told)
            throws IOException, InterruptedException {
        var waiting = waiting();
        var jobs = new HashSet<String>();
        int added = 0;
        for (int from = 0; from < tracks.size(); from += LOT) {
            if (Thread.interrupted()) throw new InterruptedException();
            var fresh = new ArrayList<Track>();
            int to = Math.min(tracks.size(), from + LOT);
            for (Track track : tracks.subList(from, to)) {
                var before = waiting.putIfAbsent(key(track), "");
                if (before != null && !before.isEmpty()) jobs.add(before);
                if (before == null && library.twin(track).isEmpty()) fresh.add(track);
            }
            queue.addAll(fresh, wish).forEach(job -> jobs.add(job.id()));
            added += fresh.size();
            told.accept(to);
        }
        return new Filled(jobs, added, tracks.size() - added);
    }

    /// The id of each wanted track's job; "" if it has ended. A person who cancelled one may ask
    /// for it again.
    private Map<String, String> waiting() {
        var waiting = new HashMap<String, String>();
        for (DownloadJob job : queue.jobs()) {
            if (job.state() == State.CANCELLED) continue;
            waiting.put(CacheKey.of(job.query().text()), job.state().ended() ? "" : job.id());
        }
        return waiting;
    }

    private static String key(Track track) {
        return CacheKey.of(TrackQuery.of(track).text());
    }
}
