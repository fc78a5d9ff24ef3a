package cratekeeper.store;

import cratekeeper.music.Track;
import cratekeeper.store.Database.Care;
import java.time.InstantSource;
import java.util.Optional;

/// How an assistant read names: each is asked for once.
public final class AssistantAnswers {
    private final Database database;
    private final InstantSource clock;

    public AssistantAnswers(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// [Track#UNKNOWN] means that it could not read the name either; empty, that nobody asked.
    public Optional<Track> of(String name) throws StoreException {
        return database.read(sql ->
                sql.one(
                        "select track from assistant_answer where name = ?",
                        row -> Stored.read(row.getString(1), Track.class, name),
                        name));
    }

    public void put(String name, Track read) throws StoreException {
        database.change(
                Care.REPLACEABLE,
                sql ->
                        sql.run(
                                "insert or replace into assistant_answer (name, track, at)"
                                        + " values (?, ?, ?)",
                                name,
                                Stored.text(read),
                                clock.instant()));
    }
}
