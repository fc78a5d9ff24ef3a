package cratekeeper.match;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mix name as the set of what it says, without order, case and filler words.
///
/// @param kinds Dub, Club, Live … each another recording; "remix" also for "Somebody Mix"
/// @param cuts Extended, Radio, Edit, Short, Single: longer or shorter, but the same mix
/// @param names words that are none of ours: the remixer, or the place of a concert
/// @param joinedNames the same in the order of the text, without blanks: in each way that it may be
///   written
/// @param numbers years and numbers
/// @param isClean without the words that are not for children
/// @param isExplicit with them, and saying so
/// @param isOriginal says to be the original
record Version(
        Set<String> kinds,
        Set<String> cuts,
        Set<String> names,
        Set<String> joinedNames,
        Set<String> numbers,
        boolean isClean,
        boolean isExplicit,
        boolean isOriginal) {

    static final Version NONE =
            new Version(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, false, false);

    private static final Set<String> SHORT_EDIT = Set.of("edit", "short", "single");
    private static final Set<String> REMIX = Set.of("remix");
    private static final Set<String> LIVE = Set.of("live");
    private static final Set<String> CLOSED_HANDS =
            Set.of("remix", "dub", "vip", "rework", "bootleg", "flip", "refix", "rerub", "reedit");
    private static final Set<String> PLACE_WORDS = Set.of("at", "from", "in", "on", "@");
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)['’´`]s\\b");
    private static final String APOSTROPHES = "'’´`";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /// "25th".
    private static final Pattern COUNTED = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)");

    /// What two versions are to each other.
    enum Likeness {
        EQUAL,
        /// One if the lengths agree as well; if one is unknown a person must look.
        EQUAL_BY_LENGTH,
        /// One of them may have lost a word: a person must look if the lengths agree, otherwise
        /// they are two.
        MAYBE_CUT,
        REVIEW,
        DIFFERENT
    }

    private static final Memory<String, Version> KNOWN = new Memory<>(Version::read);

    static Version of(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : KNOWN.of(Fold.bounded(text));
    }

    private static Version read(String text) {
        String plain = Namesakes.withoutInside(text);
        if (!mayBePossessive(plain)) return ofWords(Fold.words(plain));
        // "Somebody's Mix" is "Somebody Mix", and "Somebodys Mix".
        var bare = ofWords(Fold.words(POSSESSIVE.matcher(plain).replaceAll("")));
        return bare.orNamed(ofWords(Fold.words(plain)).joinedNames);
    }

    private Version orNamed(Set<String> joined) {
        if (joined.equals(joinedNames)) return this;
        var all = new HashSet<>(joinedNames);
        all.addAll(joined);
        return new Version(
                kinds, cuts, names, Set.copyOf(all), numbers, isClean, isExplicit, isOriginal);
    }

    /// Whether a sign is in it that "Somebody's" is written with.
    static boolean mayBePossessive(String text) {
        for (int i = 0; i < text.length(); i++)
            if (APOSTROPHES.indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    static Version ofWords(List<String> folded) {
        var words = VersionWords.canonical(folded);
        var ofRemaster = ofRemaster(words);
        boolean mix = false;
        boolean named = false;
        var kinds = new TreeSet<String>();
        var cuts = new TreeSet<String>();
        var names = new LinkedHashSet<String>();
        var numbers = new TreeSet<String>();
        for (int i = 0; i < words.size(); i++) {
            String word = Numbers.digits(words.get(i));
            if (ofRemaster.get(i)) continue;
            if (word.equals("mix")) mix = true;
            if (word.equals("version")) named = true;
            if (VersionWords.CUTS.contains(word)) cuts.add(word);
            else if (VersionWords.isKind(word)) kinds.add(word.equals("8daudio") ? "8d" : word);
            else if (VersionWords.isNumber(word)) numbers.add(word);
            else if (!word.equals("clean") && !VersionWords.isSilent(word)) names.add(word);
        }
        if (kinds.contains("live")) names.removeAll(PLACE_WORDS);
        boolean clean = words.contains("clean");
        if (clean) {
            if (cuts.contains("extended") || cuts.contains("short")) kinds.add("pool");
            else if (cuts.size() == 1) cuts.remove("edit");
        }
        if (cuts.contains("radio")) cuts.removeAll(SHORT_EDIT);
        if (!names.isEmpty()) nameTheHand(kinds, cuts, mix, named);
        return new Version(
                Set.copyOf(kinds),
                Set.copyOf(cuts),
                Set.copyOf(names),
                names.isEmpty() ? Set.of() : Set.of(String.join("", names)),
                Set.copyOf(numbers),
                clean,
                words.contains("explicit") || words.contains("dirty"),
                words.contains("original") || words.contains("album"));
    }

    /// "Halden Mix" is a remix, "Okke Edit" an edit of his own, "Halden's Version" his.
    private static void nameTheHand(
            Set<String> kinds, Set<String> cuts, boolean mix, boolean named) {
        boolean open = Collections.disjoint(kinds, CLOSED_HANDS);
        if (mix && open && (kinds.isEmpty() || !kinds.contains("live"))) kinds.add("remix");
        if (kinds.isEmpty() && cuts.equals(Set.of("edit"))) {
            kinds.add("edit");
            cuts.remove("edit");
        }
        if (kinds.isEmpty() && named && cuts.isEmpty()) kinds.add("version");
    }

    /// Where the words are that say of which year a remaster is, and how it was made: those beside
    /// it, and one year. "2024 Mix (2011 Remaster)" is the mix of 2024.
    private static BitSet ofRemaster(List<String> words) {
        var found = new BitSet();
        for (int at = 0; at < words.size(); at++)
            if (words.get(at).equals("remaster")) besideRemaster(words, at, found);
        return found;
    }

    private static void besideRemaster(List<String> words, int at, BitSet found) {
        boolean year = false;
        for (int step = -1; step <= 1; step += 2) {
            for (int i = at + step; i >= 0 && i < words.size(); i += step) {
                boolean isYear = YEAR.matcher(words.get(i)).matches();
                if (isYear ? year : !isOfRemaster(words.get(i))) break;
                year |= isYear;
                found.set(i);
            }
        }
    }

    private static boolean isOfRemaster(String word) {
        return switch (word) {
            case "digital",
                    "digitally",
                    "24",
                    "16",
                    "bit",
                    "new",
                    "newly",
                    "neu",
                    "edition",
                    "anniversary",
                    "in",
                    "from",
                    "tapes",
                    "en",
                    "im",
                    "del",
                    "nel" ->
                    true;
            default -> COUNTED.matcher(word).matches();
        };
    }

    boolean isNone() {
        return kinds.isEmpty() && cuts.isEmpty() && names.isEmpty() && numbers.isEmpty();
    }

    /// Everything it says, for looking whether a release says it too.
    Set<String> words() {
        var all = new HashSet<>(kinds);
        all.addAll(cuts);
        all.addAll(names);
        all.addAll(numbers);
        return all;
    }

    /// A track's own artist before VIP says nothing.
    Version withoutOwnName(Set<String> artistWords) {
        if (!kinds.contains("vip") || names.isEmpty() || !artistWords.containsAll(names))
            return this;
        return new Version(
                kinds, cuts, Set.of(), Set.of(), numbers, isClean, isExplicit, isOriginal);
    }

    /// One form for all spellings, "" for none: what hits may be grouped by.
    String key() {
        var key = new TreeSet<>(words());
        if (isClean) key.add("clean");
        return String.join(" ", key);
    }

    Likeness with(Version other) {
        Likeness likeness = withoutWords(other);
        if (isClean != other.isClean) {
            boolean against = isExplicit || other.isExplicit;
            return against ? Likeness.DIFFERENT : worse(likeness, Likeness.REVIEW);
        }
        return likeness;
    }

    private static Likeness worse(Likeness one, Likeness other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Likeness withoutWords(Version other) {
        if (!kinds.equals(other.kinds) || !numbersAgree(other)) return Likeness.DIFFERENT;
        Likeness named = names(other);
        return named == Likeness.DIFFERENT ? named : worse(named, cuts(other));
    }

    private boolean numbersAgree(Version other) {
        if (numbers.equals(other.numbers)) return true;
        // The date of a concert may be left out, as its place may.
        return kinds.equals(LIVE) && (numbers.isEmpty() || other.numbers.isEmpty());
    }

    private Likeness names(Version other) {
        if (names.equals(other.names)) return Likeness.EQUAL;
        boolean bare = names.isEmpty() || other.names.isEmpty();
        if (bare) {
            boolean mayBeBare = kinds.equals(REMIX) || kinds.equals(LIVE);
            return mayBeBare ? Likeness.EQUAL_BY_LENGTH : Likeness.DIFFERENT;
        }
        boolean within = names.containsAll(other.names) || other.names.containsAll(names);
        if (kinds.equals(LIVE) && within) return Likeness.EQUAL;
        boolean apart = Collections.disjoint(joinedNames, other.joinedNames);
        return apart ? Likeness.DIFFERENT : Likeness.EQUAL;
    }

    private Likeness cuts(Version other) {
        if (cuts.equals(other.cuts)) return Likeness.EQUAL;
        if (isRadioCut(cuts) && isRadioCut(other.cuts)) return Likeness.EQUAL_BY_LENGTH;
        boolean lost = cuts.isEmpty() || other.cuts.isEmpty();
        boolean plain = kinds.isEmpty() ? names.isEmpty() : kinds.equals(REMIX);
        boolean said = cuts.isEmpty() ? isOriginal : other.isOriginal;
        return lost && plain && !said ? Likeness.MAYBE_CUT : Likeness.DIFFERENT;
    }

    private static boolean isRadioCut(Set<String> cuts) {
        return cuts.equals(Set.of("radio")) || (!cuts.isEmpty() && SHORT_EDIT.containsAll(cuts));
    }
}
