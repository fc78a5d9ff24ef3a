package cratekeeper.store;

import cratekeeper.store.Database.Care;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/// How the library's files sound, as far as somebody has listened. A sketch of a file that has
/// changed since counts as none.
public final class SoundStore {
    private final Database database;

    public SoundStore(Database database) {
        this.database = database;
    }

    /// @param sketches by the ids of their files
    public void putAll(Map<Long, byte[]> sketches) throws StoreException {
        database.change(
                Care.REPLACEABLE,
                sql -> {
                    for (var one : sketches.entrySet())
                        sql.run(
                                "insert or replace into library_sound (id, bytes, modified, sketch)"
                                        + " select id, bytes, modified, ? from library where id = ?",
                                one.getValue(),
                                one.getKey());
                });
    }

    /// Ids of files that nobody has listened to, in order.
    ///
    /// @param afterId the last one of the page before, 0 for the first page
    public List<Long> unheard(long afterId, int limit) throws StoreException {
        return database.read(sql ->
                sql.list(
                        "select l.id from library l left join library_sound s on s.id = l.id"
                                + " and s.bytes = l.bytes and s.modified = l.modified"
                                + " where l.id > ? and s.id is null order by l.id limit ?",
                        row -> row.getLong(1),
                        afterId,
                        limit));
    }

    /// Shows every sketch with its file's id.
    public void each(ObjLongConsumer<byte[]> eye) throws StoreException {
        database.read(sql ->
                sql.list(
                        "select s.id, s.sketch from library_sound s join library l on l.id = s.id"
                                + " and s.bytes = l.bytes and s.modified = l.modified",
                        row -> {
                            eye.accept(row.getBytes(2), row.getLong(1));
                            return null;
                        }));
    }
}
