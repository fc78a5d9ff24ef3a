package cratekeeper.store;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.LibraryTrack;
import cratekeeper.store.Database.Care;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The download queue. A job that was added is on the disk when the call returns, in each state it
/// passes through.
public final class QueueStore {

    private static final Sql.Row<DownloadJob> JOB =
            row -> Stored.read(row.getString("job"), DownloadJob.class, row.getString("id"));

    private final Database database;

    public QueueStore(Database database) {
        this.database = database;
    }

    /// Puts the job at the end of the queue; one that is there already keeps its place.
    public void add(DownloadJob job) throws StoreException {
        database.change(Care.PRECIOUS, sql -> put(sql, job));
    }

    /// The same for many: all of them or none. The figures of [#endedSince] stay.
    public void addAll(List<DownloadJob> jobs) throws StoreException {
        if (jobs.isEmpty()) return;
        database.change(
                Care.PRECIOUS,
                sql -> {
                    for (DownloadJob job : jobs) put(sql, job);
                });
    }

    static void put(Sql sql, DownloadJob job) throws SQLException {
        sql.run(
                "insert into download (id, ended, job) values (?, ?, ?)"
                        + " on conflict (id) do update"
                        + " set ended = excluded.ended, job = excluded.job",
                job.id(),
                job.state().ended(),
                Stored.text(job));
        noteOutcome(sql, job);
    }

    /// Nothing happens to a job that was removed meanwhile: it does not come back.
    public void update(DownloadJob job) throws StoreException {
        database.change(Care.PRECIOUS, sql -> update(sql, job));
    }

    /// Ends a job and enters its file in the library, both or neither. What waited for a person
    /// under the job's id waits no longer.
    ///
    /// @return the library's entry with its id
    public LibraryTrack finish(DownloadJob done, LibraryTrack track) throws StoreException {
        return database.write(
                Care.PRECIOUS,
                sql -> {
                    update(sql, done);
                    sql.run("delete from review where id = ?", done.id());
                    return LibraryRow.put(sql, track);
                });
    }

    /// The same for many: all of them or none. The figures of [#endedSince] stay.
    public void updateAll(List<DownloadJob> jobs) throws StoreException {
        if (jobs.isEmpty()) return;
        database.change(
                Care.PRECIOUS,
                sql -> {
                    for (DownloadJob job : jobs) update(sql, job);
                });
    }

    private static void update(Sql sql, DownloadJob job) throws SQLException {
        int there =
                sql.run(
                        "update download set ended = ?, job = ? where id = ?",
                        job.state().ended(),
                        Stored.text(job),
                        job.id());
        if (there > 0) noteOutcome(sql, job);
    }

    /// A job counts once, as it ended last.
    private static void noteOutcome(Sql sql, DownloadJob job) throws SQLException {
        if (job.state().ended()) {
            sql.run(
                    "insert or replace into outcome (id, state, at) values (?, ?, ?)",
                    job.id(),
                    job.state().name(),
                    job.updatedAt());
        } else {
            sql.run("delete from outcome where id = ?", job.id());
        }
    }

    public Optional<DownloadJob> get(String id) throws StoreException {
        return database.read(sql -> sql.one("select id, job from download where id = ?", JOB, id));
    }

    /// Every job, oldest first.
    public List<DownloadJob> all() throws StoreException {
        return database.read(
                sql -> sql.list("select id, job from download order by position", JOB));
    }

    /// The jobs that have not ended, oldest first.
    public List<DownloadJob> unfinished() throws StoreException {
        return database.read(sql ->
                sql.list("select id, job from download where ended = 0 order by position", JOB));
    }

    public void remove(String id) throws StoreException {
        database.change(Care.PRECIOUS, sql -> sql.run("delete from download where id = ?", id));
    }

    /// The same for many: all of them or none. The figures of [#endedSince] stay.
    public void removeAll(List<String> ids) throws StoreException {
        if (ids.isEmpty()) return;
        database.change(
                Care.PRECIOUS,
                sql -> {
                    for (String id : ids) sql.run("delete from download where id = ?", id);
                });
    }

    /// Gives the places that these jobs have among all to them anew, in this order.
    public void arrange(List<String> ids) throws StoreException {
        if (ids.size() < 2) return;
        database.change(
                Care.PRECIOUS,
                sql -> {
                    var places = new ArrayList<Long>();
                    for (String id : ids)
                        places.add(sql.number("select position from download where id = ?", id));
                    places.sort(null);
                    // A place can be taken only once it is free.
                    for (int i = 0; i < ids.size(); i++) place(sql, ids.get(i), -1L - i);
                    for (int i = 0; i < ids.size(); i++) place(sql, ids.get(i), places.get(i));
                });
    }

    private static void place(Sql sql, String id, long position) throws SQLException {
        sql.run("update download set position = ? where id = ?", position, id);
    }

    /// How many jobs ended in which state since then; states in which none did are left out.
    public Map<DownloadJob.State, Integer> endedSince(Instant since) throws StoreException {
        return database.read(sql -> {
            var counts = new EnumMap<DownloadJob.State, Integer>(DownloadJob.State.class);
            sql.list(
                    "select state, count(*) from outcome where at >= ? group by state",
                    row -> counts.put(DownloadJob.State.valueOf(row.getString(1)), row.getInt(2)),
                    since);
            return counts;
        });
    }
}
