package cratekeeper.store;

import cratekeeper.store.Database.Care;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tracks that nobody had, and when to look again.
public final class WishStore {
    private static final String SELECT = "select job, tries, next_at from wish ";

    private final Database database;

    public WishStore(Database database) {
        this.database = database;
    }

    /// @param job its id
    /// @param tries how often it was looked for in vain
    public record Wish(String job, int tries, Instant nextAt) {}

    public void put(Wish wish) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql ->
                        sql.run(
                                "insert or replace into wish (job, tries, next_at)"
                                        + " values (?, ?, ?)",
                                wish.job(),
                                wish.tries(),
                                wish.nextAt()));
    }

    public Optional<Wish> of(String job) throws StoreException {
        return database.read(sql -> sql.one(SELECT + "where job = ?", WishStore::wish, job));
    }

    /// All of them, the next one first.
    public List<Wish> all() throws StoreException {
        return database.read(sql -> sql.list(SELECT + "order by next_at, job", WishStore::wish));
    }

    public void remove(String job) throws StoreException {
        database.change(Care.PRECIOUS, sql -> sql.run("delete from wish where job = ?", job));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getString("job"),
                row.getInt("tries"),
                Instant.ofEpochMilli(row.getLong("next_at")));
    }
}
