package cratekeeper.match;

import cratekeeper.music.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints how often we err, from a folder of labelled sets.
///
///     java … cratekeeper.match.MatchingReport ../shared/fixtures/matching
public final class MatchingReport {
    private MatchingReport() {}

    /// @param args the folder; a second word prints every error instead of the speed
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        boolean each = args.length > 1;
        System.out.println("| set | rows | result |\n|---|---|---|");
        var pairs = pairs(folder, "pairs.jsonl", each);
        pairs(folder, "more-pairs.jsonl", each);
        pairs(folder, "blind-pairs.jsonl", each);
        row(folder, "parse.jsonl", LabelledSets::wrongParts, "wrong", each);
        row(folder, "cachekeys.jsonl", LabelledSets::wrongCacheKeys, "wrong", each);
        row(folder, "merge.jsonl", MatchingReport::wrongMerges, "fields wrong", each);
        if (pairs.isEmpty() || each) return;
        print("pairs, texts seen before", pairs.size(), MatchingBenchmark.seen(pairs));
        print("pairs, every text new", pairs.size(), MatchingBenchmark.fresh(pairs));
        print("any names of files", 2_500, MatchingBenchmark.names(pairs, false));
        print("names that hold the title", 2_500, MatchingBenchmark.names(pairs, true));
    }

    private static List<LabelledPairs.Pair> pairs(Path folder, String file, boolean each)
            throws IOException {
        if (!Files.exists(folder.resolve(file))) return List.of();
        var pairs = LabelledPairs.of(lines(folder, file).stream()).pairs();
        var errors = LabelledSets.errors(pairs, new RecordingMatcher(3_000, 10_000));
        print(file.replace(".jsonl", ""), pairs.size(), errors.summary(pairs.size()));
        if (each) errors.wrong().forEach(System.out::println);
        return pairs;
    }

    private static List<String> wrongMerges(List<String> lines) {
        return LabelledSets.wrongMerges(lines, new FieldMerger(Preferences.DEFAULT));
    }

    private interface Check {
        List<String> wrong(List<String> lines);
    }

    private static void row(Path folder, String file, Check check, String word, boolean each)
            throws IOException {
        if (!Files.exists(folder.resolve(file))) return;
        var lines = lines(folder, file);
        var wrong = check.wrong(lines);
        print(file.replace(".jsonl", ""), lines.size(), wrong.size() + " " + word);
        if (each) wrong.forEach(System.out::println);
    }

    private static void print(String set, int rows, String result) {
        System.out.println("| " + set + " | " + rows + " | " + result + " |");
    }

    private static List<String> lines(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
