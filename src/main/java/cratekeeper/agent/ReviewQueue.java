package cratekeeper.agent;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.TrackMetadata;
import cratekeeper.store.ReviewStore;
import cratekeeper.store.StoreException;
import java.time.InstantSource;
import java.util.List;

/// Tracks that need a person, each with every reason and what was found so far.
public final class ReviewQueue {
    private final ReviewStore store;
    private final InstantSource clock;

    public ReviewQueue(ReviewStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void put(DownloadJob job, List<ReviewItem.Reason> reasons, List<TrackMetadata> candidates)
            throws StoreException {
        store.put(
                new ReviewItem(
                        job.id(),
                        job.query(),
                        reasons,
                        candidates,
                        job.attempts(),
                        clock.instant()));
    }

    void remove(String id) throws StoreException {
        store.remove(id);
    }

    public List<ReviewItem> items() throws StoreException {
        return store.all();
    }

    public int count() throws StoreException {
        return store.count();
    }
}
