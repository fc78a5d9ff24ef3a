package cratekeeper.integration.discogs;

import cratekeeper.integration.discogs.DiscogsReply.Artist;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A credit in our words: whoever stands behind "Feat." is a guest, the others are the artists,
/// each under the name that was printed.
record Credits(List<String> artists, List<String> featured) {
    /// The artist that means: many.
    static final long VARIOUS = 194;

    private static final Pattern GUESTS_FOLLOW =
            Pattern.compile("(?iu)(?<!\\p{L})(?:feat|ft|featuring)(?!\\p{L})");
    private static final Pattern OUTSIDE_BRACKETS = Pattern.compile(",(?![^\\[]*\\])");
    private static final Pattern DETAIL = Pattern.compile("\\s*\\[[^\\]]*\\]");

    Credits {
        artists = List.copyOf(artists);
        featured = List.copyOf(featured);
    }

    static Credits of(List<Artist> credit) {
        var artists = new ArrayList<String>();
        var featured = new ArrayList<String>();
        boolean guests = false;
        for (Artist artist : credit) {
            String name = printed(artist);
            if (name != null) (guests ? featured : artists).add(name);
            String join = artist.join();
            guests |= join != null && GUESTS_FOLLOW.matcher(join).find();
        }
        return new Credits(artists, featured);
    }

    static boolean isVarious(List<Artist> credit) {
        return credit.size() == 1 && Objects.equals(credit.getFirst().id(), VARIOUS);
    }

    /// `null` for somebody without a name.
    static @Nullable String printed(Artist artist) {
        String variation = artist.variation();
        String name = variation == null || variation.isBlank() ? artist.name() : variation;
        return name == null || name.isBlank() ? null : Names.clean(name);
    }

    /// Those who have this role: "Producer, Remix [Additional]" are two.
    static List<String> inRole(List<Artist> others, String role) {
        var names = new ArrayList<String>();
        for (Artist other : others) {
            String name = printed(other);
            if (name != null && hasRole(other, role)) names.add(name);
        }
        return names;
    }

    static boolean hasRole(Artist other, String role) {
        if (other.role() == null) return false;
        return OUTSIDE_BRACKETS
                .splitAsStream(other.role())
                .map(one -> DETAIL.matcher(one).replaceAll("").strip().toLowerCase(Locale.ROOT))
                .anyMatch(role.toLowerCase(Locale.ROOT)::equals);
    }
}
