package cratekeeper.match;

import java.util.regex.Pattern;

/// What stands before and behind the names in a file's name: numbers, positions on a record, tags
/// of DJ programs, marks of copies and shops.
final class NameEnds {
    private static final int LONGEST_POSITION = 11;

    /// A longer number in front is a date or a shop's.
    private static final int LONGEST_NUMBER = 5;

    private static final Pattern SHOP =
            Pattern.compile("(?<![-–])_(?!(?:[IVX]+|VIP|DUB|RMX|MIX)$)[A-Z]{2,3}$");
    private static final int LONGEST_SHOP = 4;
    private static final int LENGTH_OF_ID = 11;
    private static final Pattern ID_OF_VIDEO =
            Pattern.compile("-(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[\\w-]{11}$");
    private static final Pattern COPY = Pattern.compile("(?i)\\s*\\(\\d{1,2}\\)$");
    private static final Pattern COPY_OF = Pattern.compile("(?i)^copy(?: \\(\\d+\\))? of ");

    private static final Pattern BARE_NUMBER = Pattern.compile("^[1-3]\\d\\s+(?=\\p{L})");

    private static final Pattern TRACK_NUMBER =
            Pattern.compile("^(?:(?:0\\d{1,2}|[A-D]{1,2}\\d)[.\\s]+|\\d{2}\\.\\s+)(?=\\p{L})");

    /// "12:30 Artist - Title", "01:12:30 …": when it was played in a set.
    private static final Pattern SET_TIME =
            Pattern.compile(
                    "^(?:\\d{1,2}:)?\\d{1,2}:[0-5]\\d\\s+(?=\\p{L})|^[\\[(](?:\\d{1,2}:)?\\d{1,2}:[0-5]\\d[\\])]\\s*");

    private static final String OPEN = "[【(";
    private static final String CLOSE = "]】)";

    private NameEnds() {}

    /// A track's number, with its disc's, or its place on a record.
    static boolean isPosition(String text) {
        return text.length() <= LONGEST_POSITION
                && (text.length() <= 2 || Numbers.holdsDigit(text))
                && NameMarks.POSITION.matcher(text).matches();
    }

    /// Without what shops, browsers and file managers add to the name of a file.
    static String withoutMarksOfCopies(String stem) {
        String name = stem.endsWith(")") ? COPY.matcher(stem).replaceFirst("") : stem;
        int shop = name.lastIndexOf('_');
        if (shop >= 0 && shop >= name.length() - LONGEST_SHOP)
            name = SHOP.matcher(name).replaceFirst("");
        int id = name.length() - LENGTH_OF_ID;
        if (id > 1 && name.charAt(id - 1) == '-') name = ID_OF_VIDEO.matcher(name).replaceFirst("");
        return name;
    }

    static String withoutCopyOf(String name) {
        return name.startsWith("Copy") || name.startsWith("copy")
                ? COPY_OF.matcher(name).replaceFirst("")
                : name;
    }

    /// Without dashes, bars and colons that nothing stands before or behind.
    static String withoutLooseSigns(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isLoose(name.charAt(from))) from++;
        while (to > from && isLoose(name.charAt(to - 1))) to--;
        return name.substring(from, to);
    }

    private static String withoutLooseStart(String name) {
        int from = 0;
        while (from < name.length() && isLoose(name.charAt(from))) from++;
        return name.substring(from).strip();
    }

    private static boolean isLoose(char c) {
        return c == ' ' || c == '-' || c == '–' || c == '—' || c == '|' || c == ':';
    }

    /// Without numbers, positions and tags in front.
    static String withoutLead(String name, boolean isFile) {
        String out = withoutSetTime(name);
        for (String before = ""; !before.equals(out) && mayLead(out); ) {
            before = out;
            String next = isBareNumber(out) ? out : without(NameMarks.LEADING_SURE, out);
            if (next.isBlank()) break;
            out =
                    withoutSetTime(
                            withoutLeadingBracket(
                                    withoutLeadingTags(DjTag.withoutRowBefore(next))));
            out = withoutCatalogueNumber(out);
        }
        boolean numbered = isFile && mayBeNumbered(out) && RawName.split(out).size() > 1;
        return numbered ? without(NameMarks.LEADING_NUMBER, out) : out;
    }

    /// The text without what the pattern finds at its beginning.
    private static String without(Pattern lead, String text) {
        var found = lead.matcher(text);
        return found.lookingAt() ? text.substring(found.end()) : text;
    }

    /// A time may be a title as well: it goes where an artist and a title are left.
    private static String withoutSetTime(String name) {
        boolean mayBe =
                !name.isEmpty() && (startsWithDigit(name) || OPEN.indexOf(name.charAt(0)) >= 0);
        if (!mayBe || name.indexOf(':') < 0 || !Dashes.areIn(name)) return name;
        return without(SET_TIME, name);
    }

    /// "11 Night Ferry": as files stand in the folder of an album; no title of few words is
    /// likelier.
    static String withoutBareNumber(String title) {
        boolean mayBe = title.length() > 3 && startsWithDigit(title) && title.charAt(2) == ' ';
        return mayBe ? without(BARE_NUMBER, title) : title;
    }

    /// A title without the number of its track.
    static String withoutTrackNumber(String title) {
        boolean mayBe = title.length() > 2 && (title.charAt(0) == '0' || isNumbered(title));
        return mayBe ? without(TRACK_NUMBER, title) : title;
    }

    /// Whether it begins with a number that may as well be a word of it: short, and neither with a
    /// zero in front nor with a sign behind.
    private static boolean isBareNumber(String name) {
        int end = endOfNumber(name);
        return end > 0
                && end <= LONGEST_NUMBER
                && name.charAt(0) != '0'
                && (end == name.length() || ".)-".indexOf(name.charAt(end)) < 0);
    }

    private static int endOfNumber(String name) {
        int end = 0;
        while (end < name.length() && Character.isDigit(name.charAt(end))) end++;
        return end;
    }

    private static boolean mayLead(String name) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        if (OPEN.indexOf(first) >= 0 || startsInCapitals(name)) return true;
        if ((first >= 'A' && first <= 'H') || (first >= 'a' && first <= 'h'))
            return name.length() > 1
                    && (isNumbered(name) || startsWithKey(name) || startsWithDisc(name));
        return Character.isDigit(first) || first == '#';
    }

    private static boolean startsInCapitals(String name) {
        return name.length() > 2 && isCapital(name.charAt(0)) && isCapital(name.charAt(1));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /// "KST031 A1 Somebody - Title"; where a dash follows at once, it is a part of its own.
    private static String withoutCatalogueNumber(String name) {
        boolean mayBe = startsInCapitals(name) && Dashes.areIn(name);
        return mayBe ? without(NameMarks.LEADING_CATALOGUE, name) : name;
    }

    /// "F#m 122", "Am 126".
    private static boolean startsWithKey(String name) {
        char first = name.charAt(0);
        return first >= 'A'
                && first <= 'G'
                && name.length() > 2
                && "#bm".indexOf(name.charAt(1)) >= 0;
    }

    private static boolean startsWithDisc(String name) {
        return name.regionMatches(true, 0, "cd", 0, 2) || name.regionMatches(true, 0, "dis", 0, 3);
    }

    /// "A1", "AA2": one letter or two and a number.
    private static boolean isNumbered(String name) {
        char second = name.charAt(1);
        return Character.isDigit(second)
                || (second >= 'A'
                        && second <= 'H'
                        && name.length() > 2
                        && Character.isDigit(name.charAt(2)));
    }

    private static String withoutLeadingTags(String name) {
        return startsWithKey(name) || startsWithNumberOfTag(name)
                ? without(NameMarks.LEADING_TAGS, name)
                : name;
    }

    /// "8A", "126.5", "126 - 8A", "126 BPM": behind other numbers begins a word.
    private static boolean startsWithNumberOfTag(String name) {
        int end = endOfNumber(name);
        int next = end;
        while (next < name.length() && (Blanks.is(name.charAt(next)) || name.charAt(next) == '-'))
            next++;
        if (end == 0 || next == name.length()) return false;
        return next == end
                || Character.isDigit(name.charAt(next))
                || name.regionMatches(true, next, "bpm", 0, 3);
    }

    private static String withoutLeadingBracket(String name) {
        int open = name.isEmpty() ? -1 : OPEN.indexOf(name.charAt(0));
        int close = open < 0 ? -1 : name.indexOf(CLOSE.charAt(open));
        if (close < 0) return name;
        String inside = name.substring(1, close);
        boolean tag =
                DjTag.is(inside)
                        || Junk.isCatalogueNumber(inside)
                        || isPosition(inside)
                        || (!inside.isBlank() && Junk.isAll(Fold.words(inside)));
        return tag ? withoutLooseStart(name.substring(close + 1)) : name;
    }

    private static boolean mayBeNumbered(String name) {
        return startsWithDigit(name)
                || name.startsWith("#")
                || name.regionMatches(true, 0, "track", 0, 5);
    }

    private static boolean startsWithDigit(String name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(0));
    }

    /// Without a key and a tempo behind, as long as something stays.
    static String withoutTrailingTags(String part) {
        if (!mayEndInTag(part)) return part;
        var tags = NameMarks.TRAILING_TAGS.matcher(part);
        return tags.find() && tags.start() > 0 ? part.substring(0, tags.start()) : part;
    }

    /// A bare number is a tempo only behind a key.
    private static boolean endsInKeyAndTempo(String part) {
        int at = part.length() - 1;
        while (at > 0 && !Blanks.is(part.charAt(at))) at--;
        return at > 0 && (part.charAt(at - 1) == 'A' || part.charAt(at - 1) == 'B');
    }

    private static boolean mayEndInTag(String part) {
        int length = part.length();
        if (length < 3) return false;
        char last = part.charAt(length - 1);
        char before = part.charAt(length - 2);
        return (Character.isDigit(last) && endsInKeyAndTempo(part))
                || ((last == 'A' || last == 'B') && Character.isDigit(before))
                || ((last == 'm' || last == 'M') && (before == 'p' || before == 'P'));
    }
}
