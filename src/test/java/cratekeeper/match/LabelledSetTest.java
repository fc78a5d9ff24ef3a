package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Fixtures;
import cratekeeper.music.Preferences;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The labelled sets beside the project: how often we err.
class LabelledSetTest {
    private static final Matcher MATCHER = new RecordingMatcher(3_000, 10_000);

    @Test
    void pairsAreJudgedWithinTheLimitsWePublish() {
        var pairs = LabelledPairs.of(lines("pairs.jsonl").stream()).pairs();
        var errors = LabelledSets.errors(pairs, MATCHER);
        String all = String.join("\n", errors.wrong());
        assertTrue(errors.accepted() <= 0.003 * pairs.size(), () -> "false accepts\n" + all);
        assertTrue(errors.rejected() <= 0.02 * pairs.size(), () -> "false rejects\n" + all);
        assertTrue(errors.reviewed() <= 0.10 * pairs.size(), () -> "reviews\n" + all);
    }

    @Test
    void namesFallIntoTheirParts() {
        var lines = lines("parse.jsonl");
        var wrong = LabelledSets.wrongParts(lines);
        assertTrue(wrong.size() <= 0.02 * lines.size(), () -> String.join("\n", wrong));
    }

    @Test
    void oneQuestionHasOneKeyAndAnotherAnother() {
        assertEquals(List.of(), LabelledSets.wrongCacheKeys(lines("cachekeys.jsonl")));
    }

    @Test
    void recordsMergeAsTheyAreLabelled() {
        var lines = lines("merge.jsonl");
        var wrong = LabelledSets.wrongMerges(lines, new FieldMerger(Preferences.DEFAULT));
        assertTrue(wrong.size() <= 0.03 * lines.size(), () -> String.join("\n", wrong));
    }

    @Test
    void everySpellingOfAKeyIsThatKey() {
        assertEquals(List.of(), LabelledSets.wrongKeys(lines("keys.csv")));
    }

    private static List<String> lines(String file) {
        return Fixtures.shared("matching", file).lines().filter(line -> !line.isBlank()).toList();
    }
}
