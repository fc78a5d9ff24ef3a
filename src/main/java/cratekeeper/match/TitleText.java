package cratekeeper.match;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A printed title taken apart: its own words, and what its brackets and dash tails say.
///
/// @param title what is left, subtitles and part numbers included, in its own spelling
/// @param core the title without subtitles; part numbers stay
/// @param subtitles of brackets and tails, in order
/// @param versions the words of brackets and tails that name a version, in order
/// @param guests as written, one text a mention
record TitleText(
        String title,
        String core,
        List<String> subtitles,
        List<String> versions,
        List<String> guests) {

    /// Where a title comes from.
    enum Kind {
        /// A service's field: a year in brackets is part of it.
        SERVICE,
        /// A name of a file or a video: labels, years and counts stand in brackets.
        RAW
    }

    private static final Pattern BEHIND_PRODUCER =
            Pattern.compile("(?iu)prod(?:uced)?(?:\\.\\s*(?:by\\b)?|\\s+by\\b)\\s*\\S");
    private static final List<String> OF_SOUNDTRACKS =
            List.of("from", "theme from", "music from", "original soundtrack", "soundtrack");
    private static final String NUMBER =
            "(?:\\d{1,4}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|[a-d])";

    /// "Part II", "Vol. 3", "No. 4", "Pt. 1 & 2"; not "Nocturne", nor "No Way Back".
    private static final Pattern PART_NUMBER =
            Pattern.compile(
                    "(?iu)^(?:(?:pt|pts|part|parts|parte|partie|teil|vol|volume|no|nr|number|chapter|act|episode|scene|movement|phase|day|night|mk|mark|v|ver|часть|ч)(?:\\b|(?=\\d))|#|№)[\\s.]*"
                            + NUMBER
                            + "(?:(?:\\s*[&,+/-]\\s*|\\s+(?:and|to|und)\\s+)"
                            + NUMBER
                            + ")*$|^\\d{1,3}$|^[ivx]{1,4}$");

    /// Signs that are no pictures.
    private static final String SIGNS = "°№℗©®™";

    static final String OPEN = "([{<「『《【〈";
    private static final String CLOSE = ")]}>」』》】〉";

    private static final Memory<String, TitleText> RAW =
            new Memory<>(text -> new TitleReader(Kind.RAW).read(text));

    TitleText {
        subtitles = List.copyOf(subtitles);
        versions = List.copyOf(versions);
        guests = List.copyOf(guests);
    }

    /// Full width to half, entities to signs, emoji away, single blanks; cut where no title goes
    /// on.
    static String tidy(String text) {
        if (isTidy(text)) return text;
        String plain = Fold.straightQuotes(Fold.unescaped(Fold.bounded(text)));
        if (!isPrintable(plain)) {
            plain = Normalizer.normalize(Fold.withFewMarks(plain), Normalizer.Form.NFKC);
            plain = withoutPictures(plain);
        }
        return Blanks.single(plain);
    }

    /// Most texts are: plain signs and single blanks.
    private static boolean isTidy(String text) {
        if (text.length() > Fold.LONGEST) return false;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 32 || c >= 127 || c == '`' || c == '&' || (c == ' ' && before == ' '))
                return false;
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /// They say nothing beside words, but may be all of a title.
    private static String withoutPictures(String text) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c < 128 || !isPicture(c)) out.appendCodePoint(c);
        }
        String words = out.toString();
        String plain = words.strip();
        boolean wereAll = plain.isEmpty() || Dashes.is(plain.charAt(plain.length() - 1));
        return wereAll ? text : words;
    }

    /// A picture, or a sign that only says how another is to look.
    private static boolean isPicture(int c) {
        if (c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF)) return true;
        int type = Character.getType(c);
        return type == Character.FORMAT || (type == Character.OTHER_SYMBOL && SIGNS.indexOf(c) < 0);
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 32 || c >= 127) return false;
        }
        return true;
    }

    /// @param text tidied
    static TitleText of(String text, Kind kind) {
        if (isPlain(text)) {
            String plain = TitleReader.withoutEnd(text);
            return new TitleText(plain, plain, List.of(), List.of(), List.of());
        }
        return kind == Kind.RAW ? RAW.of(text) : new TitleReader(kind).read(text);
    }

    /// Where a producer is named behind a title, "prod. Somebody"; else the text's end.
    static int endOfTitle(String text) {
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            if (at == 0 || !text.regionMatches(true, at + 1, "prod", 0, 4)) continue;
            if (BEHIND_PRODUCER.matcher(text).region(at + 1, text.length()).lookingAt()) return at;
        }
        return text.length();
    }

    /// Neither brackets nor dashes nor guests: as most titles are.
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOpen(c) || (c == '-' && Blanks.is(before))) return false;
            if (c > 127 && Dashes.is(c)) return false;
            before = c;
        }
        return !text.isEmpty() && Guests.behind(text) == null && endOfTitle(text) == text.length();
    }

    static boolean isOpen(char c) {
        return c == '(' || c == '[' || c == '{' || c == '<' || (c > 127 && OPEN.indexOf(c) >= 0);
    }

    /// Where the first round or square bracket opens, -1 if none does.
    static int nextBracket(String text) {
        int round = text.indexOf('(');
        int square = text.indexOf('[');
        return round < 0 ? square : square < 0 ? round : Math.min(round, square);
    }

    /// Where the bracket that opens there ends; -1 if it does not.
    static int closing(String text, int open) {
        char opening = text.charAt(open);
        char closing = CLOSE.charAt(OPEN.indexOf(opening));
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == opening) depth++;
            else if (c == closing && --depth == 0) return i;
        }
        return -1;
    }

    /// "Part 2", "Vol. III": not a number alone.
    static boolean isPartNumber(String text) {
        return text.length() < 32
                && text.length() > 3
                && !VersionWords.isNumber(text)
                && isNumber(text);
    }

    /// "Part 2", "Vol. III", "2".
    static boolean isNumber(String text) {
        return mayBeNumber(text) && PART_NUMBER.matcher(text).matches();
    }

    /// Quick look before the slow one: the letters that such words begin with, and numbers end
    /// with.
    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean begins = first > 127 || "0123456789#acdeimnpstvxACDEIMNPSTVX".indexOf(first) >= 0;
        return begins && (last > 127 || "0123456789abcdeinortvxABCDEINORTVX".indexOf(last) >= 0);
    }

    /// Whether a subtitle only says which film it is from.
    static boolean isSoundtrackNote(String subtitle) {
        if ("fFtTmMoOsS".indexOf(subtitle.charAt(0)) < 0) return false;
        for (String words : OF_SOUNDTRACKS)
            if (subtitle.regionMatches(true, 0, words, 0, words.length())) return true;
        return subtitle.regionMatches(true, 0, "ost", 0, 3)
                && (subtitle.length() == 3 || !Character.isLetterOrDigit(subtitle.charAt(3)));
    }

    /// The versions as one text, `null` if there are none.
    @Nullable String version() {
        return versions.isEmpty() ? null : String.join(" ", versions);
    }
}
