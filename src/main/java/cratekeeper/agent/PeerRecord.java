package cratekeeper.agent;

import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.store.PeerStore;
import cratekeeper.store.PeerStore.Known;
import cratekeeper.store.StoreException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How strangers kept their word: who sent broken files before stands lower the next time.
public interface PeerRecord {
    PeerRecord NONE =
            new PeerRecord() {
                @Override
                public ToDoubleFunction<Offer> of(List<Offer> offers) {
                    return _ -> 1;
                }

                @Override
                public void note(Offer offer, boolean kept) {
                    // Nobody remembers.
                }
            };

    /// How those who make these offers kept their word, 0–1; 1 for a service's own files. Read once
    /// for all of them; what comes back may be asked by several threads.
    ToDoubleFunction<Offer> of(List<Offer> offers);

    /// @param kept whether what was offered came whole
    void note(Offer offer, boolean kept);

    /// Over restarts.
    static PeerRecord kept(PeerStore store) {
        return new PeerRecord() {
            private static final Logger LOG = LoggerFactory.getLogger(PeerRecord.class);
            private static final Known STRANGER = new Known(0, 0);

            @Override
            public ToDoubleFunction<Offer> of(List<Offer> offers) {
                var known = known(offers);
                return offer -> {
                    if (offer.peer() == null) return 1;
                    var peers = known.getOrDefault(offer.service(), Map.of());
                    var peer = peers.getOrDefault(offer.peer(), STRANGER);
                    // Nobody knows a newcomer: better than a liar, worse than a friend.
                    return (peer.kept() + 2.0) / (peer.kept() + peer.broken() + 3.0);
                };
            }

            private Map<Service, Map<String, Known>> known(List<Offer> offers) {
                var names = new EnumMap<Service, Set<String>>(Service.class);
                for (Offer offer : offers)
                    if (offer.peer() != null)
                        names.computeIfAbsent(offer.service(), _ -> new HashSet<>())
                                .add(offer.peer());
                var known = new EnumMap<Service, Map<String, Known>>(Service.class);
                try {
                    for (var each : names.entrySet())
                        known.put(each.getKey(), store.of(each.getKey(), each.getValue()));
                } catch (StoreException e) {
                    LOG.warn("The records of peers could not be read", e);
                }
                return known;
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
