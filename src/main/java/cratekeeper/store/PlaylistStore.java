package cratekeeper.store;

import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.store.Database.Care;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Playlists that are being read or were read: after a kill, reading goes on where it stopped.
public final class PlaylistStore {
    private static final Sql.Row<PlaylistEntry> ENTRY =
            row -> Stored.read(row.getString("entry"), PlaylistEntry.class, row.getString("id"));

    private final Database database;

    public PlaylistStore(Database database) {
        this.database = database;
    }

    /// How far a list was read.
    ///
    /// @param next what to ask for next; `null` at the beginning and at the end
    /// @param state the service's mark of the list's content when its first page was read
    public record Reading(
            PlaylistRef list,
            @Nullable String next,
            @Nullable String state,
            boolean complete,
            Instant readAt) {}

    public Optional<Reading> reading(PlaylistRef list) throws StoreException {
        return database.read(sql ->
                sql.one(
                        "select * from playlist where service = ? and id = ?",
                        PlaylistStore::reading,
                        list.service().id(),
                        list.id()));
    }

    private static @Nullable Reading reading(ResultSet row) throws SQLException {
        PlaylistRef list =
                Stored.read(row.getString("list"), PlaylistRef.class, row.getString("id"));
        if (list == null) return null;
        return new Reading(
                list,
                row.getString("next"),
                row.getString("state"),
                row.getInt("complete") == 1,
                Instant.ofEpochMilli(row.getLong("read_at")));
    }

    /// The entries read so far, in order.
    public List<PlaylistEntry> entries(PlaylistRef list) throws StoreException {
        return database.read(sql ->
                sql.list(
                        "select id, entry from playlist_entry where service = ? and id = ?"
                                + " order by place",
                        ENTRY,
                        list.service().id(),
                        list.id()));
    }

    /// Adds a page, and how far the list is read by it: both or neither.
    public void add(Reading reading, List<PlaylistEntry> page) throws StoreException {
        var list = reading.list();
        database.change(
                Care.PRECIOUS,
                sql -> {
                    sql.run(
                            "insert or replace into playlist"
                                    + " (service, id, list, next, state, complete, read_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)",
                            list.service().id(),
                            list.id(),
                            Stored.text(list),
                            reading.next(),
                            reading.state(),
                            reading.complete(),
                            reading.readAt());
                    for (var entry : page)
                        sql.run(
                                "insert or replace into playlist_entry (service, id, place, entry)"
                                        + " values (?, ?, ?, ?)",
                                list.service().id(),
                                list.id(),
                                entry.position(),
                                Stored.text(entry));
                });
    }

    /// Forgets what was read, to begin anew.
    public void forget(PlaylistRef list) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql -> {
                    sql.run(
                            "delete from playlist_entry where service = ? and id = ?",
                            list.service().id(),
                            list.id());
                    sql.run(
                            "delete from playlist where service = ? and id = ?",
                            list.service().id(),
                            list.id());
                });
    }
}
