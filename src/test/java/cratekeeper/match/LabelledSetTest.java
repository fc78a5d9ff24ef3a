package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Fixtures;
import cratekeeper.json.Json;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The labelled set beside the project: how often we err.
class LabelledSetTest {
    private static final Matcher MATCHER = new RecordingMatcher(3_000, 10_000);

    @Test
    void pairsAreJudgedWithinTheLimitsWePublish() {
        var pairs = LabelledPairs.of(lines("pairs.jsonl").stream()).pairs();
        var wrong = new ArrayList<String>();
        int accepted = 0;
        int rejected = 0;
        int reviewed = 0;
        for (var pair : pairs) {
            String word = LabelledPairs.word(pair.judged(MATCHER));
            if (word.equals("review")) reviewed++;
            if (word.equals(pair.same())) continue;
            wrong.add(word + ": " + pair.line());
            if (word.equals("true") && pair.same().equals("false")) accepted++;
            if (word.equals("false") && pair.same().equals("true")) rejected++;
        }
        String all = String.join("\n", wrong);
        assertTrue(accepted <= 0.003 * pairs.size(), () -> "false accepts\n" + all);
        assertTrue(rejected <= 0.02 * pairs.size(), () -> "false rejects\n" + all);
        assertTrue(reviewed <= 0.10 * pairs.size(), () -> "reviews\n" + all);
    }

    @Test
    void namesFallIntoTheirParts() {
        var wrong = new ArrayList<String>();
        var lines = lines("parse.jsonl");
        for (String line : lines) {
            JsonNode label = Json.FOREIGN.readTree(line);
            Track track = Names.parse(label.path("text").asString());
            boolean right =
                    plain(track.title()).equals(plain(label.path("title").asString("")))
                            && bare(track.version())
                                    .equals(bare(label.path("version").asString("")))
                            && plain(track.artists()).equals(plain(label.path("artists")))
                            && plain(track.remixers()).equals(plain(label.path("remixers")))
                            && plain(track.featured()).equals(plain(label.path("featured")));
            if (!right) wrong.add(line + " → " + track);
        }
        assertTrue(wrong.size() <= 0.02 * lines.size(), () -> String.join("\n", wrong));
    }

    @Test
    void oneQuestionHasOneKeyAndAnotherAnother() {
        for (String line : lines("cachekeys.jsonl")) {
            JsonNode label = Json.FOREIGN.readTree(line);
            var keys = new HashSet<String>();
            label.path("same").forEach(text -> keys.add(CacheKey.of(text.asString())));
            assertEquals(1, keys.size(), () -> keys + " " + line);
            for (JsonNode other : label.path("not"))
                assertFalse(keys.contains(CacheKey.of(other.asString())), line);
        }
    }

    @Test
    void everySpellingOfAKeyIsThatKey() {
        for (String line : lines("keys.csv").stream().skip(1).toList()) {
            String[] cells = line.split(",");
            for (String spelling : cells[3].split("\\|"))
                assertEquals(
                        cells[0] + cells[1] + cells[2],
                        MusicalKey.parse(spelling)
                                .map(k -> k.camelot() + k.openKey() + k.plain())
                                .orElse("none"),
                        spelling);
        }
    }

    static List<String> lines(String file) {
        return Fixtures.shared("matching", file).lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(LabelledSetTest::plain).toList();
    }

    private static List<String> plain(JsonNode texts) {
        var all = new ArrayList<String>();
        texts.forEach(text -> all.add(plain(text.asString())));
        return all;
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[‘’´`]", "'")
                        .replaceAll("[‐‑–—]", "-")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static String bare(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N} ]", "").replaceAll("\\s+", " ").strip();
    }
}
