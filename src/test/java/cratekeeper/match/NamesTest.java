package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Fixtures;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final Matcher MATCHER = new RecordingMatcher(3_000, 10_000);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Mara Lindqvist - Night Ferry (Extended Mix), Mara Lindqvist, Night Ferry, Extended Mix",
                "Mara Lindqvist – Night Ferry, Mara Lindqvist, Night Ferry, -",
                "Night Ferry - Extended Mix, '', Night Ferry, Extended Mix",
                "Mara Lindqvist - Night Ferry - Radio Edit, Mara Lindqvist, Night Ferry, Radio Edit",
                "Sable & Rue - Undertow (The Long Way Home), Sable|Rue, Undertow (The Long Way Home), -",
                "Kaito Rei (2) - Tidewater [Dub], Kaito Rei, Tidewater, Dub",
                "Северный Док - Ночной паром, Северный Док, Ночной паром, -",
                "strobe, '', strobe, -"
            })
    void aNameFallsIntoParts(String text, String artists, String title, String version) {
        Track track = Names.parse(text);
        assertEquals(artists, String.join("|", track.artists()));
        assertEquals(title, track.title());
        assertEquals(version, track.version());
    }

    @Test
    void namesOfFilesAndVideosFallIntoTheirParts() {
        var lines = Fixtures.own(NamesTest.class, "parse.jsonl").lines().toList();
        assertEquals(List.of(), LabelledSets.wrongParts(lines));
    }

    @Test
    void guestsAndRemixersAreNamed() {
        Track track =
                Names.parse(
                        "Mara Lindqvist feat. Oleander Choir - Night Ferry (Kaito Rei Extended Remix)");
        assertEquals(List.of("Oleander Choir"), track.featured());
        assertEquals(List.of("Kaito Rei"), track.remixers());
        assertEquals(List.of("Mara Lindqvist"), track.artists());
    }

    @Test
    void oneQuestionHasOneKeyHoweverItIsWritten() {
        assertEquals(CacheKey.of("deadmau5 - strobe"), CacheKey.of("Strobe deadmau5"));
        assertEquals(CacheKey.of("deadmau5 - strobe"), CacheKey.of("  DEADMAU5  strobe "));
        assertEquals(CacheKey.of("Sable & Rue"), CacheKey.of("rue and sable"));
        assertEquals(CacheKey.of("Séance"), CacheKey.of("seance"));
        assertNotEquals(CacheKey.of("Bora Bora"), CacheKey.of("Bora"));
        assertNotEquals(CacheKey.of("ガラス"), CacheKey.of("カラス"));
        assertFalse(CacheKey.of("!!!").isEmpty());
    }

    @Test
    void anotherMixIsAnotherRecording() {
        var wanted = Names.parse("Mara Lindqvist - Night Ferry (Extended Mix)");
        assertTrue(
                MATCHER.compare(wanted, Names.parse("mara lindqvist - Night Ferry (Extended)"))
                        .same());
        assertEquals(
                Match.Verdict.DIFFERENT,
                MATCHER.compare(
                                wanted,
                                Names.parse("Mara Lindqvist - Night Ferry (Kaito Rei Remix)"))
                        .verdict());
        assertEquals(
                Match.Verdict.DIFFERENT,
                MATCHER.compare(wanted, Names.parse("Anselm Okoro - Night Ferry (Extended Mix)"))
                        .verdict());
    }

    @ParameterizedTest
    @CsvSource({"3000, SAME", "3001, REVIEW", "10000, REVIEW", "10001, DIFFERENT"})
    void theLengthDecidesWhereNamesAgree(long apart, Match.Verdict verdict) {
        var wanted = Track.builder().title("Low Sun").artist("Anselm Okoro").durationMs(358_000L);
        var candidate =
                Track.builder()
                        .title("Low Sun")
                        .artist("Anselm Okoro")
                        .durationMs(358_000L + apart);
        assertEquals(verdict, MATCHER.compare(wanted.build(), candidate.build()).verdict());
    }

    @Test
    void plainWordsFindTheTrackThatHoldsThemAll() {
        var query = TrackQuery.words("night ferry mara lindqvist");
        double right =
                MATCHER.compare(query, Names.parse("Mara Lindqvist - Night Ferry (Extended Mix)"))
                        .score();
        double remix =
                MATCHER.compare(
                                query,
                                Names.parse("Mara Lindqvist - Night Ferry (Kaito Rei Remix)"))
                        .score();
        double other =
                MATCHER.compare(query, Names.parse("Oleander Choir - The Night Ferry")).score();
        assertTrue(right >= 0.9, "score " + right);
        assertTrue(right > remix && remix > other, right + " > " + remix + " > " + other);
    }
}
