package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.musicbrainz.MusicBrainzReply.Artist;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An artist credit in our words: whoever stands behind "feat." is a guest, the others are the
/// artists, each under the name that was printed.
///
/// @param ids of all of them, joined by `;`, in the order of the credit
record Credits(List<String> artists, List<String> featured, String ids) {

    private static final Pattern GUESTS_FOLLOW =
            Pattern.compile("(?iu)(?<!\\p{L})(?:feat|ft|featuring)(?!\\p{L})");

    Credits {
        artists = List.copyOf(artists);
        featured = List.copyOf(featured);
    }

    static Credits of(List<Credit> credits) {
        var artists = new ArrayList<String>();
        var featured = new ArrayList<String>();
        boolean guests = false;
        for (Credit credit : credits) {
            String name = printed(credit.name(), credit.artist());
            if (name != null) (guests ? featured : artists).add(name);
            String join = credit.joinphrase();
            guests |= join != null && GUESTS_FOLLOW.matcher(join).find();
        }
        return new Credits(artists, featured, ids(credits));
    }

    private static String ids(List<Credit> credits) {
        return credits.stream()
                .map(Credit::artist)
                .filter(artist -> artist != null && !isBlank(artist.id()))
                .map(Artist::id)
                .collect(Collectors.joining(";"));
    }

    /// The name as printed, else the artist's own.
    static @Nullable String printed(@Nullable String printed, @Nullable Artist artist) {
        if (!isBlank(printed)) return printed;
        return artist == null || isBlank(artist.name()) ? null : artist.name();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
