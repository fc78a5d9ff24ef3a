package cratekeeper.playlist;

import cratekeeper.music.ListColumn;
import cratekeeper.music.ListLayout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which column of a table tells what: by its headings or, where there are none, by what stands in
/// the cells.
///
/// @param of a place for each column; `null` for one that tells nothing we keep
/// @param headed whether they came from headings
record Columns(List<@Nullable ListColumn> of, boolean headed) {
    private static final int LOOK = 50;

    /// The columns that a row of headings names, if it is one.
    static @Nullable Columns headings(List<String> row) {
        var columns = new ArrayList<@Nullable ListColumn>();
        var seen = EnumSet.noneOf(ListColumn.class);
        for (String heading : row) {
            var column = Headings.column(heading.strip()).orElse(null);
            columns.add(column != null && seen.add(column) ? column : null);
        }
        boolean names =
                seen.contains(ListColumn.TITLE)
                        || seen.contains(ListColumn.NAME)
                        || seen.contains(ListColumn.ISRC)
                        || seen.contains(ListColumn.LINK)
                        || seen.contains(ListColumn.FILE);
        boolean sure = seen.size() > 1 || (seen.size() == 1 && row.size() == 1);
        // "Tempo - By" would be a title: alone, only words that name nothing else count.
        boolean alone =
                row.size() == 1
                        && !seen.contains(ListColumn.TITLE)
                        && !seen.contains(ListColumn.NAME);
        return names && sure && !(alone && !seen.contains(ListColumn.LINK))
                ? new Columns(columns, true)
                : null;
    }

    /// Guesses from the first rows: addresses, ISRCs and lengths show themselves; of the columns of
    /// words, the first are artist, title and release. One alone holds whole names.
    static Columns guessed(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var columns = new ArrayList<@Nullable ListColumn>();
        int words = 0;
        for (int i = 0; i < width; i++) {
            ListColumn kind = kind(rows, i);
            columns.add(kind == ListColumn.NAME ? word(words++) : kind);
        }
        if (words == 1) columns.replaceAll(c -> c == ListColumn.ARTIST ? ListColumn.NAME : c);
        return new Columns(columns, false);
    }

    private static @Nullable ListColumn word(int index) {
        return switch (index) {
            case 0 -> ListColumn.ARTIST;
            case 1 -> ListColumn.TITLE;
            case 2 -> ListColumn.RELEASE;
            default -> null;
        };
    }

    /// [ListColumn#NAME] for words.
    private static @Nullable ListColumn kind(List<List<String>> rows, int column) {
        int filled = 0;
        int clocks = 0;
        int numbers = 0;
        int isrcs = 0;
        int links = 0;
        for (var row : rows.subList(0, Math.min(rows.size(), LOOK))) {
            String cell = column < row.size() ? row.get(column).strip() : "";
            if (cell.isEmpty()) continue;
            filled++;
            if (Figures.isClock(cell)) clocks++;
            else if (Figures.isIsrc(cell)) isrcs++;
            else if (Web.address(cell).isPresent()) links++;
            else if (cell.matches("[#(\\[]?\\d{1,13}[.)\\]:]?")) numbers++;
        }
        int most = filled / 2;
        if (filled == 0 || numbers > most) return null;
        // In front, a time says when the track was played.
        if (clocks > most) return column == 0 ? null : ListColumn.LENGTH;
        if (isrcs > most) return ListColumn.ISRC;
        return links > most ? ListColumn.LINK : ListColumn.NAME;
    }

    /// Whether the first row names columns whose names we do not know: in a column of times, of
    /// numbers or of links it alone holds none.
    static boolean areUnknownHeadings(List<List<String>> rows) {
        if (rows.size() < 3) return false;
        var first = rows.getFirst();
        if (first.size() < 2 || first.stream().anyMatch(String::isBlank)) return false;
        var rest = rows.subList(1, rows.size());
        for (int i = 0; i < first.size(); i++) {
            ListColumn below = kind(rest, i);
            boolean other = below != ListColumn.NAME && filled(rest, i) > 1;
            if (other && kind(List.of(first), i) == ListColumn.NAME) return true;
        }
        return false;
    }

    private static long filled(List<List<String>> rows, int column) {
        return rows.stream()
                .limit(LOOK)
                .filter(row -> column < row.size() && !row.get(column).isBlank())
                .count();
    }

    /// What a known heading says, else what was guessed from the cells.
    Columns or(Columns guessed) {
        var both = new ArrayList<@Nullable ListColumn>();
        for (int i = 0; i < guessed.of().size(); i++) {
            ListColumn named = i < of.size() ? of.get(i) : null;
            ListColumn other = guessed.of().get(i);
            both.add(named == null && !of.contains(other) ? other : named);
        }
        return new Columns(both, headed);
    }

    /// What the names say that we know, whether or not they are enough.
    static Columns named(List<String> row) {
        var columns = new ArrayList<@Nullable ListColumn>();
        for (String heading : row) {
            var column = Headings.column(heading.strip()).orElse(null);
            columns.add(column == null || columns.contains(column) ? null : column);
        }
        return new Columns(columns, true);
    }

    static Columns of(ListLayout layout) {
        var columns = new ArrayList<@Nullable ListColumn>();
        layout.columns().forEach(column -> columns.add(column.orElse(null)));
        return new Columns(columns, layout.headed());
    }

    Cells cells(List<String> row) {
        var cells = new Cells();
        for (int i = 0; i < row.size() && i < of.size(); i++) {
            var column = of.get(i);
            if (column != null) cells.put(column, row.get(i));
        }
        return cells;
    }
}
