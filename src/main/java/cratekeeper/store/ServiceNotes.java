package cratekeeper.store;

import cratekeeper.music.Service;
import cratekeeper.store.Database.Care;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the services asked of us that must outlive the program: long pauses, and how often each was
/// asked on its own day.
public final class ServiceNotes {
    private final Database database;

    public ServiceNotes(Database database) {
        this.database = database;
    }

    public Optional<Instant> pausedUntil(Service service) throws StoreException {
        return database.read(sql ->
                sql.one(
                        "select until from service_pause where service = ?",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        service.id()));
    }

    public void pauseUntil(Service service, Instant end) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql ->
                        sql.run(
                                "insert or replace into service_pause (service, until) values (?, ?)",
                                service.id(),
                                end));
    }

    /// Calls counted on that day; 0 if the last ones counted were on another.
    public int used(Service service, LocalDate day) throws StoreException {
        return (int)
                (long)
                        database.read(sql ->
                                sql.number(
                                        "select used from service_day"
                                                + " where service = ? and day = ?",
                                        service.id(),
                                        day.toString()));
    }

    /// Counts one more call. Another day begins anew.
    public void use(Service service, LocalDate day) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql ->
                        sql.run(
                                "insert into service_day (service, day, used) values (?, ?, 1)"
                                        + " on conflict (service) do update set"
                                        + " used = case when day = excluded.day"
                                        + " then used + 1 else 1 end, day = excluded.day",
                                service.id(),
                                day.toString()));
    }
}
