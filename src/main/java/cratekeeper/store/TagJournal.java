package cratekeeper.store;

import cratekeeper.store.Database.Care;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stood in a file's tags before they were written, so that it can be put back. An entry is on
/// the disk before the file is touched.
public final class TagJournal {

    /// How far a writing of tags has come.
    public enum State {
        BEGUN,
        COMMITTED,
        UNDONE
    }

    /// @param before the old tags, as the caller wrote them down; `after` the new ones
    public record Entry(long id, Path file, String before, String after, Instant at, State state) {}

    private static final String COLUMNS = "select id, path, before, after, at, state ";

    private final Database database;
    private final InstantSource clock;

    public TagJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return the entry's id
    public long begin(Path file, String before, String after) throws StoreException {
        return database.write(
                Care.PRECIOUS,
                sql ->
                        sql.number(
                                "insert into tag_journal (path, state, at, before, after)"
                                        + " values (?, 'begun', ?, ?, ?) returning id",
                                file,
                                clock.instant(),
                                before,
                                after));
    }

    /// The new tags are in the file.
    public void committed(long id) throws StoreException {
        become(State.COMMITTED, id);
    }

    /// The old tags are in the file, again or still.
    public void undone(long id) throws StoreException {
        become(State.UNDONE, id);
    }

    private void become(State state, long id) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql -> sql.run("update tag_journal set state = ? where id = ?", word(state), id));
    }

    /// The newest entry for the file that was not undone: what an undo takes back.
    public Optional<Entry> latest(Path file) throws StoreException {
        return database.read(sql ->
                sql.one(
                        COLUMNS
                                + "from tag_journal where path = ? and state <> 'undone'"
                                + " order by id desc limit 1",
                        TagJournal::entry,
                        file));
    }

    /// Entries that were begun and neither committed nor undone, oldest first: the application died
    /// while it wrote.
    public List<Entry> unfinished() throws StoreException {
        return database.read(sql ->
                sql.list(
                        COLUMNS + "from tag_journal where state = 'begun' order by id",
                        TagJournal::entry));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Path.of(row.getString("path")),
                row.getString("before"),
                row.getString("after"),
                Instant.ofEpochMilli(row.getLong("at")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
