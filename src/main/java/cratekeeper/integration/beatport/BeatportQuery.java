package cratekeeper.integration.beatport;

import cratekeeper.music.TrackQuery;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What to type into Beatport's search: words alone. Brackets and punctuation do not help it, and
/// several pairs of brackets were answered with a refusal. Pure.
final class BeatportQuery {
    private static final int MOST_WORDS = 16;
    private static final int MOST_CHARACTERS = 200;
    private static final Pattern WORD =
            Pattern.compile("[$&]*[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}$&'’]*");
    private static final Pattern NO_WORDS = Pattern.compile("(?iu)feat|ft|featuring");
    private static final String PLAIN_VERSION = "original mix";

    private BeatportQuery() {}

    /// Empty if there is nothing to look for.
    static Optional<String> words(TrackQuery query) {
        String title = Objects.requireNonNullElse(query.title(), "");
        String words = title.isBlank() ? cleaned(query.text()) : cleaned(parts(query, title));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /// The first artist only: credits differ in how many they name, and hits are compared again.
    private static String parts(TrackQuery query, String title) {
        String version = Objects.requireNonNullElse(query.version(), "");
        boolean plain = version.strip().equalsIgnoreCase(PLAIN_VERSION);
        return Stream.of(
                        query.artists().isEmpty() ? "" : query.artists().getFirst(),
                        title,
                        plain ? "" : version)
                .collect(Collectors.joining(" "));
    }

    private static String cleaned(String text) {
        String words =
                WORD.matcher(text.toLowerCase(Locale.ROOT).replace(PLAIN_VERSION, " "))
                        .results()
                        .map(found -> found.group().replace('’', '\''))
                        .filter(word -> !NO_WORDS.matcher(word).matches())
                        .limit(MOST_WORDS)
                        .collect(Collectors.joining(" "));
        return words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS);
    }
}
