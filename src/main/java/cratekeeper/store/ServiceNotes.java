package cratekeeper.store;

import cratekeeper.music.Service;
import cratekeeper.store.Database.Care;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the services asked of us that must outlive the program: long pauses, how often each was
/// asked on its own day, and when it was asked last where a window of time is counted.
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

    /// When the service was called, from that moment on.
    public List<Instant> calls(Service service, Instant from) throws StoreException {
        return database.read(sql ->
                sql.list(
                        "select at from service_call where service = ? and at >= ? order by at",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        service.id(),
                        from));
    }

    /// Keeps the time of a call, and forgets those that count no more.
    public void called(Service service, Instant at, Instant forgetBefore) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql -> {
                    sql.run(
                            "delete from service_call where service = ? and at < ?",
                            service.id(),
                            forgetBefore);
                    sql.run(
                            "insert into service_call (service, at) values (?, ?)",
                            service.id(),
                            at);
                });
    }
}
