package cratekeeper.match;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that are in names of files and videos and say nothing about the recording.
final class Junk {
    /// Without one of these the others may be words of a title.
    private static final WordList TELLING =
            WordList.of(
                    """
                    official officiel officielle officiell offizielles offizieller oficial ufficiale
                    musikvideo video videoclip audio
                    clip lyric lyrics lyrical letra visualizer visualiser mv hd hq uhd 4k 8k 1080p
                    720p 2160p premiere dl download freedownload freedl 320 320kbps 256kbps 192kbps
                    128kbps kbps v0 flac mp3 wav aiff 24bit 16bit lossless copy kopie copie copia
                    kopia musicvideo pv cdq promo hires visual web vinyl now exclusive ncs m4a ogg
                    aac tiktok tok subtitulado 192 128 256 khz
                    """);

    /// Junk only beside one that tells.
    private static final WordList BESIDE =
            WordList.of(
                    """
                    music m v premier free downloads out new full stream with and on screen
                    screenlyrics anime rip cd 16 24 44 48 96 44k bit remaster id3 explicit
                    uncensored coming soon buy link in description bio no copyright release of the
                    original audiovisual color coded tik viral trending subscribe dj eng sub subs
                    espanol traduzione us uk track
                    """);

    /// Tell only in brackets: at the very end of a name they may be words of its title.
    private static final Set<String> MAYBE_TITLE =
            Set.of(
                    "now",
                    "web",
                    "vinyl",
                    "exclusive",
                    "copy",
                    "download",
                    "visual",
                    "audio",
                    "video",
                    "premiere",
                    "clip",
                    "320",
                    "256",
                    "192",
                    "128");

    private static final Set<String> BIT_RATES = Set.of("320", "256", "192", "128");

    /// Begin junk that no bracket holds: "Official Video HD".
    private static final WordList TAIL =
            WordList.of(
                    """
                    official officiel officielle officiell offizielles offizieller oficial ufficiale
                    lyric lyrics lyrical
                    letra visualizer visualiser mv pv hd hq uhd 4k 8k 1080p 720p 2160p freedownload
                    freedl musicvideo videoclip
                    """);

    /// Begin it only before one of those, or of the next: "Video Oficial", "Free DL".
    private static final Set<String> TAIL_BEFORE =
            Set.of("video", "audio", "clip", "music", "free", "full");

    private static final Set<String> TAIL_BEHIND =
            Set.of("video", "audio", "clip", "download", "downloads", "dl");

    /// "Official Music Video Full HD" is about as long as one gets.
    private static final int LONGEST_TAIL = 6;

    /// "M/V".
    private static final List<String> M_V = List.of("m", "v");

    private static final String OUT_NOW = " out now";

    private static final int LONGEST_NUMBER = 19;
    private static final Pattern SITE =
            Pattern.compile(
                    "(?i)(?:https?://[^\\s\\])]+|www\\.[^\\s\\])]+|\\b[\\w-]{2,}\\.(?:com|net|org|info|example|to|me|co|ru|biz|club|io|xyz|download|vip|uk)\\b(?:/[^\\s\\])]*)?)");
    private static final Pattern CATALOGUE =
            Pattern.compile(
                    "[A-Z][A-Z&]{1,8}[ -]?\\d{2,6}(?:[A-Z]{0,2}|[A-D]{1,2}\\d)|[A-Z]{2,8}[ -]\\d{1,4}(?:LP|EP|CD|D|R)?");
    private static final String CALLS =
            "premiere|première|exclusive|free ?dl|free download|out now";
    private static final Pattern CALL = Pattern.compile("(?iu)" + CALLS);
    private static final Pattern PREFIX =
            Pattern.compile(
                    "(?iu)^\\s*(?:(?:[\\p{L}\\p{N}&.'-]+ ){0,3}premi[eè]re|"
                            + CALLS
                            + "|new)\\s*(?:[:|!]+|--|//)\\s*");
    private static final Pattern EMPTY = Pattern.compile("[(\\[{]\\s*[)\\]}]");
    private static final Pattern STARRED = Pattern.compile("(?<!\\S)\\*+([^*]+)\\*+(?!\\S)");
    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\p{L}\\p{N}])#(?=\\p{L})[\\p{L}\\p{N}_]+");

    private Junk() {}

    /// Whether a bracket, a tail or a part between dashes is nothing but such words.
    static boolean isAll(List<String> folded) {
        int size = folded.size();
        if (size == 0 || (size == 2 && folded.equals(M_V))) return true;
        // "(Now)" alone is a title's; "Out Now" is not.
        if (size == 1 && folded.getFirst().equals("now")) return false;
        boolean telling = false;
        for (int i = 0; i < size; i++) {
            String word = folded.get(i);
            boolean tells = TELLING.contains(word);
            if (!tells && !BESIDE.contains(word) && !isYear(word)) return false;
            telling |= tells;
        }
        return telling;
    }

    /// The text without such words at its end, where they can be no words of its title; one word
    /// stays.
    static String withoutTail(String text) {
        String left = text;
        for (int at = startOfTail(left); at > 0; at = startOfTail(left))
            left = left.substring(0, at).stripTrailing();
        return left;
    }

    private static int startOfTail(String text) {
        int start = -1;
        int blank = text.lastIndexOf(' ');
        if (blank <= 0 || endsInWord(text, blank)) return start;
        for (int size = 0; blank > 0 && size < LONGEST_TAIL; size++) {
            var words = Fold.words(text.substring(blank + 1));
            if (!words.isEmpty() && !mayBeJunk(words.getFirst())) break;
            if (isTail(words)) start = blank;
            blank = text.lastIndexOf(' ', blank - 1);
        }
        return start;
    }

    /// Quick look before the slow one: plain letters, and none of these words.
    private static boolean endsInWord(String text, int blank) {
        for (int i = blank + 1; i < text.length(); i++)
            if (text.charAt(i) > 'z' || !Character.isLetterOrDigit(text.charAt(i))) return false;
        boolean mayBe =
                Character.isDigit(text.charAt(text.length() - 1))
                        || TELLING.mayHoldEnd(text, blank + 1)
                        || BESIDE.mayHoldEnd(text, blank + 1);
        return !mayBe || !mayBeJunk(text.substring(blank + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean mayBeJunk(String word) {
        return TELLING.contains(word) || BESIDE.contains(word) || isYear(word);
    }

    private static boolean isTail(List<String> folded) {
        if (!isAll(folded)) return false;
        if (folded.size() < 2) return folded.isEmpty() || !MAYBE_TITLE.contains(folded.getFirst());
        if (TAIL.contains(folded.getFirst()) || folded.equals(M_V)) return true;
        String second = folded.get(1);
        if (second.equals("kbps")) return true;
        return TAIL_BEFORE.contains(folded.getFirst())
                && (TAIL.contains(second) || TAIL_BEHIND.contains(second));
    }

    /// The text without a year, a bit rate or "Out Now" at its end, which may belong to it.
    static String withoutDoubtfulEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '!') end--;
        int call = end - OUT_NOW.length();
        if (call > 0 && text.regionMatches(true, call, OUT_NOW, 0, OUT_NOW.length()))
            return text.substring(0, call).strip();
        int blank = text.lastIndexOf(' ');
        if (blank <= 0) return text;
        String last = text.substring(blank + 1);
        boolean goes = isYear(last) || BIT_RATES.contains(last);
        return goes ? text.substring(0, blank).strip() : text;
    }

    static boolean isYear(String text) {
        String year = text.strip();
        return year.length() == 4
                && (year.startsWith("19") || year.startsWith("20"))
                && isAsciiDigit(year.charAt(2))
                && isAsciiDigit(year.charAt(3));
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCatalogueNumber(String text) {
        String number = text.strip();
        boolean mayBe =
                number.length() > 2
                        && number.length() <= LONGEST_NUMBER
                        && Character.isUpperCase(number.charAt(0))
                        && endsWithDigits(number);
        return mayBe && CATALOGUE.matcher(number).matches();
    }

    /// Or with two letters or fewer behind them.
    private static boolean endsWithDigits(String number) {
        for (int i = number.length() - 1; i >= number.length() - 3; i--)
            if (Character.isDigit(number.charAt(i))) return true;
        return false;
    }

    /// "Out now on Somebody's Label": what is only a call.
    static boolean isCallFirst(List<String> folded) {
        return folded.size() > 1
                && folded.getFirst().equals("out")
                && (folded.get(1).equals("now") || folded.get(1).equals("soon"));
    }

    /// "Premiere", "Out Now": before the names it is no name.
    static boolean isCall(String text) {
        return text.length() < LONGEST_NUMBER && CALL.matcher(text).matches();
    }

    /// The text without sites, hashtags, junk between stars and "PREMIERE:" before it.
    static String without(String text) {
        String out = text;
        boolean prefix =
                out.indexOf(':') >= 0
                        || out.indexOf('|') >= 0
                        || out.indexOf('!') >= 0
                        || out.contains("--")
                        || out.contains("//");
        for (String before = ""; prefix && !before.equals(out); ) {
            before = out;
            out = PREFIX.matcher(out).replaceFirst("");
        }
        if (mayNameSite(out))
            out = EMPTY.matcher(SITE.matcher(out).replaceAll(" ")).replaceAll(" ");
        if (out.indexOf('#') >= 0) out = HASHTAG.matcher(out).replaceAll(" ");
        return out.indexOf('*') >= 0 ? withoutStarred(out) : out;
    }

    private static String withoutStarred(String text) {
        return STARRED.matcher(text)
                .replaceAll(m ->
                        isAll(Fold.words(m.group(1))) ? " " : Matcher.quoteReplacement(m.group()));
    }

    /// The text without the junk behind its last bracket: "Night Ferry (Dub) Free DL". A year says
    /// nothing only where the bracket does not either.
    static String withoutTailOfBrackets(String text) {
        int close = Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'));
        if (close <= 0 || close + 1 == text.length()) return text;
        var words = Fold.words(text.substring(close + 1));
        if (words.isEmpty()) return text;
        int open = Math.max(text.lastIndexOf('(', close), text.lastIndexOf('[', close));
        boolean year = words.size() == 1 && isYear(words.getFirst());
        boolean goes = year ? isAll(Fold.words(text.substring(open + 1, close))) : isAll(words);
        return goes ? text.substring(0, close + 1) : text;
    }

    /// A dot with a letter behind it, or an address.
    private static boolean mayNameSite(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot + 1 < text.length() && Character.isLetter(text.charAt(dot + 1))) return true;
        }
        return text.contains("://");
    }
}
