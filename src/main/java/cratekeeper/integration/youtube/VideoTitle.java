package cratekeeper.integration.youtube;

import cratekeeper.integration.TitleParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A video's title as uploaders write it, "Mara Lindqvist - Night Ferry (Extended Mix) [Official
/// Audio]", taken apart: what only advertises is left out, what makes another recording of it (sped
/// up, an hour long, a cover) becomes its version. Pure.
///
/// @param artists never empty if the channel has a name
/// @param version `null` if the title names none
record VideoTitle(
        List<String> artists, String title, @Nullable String version, List<String> featured) {

    private static final int LONGEST = 300;
    private static final String DASH = "\\s+[-–—]\\s+";

    private static final Pattern BRACKET =
            Pattern.compile("\\(([^()\\[\\]]*)\\)|\\[([^()\\[\\]]*)]|【([^【】]*)】");
    private static final Pattern ADVERTISING =
            Pattern.compile(
                    "(?iu)(?:the )?(?:(?:official|original|full|new|free|exclusive|music|lyrics?|audio"
                            + "|video|videoclip|clip|visuali[sz]er|visual|stream|track|hd|hq|4k|8k|uhd"
                            + "|1080p|720p|320 ?kbps|remastered in 4k|upgrade|with lyrics|on screen"
                            + "|premiere|download|dl|out now|release|teaser|preview|mv|m/v|pv)[\\s/|,·-]*)+");
    private static final Pattern TRAILING_ADVERTISING =
            Pattern.compile(
                    "(?iu)\\s+(?:[-–|]\\s+)?official (?:music |lyrics? |hd )?(?:video|audio|visuali[sz]er)"
                            + "\\s*$|\\s*[|•]\\s+(?:out now|premiere|free download)\\s*$");
    private static final Pattern LEADING_ADVERTISING =
            Pattern.compile(
                    "(?iu)^(?:premiere|exclusive|out now|free download|free dl|new music)\\s*[:|]+\\s*");

    /// A number as labels stamp it: HBR014, "SLOW 012".
    private static final Pattern STAMP =
            Pattern.compile("^\\[?[A-Z]{2,8}[- ]?\\d{2,5}[A-Z]?]?\\s*[:|–-]?\\s+(?=\\S)");

    private static final Pattern ALTERED =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{N}])(?:sped[- ]?up|speed up|slowed(?: ?(?:\\+|&|and|n) ?reverb)?"
                            + "|nightcore|8d(?: audio)?|(?:\\d+|one|ten) hours?(?: loop| version)?"
                            + "|karaoke|cover(?:ed)?(?: by [^()\\[\\]|]+)?|full album|bass boosted|reaction"
                            + "|tutorial|dj set|loop(?:ed)?)(?![\\p{L}\\p{N}])");
    private static final Pattern GUESTS =
            Pattern.compile("(?iu)\\s+(?:feat\\.?|ft\\.?|featuring)\\s+(.+)$");
    private static final Pattern BETWEEN_ARTISTS =
            Pattern.compile("\\s*,\\s+|\\s+(?:x|X|vs\\.?|b2b)\\s+");

    VideoTitle {
        artists = List.copyOf(artists);
        featured = List.copyOf(featured);
    }

    /// @param channel who uploaded it; the artist if the title names none
    static VideoTitle of(String printed, @Nullable String channel) {
        String whole = printed.length() > LONGEST ? printed.substring(0, LONGEST) : printed;
        var altered = new ArrayList<String>();
        String words = withoutAdvertising(withoutSpaces(whole), altered);
        String uploader = channel(channel);
        String[] sides = words.split(DASH, 2);
        if (sides.length == 1 || sides[0].isBlank() || sides[1].isBlank())
            return parts(uploader.isEmpty() ? "" : uploader, words, uploader, altered);
        if (folded(sides[1]).equals(folded(uploader)) && !uploader.isEmpty())
            return parts(sides[1], sides[0], uploader, altered);
        return parts(sides[0], sides[1], uploader, altered);
    }

    /// Of a title that is the recording's own, as on the channels that the service fills by itself.
    static VideoTitle plain(String printed, List<String> artists) {
        var parts = TitleParts.of(withoutSpaces(printed));
        return new VideoTitle(artists, parts.title(), parts.version(), parts.featured());
    }

    private static VideoTitle parts(
            String artistSide, String titleSide, String uploader, List<String> altered) {
        var featured = new ArrayList<String>();
        String artist = withoutGuests(artistSide, featured);
        // "Night Ferry - Extended Mix": the last dash stands for a bracket.
        String title = titleSide;
        String[] tail = title.split(DASH + "(?!.*" + DASH + ")", 2);
        String dashed = null;
        if (tail.length == 2 && TitleParts.namesVersion(tail[1]) && !tail[1].contains("(")) {
            title = tail[0];
            dashed = tail[1].strip();
        }
        title = withoutLabel(title);
        var read = TitleParts.of(title);
        featured.addAll(read.featured());
        String left = withoutGuests(read.title(), featured);
        var versions = new ArrayList<String>();
        if (read.version() != null) versions.add(read.version());
        if (dashed != null) versions.add(dashed);
        versions.addAll(altered);
        return new VideoTitle(
                artists(artist, uploader),
                left.isBlank() ? read.title() : left,
                versions.isEmpty() ? null : String.join(", ", versions),
                featured);
    }

    private static List<String> artists(String side, String uploader) {
        if (side.isBlank()) return List.of();
        if (folded(side).equals(folded(uploader))) return List.of(side.strip());
        return Arrays.stream(BETWEEN_ARTISTS.split(side))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Takes the guests that a side names at its end.
    private static String withoutGuests(String side, List<String> featured) {
        Matcher guests = GUESTS.matcher(side);
        if (!guests.find() || guests.start() == 0) return side.strip();
        featured.add(guests.group(1).strip());
        return side.substring(0, guests.start()).strip();
    }

    private static String withoutAdvertising(String title, List<String> altered) {
        var kept = new StringBuilder();
        int at = 0;
        Matcher bracket = BRACKET.matcher(title);
        while (bracket.find()) {
            String inside = inside(bracket);
            boolean changed = ALTERED.matcher(inside).find();
            if (!changed && !isAdvertising(inside)) continue;
            if (changed) altered.add(inside);
            kept.append(title, at, bracket.start()).append(' ');
            at = bracket.end();
        }
        String words = withoutSpaces(kept.append(title.substring(at)).toString());
        words = LEADING_ADVERTISING.matcher(words).replaceFirst("");
        words = STAMP.matcher(words).replaceFirst("");
        words = TRAILING_ADVERTISING.matcher(words).replaceFirst("");
        words = withoutBarredLabel(words);
        Matcher loose = ALTERED.matcher(words);
        // In the artist's place, or as the whole title, the words are a name.
        if (loose.find() && loose.start() > 0 && isBehindTheTitle(words, loose)) {
            altered.add(loose.group().strip());
            words = words.substring(0, loose.start()) + " " + words.substring(loose.end());
        }
        String left = withoutSpaces(words);
        return left.isEmpty() ? withoutSpaces(title) : left;
    }

    private static boolean isBehindTheTitle(String words, Matcher found) {
        String before = words.substring(0, found.start()).strip();
        boolean last = words.substring(found.end()).isBlank();
        return last && !before.isEmpty() && !before.matches(".*[-–—]$");
    }

    private static String inside(Matcher bracket) {
        for (int group = 1; group <= 3; group++)
            if (bracket.group(group) != null) return bracket.group(group).strip();
        return "";
    }

    private static boolean isAdvertising(String inside) {
        // "Original" alone is short for the mix.
        return inside.isEmpty()
                || (ADVERTISING.matcher(inside).matches() && !inside.equalsIgnoreCase("original"));
    }

    /// "Harbour Works | Mara Lindqvist - Night Ferry", or the other way round.
    private static String withoutBarredLabel(String words) {
        String[] sides = words.split("\\s+[|‖]\\s+", 2);
        if (sides.length < 2) return words;
        Pattern dash = Pattern.compile(DASH);
        boolean first = dash.matcher(sides[0]).find();
        boolean second = dash.matcher(sides[1]).find();
        if (first == second) return words;
        return first ? sides[0] : sides[1];
    }

    /// A square bracket at the end that names no version: the label or the style.
    private static String withoutLabel(String title) {
        Matcher last = Pattern.compile("\\s+\\[([^\\[\\]]*)]$").matcher(title);
        if (!last.find() || TitleParts.namesVersion(last.group(1))) return title;
        return GUESTS.matcher(" " + last.group(1)).find()
                ? title
                : title.substring(0, last.start()).strip();
    }

    /// The artist that a channel's name stands for.
    static String channel(@Nullable String name) {
        if (name == null) return "";
        String plain = name.strip().replaceFirst("(?iu)\\s+-\\s+Topic$", "");
        if (plain.endsWith("VEVO"))
            plain =
                    plain.substring(0, plain.length() - 4)
                            .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        return plain.replaceFirst("(?iu)\\s+Official$", "").strip();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
