package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Fixtures;
import cratekeeper.music.Track;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingMatcherTest {
    private static final Matcher MATCHER = new RecordingMatcher(3_000, 10_000);

    static Stream<LabelledPairs.Pair> pairs() {
        return Stream.of("pairs.jsonl", "more-pairs.jsonl", "blind-pairs.jsonl")
                .map(file -> Fixtures.own(RecordingMatcherTest.class, file).lines())
                .flatMap(lines -> LabelledPairs.of(lines).pairs().stream());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachPairIsJudgedAsItIsLabelled(LabelledPairs.Pair pair) {
        Match match = pair.judged(MATCHER);
        assertEquals(pair.same(), LabelledPairs.word(match), () -> match + " " + pair.line());
    }

    @Test
    void theScoreLiesInTheRangeOfTheVerdict() {
        pairs().forEach(pair -> {
            Match match = pair.judged(MATCHER);
            double score = match.score();
            boolean fits =
                    switch (match.verdict()) {
                        case SAME -> score >= 0.90 && score <= 1;
                        case REVIEW -> score >= 0.60 && score < 0.90;
                        case DIFFERENT -> score >= 0 && score < 0.60;
                    };
            assertTrue(fits, () -> match + " " + pair.line());
        });
    }

    @Test
    void whatSpeaksAgainstIsSaidInWords() {
        var wanted = track("Low Sun", "Anselm Okoro", "Kaito Rei Remix", 300_000L);
        assertEquals(
                List.of("lengths differ by 17 s", "the remixer differs: Orrin Vale Remix"),
                MATCHER.compare(
                                wanted,
                                track("Low Sun", "Anselm Okoro", "Orrin Vale Remix", 317_000L))
                        .reasons());
    }

    @Test
    void anAliasThatSomebodyNamesIsTheSameArtist() {
        var wanted = track("Low Sun", "Anselm Okoro", null, null);
        var other = track("Low Sun", "Night Porter", null, null);
        assertEquals(Match.Verdict.DIFFERENT, MATCHER.compare(wanted, other).verdict());
        var aliases = new Aliases(Map.of("Anselm Okoro", List.of("Night Porter")));
        assertTrue(MATCHER.compare(wanted, other, aliases).same());
    }

    @Test
    void foreignNamesOfEveryShapeAreJudgedWithoutFailing() {
        var random = new Random(7);
        var signs = "()[]{}-–|/\\.,:;&+'\"#@ _ab1２ЖЯ月サ한ل\u0000\u200f\ud83d\udd25";
        var wanted = track("Low Sun", "Anselm Okoro", "Dub", 300_000L);
        for (int i = 0; i < 20_000; i++) {
            var name = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--)
                name.append(signs.charAt(random.nextInt(signs.length())));
            Match match = MATCHER.compare(wanted, name.toString(), 300_000L);
            assertTrue(!match.same(), () -> "“" + name + "” " + match);
            CacheKey.of(name.toString());
            Names.parse(name.toString());
            MATCHER.compare(track(name.toString(), name.toString(), name.toString(), null), wanted);
        }
    }

    private static Track track(String title, String artist, String version, Long millis) {
        return Track.builder()
                .title(title)
                .artist(artist)
                .version(version)
                .durationMs(millis)
                .build();
    }
}
