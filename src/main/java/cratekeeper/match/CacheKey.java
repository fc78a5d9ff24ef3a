package cratekeeper.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The key under which the answer to a question is kept: its folded words in alphabetical order, so
/// that "deadmau5 - strobe" and "Strobe deadmau5" are one question. A repeated word counts as often
/// as it stands there.
public final class CacheKey {
    private static final Set<String> JOIN_WORDS =
            Set.of("and", "feat", "ft", "featuring", "vs", "with", "x", "pres", "presents");

    private CacheKey() {}

    public static String of(String text) {
        var words = Fold.words(text.replace("&", " and "));
        String key =
                words.stream()
                        .filter(w -> !JOIN_WORDS.contains(w))
                        .sorted()
                        .collect(Collectors.joining(" "));
        // Nothing but join words, or nothing but signs: then the text itself is the question.
        return key.isEmpty()
                ? String.join(" ", words.isEmpty() ? List.of(text.strip()) : words)
                : key;
    }
}
