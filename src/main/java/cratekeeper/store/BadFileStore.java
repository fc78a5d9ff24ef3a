package cratekeeper.store;

import cratekeeper.music.Service;
import cratekeeper.store.Database.Care;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/// Files of other people that are never fetched again, by a short mark each. Only the newest are
/// kept: strangers decide how many there are.
public final class BadFileStore {
    static final int MOST = 10_000;

    private final Database database;
    private final InstantSource clock;

    public BadFileStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Set<String> all(Service service) throws StoreException {
        return new HashSet<>(
                database.read(sql ->
                        sql.list(
                                "select mark from bad_file where service = ?",
                                row -> row.getString(1),
                                service.id())));
    }

    /// One that is known already counts as new.
    public void add(Service service, String mark) throws StoreException {
        database.change(
                Care.REPLACEABLE,
                sql -> {
                    sql.run(
                            "insert or replace into bad_file (service, mark, since)"
                                    + " values (?, ?, ?)",
                            service.id(),
                            mark,
                            clock.instant());
                    sql.run(
                            "delete from bad_file where service = ? and mark in (select mark from"
                                    + " bad_file where service = ? order by since desc, mark"
                                    + " limit -1 offset ?)",
                            service.id(),
                            service.id(),
                            MOST);
                });
    }
}
