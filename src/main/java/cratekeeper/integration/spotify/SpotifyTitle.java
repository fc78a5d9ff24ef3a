package cratekeeper.integration.spotify;

import cratekeeper.integration.TitleParts;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A name as Spotify prints it, taken apart: "Copper Wire (feat. Ines Varga) - Extended Mix". The
/// guests that the name tells of are among the artists too.
record SpotifyTitle(
        String title, @Nullable String version, List<String> artists, List<String> featured) {
    private static final String DASH = " - ";

    static SpotifyTitle of(String printed, List<String> artists) {
        String title = printed.strip();
        var versions = new ArrayList<String>();
        for (int dash = title.lastIndexOf(DASH); dash > 0; dash = title.lastIndexOf(DASH)) {
            String behind = title.substring(dash + DASH.length()).strip();
            if (!TitleParts.namesVersion(behind)) break;
            versions.addFirst(behind);
            title = title.substring(0, dash).strip();
        }
        var parts = TitleParts.of(title);
        if (parts.version() != null) versions.addFirst(parts.version());
        var guests = artists.stream().filter(a -> isIn(a, parts.featured())).toList();
        var others = artists.stream().filter(a -> !guests.contains(a)).toList();
        boolean apart = !guests.isEmpty() && !others.isEmpty();
        return new SpotifyTitle(
                parts.title(),
                versions.isEmpty() ? null : String.join(", ", versions),
                apart ? others : artists,
                apart ? named(parts.featured(), guests) : parts.featured());
    }

    /// The guests by their own names; where the name tells of nobody we know, its words.
    private static List<String> named(List<String> featured, List<String> guests) {
        var all = new ArrayList<>(guests);
        for (String words : featured)
            if (guests.stream().noneMatch(guest -> isIn(guest, List.of(words)))) all.add(words);
        return all;
    }

    private static boolean isIn(String artist, List<String> featured) {
        var name =
                Pattern.compile(
                        "(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(artist) + "(?![\\p{L}\\p{N}])");
        return featured.stream().anyMatch(words -> name.matcher(words).find());
    }

    void fill(Track.Builder track) {
        track.title(title)
                .version(version)
                .artists(artists)
                .featured(featured)
                .remixers(TitleParts.remixers(version));
    }
}
