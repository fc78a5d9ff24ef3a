package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The key under which the answer to a question is kept: its folded words in alphabetical order, so
/// that "deadmau5 - strobe" and "Strobe deadmau5" are one question. A repeated word counts as often
/// as it stands there; a slip of the pen is another question.
public final class CacheKey {
    private static final Set<String> JOIN_WORDS =
            Set.of(
                    "and",
                    "feat",
                    "ft",
                    "featuring",
                    "vs",
                    "with",
                    "meets",
                    "pres",
                    "presents",
                    "b2b");
    private static final Pattern NAMESAKE =
            Pattern.compile(
                    "\\s*[(\\[](?:\\d{1,3}|(?!II|IV|VI|IX|XI)[A-Z]{2})[)\\]](?=\\s+[-–—&,;/+x]|\\s*$)");
    private static final Pattern BRACKET = Pattern.compile("[(\\[{【]([^()\\[\\]{}【】]*)[)\\]}】]");
    private static final Pattern FEAT = Pattern.compile("(?iu)\\b(feat|ft)\\.");
    private static final Pattern JOIN_X =
            Pattern.compile("(?iu)(?<=[\\p{L}\\p{N})*]) [x×] (?=[\\p{L}\\p{N}])");

    private CacheKey() {}

    public static String of(String text) {
        // Of a text that is too long only the beginning is read; its rest counts all the same.
        return text.length() <= Fold.LONGEST
                ? read(text)
                : read(Fold.bounded(text)) + " " + Integer.toHexString(text.hashCode());
    }

    private static String read(String text) {
        String plain = Junk.without(TitleText.tidy(text.replace('_', ' ')));
        plain = withoutJunk(withoutLabel(FileExtension.without(plain.strip())));
        var words = words(Fold.words(withoutJoins(withoutBrackets(plain))));
        var key = new ArrayList<>(words);
        key.removeIf(JOIN_WORDS::contains);
        key.sort(null);
        if (!key.isEmpty()) return String.join(" ", key);
        // Nothing but join words, or nothing but signs: then the text itself is the question.
        return words.isEmpty() ? text.strip() : String.join(" ", words);
    }

    /// Without what brackets tell of namesakes, without junk in them, and with blanks around
    /// others.
    private static String withoutBrackets(String text) {
        if (!holdsBracket(text)) return text;
        String plain = NAMESAKE.matcher(text).replaceAll(" ");
        return BRACKET.matcher(plain).replaceAll(m -> isJunk(m.group(1)) ? " " : " ($1) ");
    }

    private static boolean holdsBracket(String text) {
        for (int i = 0; i < text.length(); i++)
            if ("([{【".indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    /// Without signs that join names; "feat." and "V.I.P." as words.
    private static String withoutJoins(String text) {
        String plain = text.indexOf('.') < 0 ? text : FEAT.matcher(text).replaceAll("$1 ");
        if (holdsX(plain)) plain = JOIN_X.matcher(plain).replaceAll(" ");
        return plain.replace("w/", " ").replace("&", " ").replace("V.I.P.", "VIP");
    }

    private static boolean holdsX(String text) {
        return text.contains(" x ") || text.contains(" X ") || text.contains(" × ");
    }

    /// "Artist - Title | Label": what stands behind a bar that is no mix.
    private static String withoutLabel(String text) {
        int dash = text.indexOf('|') < 0 ? -1 : Dashes.next(text, 0);
        int bar = dash < 0 ? -1 : text.indexOf('|', dash);
        return bar < 0 || VersionWords.name(Fold.words(text.substring(bar)))
                ? text
                : text.substring(0, bar).strip();
    }

    /// Without parts between dashes that are nothing but junk, and without junk behind the title; a
    /// text of one part may be all words of a title.
    private static String withoutJunk(String text) {
        var parts = new ArrayList<>(RawName.split(text));
        if (parts.size() > 2 && Junk.isCall(parts.getFirst())) parts.removeFirst();
        while (parts.size() > 2 && isJunk(parts.getLast())) parts.removeLast();
        String last = parts.removeLast();
        boolean brackets = last.indexOf(')') > 0 || last.indexOf(']') > 0;
        if (brackets) last = Junk.withoutTailOfBrackets(last);
        else if (!parts.isEmpty()) last = Junk.withoutTail(last);
        parts.add(last);
        return String.join(" - ", parts);
    }

    private static boolean isJunk(String inside) {
        var words = Fold.words(inside);
        return !words.isEmpty() && (Junk.isAll(words) || Junk.isCallFirst(words));
    }

    /// "Pt. II" as 2, acapella in one spelling.
    private static List<String> words(List<String> folded) {
        var out = new ArrayList<String>();
        for (int i = 0; i < folded.size(); i++) {
            String word = folded.get(i);
            boolean last = i == folded.size() - 1;
            boolean part = Numbers.PART.contains(word) && !last;
            if (part && isNumber(folded.get(i + 1))) {
                out.add(Numbers.digits(Numbers.roman(folded.get(++i), true)));
            } else {
                out.add(word);
            }
        }
        return out;
    }

    private static boolean isNumber(String word) {
        return VersionWords.isNumber(Numbers.digits(Numbers.roman(word, true)));
    }
}
