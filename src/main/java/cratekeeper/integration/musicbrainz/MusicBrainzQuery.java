package cratekeeper.integration.musicbrainz;

import cratekeeper.music.TrackQuery;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Our questions in the search server's Lucene dialect. Pure.
final class MusicBrainzQuery {

    /// A version that MusicBrainz seldom writes: the plain title stands for it.
    private static final String PLAIN_VERSION = "original mix";

    private static final int MOST_WORDS = 12;
    private static final Pattern NOT_WORDS =
            Pattern.compile("(?:[^\\p{L}\\p{M}\\p{N}']|(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}]))+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");

    private MusicBrainzQuery() {}

    /// Empty if there is nothing to look for.
    static Optional<String> recordings(TrackQuery query) {
        String title = quotable(query.title());
        return title.isEmpty() ? byWords(query.text()) : Optional.of(byParts(query, title));
    }

    /// The first artist only: credits differ in how many they name, and hits are compared again
    /// anyway.
    private static String byParts(TrackQuery query, String title) {
        String version = quotable(query.version());
        boolean plain = version.isEmpty() || version.equalsIgnoreCase(PLAIN_VERSION);
        String recording = "recording:" + quoted(plain ? title : title + " " + version);
        return query.artists().stream()
                .map(MusicBrainzQuery::quotable)
                .filter(artist -> !artist.isEmpty())
                .findFirst()
                .map(artist -> recording + " AND artist:" + quoted(artist))
                .orElse(recording);
    }

    /// Every word must be somewhere: in the title, its comment, the artist's name or the release's.
    private static Optional<String> byWords(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace(PLAIN_VERSION, " ");
        String query =
                Arrays.stream(NOT_WORDS.split(lower))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .map(MusicBrainzQuery::anywhere)
                        .collect(Collectors.joining(" AND "));
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }

    private static String anywhere(String word) {
        return "(recording:%1$s OR artist:%1$s OR release:%1$s OR comment:%1$s)".formatted(word);
    }

    /// @param isrc twelve letters and digits
    static String isrc(String isrc) {
        return "isrc:" + isrc;
    }

    /// A UPC and the EAN that puts a 0 before it are one code; both are on record.
    static String barcode(String digits) {
        if (digits.length() == 12) return "barcode:" + digits + " OR barcode:0" + digits;
        if (digits.length() == 13 && digits.startsWith("0"))
            return "barcode:" + digits + " OR barcode:" + digits.substring(1);
        return "barcode:" + digits;
    }

    private static String quotable(@Nullable String words) {
        return words == null ? "" : CONTROL.matcher(words).replaceAll(" ").strip();
    }

    /// Inside quotes only these two have a meaning.
    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
