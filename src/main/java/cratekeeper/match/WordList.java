package cratekeeper.match;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Vocabulary written as text: words with blanks between them, or a row "spelling, spelling = word"
/// a line.
final class WordList {
    private WordList() {}

    static Set<String> of(String words) {
        return Collections.unmodifiableSet(new HashSet<>(List.of(words.strip().split("\\s+"))));
    }

    static Set<String> both(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    /// Each spelling with the word it stands for.
    static Map<String, String> spellings(String rows) {
        var words = new HashMap<String, String>();
        for (String row : rows.strip().split("\\R")) {
            String[] sides = row.split("=");
            for (String spelling : sides[0].split(","))
                words.put(spelling.strip(), sides[1].strip());
        }
        return Collections.unmodifiableMap(words);
    }
}
