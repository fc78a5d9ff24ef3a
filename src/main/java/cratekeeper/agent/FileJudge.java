package cratekeeper.agent;

import cratekeeper.music.Attempt;
import cratekeeper.music.Attempt.Outcome;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says why a file may not be taken without asking. Pure.
record FileJudge(Track track, Preferences preferences) {

    /// @param reasons for a person, all that there are
    record Refusal(Attempt attempt, List<ReviewItem.Reason> reasons) {}

    /// Why an offer is not even fetched.
    Refusal refusal(RankedOffer ranked) {
        Offer offer = ranked.offer();
        boolean weak = !OfferRanking.atLeastMinimum(offer, preferences);
        String why = String.join("; ", ranked.reasons());
        var reasons = new ArrayList<ReviewItem.Reason>();
        if (weak) reasons.add(reason(ReviewReason.QUALITY_BELOW_MINIMUM, offer.quality()));
        // Another track altogether says nothing about the one that is wanted.
        boolean another = why.contains("the title is ") || why.contains("the artist is ");
        if (!another && why.contains("lengths differ"))
            reasons.add(reason(ReviewReason.LENGTH_DIFFERS, why));
        if (!another && (why.contains("it is the ") || why.contains("no version")))
            reasons.add(reason(ReviewReason.VERSION_DIFFERS, why));
        return new Refusal(
                new Attempt(
                        offer.service(),
                        weak ? Outcome.BELOW_MINIMUM : Outcome.NO_MATCH,
                        capital(why) + ".",
                        offer),
                reasons);
    }

    /// Why a file that came is not taken; empty if nothing speaks against it.
    Optional<Refusal> refusal(Offer offer, AudioFile measured) {
        if (measured.broken()) {
            String why =
                    measured.evidence().isEmpty()
                            ? "it cannot be read"
                            : measured.evidence().getFirst();
            return refused(
                    offer,
                    Outcome.BROKEN,
                    why,
                    reason(ReviewReason.BROKEN_FILE, offer.fileName() + ": " + why));
        }
        if (measured.verdict() == AudioFile.Verdict.SUSPECT && offer.peer() != null) {
            String why = String.join(" ", measured.evidence());
            return refused(
                    offer,
                    Outcome.BELOW_MINIMUM,
                    why,
                    reason(ReviewReason.SUSPECT_TRANSCODE, offer.fileName() + ": " + why));
        }
        long apart = apart(measured);
        if (apart > preferences.sameWithinMs()) {
            String why = "The lengths differ by " + Math.round(apart / 1000.0) + " s.";
            return refused(offer, Outcome.NO_MATCH, why, reason(ReviewReason.LENGTH_DIFFERS, why));
        }
        return isEnough(measured)
                ? Optional.empty()
                : refused(
                        offer,
                        Outcome.BELOW_MINIMUM,
                        measured.quality() + " is below your minimum.",
                        reason(ReviewReason.QUALITY_BELOW_MINIMUM, measured.quality()));
    }

    private long apart(AudioFile measured) {
        Long length = track.durationMs();
        return length == null || measured.durationMs() == null
                ? 0
                : Math.abs(length - measured.durationMs());
    }

    private boolean isEnough(AudioFile measured) {
        String codec = measured.codec() == null ? "" : measured.codec();
        return OfferRanking.atLeastMinimum(
                measured.lossless(),
                codec.toUpperCase(Locale.ROOT),
                measured.bitrateKbps(),
                Boolean.TRUE.equals(measured.vbr()),
                preferences);
    }

    private static Optional<Refusal> refused(
            Offer offer, Outcome outcome, String why, ReviewItem.Reason reason) {
        return Optional.of(
                new Refusal(new Attempt(offer.service(), outcome, why, offer), List.of(reason)));
    }

    private static ReviewItem.Reason reason(ReviewReason reason, String detail) {
        return new ReviewItem.Reason(reason, detail);
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? "It does not fit"
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
