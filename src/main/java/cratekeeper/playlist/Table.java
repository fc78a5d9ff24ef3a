package cratekeeper.playlist;

import cratekeeper.music.ListColumn;
import cratekeeper.music.ListLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads rows of cells, wherever they come from. The headings may stand a few rows below the top.
final class Table {
    static final int HEADINGS_WITHIN = 10;

    /// So many rows are shown to whoever says what the columns tell.
    private static final int SHOWN = 5;

    private final List<Row> rows;

    /// @param line where it begins
    record Row(int line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    Table(List<Row> rows) {
        this.rows = rows.stream().filter(row -> !row.isBlank()).toList();
    }

    /// Where the headings are; -1 if there are none.
    int headings() {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, rows.size()); i++)
            if (Columns.headings(rows.get(i).cells()) != null) return i;
        return -1;
    }

    void read(Entries entries) {
        if (rows.isEmpty()) return;
        int known = headings();
        int top = Math.max(known, known < 0 && isNote(rows.getFirst()) ? 1 : 0);
        if (top >= rows.size()) top = 0;
        ListLayout layout = entries.layout(layout(top, known >= 0));
        if (!layout.sure())
            entries.note("The columns have no headings that we know: their order was guessed.");
        for (int i = 0; i < top; i++) preamble(rows.get(i), entries);
        var columns = Columns.of(layout);
        var lists = new ArrayList<String>();
        for (Row row : rows.subList(layout.headed() ? top + 1 : top, rows.size())) {
            if (entries.isFull()) break;
            row(row, columns, entries, lists);
        }
        if (lists.size() == 1) entries.named(lists.getFirst());
    }

    /// As the table would be read without a person.
    private ListLayout layout(int top, boolean known) {
        var first = rows.get(top).cells();
        var cells = rows.subList(top, rows.size()).stream().map(Row::cells).toList();
        var below = cells.subList(1, Math.min(cells.size(), 1 + SHOWN));
        var columns = known ? Columns.headings(first) : null;
        boolean headed = known || Columns.areUnknownHeadings(cells);
        if (columns == null) {
            var guessed = Columns.guessed(headed ? cells.subList(1, cells.size()) : cells);
            columns = headed ? Columns.named(first).or(guessed) : guessed;
        }
        var of = columns.of().stream().map(Optional::ofNullable).toList();
        return new ListLayout(
                seen(first), headed, of, below.stream().map(Table::seen).toList(), known);
    }

    private static List<String> seen(List<String> cells) {
        return cells.stream().map(Entries::seen).toList();
    }

    /// What spreadsheets write above a table.
    private static boolean isNote(Row row) {
        return row.cells().getFirst().startsWith("sep=");
    }

    // Above the headings stands a title of the whole, or nothing that matters.
    private static void preamble(Row row, Entries entries) {
        String text = String.join(" ", row.cells()).strip();
        if (text.startsWith("sep=")) return;
        if (row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1) entries.named(text);
        else entries.problem(row.line(), text, "It stands above the headings.");
    }

    private static void row(Row row, Columns columns, Entries entries, List<String> lists) {
        var cells = columns.cells(row.cells());
        int list = columns.of().indexOf(ListColumn.LIST);
        if (list >= 0 && list < row.cells().size() && lists.size() < 2) {
            String name = row.cells().get(list).strip();
            if (!name.isEmpty() && !lists.contains(name)) lists.add(name);
        }
        var track = cells.track();
        if (track.isPresent()) entries.track(row.line(), track.get());
        else
            entries.problem(
                    row.line(),
                    row.cells().stream()
                            .filter(cell -> !cell.isBlank())
                            .collect(Collectors.joining(" · ")),
                    "This row names no title.");
    }
}
