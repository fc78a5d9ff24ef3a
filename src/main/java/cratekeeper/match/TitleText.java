package cratekeeper.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final Pattern PRODUCER =
            Pattern.compile("(?iu)^(?:prod\\b\\.?|produced\\b|p\\.)(?:\\s+by\\b)?.*$");
    private static final Pattern BEHIND_PRODUCER =
            Pattern.compile("(?iu)prod(?:uced)?(?:\\.\\s*(?:by\\b)?|\\s+by\\b)\\s*\\S");
    private static final List<String> OF_SOUNDTRACKS =
            List.of("from", "theme from", "music from", "original soundtrack", "soundtrack");
    private static final WordList OF_RELEASES =
            WordList.of(
                    """
                    anniversary edition deluxe bonus ost soundtrack score album disc cd track side
                    """);
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

    /// "24-48": bits and kilohertz.
    private static final Pattern QUALITY =
            Pattern.compile("(?i)(?:16|24|32)[-/ ](?:44|44[.,]1|48|88|88[.,]2|96|176|192)");

    private static final Set<String> LABELS = Set.of("records", "recordings");

    /// Signs that are no pictures.
    private static final String SIGNS = "°№℗©®™";

    private static final String OPEN = "([{<「『《【〈";
    private static final String CLOSE = ")]}>」』》】〉";
    private static final String STYLE = "「『《【〈";

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
            plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
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
            String plain = Reader.withoutEnd(text);
            return new TitleText(plain, plain, List.of(), List.of(), List.of());
        }
        return kind == Kind.RAW ? RAW.of(text) : new Reader(kind).read(text);
    }

    /// Where a producer is named behind a title, "prod. Somebody"; else the text's end.
    private static int endOfTitle(String text) {
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

    private static boolean isOpen(char c) {
        return c == '(' || c == '[' || c == '{' || c == '<' || (c > 127 && OPEN.indexOf(c) >= 0);
    }

    private static final Memory<String, TitleText> RAW =
            new Memory<>(text -> new Reader(Kind.RAW).read(text));

    private static final class Reader {
        /// The same few brackets stand behind hundreds of titles.
        private static final Memory<String, Sort> OF_SERVICES =
                new Memory<>(inside -> sort(inside, Kind.SERVICE));

        private static final Memory<String, Sort> OF_NAMES =
                new Memory<>(inside -> sort(inside, Kind.RAW));

        private final Kind kind;
        private final StringBuilder main = new StringBuilder(64);
        private final StringBuilder core = new StringBuilder(64);
        private final List<String> subtitles = new ArrayList<>();
        private final List<String> versions = new ArrayList<>();
        private final List<String> guests = new ArrayList<>();

        Reader(Kind kind) {
            this.kind = kind;
        }

        TitleText read(String written) {
            String text = withoutJunkBehind(written);
            brackets(text);
            String head = core.toString();
            if (head.isBlank() && main.isEmpty())
                return new TitleText(text, text, subtitles, versions, guests);
            return tails(main.toString(), head);
        }

        /// "Night Ferry [Halden Flip] Free DL": junk behind the last bracket, where a title is
        /// before.
        private String withoutJunkBehind(String text) {
            int close = Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'));
            boolean goesOn =
                    close > 0 && close + 1 < text.length() && OPEN.indexOf(text.charAt(0)) < 0;
            if (kind == Kind.RAW || !goesOn) return text;
            var words = Fold.words(text.substring(close + 1));
            return !words.isEmpty() && Junk.isAll(words) ? text.substring(0, close + 1) : text;
        }

        /// Without the comma or dash that stood before a bracket.
        private static String withoutEnd(String text) {
            String plain = Blanks.single(text);
            char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            boolean joins = last == ',' || last == ';' || last == '|' || last == '-';
            return joins ? plain.substring(0, plain.length() - 1).strip() : plain;
        }

        /// Reads the brackets; what stays goes to `main` with its sub-titles and to `core` without.
        private void brackets(String text) {
            int at = 0;
            while (at < text.length()) {
                int open = nextOpen(text, at);
                int end = open < 0 ? -1 : closing(text, open);
                int plain = open < 0 ? text.length() : end < 0 ? open + 1 : open;
                if (!isJunkBetween(text, at, plain)) {
                    main.append(text, at, plain);
                    core.append(text, at, plain);
                }
                at = plain;
                if (end < 0) continue;
                bracket(text.substring(at, end + 1), text.substring(at + 1, end).strip());
                at = end + 1;
            }
        }

        /// "Title (Extended Mix) 320 [Label]".
        private boolean isJunkBetween(String text, int from, int to) {
            if (from == 0 || to - from < 3 || core.toString().isBlank()) return false;
            String between = text.substring(from, to).strip();
            if (kind == Kind.RAW && (Junk.isYear(between) || DjTag.isTempo(between))) return true;
            var words = Fold.words(between);
            return !words.isEmpty() && Junk.isAll(words);
        }

        private static int nextOpen(String text, int from) {
            for (int i = from; i < text.length(); i++) {
                if (isOpen(text.charAt(i))) return i;
            }
            return -1;
        }

        private void bracket(String whole, String inside) {
            if (STYLE.indexOf(whole.charAt(0)) >= 0
                    && core.toString().isBlank()
                    && !VersionWords.name(Fold.words(inside))) {
                main.append(' ').append(inside).append(' ');
                core.append(' ').append(inside).append(' ');
                return;
            }
            switch (sort(inside)) {
                case GUEST -> guests.add(Guests.inBracket(inside));
                case VERSION -> versions.add(withoutGuest(inside));
                case JUNK -> {}
                case NUMBER -> {
                    main.append(whole);
                    core.append(' ').append(inside).append(' ');
                }
                case SUBTITLE -> {
                    subtitles.add(inside);
                    if (kind == Kind.SERVICE || whole.charAt(0) == '(') main.append(whole);
                }
            }
            main.append(' ');
            core.append(' ');
        }

        /// "Dub feat. Ruo Han" in one bracket.
        private String withoutGuest(String inside) {
            var mention = Guests.behind(inside);
            // "Somebody feat. Another Remix": both made it.
            if (mention == null || VersionWords.end(Fold.words(mention.names()))) return inside;
            guests.add(mention.names());
            return mention.before().strip();
        }

        /// Reads the dash tails of what the brackets left.
        ///
        /// @param main with its subtitles in brackets
        /// @param core without
        private TitleText tails(String main, String core) {
            var parts = Dashes.parts(main.strip());
            var coreParts = core.equals(main) ? parts : Dashes.parts(core.strip());
            String title = parts.getFirst();
            String own = coreParts.getFirst();
            for (int i = 1; i < parts.size(); i++) {
                String tail = parts.get(i).strip();
                // "Extended Mix (From the Film)": its brackets were read already.
                boolean alike = parts.size() == coreParts.size();
                String said = alike ? Blanks.single(coreParts.get(i)) : tail;
                switch (sort(said)) {
                    case GUEST -> guests.add(Guests.inBracket(said));
                    case VERSION -> versions.add(withoutGuest(said));
                    case JUNK -> {}
                    case NUMBER -> {
                        title += " - " + tail;
                        own += " " + said;
                    }
                    case SUBTITLE -> {
                        subtitles.add(i < coreParts.size() ? coreParts.get(i).strip() : tail);
                        title += " - " + tail;
                    }
                }
            }
            String plain = ended(title, true);
            String coreText = own.equals(title) ? plain : ended(own, false);
            return new TitleText(plain, coreText, subtitles, versions, guests);
        }

        /// Without producers and guests behind, and what stood before them.
        private String ended(String text, boolean keepGuest) {
            return withoutEnd(takeGuestTail(text.substring(0, endOfTitle(text)), keepGuest));
        }

        private String takeGuestTail(String text, boolean keep) {
            var mention = Guests.behind(text);
            if (mention == null || mention.before().isEmpty()) return text;
            if (keep) guests.add(mention.names());
            return mention.before();
        }

        private Sort sort(String inside) {
            return (kind == Kind.RAW ? OF_NAMES : OF_SERVICES).of(inside);
        }

        private static Sort sort(String inside, Kind kind) {
            String guest = Guests.inBracket(inside);
            if (guest != null && !Junk.isAll(Fold.words(guest))) return Sort.GUEST;
            if (inside.isBlank() || isProducer(inside)) return Sort.JUNK;
            if (DjTag.isTempo(inside)) return Sort.JUNK;
            var words = Fold.words(inside);
            if (kind == Kind.RAW && isRawJunk(inside, words)) return Sort.JUNK;
            if (Junk.isAll(words)) return words.contains("explicit") ? Sort.VERSION : Sort.JUNK;
            if (isSoundtrackNote(inside)) return Sort.SUBTITLE;
            if (VersionWords.name(words)) return Sort.VERSION;
            if (kind == Kind.RAW && VersionWords.areAnotherThing(words)) return Sort.VERSION;
            if (kind == Kind.SERVICE && Junk.isYear(inside)) return Sort.VERSION;
            if (PART_NUMBER.matcher(inside).matches()) return Sort.NUMBER;
            boolean number =
                    kind == Kind.SERVICE && holdsDigit(inside) && !isOfRelease(inside, words);
            return number ? Sort.NUMBER : Sort.SUBTITLE;
        }

        /// Labels and dates stand in the brackets of files, but hardly in a service's: there a
        /// number makes it another track.
        private static boolean holdsDigit(String inside) {
            for (int i = 0; i < inside.length(); i++)
                if (Character.isDigit(inside.charAt(i))) return true;
            return false;
        }

        /// "25th Anniversary Edition", "Marshland OST, Pt. 4", "KST031".
        private static boolean isOfRelease(String inside, List<String> words) {
            if (Junk.isCatalogueNumber(inside)) return true;
            for (String word : words) if (OF_RELEASES.contains(word)) return true;
            return false;
        }

        private static boolean isProducer(String inside) {
            char first = inside.charAt(0);
            return (first == 'p' || first == 'P') && PRODUCER.matcher(inside).matches();
        }

        private static boolean isRawJunk(String inside, List<String> words) {
            if (Junk.isYear(inside) || Junk.isCatalogueNumber(inside) || DjTag.isSure(inside))
                return true;
            return isLabel(words)
                    || QUALITY.matcher(inside).matches()
                    || (words.size() == 1 && VersionWords.isNumber(words.getFirst()));
        }

        /// "Silt Recordings".
        private static boolean isLabel(List<String> words) {
            return words.size() > 1 && LABELS.contains(words.getLast());
        }

        private enum Sort {
            GUEST,
            VERSION,
            JUNK,
            NUMBER,
            SUBTITLE
        }
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
                && PART_NUMBER.matcher(text).matches();
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
