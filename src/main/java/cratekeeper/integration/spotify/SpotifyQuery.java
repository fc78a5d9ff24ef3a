package cratekeeper.integration.spotify;

import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Our questions in Spotify's search language: words, and fields such as `artist:"…"`. Pure.
final class SpotifyQuery {
    /// A version that Spotify seldom writes: the plain title stands for it.
    private static final String PLAIN_VERSION = "original mix";

    /// Longer questions are refused.
    private static final int LONGEST = 250;

    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\":*\\\\]");
    private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");
    private static final Pattern A_WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private SpotifyQuery() {}

    /// Empty if there is nothing to look for.
    static Optional<String> tracks(TrackQuery query) {
        String title = words(query.title());
        String text = title.isEmpty() ? words(query.text()) : byParts(query, title);
        return A_WORD.matcher(text).find() ? Optional.of(cut(text)) : Optional.empty();
    }

    /// The first artist only: credits differ in how many they name, and hits are compared again
    /// anyway. The version is left to the words, for it stands in titles in many ways.
    private static String byParts(TrackQuery query, String title) {
        var parts = new ArrayList<String>();
        String artist =
                query.artists().stream()
                        .map(SpotifyQuery::words)
                        .filter(a -> !a.isEmpty())
                        .findFirst()
                        .orElse("");
        String version = words(query.version());
        if (title.length() + artist.length() > LONGEST / 2) return title + " " + artist;
        parts.add("track:\"" + title + '"');
        if (!artist.isEmpty()) parts.add("artist:\"" + artist + '"');
        if (!version.isEmpty() && !version.equalsIgnoreCase(PLAIN_VERSION)) parts.add(version);
        return String.join(" ", parts);
    }

    static String isrc(String isrc) {
        return "isrc:" + isrc;
    }

    /// The forms in which a barcode may be on record: Spotify compares the digits as they stand.
    ///
    /// @param digits any number of them
    static List<String> barcodes(String digits) {
        String core = digits.replaceFirst("^0+", "");
        if (core.isEmpty() || core.length() > 14) return List.of();
        return Stream.concat(
                        Stream.of(digits),
                        Stream.of(12, 13, 14).map(length -> "0".repeat(zeros(core, length)) + core))
                .filter(form -> form.length() <= 14)
                .distinct()
                .map(form -> "upc:" + form)
                .toList();
    }

    private static int zeros(String core, int length) {
        return Math.max(0, length - core.length());
    }

    private static String words(@Nullable String text) {
        if (text == null) return "";
        String plain = MEANS_SOMETHING.matcher(text).replaceAll(" ");
        String words = GAPS.matcher(plain).replaceAll(" ").strip();
        return A_WORD.matcher(words).find() ? words : "";
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end).strip();
    }
}
