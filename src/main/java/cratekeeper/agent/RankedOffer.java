package cratekeeper.agent;

import cratekeeper.music.Offer;
import java.util.List;

/// An offer and why it stands where it stands.
///
/// @param score 0–1
/// @param acceptable whether it may be taken without asking a person
/// @param reasons why it is ranked low, in words; empty if nothing speaks against it
public record RankedOffer(Offer offer, double score, boolean acceptable, List<String> reasons) {

    public RankedOffer {
        reasons = List.copyOf(reasons);
    }
}
