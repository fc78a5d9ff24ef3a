package cratekeeper.music;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One service's answer to a query, in our words. `track.ids` holds the service's id of it.
///
/// @param quality best quality the service says it has ("FLAC", "MP3 320"); an indication that may
///   be remembered, the offers themselves never are
/// @param offers files that came along with the answer; ask a download source for all of them
public record TrackHit(Service service, Track track, @Nullable String quality, List<Offer> offers) {

    public TrackHit {
        offers = List.copyOf(offers);
    }

    public TrackHit(Service service, Track track) {
        this(service, track, null, List.of());
    }

    /// What may be kept in the cache.
    public TrackHit withoutOffers() {
        return offers.isEmpty() ? this : new TrackHit(service, track, quality, List.of());
    }
}
