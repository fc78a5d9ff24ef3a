package cratekeeper.agent;

import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ranks files for a recording: first whether it is the recording, by name and length, then
/// quality, then who offers it and how long it takes.
final class OfferRanking {
    private static final Comparator<RankedOffer> BEST_FIRST =
            Comparator.comparing(RankedOffer::acceptable)
                    .thenComparingDouble(RankedOffer::score)
                    .reversed()
                    .thenComparing(ranked -> ranked.offer().id());

    /// A V0 file varies about 245 kbit/s and counts as the best an MP3 can be; its average may lie
    /// lower for quiet music.
    private static final int V0_AVERAGE_KBPS = 190;

    /// From here on a faster line makes no difference to a person.
    private static final double FAST_BPS = 3_000_000;

    private final Matcher matcher;
    private final PeerRecord peers;

    OfferRanking(Matcher matcher) {
        this(matcher, PeerRecord.NONE);
    }

    private OfferRanking(Matcher matcher, PeerRecord peers) {
        this.matcher = matcher;
        this.peers = peers;
    }

    /// The same for somebody who remembers how strangers kept their word.
    OfferRanking knowing(PeerRecord peers) {
        return new OfferRanking(matcher, peers);
    }

    List<RankedOffer> rank(List<Offer> offers, Track wanted, Preferences preferences) {
        var keptWord = peers.of(offers);
        // Soulseek answers with thousands: each core compares some.
        return offers.parallelStream()
                .distinct()
                .map(offer -> rank(offer, wanted, preferences, keptWord.applyAsDouble(offer)))
                .sorted(BEST_FIRST)
                .toList();
    }

    /// @param keptWord how its owner kept his word so far, 0–1
    private RankedOffer rank(Offer offer, Track wanted, Preferences preferences, double keptWord) {
        Match match = compare(wanted, offer);
        var reasons = new ArrayList<>(match.reasons());
        boolean goodEnough = atLeastMinimum(offer, preferences);
        if (!goodEnough) reasons.add(offer.quality() + " is below your minimum");
        if (Boolean.FALSE.equals(offer.freeSlot())) {
            reasons.add(
                    offer.queueLength() == null
                            ? "no free slot"
                            : "queue of " + offer.queueLength());
        }
        double score =
                0.6 * match.score()
                        + 0.3 * quality(offer, preferences)
                        + 0.04 * keptWord
                        + 0.06 * readiness(offer);
        return new RankedOffer(offer, Recordings.round(score), match.same() && goodEnough, reasons);
    }

    /// By what the file says to be; where only its name is known, by that.
    private Match compare(Track wanted, Offer offer) {
        return offer.track().title() == null
                ? matcher.compare(wanted, offer.name(), offer.durationMs())
                : matcher.compare(wanted, claims(offer));
    }

    /// Its length is the offer's.
    private static Track claims(Offer offer) {
        return offer.durationMs() == null
                ? offer.track()
                : offer.track().toBuilder().durationMs(offer.durationMs()).build();
    }

    private static double quality(Offer offer, Preferences preferences) {
        int place = preferences.preferredFormats().indexOf(offer.format());
        double format = offer.lossless() ? 1 : place >= 0 ? 0.8 - 0.1 * place : 0.5;
        if (place == 0) format = 1;
        double depth = offer.lossless() && place != 0 ? 0.95 : 1;
        return atLeastMinimum(offer, preferences) ? format * depth : format * 0.5;
    }

    /// Who has a slot free and a fast line comes before others who have the same file.
    private static double readiness(Offer offer) {
        if (Boolean.FALSE.equals(offer.freeSlot()))
            return 1.0 / (2 + Math.max(0, offer.queueLength() == null ? 5 : offer.queueLength()));
        return offer.speedBps() == null
                ? 1
                : 0.5 + 0.5 * Math.clamp(offer.speedBps() / FAST_BPS, 0, 1);
    }

    static boolean atLeastMinimum(Offer offer, Preferences preferences) {
        return atLeastMinimum(
                offer.lossless(),
                offer.format(),
                offer.bitrateKbps(),
                Boolean.TRUE.equals(offer.vbr()),
                preferences);
    }

    /// Unknown bit rates pass: the file itself will tell.
    static boolean atLeastMinimum(
            boolean lossless,
            String format,
            @Nullable Integer kbps,
            boolean vbr,
            Preferences preferences) {
        if (lossless || kbps == null) return true;
        int minimum = preferences.minimumBitrateKbps();
        return switch (format) {
            // The same ear hears AAC, Vorbis and Opus at a lower rate.
            case "AAC", "M4A" -> kbps >= Math.min(minimum, 256) * 0.95;
            case "OGG", "VORBIS" -> kbps >= Math.min(minimum, 256) * 0.9;
            case "OPUS" -> kbps >= Math.min(minimum, 160) * 0.9;
            default -> kbps >= minimum * 0.98 || (vbr && minimum <= 320 && kbps >= V0_AVERAGE_KBPS);
        };
    }
}
