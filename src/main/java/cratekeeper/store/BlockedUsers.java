package cratekeeper.store;

import cratekeeper.music.Service;
import cratekeeper.store.Database.Care;
import java.time.InstantSource;
import java.util.List;

/// Users of services whom the person keeps out.
public final class BlockedUsers {
    private final Database database;
    private final InstantSource clock;

    public BlockedUsers(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Their names, in order.
    public List<String> all(Service service) throws StoreException {
        return database.read(sql ->
                sql.list(
                        "select name from blocked_user where service = ? order by name",
                        row -> row.getString(1),
                        service.id()));
    }

    /// One who is blocked already stays so.
    public void add(Service service, String name) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql ->
                        sql.run(
                                "insert or ignore into blocked_user (service, name, since)"
                                        + " values (?, ?, ?)",
                                service.id(),
                                name,
                                clock.instant()));
    }

    public void remove(Service service, String name) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql ->
                        sql.run(
                                "delete from blocked_user where service = ? and name = ?",
                                service.id(),
                                name));
    }
}
