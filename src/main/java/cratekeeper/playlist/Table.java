package cratekeeper.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads rows of cells, wherever they come from. The headings may stand a few rows below the top.
final class Table {
    static final int HEADINGS_WITHIN = 10;

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
        int at = headings();
        var columns =
                at < 0
                        ? Columns.guessed(rows.stream().map(Row::cells).toList())
                        : Optional.ofNullable(Columns.headings(rows.get(at).cells())).orElseThrow();
        if (at < 0 && !rows.isEmpty())
            entries.note("The columns have no headings that we know: their order was guessed.");
        for (int i = 0; i < at; i++) preamble(rows.get(i), entries);
        var lists = new ArrayList<String>();
        for (Row row : rows.subList(at + 1, rows.size())) {
            if (entries.isFull()) break;
            row(row, columns, entries, lists);
        }
        if (lists.size() == 1) entries.named(lists.getFirst());
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
        int list = columns.of().indexOf(Column.LIST);
        if (list >= 0 && list < row.cells().size() && lists.size() < 2) {
            String name = row.cells().get(list).strip();
            if (!name.isEmpty() && !lists.contains(name)) lists.add(name);
        }
        var track = cells.track();
        if (track.isPresent()) entries.track(row.line(), track.get());
        else
            entries.problem(
                    row.line(), String.join(" · ", row.cells()), "This row names no title.");
    }
}
