package cratekeeper.store;

import cratekeeper.music.Accepted;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.ReviewItem;
import cratekeeper.store.Database.Care;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person decided of tracks that needed them. A decision, the job as it becomes and the item
/// as it becomes are on the disk together or not at all; so is what an undo brings back.
public final class ReviewJournal {

    /// What was decided.
    public enum Kind {
        ACCEPT,
        SEARCH,
        LINK,
        RETRY,
        SKIP,
        ABANDON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One decision.
    ///
    /// @param id 0 before it is entered
    /// @param batch the same for decisions made together
    /// @param accepted what was chosen, by an acceptance
    /// @param job as it was before
    /// @param item as it was before
    public record Entry(
            long id,
            String batch,
            Kind kind,
            Instant at,
            @Nullable Accepted accepted,
            DownloadJob job,
            ReviewItem item) {}

    private static final String SELECT = "select * from decision where undone = 0 ";

    private final Database database;

    public ReviewJournal(Database database) {
        this.database = database;
    }

    /// @param job as it becomes
    /// @param item as it becomes; `null` if it needs nobody any more
    public void enter(Entry decision, DownloadJob job, @Nullable ReviewItem item)
            throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql -> {
                    sql.run(
                            "insert into decision"
                                    + " (job, batch, kind, at, accepted, job_before, item_before)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)",
                            decision.job().id(),
                            decision.batch(),
                            decision.kind().toString(),
                            decision.at(),
                            decision.accepted() == null ? null : Stored.text(decision.accepted()),
                            Stored.text(decision.job()),
                            Stored.text(decision.item()));
                    QueueStore.put(sql, job);
                    if (item == null) ReviewStore.remove(sql, decision.item().id());
                    else ReviewStore.put(sql, item);
                });
    }

    /// Takes a decision back.
    ///
    /// @param job as it is again
    /// @param item as it is again
    /// @param goneFromLibrary the file that was taken back out of the library, if one was
    public void undo(
            Entry decision, DownloadJob job, ReviewItem item, @Nullable Path goneFromLibrary)
            throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql -> {
                    sql.run("update decision set undone = 1 where id = ?", decision.id());
                    QueueStore.put(sql, job);
                    ReviewStore.put(sql, item);
                    if (goneFromLibrary != null)
                        sql.run("delete from library where path = ?", goneFromLibrary);
                });
    }

    /// The newest decision that stands.
    public Optional<Entry> latest() throws StoreException {
        return database.read(
                sql -> sql.one(SELECT + "order by id desc limit 1", ReviewJournal::entry));
    }

    /// The newest decision of a job that stands.
    public Optional<Entry> latest(String job) throws StoreException {
        return database.read(sql ->
                sql.one(
                        SELECT + "and job = ? order by id desc limit 1",
                        ReviewJournal::entry,
                        job));
    }

    /// The decisions that were made together and stand, the newest first.
    public List<Entry> batch(String batch) throws StoreException {
        return database.read(sql ->
                sql.list(SELECT + "and batch = ? order by id desc", ReviewJournal::entry, batch));
    }

    static @Nullable Entry entry(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String accepted = row.getString("accepted");
        DownloadJob job = Stored.read(row.getString("job_before"), DownloadJob.class, id);
        ReviewItem item = Stored.read(row.getString("item_before"), ReviewItem.class, id);
        if (job == null || item == null) return null;
        return new Entry(
                id,
                row.getString("batch"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("at")),
                accepted == null ? null : Stored.read(accepted, Accepted.class, id),
                job,
                item);
    }
}
