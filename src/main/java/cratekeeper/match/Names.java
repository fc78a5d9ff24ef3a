package cratekeeper.match;

import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads "Artist - Title (Version) feat. Guest" into parts. What it cannot tell stays in the title.
public final class Names {
    private static final Pattern DASH = Pattern.compile("\\s+[-–—‐]\\s+");
    private static final Pattern ARTIST_JOIN =
            Pattern.compile(
                    "\\s*(?:[,;]|\\s&\\s|\\s\\+\\s|\\s/\\s|\\s//\\s|\\s[x×]\\s|\\svs\\.?\\s|\\sb2b\\s|\\smeets\\s|\\spres\\.?\\s|\\spresents\\s)\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern GUEST_TAIL =
            Pattern.compile("\\s+(?:feat\\.?|ft\\.?|featuring)\\s+(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GUEST_BRACKET =
            Pattern.compile(
                    "\\s*[(\\[]\\s*(?:feat\\.?|ft\\.?|featuring|with|w/)\\s+([^)\\]]+)[)\\]]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]+)[)\\]]");
    private static final Pattern NAMESAKE = Pattern.compile("\\s*\\(\\d{1,3}\\)$|\\*$");

    private Names() {}

    /// Parts of a whole name. Without a dash there is only a title.
    public static Track parse(String text) {
        String rest = text.strip();
        var dash = DASH.matcher(rest);
        if (!dash.find()) return titled(List.of(), rest);
        String left = rest.substring(0, dash.start());
        String right = rest.substring(dash.end());
        // "Title - Extended Mix": the tail is a version, not a title.
        if (Versions.isVersion(right)
                && !BRACKET.matcher(right).find()
                && !DASH.matcher(right).find()
                && isOnlyVersion(right)) {
            return titled(List.of(), left + " (" + right + ")");
        }
        return titled(List.of(left), right);
    }

    /// Parts where the artists are known and only the title is to be read.
    public static Track titled(List<String> credits, String title) {
        var featured = new ArrayList<String>();
        String rest = takeGuests(title, GUEST_BRACKET, featured);
        @Nullable String version = null;
        var brackets = BRACKET.matcher(rest);
        var plain = new StringBuilder();
        while (brackets.find()) {
            boolean names = Versions.isVersion(brackets.group(1));
            if (names)
                version =
                        version == null
                                ? brackets.group(1).strip()
                                : version + " " + brackets.group(1).strip();
            brackets.appendReplacement(plain, names ? "" : "$0");
        }
        brackets.appendTail(plain);
        rest = takeGuests(plain.toString(), GUEST_TAIL, featured).strip();
        int tail = lastDash(rest);
        if (version == null
                && tail > 0
                && isOnlyVersion(rest.substring(tail).replaceFirst("^\\s+\\S+\\s+", ""))) {
            version = rest.substring(tail).replaceFirst("^\\s+\\S+\\s+", "").strip();
            rest = rest.substring(0, tail).strip();
        }
        var artists = new ArrayList<String>();
        for (String credit : credits)
            artists.addAll(artists(takeGuests(credit, GUEST_TAIL, featured)));
        return Track.builder()
                .title(rest.isBlank() ? title : rest)
                .version(version)
                .artists(artists)
                .featured(featured)
                .remixers(Versions.remixers(version))
                .build();
    }

    /// Splits a credit at its join signs; marks of namesakes such as "(2)" are dropped.
    public static List<String> artists(String credit) {
        var names = new ArrayList<String>();
        for (String name : ARTIST_JOIN.split(credit.strip())) {
            String clean = NAMESAKE.matcher(name.strip()).replaceAll("").strip();
            if (!clean.isEmpty()) names.add(clean);
        }
        return names;
    }

    private static String takeGuests(String text, Pattern where, List<String> guests) {
        var found = where.matcher(text);
        if (!found.find()) return text;
        guests.addAll(artists(found.group(1)));
        return found.replaceFirst("");
    }

    private static int lastDash(String text) {
        var dash = DASH.matcher(text);
        int at = -1;
        while (dash.find()) at = dash.start();
        return at;
    }

    /// "Extended Mix", "Kaito Rei Remix": ends in the word of a kind.
    private static boolean isOnlyVersion(String text) {
        var words = Fold.words(text);
        return !words.isEmpty() && words.size() <= 6 && Versions.isVersion(words.getLast());
    }
}
