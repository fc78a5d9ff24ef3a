package cratekeeper.store;

import cratekeeper.music.Service;
import cratekeeper.store.Database.Care;

/// How often strangers sent what they had offered.
public final class PeerStore {
    private final Database database;

    public PeerStore(Database database) {
        this.database = database;
    }

    /// @param kept files that came whole
    /// @param broken files that did not come, or were no good
    public record Known(int kept, int broken) {}

    /// A stranger has 0 of both.
    public Known of(Service service, String peer) throws StoreException {
        return database.read(sql ->
                sql.one(
                                "select kept, broken from peer where service = ? and name = ?",
                                row -> new Known(row.getInt(1), row.getInt(2)),
                                service.id(),
                                peer)
                        .orElse(new Known(0, 0)));
    }

    public void note(Service service, String peer, boolean kept) throws StoreException {
        database.change(
                Care.REPLACEABLE,
                sql ->
                        sql.run(
                                "insert into peer (service, name, kept, broken) values (?, ?, ?, ?)"
                                        + " on conflict (service, name) do update set"
                                        + " kept = kept + excluded.kept,"
                                        + " broken = broken + excluded.broken",
                                service.id(),
                                peer,
                                kept,
                                !kept));
    }
}
