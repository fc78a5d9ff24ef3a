package cratekeeper.integration.soundcloud;

import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Our questions in SoundCloud's way of asking: words, nothing else. Pure.
final class SoundCloudQuery {
    private static final int LONGEST = 200;
    private static final Pattern NOT_ASKED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private SoundCloudQuery() {}

    /// "" if there is nothing to look for.
    static String words(TrackQuery query) {
        boolean parts = query.title() != null && WORD.matcher(query.title()).find();
        String text =
                parts
                        ? Stream.of(
                                        query.artists().stream().findFirst().orElse(""),
                                        query.title(),
                                        query.version() == null ? "" : query.version())
                                .filter(words -> !words.isBlank())
                                .collect(Collectors.joining(" "))
                        : query.text();
        if (!WORD.matcher(text).find()) return "";
        String words = NOT_ASKED.matcher(text).replaceAll(" ").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
    }

    /// Whether the words asked for name this track: its title stands in them.
    static boolean isNamed(TrackQuery query, Track track) {
        String title = track.title() == null ? "" : track.title().toLowerCase(Locale.ROOT);
        String asked = query.title() == null ? query.text() : query.title();
        return !title.isEmpty() && asked.toLowerCase(Locale.ROOT).contains(title);
    }
}
