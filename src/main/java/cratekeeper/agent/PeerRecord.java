package cratekeeper.agent;

import cratekeeper.music.Offer;
import cratekeeper.store.PeerStore;
import cratekeeper.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How strangers kept their word: who sent broken files before stands lower the next time.
public interface PeerRecord {
    PeerRecord NONE =
            new PeerRecord() {
                @Override
                public double of(Offer offer) {
                    return 1;
                }

                @Override
                public void note(Offer offer, boolean kept) {
                    // Nobody remembers.
                }
            };

    /// 0–1; 1 for a service's own files.
    double of(Offer offer);

    /// @param kept whether what was offered came whole
    void note(Offer offer, boolean kept);

    /// Over restarts.
    static PeerRecord kept(PeerStore store) {
        return new PeerRecord() {
            private static final Logger LOG = LoggerFactory.getLogger(PeerRecord.class);

            @Override
            public double of(Offer offer) {
                if (offer.peer() == null) return 1;
                try {
                    var known = store.of(offer.service(), offer.peer());
                    // Nobody knows a newcomer: better than a liar, worse than a friend.
                    return (known.kept() + 2.0) / (known.kept() + known.broken() + 3.0);
                } catch (StoreException e) {
                    LOG.warn("A peer's record could not be read", e);
                    return 2 / 3.0;
                }
            }

            @Override
            public void note(Offer offer, boolean kept) {
                if (offer.peer() == null) return;
                try {
                    store.note(offer.service(), offer.peer(), kept);
                } catch (StoreException e) {
                    LOG.warn("A peer's record could not be kept", e);
                }
            }
        };
    }
}
