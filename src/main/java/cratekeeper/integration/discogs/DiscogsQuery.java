package cratekeeper.integration.discogs;

import cratekeeper.integration.discogs.DiscogsReply.Hit;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Our questions in Discogs' parameters, which of the releases found are worth opening, and whether
/// a track fits. Pure.
final class DiscogsQuery {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST = 200;

    /// Discogs has no query language and no way to quote: signs are left out.
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’$&+.!-]+");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// A version that few editors write: the plain title stands for it.
    private static final Pattern PLAIN_VERSION = Pattern.compile("(?i)original\\s+mix");

    private DiscogsQuery() {}

    /// What to ask, one after the other until something fits. By its parts the track is looked for
    /// on releases of its artist; a compilation has other ones, so the last resort are words.
    static List<Map<String, String>> searches(TrackQuery query) {
        String title = words(query.title());
        String artist =
                query.artists().stream()
                        .map(DiscogsQuery::words)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("");
        var searches = new LinkedHashSet<Map<String, String>>();
        if (!title.isEmpty()) {
            var parts = new LinkedHashMap<String, String>();
            parts.put("track", title);
            if (!artist.isEmpty()) parts.put("artist", artist);
            searches.add(parts);
        }
        String text = title.isEmpty() ? words(query.text()) : (artist + " " + title).strip();
        if (!text.isEmpty()) searches.add(Map.of("q", text));
        return List.copyOf(searches);
    }

    private static String words(@Nullable String text) {
        if (text == null) return "";
        String plain = PLAIN_VERSION.matcher(text).replaceAll(" ");
        var words = new ArrayList<String>();
        for (String word : SIGNS.split(plain.strip()))
            if (!NO_WORD.matcher(word).replaceAll("").isEmpty() && words.size() < MOST_WORDS)
                words.add(word);
        String joined = String.join(" ", words);
        return joined.length() <= LONGEST ? joined : joined.substring(0, LONGEST).strip();
    }

    /// Releases to open, the promising first: one pressing of each master, those first that name
    /// most of the words; bootlegs last.
    static List<Long> worthOpening(TrackQuery query, List<Hit> hits) {
        var asked = folded(query.text() + " " + Objects.requireNonNullElse(query.release(), ""));
        var masters = new HashSet<Long>();
        return hits.stream()
                .filter(hit -> hit.id() != null && hit.id() > 0)
                .filter(hit -> hit.type() == null || hit.type().equals("release"))
                .sorted(
                        Comparator.comparing((Hit hit) -> isUnofficial(hit))
                                .thenComparingLong(hit -> -named(asked, hit)))
                .filter(hit -> hasNoMaster(hit) || masters.add(hit.master()))
                .map(Hit::id)
                .distinct()
                .toList();
    }

    private static boolean hasNoMaster(Hit hit) {
        return hit.master() == null || hit.master() <= 0;
    }

    private static boolean isUnofficial(Hit hit) {
        return hit.format().contains("Unofficial Release");
    }

    private static long named(Set<String> asked, Hit hit) {
        var found = folded(Objects.requireNonNullElse(hit.title(), ""));
        return asked.stream().filter(found::contains).count();
    }

    /// Whether the track may be what was asked for: it has the words of the title, and those of one
    /// of the artists. Which version it is and how long, others judge.
    static boolean fits(TrackQuery query, Track track) {
        var own = folded(track.fullTitle());
        var all = new HashSet<>(own);
        for (var names : List.of(track.artists(), track.featured(), track.remixers()))
            all.addAll(folded(String.join(" ", names)));
        String title = words(query.title());
        if (title.isEmpty()) {
            for (String more : more(track)) all.addAll(folded(more));
            var asked = folded(words(query.text()));
            return all.containsAll(asked) && asked.stream().anyMatch(own::contains);
        }
        return own.containsAll(folded(title))
                && (query.artists().isEmpty()
                        || query.artists().stream().anyMatch(a -> all.containsAll(folded(a))));
    }

    /// Whether it is the very version that was asked for; false if none was.
    static boolean isVersion(TrackQuery query, Track track) {
        if (query.version() == null) return false;
        var asked = folded(words(query.version()));
        return folded(Objects.requireNonNullElse(track.version(), "")).equals(asked);
    }

    private static List<String> more(Track track) {
        var more = new ArrayList<String>();
        if (track.release() != null) more.add(track.release());
        if (track.label() != null) more.add(track.label());
        if (track.catalogueNumber() != null) more.add(track.catalogueNumber());
        if (track.releaseDate() != null) more.add("" + track.releaseDate().year());
        return more;
    }

    private static Set<String> folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // An apostrophe divides no word: "don't" is asked for as "dont" too.
        String joined = plain.replaceAll("['’`´]", "").toLowerCase(Locale.ROOT);
        var words = new LinkedHashSet<String>();
        NO_WORD.splitAsStream(joined).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }
}
