package cratekeeper.match;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Vocabulary written as text: words with blanks between them, or a row "spelling, spelling = word"
/// a line.
///
/// Nearly every word that is looked up is in no list; most of them are known not to be by their
/// first and last letter and their length.
final class WordList {
    private static final int SHAPES = 1 << 10;

    private final Set<String> words;
    private final boolean[] shapes = new boolean[SHAPES];

    private WordList(Set<String> words) {
        this.words = words;
        for (String word : words) shapes[shape(word)] = true;
    }

    static WordList of(String words) {
        return of(List.of(words.strip().split("\\s+")));
    }

    static WordList of(Iterable<String> words) {
        var all = new HashSet<String>();
        words.forEach(all::add);
        return new WordList(all);
    }

    boolean contains(String word) {
        return !word.isEmpty() && shapes[shape(word)] && words.contains(word);
    }

    /// Quick look whether the end of a text, in whatever case, may be one of them.
    boolean mayHoldEnd(String text, int from) {
        int last = text.length() - 1;
        return from <= last
                && shapes[
                        shape(
                                Character.toLowerCase(text.charAt(from)),
                                Character.toLowerCase(text.charAt(last)),
                                last - from)];
    }

    private static int shape(String word) {
        int last = word.length() - 1;
        return shape(word.charAt(0), word.charAt(last), last);
    }

    private static int shape(char first, char last, int length) {
        return (first * 37 + last * 5 + length) & (SHAPES - 1);
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
