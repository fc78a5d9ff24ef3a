package cratekeeper.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A title or a name as something that can be compared.
///
/// @param words folded, in one spelling
/// @param plain the words without blanks
/// @param others the same in every other way that counts as the same
record TitleKey(List<String> words, String plain, Set<String> others) {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("grey", "gray"),
                    Map.entry("tonite", "tonight"),
                    Map.entry("nite", "night"),
                    Map.entry("nites", "nights"),
                    Map.entry("thru", "through"),
                    Map.entry("luv", "love"),
                    Map.entry("u", "you"),
                    Map.entry("ur", "youre"),
                    Map.entry("4ever", "forever"),
                    Map.entry("til", "until"),
                    Map.entry("till", "until"),
                    Map.entry("ok", "okay"),
                    Map.entry("alright", "allright"),
                    Map.entry("1st", "first"),
                    Map.entry("2nd", "second"),
                    Map.entry("3rd", "third"),
                    Map.entry("4th", "fourth"),
                    Map.entry("5th", "fifth"),
                    Map.entry("6th", "sixth"),
                    Map.entry("7th", "seventh"),
                    Map.entry("8th", "eighth"),
                    Map.entry("9th", "ninth"),
                    Map.entry("10th", "tenth"),
                    Map.entry("number", "no"));

    /// Blanks, and what only says how a sign is to look.
    private static final Pattern LOOSE = Pattern.compile("[\\s\\p{Cf}\\x{FE0F}]+");

    private static final Pattern BRITISH =
            Pattern.compile("(?<=[a-z]{2}[^aeiou])our(?=s?$|ed$|ing$|ite|ful|able)");
    private static final Pattern BRITISH_SHORT = Pattern.compile("^([a-z]{1,2}[^aeiou])our(s?)$");

    /// Any other word is a word as it stands.
    private static final WordList EXTRAORDINARY =
            WordList.of(
                    Stream.of(
                                    ARTICLES,
                                    SPELLINGS.keySet(),
                                    Numbers.PART,
                                    Numbers.SPELLED,
                                    Set.of("and", "volume"))
                            .flatMap(Set::stream)
                            .toList());

    TitleKey {
        words = List.copyOf(words);
        others = Set.copyOf(others);
    }

    static TitleKey of(String text) {
        String straight = Article.first(text);
        var folded = Fold.words(straight.indexOf('№') < 0 ? straight : straight.replace("№", "# "));
        var words = folded.isEmpty() ? signs(text) : words(folded);
        String plain = joined(words);
        if (Fold.isAscii(straight) && !folded.contains("4"))
            return new TitleKey(words, plain, Set.of());
        var others = new HashSet<String>();
        if (folded.contains("4"))
            others.add(joined(words.stream().map(w -> w.equals("4") ? "for" : w).toList()));
        String umlauts = umlauts(straight);
        if (!umlauts.equals(straight)) others.add(joined(words(Fold.words(umlauts))));
        others.remove(plain);
        return new TitleKey(words, plain, others);
    }

    /// A title of nothing but signs is those: "!!!" is not "?".
    private static List<String> signs(String text) {
        String plain = LOOSE.matcher(text).replaceAll("");
        return plain.isEmpty() ? List.of() : List.of(plain);
    }

    /// The words in one spelling, without what does not count.
    static List<String> words(List<String> folded) {
        var out = new ArrayList<String>(folded.size());
        for (int i = 0; i < folded.size(); i++) {
            String word = folded.get(i);
            if (isOrdinary(word)) {
                out.add(ended(word));
                continue;
            }
            if (i == 0 && folded.size() > 1 && ARTICLES.contains(word)) continue;
            if (word.equals("and") && folded.size() > 1) continue;
            String before = i == 0 ? "" : folded.get(i - 1);
            boolean afterPart = Numbers.PART.contains(before);
            boolean isLast = i == folded.size() - 1;
            if (Numbers.PART.contains(word) && !isLast && isNumber(folded.get(i + 1))) continue;
            if (word.startsWith("#") && word.length() > 1) {
                out.add("no");
                word = word.substring(1);
            } else if (word.equals("#") && !isLast) {
                word = "no";
            } else if (word.equals("volume")) {
                word = "vol";
            }
            out.add(spelled(Numbers.digits(i == 0 ? word : Numbers.roman(word, afterPart))));
        }
        return out;
    }

    private static boolean isOrdinary(String word) {
        char first = word.charAt(0);
        return first != '#' && first != '0' && !EXTRAORDINARY.contains(word);
    }

    private static boolean isNumber(String word) {
        String digits = Numbers.digits(Numbers.roman(word, true));
        return VersionWords.isNumber(digits);
    }

    private static String spelled(String word) {
        String known = SPELLINGS.get(word);
        return known != null ? known : ended(word);
    }

    /// "-ing" for "-in", "-or" for "-our".
    private static String ended(String word) {
        if (word.length() >= 5 && word.charAt(0) < 128) {
            if (word.endsWith("in") && !word.endsWith("ain")) return word + "g";
            if (word.contains("our")) {
                String plain = BRITISH.matcher(word).replaceFirst("or");
                return word.length() <= 7
                        ? BRITISH_SHORT.matcher(plain).replaceFirst("$1or$2")
                        : plain;
            }
        }
        return word;
    }

    /// Two numbers side by side stay two.
    private static String joined(List<String> words) {
        if (words.size() == 1) return words.getFirst();
        var out = new StringBuilder(40);
        boolean digits = false;
        for (String word : words) {
            boolean number = VersionWords.isNumber(word);
            if (digits && number) out.append('|');
            out.append(word);
            digits = number;
        }
        return out.toString();
    }

    private static String umlauts(String text) {
        boolean has = false;
        for (int i = 0; i < text.length() && !has; i++) has = text.charAt(i) > 0xBF;
        if (!has) return text;
        var out = new StringBuilder(text.length() + 8);
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            switch (c) {
                case 'ä', 'Ä' -> out.append("ae");
                case 'ö', 'Ö', 'ø', 'Ø' -> out.append("oe");
                case 'ü', 'Ü' -> out.append("ue");
                case 'å', 'Å' -> out.append("aa");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether they are one name, in one script or two.
    boolean equalTo(TitleKey other) {
        return plain.equals(other.plain) || isWrittenAs(other) || isReadAs(other);
    }

    /// In two scripts; "-in" was made "-ing" here, while "Берлин" is only "Berlin".
    private boolean isReadAs(TitleKey other) {
        if (Fold.isAscii(plain) && Fold.isAscii(other.plain)) return false;
        if (Scripts.agree(plain, other.plain)) return true;
        boolean latin = Fold.isAscii(plain);
        if (latin == Fold.isAscii(other.plain)) return false;
        return latin
                ? Scripts.agree(withShortEndings(), other.plain)
                : Scripts.agree(plain, other.withShortEndings());
    }

    private String withShortEndings() {
        if (!plain.contains("ing")) return plain;
        return joined(
                words.stream()
                        .map(word ->
                                word.endsWith("ing") ? word.substring(0, word.length() - 1) : word)
                        .toList());
    }

    /// Most names are written in one way only.
    private boolean isWrittenAs(TitleKey other) {
        if (others.isEmpty() && other.others.isEmpty()) return false;
        return others.contains(other.plain)
                || other.others.contains(plain)
                || !Collections.disjoint(others, other.others);
    }

    /// Whether one slip of the pen makes this one of the other.
    boolean isSlipOf(TitleKey other) {
        if (words.size() != other.words.size()) return false;
        boolean slipped = false;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(other.words.get(i))) continue;
            if (slipped || !Slip.between(words.get(i), other.words.get(i))) return false;
            slipped = true;
        }
        return slipped;
    }

    /// Whether they share at least one word of some weight.
    boolean sharesWordWith(TitleKey other) {
        for (int i = 0; i < words.size(); i++) if (other.words.contains(words.get(i))) return true;
        return false;
    }
}
