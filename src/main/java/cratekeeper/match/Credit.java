package cratekeeper.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is named: the artists of a recording, or its guests.
///
/// @param names each person or group once, in order; other names of theirs stand beside them
record Credit(List<Name> names) {
    private static final Pattern JOIN =
            Pattern.compile(
                    "(?iu)\\s*[,;|]\\s*|\\s*//\\s*|\\s+[&+/]\\s+|\\s*＆\\s*|\\s+(?:x|×|vs\\.?|b2b|meets|pres\\.?|presents|aka|a\\.k\\.a\\.?)\\s+|\\s*×\\s*|\\s*&amp\\s*");
    private static final Pattern SOFT_JOIN =
            Pattern.compile("(?iu)\\s+(?:and|with|as|und|et|y|e)\\s+");
    private static final Pattern GUESTS =
            Pattern.compile(
                    "(?iu)\\s*[(\\[]?\\s*\\b(?:feat\\b\\.?|ft\\b\\.?|featuring\\b|w/)\\s*(.+?)\\s*[)\\]]?\\s*$");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]\\s*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern CHANNEL =
            Pattern.compile("(?iu)\\s+-\\s+topic$|\\s*vevo$|\\s+official$");
    private static final Pattern ARTICLE_LAST = Pattern.compile("(?iu)^(.+),\\s*(the|a|an)$");

    Credit {
        names = List.copyOf(names);
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
            return key.equalTo(other.key)
                    || others.stream().anyMatch(k -> k.equalTo(other.key))
                    || other.others.stream()
                            .anyMatch(k -> k.equalTo(key) || others.stream().anyMatch(k::equalTo));
        }

        boolean isSlipOf(Name other) {
            return key.isSlipOf(other.key);
        }
    }

    /// The lead artists and the guests that a list of credits names.
    record Cast(Credit leads, Credit guests) {}

    private static final Memory<List<String>, Cast> CASTS =
            new Memory<>(credits -> readCast(credits, Aliases.NONE));

    static Cast cast(List<String> credits, Aliases aliases) {
        return aliases == Aliases.NONE ? CASTS.of(credits) : readCast(credits, aliases);
    }

    private static Cast readCast(List<String> credits, Aliases aliases) {
        var leads = new ArrayList<Name>();
        var guests = new ArrayList<Name>();
        for (String text : credits) {
            String plain = CHANNEL.matcher(TitleText.tidy(text)).replaceFirst("");
            var guest = GUESTS.matcher(plain);
            if (mayNameGuest(plain) && guest.find() && guest.start() > 0) {
                guests.addAll(named(guest.group(1), aliases));
                plain = plain.substring(0, guest.start());
            }
            leads.addAll(named(plain, aliases));
        }
        return new Cast(new Credit(leads), new Credit(guests));
    }

    /// Quick look before the slow one.
    static boolean mayNameGuest(String text) {
        return text.indexOf("w/") >= 0 || text.indexOf("W/") >= 0 || hasFt(text);
    }

    private static boolean hasFt(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 'f' && c != 'F') continue;
            char next = text.charAt(i + 1);
            if (next == 't' || next == 'T' || next == 'e' || next == 'E') return true;
        }
        return false;
    }

    static Credit of(List<String> texts, Aliases aliases) {
        return new Credit(
                texts.stream()
                        .flatMap(text -> named(TitleText.tidy(text), aliases).stream())
                        .toList());
    }

    /// The names in one text, as it writes them.
    static List<String> split(String text) {
        var whole = ARTICLE_LAST.matcher(text.strip());
        if (whole.matches()) return List.of(whole.group(2) + " " + whole.group(1));
        var names = new ArrayList<String>();
        for (String part : JOIN.split(text.strip())) {
            boolean article = part.strip().matches("(?iu)the|a|an");
            if (article && !names.isEmpty())
                names.set(names.size() - 1, part.strip() + " " + names.getLast());
            else if (!part.isBlank()) names.add(part.strip());
        }
        return names;
    }

    private static final Memory<String, List<Name>> KNOWN =
            new Memory<>(text -> List.copyOf(read(text, Aliases.NONE)));

    private static List<Name> named(String text, Aliases aliases) {
        return aliases == Aliases.NONE ? KNOWN.of(text) : read(text, aliases);
    }

    private static List<Name> read(String text, Aliases aliases) {
        var names = new ArrayList<Name>();
        for (String part : split(text)) {
            var pieces = SOFT_JOIN.split(part);
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
        var bracket = BRACKET.matcher(written);
        int end = 0;
        while (bracket.find()) {
            bare.append(written, end, bracket.start()).append(' ');
            end = bracket.end();
            String inside = bracket.group(1).strip();
            if (COUNT.matcher(inside).matches()) count = inside;
            else if (COUNTRY.matcher(inside).matches()) country = inside;
            else if (!inside.isEmpty()) others.add(inside);
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
        return dj ? TitleKey.of(text.replaceFirst("(?iu)^\\s*(?:the\\s+)?dj\\.?\\s+", "")) : key;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean shares(Credit other) {
        for (Name name : names) {
            for (Name theirs : other.names) if (name.isSameAs(theirs)) return true;
        }
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
        var left =
                names.stream()
                        .filter(name -> others.names.stream().noneMatch(name::isSameAs))
                        .toList();
        return left.isEmpty() ? this : new Credit(left);
    }

    Credit and(Credit others) {
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
