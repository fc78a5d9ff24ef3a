package cratekeeper.store;

import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import java.time.Instant;
import java.util.List;

/// What happened lately, read from what others keep: for figures and the log.
public final class ActivityStore {
    private final Database database;

    public ActivityStore(Database database) {
        this.database = database;
    }

    /// The files that were fetched since then and are in the library.
    public List<AudioFile> fetchedSince(Instant since) throws StoreException {
        return database.read(sql ->
                sql.list(
                        "select id, file from library where source is not null and added_at >= ?",
                        row ->
                                Stored.read(
                                        row.getString("file"), AudioFile.class, row.getLong("id")),
                        since));
    }

    /// Decisions that stand, newest first.
    public List<ReviewJournal.Entry> decidedSince(Instant since, int most) throws StoreException {
        return database.read(sql ->
                sql.list(
                        "select * from decision where undone = 0 and at >= ?"
                                + " order by id desc limit ?",
                        ReviewJournal::entry,
                        since,
                        most));
    }

    /// Jobs that have ended and are still in the list, the latest of them first.
    public List<DownloadJob> ended(int most) throws StoreException {
        return database.read(sql ->
                sql.list(
                        "select id, job from download where ended = 1"
                                + " order by position desc limit ?",
                        row ->
                                Stored.read(
                                        row.getString("job"),
                                        DownloadJob.class,
                                        row.getString("id")),
                        most));
    }
}
