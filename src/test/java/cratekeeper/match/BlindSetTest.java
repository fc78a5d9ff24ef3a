package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.integration.Fixtures;
import cratekeeper.music.Preferences;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Labels that were written by the rules before the code was seen to answer them, and kept.
class BlindSetTest {
    @Test
    void namesFallIntoTheirParts() {
        assertEquals(List.of(), LabelledSets.wrongParts(lines("blind-parse.jsonl")));
    }

    @Test
    void oneQuestionHasOneKeyAndAnotherAnother() {
        assertEquals(List.of(), LabelledSets.wrongCacheKeys(lines("blind-cachekeys.jsonl")));
    }

    @Test
    void recordsMergeAsTheyAreLabelled() {
        var merger = new FieldMerger(Preferences.DEFAULT);
        assertEquals(List.of(), LabelledSets.wrongMerges(lines("blind-merge.jsonl"), merger));
    }

    @Test
    void everySpellingOfAKeyIsThatKey() {
        assertEquals(List.of(), LabelledSets.wrongKeys(lines("blind-keys.csv")));
    }

    private static List<String> lines(String file) {
        return Fixtures.own(BlindSetTest.class, file).lines().toList();
    }
}
