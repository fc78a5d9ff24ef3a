package cratekeeper.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is named: the artists of a recording, or its guests.
///
/// @param names each person or group once, in order; other names of theirs stand beside them
record Credit(List<Name> names) {
    static final Credit NOBODY = new Credit(List.of());
    private static final Pattern JOIN =
            Pattern.compile(
                    "(?iu)\\s*[,;|]\\s*|\\s*//\\s*|\\s+[&+/]\\s+|\\s*＆\\s*|\\s+(?:x|×|vs\\.?|b2b|meets|pres\\.?|presents|aka|a\\.k\\.a\\.?)\\s+|\\s*×\\s*|\\s*&amp\\s*");
    private static final Pattern COMMA_ARTICLE = Pattern.compile("(?iu),\\s+(?:the|a)\\s+\\p{L}");
    private static final Pattern SOFT_JOIN =
            Pattern.compile("(?iu)\\s+(?:and|with|as|und|et|y|e)\\s+");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]\\s*");
    private static final Pattern DJ = Pattern.compile("(?iu)^\\s*(?:the\\s+)?dj\\.?\\s+");
    private static final Pattern CHANNEL =
            Pattern.compile("(?iu)\\s+-\\s+topic$|\\s*vevo$|\\s+official$");
    private static final String JOIN_SIGNS = ",;|&+/×＆";
    private static final WordList JOIN_WORDS =
            WordList.of(
                    """
                    x vs vs. b2b meets pres pres. presents aka a.k.a a.k.a. and with as und et y e
                    """);
    private static final Set<String> CHANNEL_WORDS = Set.of("topic", "vevo", "official");

    /// More names than any record credits are no credit.
    private static final int MOST = 100;

    Credit {
        names = names.size() > MOST ? List.copyOf(names.subList(0, MOST)) : List.copyOf(names);
    }

    /// @param key how it is compared
    /// @param others further names of the same
    /// @param count "(2)" behind it, `null` if none
    /// @param country "(UK)" behind it, `null` if none
    record Name(
            String text,
            TitleKey key,
            Set<TitleKey> others,
            @Nullable String count,
            @Nullable String country) {

        boolean isSameAs(Name other) {
            if (count != null && other.count != null && !count.equals(other.count)) return false;
            if (country != null && other.country != null && !country.equals(other.country))
                return false;
            if (key.equalTo(other.key)) return true;
            for (TitleKey theirs : other.others) if (isCalled(theirs)) return true;
            for (TitleKey own : others) if (own.equalTo(other.key)) return true;
            return false;
        }

        private boolean isCalled(TitleKey theirs) {
            if (theirs.equalTo(key)) return true;
            for (TitleKey own : others) if (theirs.equalTo(own)) return true;
            return false;
        }

        boolean isSlipOf(Name other) {
            return key.isSlipOf(other.key);
        }
    }

    /// The lead artists and the guests that a list of credits names.
    record Cast(Credit leads, Credit guests) {}

    static Cast cast(List<String> credits, Aliases aliases) {
        var leads = new ArrayList<Name>();
        var guests = new ArrayList<Name>();
        for (String text : credits) {
            String plain = withoutChannel(TitleText.tidy(text));
            var guest = Guests.ofArtist(plain);
            if (guest != null && !guest.before().isEmpty()) {
                guests.addAll(named(guest.names(), aliases));
                plain = guest.before();
            }
            leads.addAll(named(plain, aliases));
        }
        return new Cast(new Credit(leads), new Credit(guests));
    }

    /// "Mara Lindqvist - Topic", "MaraLindqvistVEVO": a channel of the artist's own.
    static String withoutChannel(String text) {
        int length = text.length();
        for (String word : CHANNEL_WORDS) {
            if (text.regionMatches(true, length - word.length(), word, 0, word.length()))
                return CHANNEL.matcher(text).replaceFirst("");
        }
        return text;
    }

    static Credit of(List<String> texts, Aliases aliases) {
        if (texts.isEmpty()) return NOBODY;
        if (texts.size() == 1) return new Credit(named(TitleText.tidy(texts.getFirst()), aliases));
        var names = new ArrayList<Name>();
        for (String text : texts) names.addAll(named(TitleText.tidy(text), aliases));
        return new Credit(names);
    }

    /// The names in one text, as it writes them.
    static List<String> split(String credit) {
        String text = credit.strip();
        if (Article.isLast(text)) return List.of(Article.first(text));
        if (!mayJoin(text)) return text.isEmpty() ? List.of() : List.of(text);
        var names = new ArrayList<String>();
        for (String part : JOIN.split(text)) {
            String name = part.strip();
            if (Article.is(name) && !names.isEmpty())
                names.set(names.size() - 1, name + " " + names.getLast());
            else if (!name.isEmpty()) names.add(name);
        }
        return names;
    }

    /// Quick look before the slow one: a sign or a word that joins names.
    static boolean mayJoin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (JOIN_SIGNS.indexOf(c) >= 0) return true;
            if (c != ' ') continue;
            int end = text.indexOf(' ', i + 1);
            if (end > 0 && JOIN_WORDS.contains(text.substring(i + 1, end).toLowerCase(Locale.ROOT)))
                return true;
        }
        return false;
    }

    private static final Memory<String, List<Name>> KNOWN =
            new Memory<>(text -> List.copyOf(read(text, Aliases.NONE)));

    private static List<Name> named(String text, Aliases aliases) {
        return aliases == Aliases.NONE ? KNOWN.of(text) : read(text, aliases);
    }

    private static List<Name> read(String text, Aliases aliases) {
        var names = new ArrayList<Name>();
        // "Somebody, the Mason" may be one name.
        if (text.indexOf(',') > 0 && COMMA_ARTICLE.matcher(text).find())
            names.add(name(text, aliases));
        for (String part : split(text)) {
            var pieces = mayJoin(part) ? SOFT_JOIN.split(part) : new String[] {part};
            if (pieces.length > 1) names.add(name(part, aliases));
            for (String piece : pieces) names.add(name(piece, aliases));
        }
        return names;
    }

    private static Name name(String written, Aliases aliases) {
        String count = null;
        String country = null;
        var others = new LinkedHashSet<String>();
        var bare = new StringBuilder();
        int end = 0;
        if (written.indexOf('(') >= 0 || written.indexOf('[') >= 0) {
            var bracket = BRACKET.matcher(written);
            while (bracket.find()) {
                bare.append(written, end, bracket.start()).append(' ');
                end = bracket.end();
                String inside = bracket.group(1).strip();
                if (Namesakes.isCount(inside)) count = inside;
                else if (Namesakes.isCountry(inside)) country = inside;
                else if (!inside.isEmpty()) others.add(inside);
            }
        }
        String text = bare.append(written.substring(end)).toString().replace("*", "").strip();
        if (text.isEmpty()) text = written;
        others.addAll(aliases.of(text));
        var keys = new HashSet<TitleKey>();
        for (String other : others) keys.add(TitleKey.of(other));
        return new Name(text, key(text), keys, count, country);
    }

    /// A name for comparing: DJ before it does not count.
    private static TitleKey key(String text) {
        var key = TitleKey.of(text);
        boolean dj = key.words().size() > 1 && key.words().getFirst().equals("dj");
        return dj ? TitleKey.of(DJ.matcher(text).replaceFirst("")) : key;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean shares(Credit other) {
        for (int i = 0; i < names.size(); i++) if (other.holds(names.get(i))) return true;
        return false;
    }

    private boolean holds(Name wanted) {
        for (int i = 0; i < names.size(); i++) if (wanted.isSameAs(names.get(i))) return true;
        return false;
    }

    boolean slips(Credit other) {
        for (Name name : names) {
            for (Name theirs : other.names) if (name.isSlipOf(theirs)) return true;
        }
        return false;
    }

    /// Without those who are named there too, unless nobody would be left.
    Credit without(Credit others) {
        if (others.isEmpty()) return this;
        var left = new ArrayList<Name>(names.size());
        for (Name name : names) if (!others.holds(name)) left.add(name);
        return left.isEmpty() || left.size() == names.size() ? this : new Credit(left);
    }

    Credit and(Credit others) {
        if (others.isEmpty()) return this;
        if (isEmpty()) return others;
        var all = new ArrayList<>(names);
        all.addAll(others.names);
        return new Credit(all);
    }

    /// All words of all names, folded.
    Set<String> words() {
        var words = new HashSet<String>();
        for (Name name : names) words.addAll(Fold.words(name.text()));
        return words;
    }
}
