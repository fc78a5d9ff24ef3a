package cratekeeper.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The words of the library that begin with what was typed. Where they are few, asking for each is
/// far quicker than asking for the beginning: SQLite reads beginnings whole before it answers, and
/// stops early for words.
final class Endings {
    private static final int MOST = 16;
    // These lengths have an index of their own.
    private static final int INDEXED = 3;
    private static final String NEXT =
            "select term from library_terms where term >= ? order by term limit 1";

    private final Sql sql;

    Endings(Sql sql) {
        this.sql = sql;
    }

    /// The phrases that a folded text may stand for, in the words of FTS5.
    String expand(String folded) throws SQLException {
        if (folded.length() < 2) return "\"" + folded + "\"";
        int blank = folded.lastIndexOf(' ') + 1;
        String start = folded.substring(0, blank);
        String typed = folded.substring(blank);
        List<String> words = typed.length() > INDEXED ? of(typed) : List.of();
        if (words.isEmpty()) return "\"" + folded + "\"*";
        return "(\"" + start + String.join("\" OR \"" + start, words) + "\")";
    }

    /// @return none if they are too many
    private List<String> of(String beginning) throws SQLException {
        var words = new ArrayList<String>();
        String from = beginning;
        while (words.size() <= MOST) {
            var next = sql.one(NEXT, row -> row.getString(1), from);
            if (next.isEmpty() || !next.get().startsWith(beginning)) return words;
            words.add(next.get());
            // The least text behind it.
            from = next.get() + '\u0001';
        }
        return List.of();
    }
}
