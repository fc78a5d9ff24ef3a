package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferRankingTest {
    private static final Track WANTED =
            Track.builder()
                    .title("Low Sun")
                    .artist("Anselm Okoro")
                    .version("Kaito Rei Remix")
                    .durationMs(300_000L)
                    .build();
    private final OfferRanking ranking = new OfferRanking(new RecordingMatcher(3_000, 10_000));

    @Test
    void aFileThatHasOnlyANameIsComparedByItsName() {
        var ranked =
                rank(
                        offer("other", "Sets\\Anselm Okoro - Low Sun (Dub).flac", Track.UNKNOWN),
                        offer(
                                "right",
                                "Sets\\03 Anselm Okoro - Low Sun (Kaito Rei Remix).flac",
                                Track.UNKNOWN));
        assertEquals("right", ranked.getFirst().offer().id());
        assertTrue(ranked.getFirst().acceptable());
        assertFalse(ranked.getLast().acceptable());
        assertEquals(List.of("it is the Dub"), ranked.getLast().reasons());
    }

    @Test
    void theLengthOfAFileThatHasOnlyANameCounts() {
        var offer = offer("x", "Anselm Okoro - Low Sun (Kaito Rei Remix).flac", Track.UNKNOWN);
        assertTrue(rank(offer).getFirst().acceptable());
        var longer = WANTED.toBuilder().durationMs(340_000L).build();
        var ranked = ranking.rank(List.of(offer), longer, Preferences.DEFAULT).getFirst();
        assertFalse(ranked.acceptable());
        assertEquals(List.of("lengths differ by 40 s"), ranked.reasons());
    }

    @Test
    void whatAFileSaysToBeCountsMoreThanItsName() {
        var ranked = rank(offer("1", "track01.flac", WANTED)).getFirst();
        assertTrue(ranked.acceptable(), () -> ranked.reasons().toString());
    }

    private List<RankedOffer> rank(Offer... offers) {
        return ranking.rank(List.of(offers), WANTED, Preferences.DEFAULT);
    }

    private static Offer offer(String id, String name, Track track) {
        return new Offer(
                Service.ARCHIVE,
                id,
                "FLAC",
                null,
                null,
                44_100,
                16,
                300_000L,
                30_000_000L,
                null,
                null,
                null,
                null,
                name,
                track,
                Map.of(),
                null);
    }
}
