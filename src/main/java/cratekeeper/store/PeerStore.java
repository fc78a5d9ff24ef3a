package cratekeeper.store;

import cratekeeper.music.Service;
import cratekeeper.store.Database.Care;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How often strangers sent what they had offered.
public final class PeerStore {
    private final Database database;

    public PeerStore(Database database) {
        this.database = database;
    }

    /// @param kept files that came whole
    /// @param broken files that did not come, or were no good
    public record Known(int kept, int broken) {}

    /// Read at once: thousands may offer the same recording.
    ///
    /// @return without strangers
    public Map<String, Known> of(Service service, Set<String> peers) throws StoreException {
        record Row(String name, Known known) {}
        return database
                .read(sql ->
                        sql.list(
                                "select name, kept, broken from peer where service = ?"
                                        + " and name in (select value from json_each(?))",
                                row ->
                                        new Row(
                                                row.getString(1),
                                                new Known(row.getInt(2), row.getInt(3))),
                                service.id(),
                                Stored.text(peers)))
                .stream()
                .collect(Collectors.toMap(Row::name, Row::known));
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
