package cratekeeper.integration.soulseek.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A search as Soulseek's users understand it: words in any order, all of which must stand in a
/// file's path, and words that must not.
///
/// @param words in lower case; one that begins with a star stands for an ending
/// @param excluded in lower case
public record SearchWords(List<String> words, List<String> excluded) {
    /// Searches for less are answered by nobody.
    private static final int LEAST_LETTERS = 3;

    /// A server throws longer ones away.
    private static final int MOST_BYTES = 250;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    /// Some clients know no word with a sign in it.
    private static final Pattern SIGNS =
            Pattern.compile("[!-/:-@\\[-`{-~\\p{Pd}\\p{Pi}\\p{Pf}…‚„·]+");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    public SearchWords {
        words = List.copyOf(words);
        excluded = List.copyOf(excluded);
    }

    /// As a person types it: `-word` is to be left out, `*word` is an ending. Quotes mean nothing
    /// to anybody there.
    public static SearchWords typed(String text) {
        var words = new LinkedHashSet<String>();
        var excluded = new LinkedHashSet<String>();
        for (String token : SPACE.split(text)) {
            var plain = plain(token);
            if (plain.isEmpty()) continue;
            if (token.startsWith("-")) {
                excluded.addAll(plain);
            } else if (token.startsWith("*")) {
                words.add("*" + plain.getFirst());
                words.addAll(plain.subList(1, plain.size()));
            } else {
                words.addAll(plain);
            }
        }
        return fitting(words, excluded);
    }

    /// Of names, in which signs are only signs.
    public static SearchWords of(List<String> names) {
        var words = new LinkedHashSet<String>();
        for (String name : names) words.addAll(plain(name));
        return fitting(words, Set.of());
    }

    private static List<String> plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(SPACE.split(SIGNS.matcher(lower).replaceAll(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static SearchWords fitting(Set<String> words, Set<String> excluded) {
        var kept = withoutLetters(words);
        var text = new LinkedHashSet<String>();
        int bytes = 0;
        for (String word : kept) {
            bytes += word.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes <= MOST_BYTES) text.add(word);
        }
        return new SearchWords(List.copyOf(text), List.copyOf(excluded));
    }

    /// What is left of "don't" or "R & B" is in nobody's index, where there are other words.
    private static List<String> withoutLetters(Set<String> words) {
        var longer =
                words.stream().filter(w -> w.length() > 1 || w.codePointAt(0) > 0x2E80).toList();
        return longer.size() >= 2 ? longer : List.copyOf(words);
    }

    /// Whether anybody would answer.
    public boolean isSearchable() {
        return words.stream().anyMatch(word -> !word.startsWith("*"))
                && words.stream().mapToInt(SearchWords::weight).sum() >= LEAST_LETTERS;
    }

    // One sign of a script that writes words in one or two counts as much as a short word.
    private static int weight(String word) {
        return word.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
    }

    /// As it is sent.
    public String text() {
        var text = new StringBuilder(String.join(" ", words));
        for (String word : excluded) {
            int bytes = text.toString().getBytes(StandardCharsets.UTF_8).length;
            if (bytes + word.getBytes(StandardCharsets.UTF_8).length + 2 > MOST_BYTES) break;
            text.append(" -").append(word);
        }
        return text.toString();
    }

    /// The same words without accents, as many people write them.
    public SearchWords folded() {
        var folded = new LinkedHashSet<String>();
        for (String word : words) {
            folded.add(fold(word));
        }
        return new SearchWords(List.copyOf(folded), excluded);
    }

    /// Whether a path holds none of the excluded words: not everybody looks at them.
    public boolean allows(String path) {
        if (excluded.isEmpty()) return true;
        var there = new HashSet<>(plain(path));
        return excluded.stream().noneMatch(there::contains);
    }

    /// Whether a path can be meant, these being folded: it holds half of the words or more. Others
    /// index by rules of their own, but who sends the same list for every question is not heard.
    boolean mayMean(String path) {
        return words.isEmpty() || 2 * in(fold(path)) >= words.size();
    }

    private static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return text;
    }

    /// How many of the words a text holds.
    int in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int found = 0;
        for (String word : words) {
            if (lower.contains(word.startsWith("*") ? word.substring(1) : word)) found++;
        }
        return found;
    }
}
