package cratekeeper.integration.discogs;

import cratekeeper.integration.discogs.DiscogsReply.Artist;
import cratekeeper.integration.discogs.DiscogsReply.Format;
import cratekeeper.integration.discogs.DiscogsReply.Release;
import cratekeeper.integration.discogs.DiscogsReply.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of a release that are tracks. Headings are none, nor are videos; the parts of an index
/// row are, each under the row's title, for only they have positions.
final class Tracklist {
    private static final Pattern VIDEO = Pattern.compile("(?i)video\\b.*");
    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):([0-5]?\\d)");
    private static final int MOST_DISCS = 999;

    /// The largest boxes have some hundred; more is no release.
    private static final int MOST_LINES = 2_000;

    private Tracklist() {}

    /// A track's line.
    ///
    /// @param key names it on its release: the position, or "#3" where none or several have it
    /// @param artists empty where they are the release's
    record Line(
            String key,
            String position,
            Positions.Place place,
            String title,
            @Nullable Long millis,
            List<Artist> artists,
            List<Artist> others) {}

    /// A row and what it is a part of.
    private record Piece(Row row, @Nullable Row whole) {
        String position() {
            return Objects.requireNonNullElse(row.position(), "").strip();
        }
    }

    static List<Line> lines(Release release) {
        var pieces = new ArrayList<Piece>();
        for (Row row : Objects.requireNonNullElse(release.tracklist(), List.<Row>of())) {
            if (row.parts().isEmpty()) pieces.add(new Piece(row, null));
            for (Row part : row.parts()) pieces.add(new Piece(part, row));
        }
        pieces.removeIf(piece -> !isTrack(piece));
        if (pieces.size() > MOST_LINES) pieces.subList(MOST_LINES, pieces.size()).clear();
        var positions = pieces.stream().map(Piece::position).toList();
        var places = Positions.places(positions, discs(release));
        var keys = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < pieces.size(); i++) {
            String position = positions.get(i);
            String key = !position.isEmpty() && keys.add(position) ? position : "#" + (i + 1);
            lines.add(line(key, position, places.get(i), pieces.get(i)));
        }
        return List.copyOf(lines);
    }

    private static boolean isTrack(Piece piece) {
        Row row = piece.row();
        return row.title() != null
                && !row.title().isBlank()
                && !"heading".equals(row.type())
                && !VIDEO.matcher(piece.position()).matches();
    }

    private static Line line(String key, String position, Positions.Place place, Piece piece) {
        Row row = piece.row();
        Row whole = piece.whole();
        return new Line(
                key,
                position,
                place,
                title(row, whole),
                millis(row.duration()),
                row.artists().isEmpty() && whole != null ? whole.artists() : row.artists(),
                row.others().isEmpty() && whole != null ? whole.others() : row.others());
    }

    /// "Part 1" says nothing without its whole; a tune of its own artist, mixed with another, does.
    private static String title(Row row, @Nullable Row whole) {
        String own = Objects.requireNonNullElse(row.title(), "").strip();
        String above = whole == null || whole.title() == null ? "" : whole.title().strip();
        return above.isEmpty() || !row.artists().isEmpty() ? own : above + ": " + own;
    }

    /// "5:48" or "1:02:03"; `null` for "" and what is none.
    static @Nullable Long millis(@Nullable String duration) {
        if (duration == null) return null;
        var found = DURATION.matcher(duration.strip());
        if (!found.matches()) return null;
        long hours = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
        long seconds =
                (hours * 60 + Long.parseLong(found.group(2))) * 60 + Long.parseLong(found.group(3));
        return seconds == 0 ? null : seconds * 1000;
    }

    /// How many discs the release has, 0 if it does not say.
    private static int discs(Release release) {
        Integer told = release.quantity();
        if (told != null) return told > 0 && told <= MOST_DISCS ? told : 0;
        int sum = 0;
        for (Format format : release.formats()) {
            String quantity = Objects.requireNonNullElse(format.quantity(), "").strip();
            if (quantity.matches("\\d{1,3}")) sum += Integer.parseInt(quantity);
        }
        return sum;
    }
}
