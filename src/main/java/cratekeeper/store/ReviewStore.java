package cratekeeper.store;

import cratekeeper.music.ReviewItem;
import cratekeeper.store.Database.Care;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What waits for a person, one item a job.
public final class ReviewStore {

    private static final Sql.Row<ReviewItem> ITEM =
            row -> Stored.read(row.getString("item"), ReviewItem.class, row.getString("id"));

    private final Database database;

    public ReviewStore(Database database) {
        this.database = database;
    }

    /// Adds the item, or replaces the one with its id.
    public void put(ReviewItem item) throws StoreException {
        database.change(Care.PRECIOUS, sql -> put(sql, item));
    }

    static void put(Sql sql, ReviewItem item) throws SQLException {
        sql.run(
                "insert or replace into review (id, created_at, item) values (?, ?, ?)",
                item.id(),
                item.createdAt(),
                Stored.text(item));
    }

    public Optional<ReviewItem> get(String id) throws StoreException {
        return database.read(sql -> sql.one("select id, item from review where id = ?", ITEM, id));
    }

    /// Every item, oldest first.
    public List<ReviewItem> all() throws StoreException {
        return database.read(
                sql -> sql.list("select id, item from review order by created_at, id", ITEM));
    }

    public void remove(String id) throws StoreException {
        database.change(Care.PRECIOUS, sql -> remove(sql, id));
    }

    static void remove(Sql sql, String id) throws SQLException {
        sql.run("delete from review where id = ?", id);
    }

    public int count() throws StoreException {
        return (int) (long) database.read(sql -> sql.number("select count(*) from review"));
    }
}
