package cratekeeper.integration.soundcloud;

import cratekeeper.integration.TitleParts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A title as uploaders write it, taken apart: "Premiere: Mara Lindqvist - Night Ferry (Kaito Rei
/// Remix) [HBR014] [FREE DL]". Uploaders are artists, labels, promoters or admirers, so the artist
/// is believed in this order: who delivered the track, the title, the uploader.
///
/// @param catalogueNumber from a bracket at the end
record UploadTitle(
        String title,
        @Nullable String version,
        List<String> artists,
        List<String> featured,
        @Nullable String catalogueNumber) {

    private static final Pattern CRY =
            Pattern.compile(
                    "(?iu)^\\s*(?:\\W*(?:premi[eè]re|exclusive|free (?:dl|download)|out now)\\W*[:|]\\s*)+");
    private static final Pattern GIFT =
            Pattern.compile(
                    "(?iu)\\s*[(\\[*~]+\\s*(?:free\\s*(?:dl|d/l|download)s?|out\\s*now|premi[eè]re|preview"
                            + "|buy\\s*=\\s*free\\s*(?:dl|download)?|download)\\s*[)\\]*~!]+");
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:mp3|wav|aiff?|flac|m4a)$");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*[\\[(]([A-Z][A-Z&]{1,9}[ .-]?\\d{1,5}[A-Z]{0,2})[\\])]$");
    private static final Pattern DIVIDER = Pattern.compile("\\s+(-|–|—|\\|)\\s+");
    private static final Pattern GUESTS =
            Pattern.compile("(?iu)\\s+(?:feat\\.?|ft\\.?|featuring)\\s+(.+)$");
    private static final int LONGEST = 500;

    UploadTitle {
        artists = List.copyOf(artists);
        featured = List.copyOf(featured);
    }

    /// @param delivered the artist that came along with the track, if one did
    /// @param uploader who put it there
    static UploadTitle of(String printed, @Nullable String delivered, @Nullable String uploader) {
        String rest = cleaned(printed.length() > LONGEST ? printed.substring(0, LONGEST) : printed);
        String number = null;
        var bracket = NUMBER.matcher(rest);
        if (bracket.find() && bracket.start() > 0) {
            number = bracket.group(1);
            rest = rest.substring(0, bracket.start()).strip();
        }
        var named =
                named(rest, delivered == null || delivered.isBlank() ? null : delivered, uploader);
        var featured = new ArrayList<String>();
        String artist = withoutGuests(named.artist(), featured);
        var parts = TitleParts.of(named.title());
        String title = withoutGuests(parts.title(), featured);
        featured.addAll(parts.featured());
        return new UploadTitle(
                title,
                named.version() == null ? parts.version() : named.version(),
                artist.isBlank() ? List.of() : List.of(artist),
                featured,
                number);
    }

    /// @param version where a dash divides it from the title
    private record Named(String artist, String title, @Nullable String version) {
        Named(String artist, String title) {
            this(artist, title, null);
        }
    }

    private static Named named(String rest, @Nullable String delivered, @Nullable String uploader) {
        String known = delivered != null ? delivered : uploader == null ? "" : uploader;
        var divider = DIVIDER.matcher(rest);
        if (!divider.find()) return new Named(known, rest);
        String left = rest.substring(0, divider.start()).strip();
        String right = rest.substring(divider.end()).strip();
        if (left.isEmpty() || right.isEmpty()) return new Named(known, rest);
        if (same(left, known)) return new Named(known, right);
        if (same(right, known)) return new Named(known, left);
        // A bar divides anything from anything; only a dash stands between artist and title.
        if (divider.group(1).equals("|")) return new Named(known, rest);
        if (isVersionAlone(right)) return new Named(known, left, right);
        return delivered == null || begins(left, delivered)
                ? new Named(delivered == null ? left : delivered, right)
                : new Named(known, rest);
    }

    /// "Artist feat. Guest" is the artist's.
    private static boolean begins(String left, String artist) {
        return same(GUESTS.matcher(left).replaceFirst(""), artist)
                || same(left, artist.replaceFirst(",.*$", ""));
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other.strip());
    }

    private static boolean isVersionAlone(String words) {
        return words.indexOf('(') < 0
                && words.indexOf('[') < 0
                && words.split("\\s+").length <= 4
                && TitleParts.namesVersion(words)
                && TitleParts.of("x (" + words + ")").version() != null
                && words.matches("(?iu).*\\b(?:mix|edit|remix|version|dub|instrumental)$");
    }

    private static String withoutGuests(String text, List<String> featured) {
        var guests = GUESTS.matcher(text);
        if (!guests.find() || guests.start() == 0) return text.strip();
        featured.add(guests.group(1).strip());
        return text.substring(0, guests.start()).strip();
    }

    private static String cleaned(String printed) {
        String title = printed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String bare = CRY.matcher(title).replaceFirst("");
        bare = GIFT.matcher(bare).replaceAll("").strip();
        bare = ENDING.matcher(bare).replaceFirst("").strip();
        return bare.isEmpty() ? title : bare;
    }
}
