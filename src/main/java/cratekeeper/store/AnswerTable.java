package cratekeeper.store;

import cratekeeper.store.Database.Care;
import java.time.Instant;
import java.util.Optional;

/// The cache's share of the disk. Nothing in it is precious.
final class AnswerTable {

    /// @param until when it is too old
    record Row(String json, Instant until) {}

    private static final int BATCH = 200;
    private static final long MOST_BYTES = 256L << 20;

    private final Database database;

    AnswerTable(Database database) {
        this.database = database;
    }

    Optional<Row> get(String key, Instant now) throws StoreException {
        return database.read(sql ->
                sql.one(
                        "select answer, kept_until from answer"
                                + " where key = ? and kept_until > ?",
                        row -> new Row(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                        key,
                        now));
    }

    void put(String key, String json, Instant until) throws StoreException {
        database.change(
                Care.REPLACEABLE,
                sql ->
                        sql.run(
                                "insert into answer (key, kept_until, answer) values (?, ?, ?)"
                                        + " on conflict (key) do update set"
                                        + " kept_until = excluded.kept_until,"
                                        + " answer = excluded.answer",
                                key,
                                until,
                                json));
    }

    void remove(String key) throws StoreException {
        database.change(Care.REPLACEABLE, sql -> sql.run("delete from answer where key = ?", key));
    }

    /// Takes away a small batch of what is too old, or soonest too old if there is too much.
    ///
    /// @return how many went
    int sweep(Instant now) throws StoreException {
        return database.write(
                Care.REPLACEABLE,
                sql -> {
                    int old = sql.run(oldest("where kept_until <= ?"), now);
                    boolean tooMuch = sql.number("select bytes from answer_totals") > MOST_BYTES;
                    int more = tooMuch ? sql.run(oldest("where kept_until > ?"), now) : 0;
                    if (old + more > 0) sql.script("pragma incremental_vacuum(" + BATCH + ")");
                    return old + more;
                });
    }

    private static String oldest(String which) {
        return "delete from answer where id in (select id from answer "
                + which
                + " order by kept_until limit "
                + BATCH
                + ")";
    }

    void clear() throws StoreException {
        database.change(Care.REPLACEABLE, sql -> sql.run("delete from answer"));
        database.change(Care.REPLACEABLE, sql -> sql.script("pragma incremental_vacuum"));
    }

    long bytes() throws StoreException {
        return database.read(sql -> sql.number("select bytes from answer_totals"));
    }

    void count(String day, Hits hits) throws StoreException {
        database.change(
                Care.REPLACEABLE,
                sql ->
                        sql.run(
                                "insert into answer_day (day, memory, disk, miss) values (?, ?, ?, ?)"
                                        + " on conflict (day) do update set"
                                        + " memory = memory + excluded.memory,"
                                        + " disk = disk + excluded.disk,"
                                        + " miss = miss + excluded.miss",
                                day,
                                hits.memory(),
                                hits.disk(),
                                hits.miss()));
    }

    Hits hitsSince(String day) throws StoreException {
        return database.read(sql ->
                sql.one(
                                "select coalesce(sum(memory), 0), coalesce(sum(disk), 0),"
                                        + " coalesce(sum(miss), 0)"
                                        + " from answer_day where day >= ?",
                                row -> new Hits(row.getLong(1), row.getLong(2), row.getLong(3)),
                                day)
                        .orElse(new Hits(0, 0, 0)));
    }
}
