package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;

/// A quick look whether a name can hold a title at all, before the name is read: of thousands of
/// files that a search finds, most are something else. It never overlooks a title, in whatever way
/// it may be written; it may see one where none is.
///
/// Plain English letters only: other scripts and accents can be written in too many ways, and so
/// can numbers.
final class QuickLook {
    /// Sees every title in every name.
    static final QuickLook BLIND = new QuickLook(List.of());

    /// Words with other spellings than letter by letter, and those that may be left out.
    private static final WordList UNSTEADY =
            WordList.of("the a an and for no vol i v x pt pts part parts parte partie teil");

    private final List<String> words;

    /// Whether a name that has its words letter by letter surely has them in one spelling too.
    private final boolean areSpelled;

    private QuickLook(List<String> words) {
        this.words = words;
        areSpelled = TitleKey.words(words).equals(words);
    }

    static QuickLook of(TitleKey title) {
        if (!Fold.isAscii(title.plain()) || !title.others().isEmpty()) return BLIND;
        var words = new ArrayList<String>(title.words().size());
        for (String word : title.words()) if (isSteady(word)) words.add(word);
        return words.isEmpty() ? BLIND : new QuickLook(words);
    }

    private static boolean isSteady(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') return false;
        }
        return !UNSTEADY.contains(word) && Numbers.roman(word, true).equals(word);
    }

    /// @param name a path or a part of a name
    boolean mayBeIn(String name) {
        if (words.isEmpty() || !isPlain(name)) return true;
        String own = name.substring(name.lastIndexOf('\\') + 1, FileExtension.at(name));
        if (areSpelled && holdsThemAll(own)) return true;
        var folded = Fold.words(own);
        if (areSpelled && folded.containsAll(words)) return true;
        var given = TitleKey.words(folded);
        String joined = null;
        String missing = null;
        for (String word : words) {
            if (given.contains(word)) continue;
            if (joined == null) joined = String.join("", given);
            if (joined.contains(word)) continue;
            // A slip of the pen is forgiven once.
            if (missing != null) return false;
            missing = word;
        }
        return missing == null || isMisspelled(missing, given);
    }

    /// Whether each of them stands there between blanks.
    private boolean holdsThemAll(String name) {
        for (int i = 0; i < words.size(); i++) if (!holds(name, words.get(i))) return false;
        return true;
    }

    private static boolean holds(String name, String word) {
        int length = word.length();
        char first = word.charAt(0);
        for (int at = 0; at + length <= name.length(); at++) {
            // The same letter in either case.
            if ((name.charAt(at) | 0x20) != first) continue;
            int end = at + length;
            boolean alone =
                    (at == 0 || name.charAt(at - 1) == ' ')
                            && (end == name.length() || name.charAt(end) == ' ');
            if (alone && name.regionMatches(true, at, word, 0, length)) return true;
        }
        return false;
    }

    /// Neither letters or entities that would have to be read first, nor a bracket inside a word.
    private static boolean isPlain(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inWord = (before == ')' || before == ']') && Character.isLetter(c);
            if (c > 126 || c == ';' || inWord) return false;
            before = c;
        }
        return true;
    }

    private static boolean isMisspelled(String word, List<String> given) {
        for (String other : given) {
            if (Slip.between(word, other) || Slip.between(other, word)) return true;
        }
        return false;
    }
}
