package cratekeeper.integration.deezer;

import cratekeeper.music.TrackQuery;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Our questions in Deezer's way of asking. Pure. Quotes have no escape there, so they are left out
/// of names.
final class DeezerQuery {
    private static final int LONGEST = 200;
    private static final Pattern NOT_ASKED = Pattern.compile("[\"\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private DeezerQuery() {}

    /// What to ask, one after the other until something comes: with the version, then without it,
    /// for Deezer may write it in other words. Empty if there is nothing to look for.
    static List<String> tracks(TrackQuery query) {
        String title = words(query.title());
        if (title.isEmpty()) {
            String text = words(query.text());
            return text.isEmpty() ? List.of() : List.of(text);
        }
        String artist =
                query.artists().stream()
                        .map(DeezerQuery::words)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .map(name -> "artist:\"" + name + "\" ")
                        .orElse("");
        String version = words(query.version());
        String plain = artist + "track:\"" + title + "\"";
        return version.isEmpty() || version.equalsIgnoreCase("original mix")
                ? List.of(plain)
                : List.of(artist + "track:\"" + title + " " + version + "\"", plain);
    }

    private static String words(@Nullable String text) {
        if (text == null || !WORD.matcher(text).find()) return "";
        String words = NOT_ASKED.matcher(text).replaceAll(" ").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
    }
}
