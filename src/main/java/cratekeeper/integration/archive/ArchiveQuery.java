package cratekeeper.integration.archive;

import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Our questions in the Archive's Lucene dialect, and whether what came fits them. Pure.
final class ArchiveQuery {
    private static final String MUSIC =
            " AND mediatype:(audio OR etree) AND -mediatype:collection"
                    + " AND -collection:(podcasts OR librivoxaudio)";
    private static final int MOST_WORDS = 12;
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// A mark or an apostrophe inside divides no word.
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?:[^\\p{L}\\p{M}\\p{N}']|(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}]))+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");

    private ArchiveQuery() {}

    /// What to ask, one after the other until something comes. An item seldom lists its tracks, so
    /// the last resort are the artist's items, or those that have some of the words.
    static List<String> items(TrackQuery query) {
        String title = quotable(query.title());
        if (title.isEmpty()) return byWords(query.text());
        var artist =
                query.artists().stream()
                        .map(ArchiveQuery::quotable)
                        .filter(name -> !name.isEmpty())
                        .findFirst();
        String named = "(" + in("title", title) + " OR " + in("description", title);
        String release = quotable(query.release());
        named += (release.isEmpty() ? "" : " OR " + in("title", release)) + ")";
        if (artist.isEmpty()) return List.of(named + MUSIC);
        String by = "(" + in("creator", artist.get()) + " OR " + in("title", artist.get()) + ")";
        return List.of(named + " AND " + by + MUSIC, in("creator", artist.get()) + MUSIC);
    }

    private static List<String> byWords(String text) {
        var anywhere =
                BETWEEN_WORDS
                        .splitAsStream(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .map("(title:%1$s OR creator:%1$s OR description:%1$s)"::formatted)
                        .toList();
        return switch (anywhere.size()) {
            case 0 -> List.of();
            case 1 -> List.of(anywhere.getFirst() + MUSIC);
            default ->
                    List.of(
                            String.join(" AND ", anywhere) + MUSIC,
                            "(" + String.join(" OR ", anywhere) + ")" + MUSIC);
        };
    }

    private static String in(String field, String words) {
        return field + ":\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String quotable(@Nullable String words) {
        return words == null ? "" : CONTROL.matcher(words).replaceAll(" ").strip();
    }

    /// Whether the recording may be what was asked for: it has the words of the title, and those of
    /// one of the artists. Which version it is and how long, others judge.
    static boolean fits(TrackQuery query, ArchiveRecording recording) {
        Track track = recording.track();
        String own = track.fullTitle() + " " + name(track);
        String all =
                own
                        + " "
                        + String.join(" ", track.artists())
                        + " "
                        + String.join(" ", track.featured())
                        + " "
                        + Objects.requireNonNullElse(track.release(), "")
                        + " "
                        + recording.itemWords();
        var found = words(all);
        if (query.title() == null || quotable(query.title()).isEmpty()) {
            // A concert has all the words of its artist and place in every file: the title must
            // have one of them at least.
            var asked = words(query.text());
            return found.containsAll(asked) && words(own).stream().anyMatch(asked::contains);
        }
        return words(own).containsAll(words(query.title()))
                && (query.artists().isEmpty()
                        || query.artists().stream().anyMatch(a -> found.containsAll(words(a))));
    }

    private static String name(Track track) {
        String id = track.ids().values().stream().findFirst().orElse("");
        return id.substring(id.indexOf('/') + 1);
    }

    /// How many of the words asked for an item names, before anybody looks inside.
    static long named(TrackQuery query, String itemWords) {
        var found = words(itemWords);
        return words(query.text() + " " + Objects.requireNonNullElse(query.release(), "")).stream()
                .filter(found::contains)
                .count();
    }

    private static Set<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var words = new LinkedHashSet<String>();
        // An apostrophe divides no word: "don't" is asked for as "dont" too.
        String joined = plain.replaceAll("['’`´]", "").toLowerCase(Locale.ROOT);
        NOT_WORDS.splitAsStream(joined).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }
}
