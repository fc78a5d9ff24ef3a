package cratekeeper.match;

import cratekeeper.json.Json;
import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Looks through labelled sets for what we get wrong.
final class LabelledSets {
    private LabelledSets() {}

    /// @param accepted other recordings that we take for the wanted one
    /// @param rejected the wanted recording, taken for another
    /// @param reviewed left to a person, rightly or not
    record Errors(List<String> wrong, int accepted, int rejected, int reviewed) {
        String summary(int of) {
            return String.format(
                    Locale.ROOT,
                    "%d false accepts (%.1f %%), %d false rejects (%.1f %%), %d reviews (%.1f %%), %d not as labelled",
                    accepted,
                    100.0 * accepted / of,
                    rejected,
                    100.0 * rejected / of,
                    reviewed,
                    100.0 * reviewed / of,
                    wrong.size());
        }
    }

    static Errors errors(List<LabelledPairs.Pair> pairs, Matcher matcher) {
        var wrong = new ArrayList<String>();
        int accepted = 0;
        int rejected = 0;
        int reviewed = 0;
        for (var pair : pairs) {
            Match match = pair.judged(matcher);
            String word = LabelledPairs.word(match);
            if (word.equals("review")) reviewed++;
            if (word.equals(pair.same())) continue;
            wrong.add(word + " " + match.reasons() + ": " + pair.line());
            if (word.equals("true") && pair.same().equals("false")) accepted++;
            if (word.equals("false") && pair.same().equals("true")) rejected++;
        }
        return new Errors(wrong, accepted, rejected, reviewed);
    }

    static List<String> wrongParts(List<String> lines) {
        var wrong = new ArrayList<String>();
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
        return wrong;
    }

    static List<String> wrongCacheKeys(List<String> lines) {
        var wrong = new ArrayList<String>();
        for (String line : lines) {
            JsonNode label = Json.FOREIGN.readTree(line);
            var keys = new HashSet<String>();
            label.path("same").forEach(text -> keys.add(CacheKey.of(text.asString())));
            boolean right = keys.size() == 1;
            for (JsonNode other : label.path("not"))
                right &= !keys.contains(CacheKey.of(other.asString()));
            if (!right) wrong.add(keys + " " + line);
        }
        return wrong;
    }

    /// One line for each field that is wrong.
    static List<String> wrongMerges(List<String> lines, FieldMerger merger) {
        var wrong = new ArrayList<String>();
        for (String line : lines) {
            JsonNode label = Json.FOREIGN.readTree(line);
            var hits = new ArrayList<TrackHit>();
            for (JsonNode record : label.path("records")) {
                var service = Service.of(record.path("service").asString()).orElseThrow();
                hits.add(new TrackHit(service, Json.OURS.treeToValue(record, Track.class)));
            }
            var merged = merger.merge(hits);
            for (var expected : label.path("expected").properties()) {
                String got = said(merged, Field.named(expected.getKey()).orElseThrow());
                if (!got.equals(words(expected.getValue()))) wrong.add(got + ": " + line);
            }
        }
        return wrong;
    }

    /// One line for each spelling of a musical key that is read as another, or not at all.
    static List<String> wrongKeys(List<String> lines) {
        var wrong = new ArrayList<String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            for (String spelling : cells[3].split("\\|")) {
                String read =
                        MusicalKey.parse(spelling)
                                .map(k -> k.camelot() + k.openKey() + k.plain())
                                .orElse("none");
                if (!read.equals(cells[0] + cells[1] + cells[2])) wrong.add(spelling + " " + read);
            }
        }
        return wrong;
    }

    private static String said(FieldMerger.Merged merged, Field field) {
        if (merged.conflicts().contains(field)) return "conflict";
        var value = merged.fields().get(field);
        return value == null ? "" : words(Json.OURS.valueToTree(value.value()));
    }

    private static String words(JsonNode value) {
        if (value.isNumber()) return Long.toString(Math.round(value.asDouble()));
        return value.isNull() ? "" : value.isArray() ? value.toString() : value.asString();
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(LabelledSets::plain).toList();
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
