package cratekeeper.agent;

import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import java.util.List;

/// One recording among the results: the hits of several services merged, and the files that may be
/// it, best first.
///
/// @param id stays the same while results stream in, so that a row keeps its place
/// @param score how well it fits what was asked, 0–1
public record FoundTrack(
        String id,
        TrackMetadata metadata,
        double score,
        List<TrackHit> hits,
        List<RankedOffer> offers) {

    public FoundTrack {
        hits = List.copyOf(hits);
        offers = List.copyOf(offers);
    }
}
