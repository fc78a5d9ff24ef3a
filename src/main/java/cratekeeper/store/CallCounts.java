package cratekeeper.store;

import cratekeeper.music.Service;
import cratekeeper.store.Database.Care;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls that went out, for the Activity figures; kept for 30 days. Recording never blocks: a
/// thread of its own writes what has come together meanwhile.
public final class CallCounts {

    private record Call(
            Service service, String operation, Instant at, long millis, String outcome) {}

    private static final Logger LOG = LoggerFactory.getLogger(CallCounts.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_WAITING = 10_000;
    private static final int SWEEP = 500;

    private final Database database;
    private final ConcurrentLinkedQueue<Call> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean();

    public CallCounts(Database database) {
        this.database = database;
        database.beforeClose(this::flush);
    }

    /// @param millis from sending to the last byte
    /// @param outcome how it ended: ok, not_found, throttled, cancelled, or any other word for a
    ///   failure; upper or lower case
    public void record(Service service, String operation, Instant at, long millis, String outcome) {
        // A database that refuses to write must not fill the memory; only figures are lost.
        if (size.get() >= MOST_WAITING) return;
        size.incrementAndGet();
        waiting.add(new Call(service, operation, at, millis, outcome.toLowerCase(Locale.ROOT)));
        if (writing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("call-counts").start(this::writeBehind);
        }
    }

    private void writeBehind() {
        boolean written;
        do {
            written = flush();
            writing.set(false);
            // What came between the flush and here would otherwise wait for the next call.
        } while (written && !waiting.isEmpty() && writing.compareAndSet(false, true));
    }

    /// Writes what is waiting.
    ///
    /// @return whether it could
    private synchronized boolean flush() {
        var batch = List.copyOf(waiting);
        if (batch.isEmpty()) return true;
        try {
            database.change(Care.REPLACEABLE, sql -> write(sql, batch));
        } catch (StoreException e) {
            // A call that ends after the application did is nobody's figure any more.
            if (e.problem() != StoreException.Problem.CLOSED)
                LOG.warn("The calls cannot be counted: {}", e.getMessage());
            return false;
        }
        for (int i = 0; i < batch.size(); i++) waiting.remove();
        size.addAndGet(-batch.size());
        return true;
    }

    private static void write(Sql sql, List<Call> batch) throws SQLException {
        for (Call call : batch) {
            sql.run(
                    "insert into call (at, service, operation, millis, outcome)"
                            + " values (?, ?, ?, ?, ?)",
                    call.at,
                    call.service.id(),
                    call.operation,
                    call.millis,
                    call.outcome);
        }
        sql.run(
                "delete from call where id in (select id from call where at < ? order by at limit "
                        + SWEEP
                        + ")",
                batch.getLast().at.minus(KEPT));
    }

    /// Each service that was called since then, in the order of [Service].
    public List<ServiceFigures> since(Instant since) throws StoreException {
        flush();
        Map<Service, List<Call>> calls = new EnumMap<>(Service.class);
        List<Call> all =
                database.read(sql ->
                        sql.list(
                                "select at, service, outcome, millis from call" + " where at >= ?",
                                CallCounts::call,
                                since));
        for (Call call : all) calls.computeIfAbsent(call.service, s -> new ArrayList<>()).add(call);
        var figures = new ArrayList<ServiceFigures>();
        calls.forEach((service, own) -> figures.add(figures(service, own)));
        return figures;
    }

    private static @Nullable Call call(ResultSet row) throws SQLException {
        Service service = Service.of(row.getString("service")).orElse(null);
        if (service == null) return null;
        return new Call(
                service,
                "",
                Instant.ofEpochMilli(row.getLong("at")),
                row.getLong("millis"),
                row.getString("outcome"));
    }

    private static ServiceFigures figures(Service service, List<Call> calls) {
        long[] millis = calls.stream().mapToLong(Call::millis).toArray();
        Arrays.sort(millis);
        long cancelled = with("cancelled", calls);
        long ok = with("ok", calls) + with("not_found", calls);
        long judged = calls.size() - cancelled;
        return new ServiceFigures(
                service,
                calls.size(),
                quantile(millis, 0.50),
                quantile(millis, 0.95),
                judged == 0 ? 1 : (double) ok / judged,
                with("throttled", calls),
                judged - ok,
                Math.round(Arrays.stream(millis).average().orElse(0)));
    }

    private static long with(String outcome, List<Call> calls) {
        return calls.stream().filter(c -> c.outcome.equals(outcome)).count();
    }

    private static long quantile(long[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    /// Calls a slot of time and service since then, oldest first; slots are counted from 1970 on.
    public List<MinuteCount> per(Duration slot, Instant since) throws StoreException {
        flush();
        long millis = slot.toMillis();
        return database.read(sql ->
                sql.list(
                        "select at / ? as slot, service, count(*) as calls from call"
                                + " where at >= ? group by slot, service"
                                + " order by slot, service",
                        row -> {
                            Service service = Service.of(row.getString("service")).orElse(null);
                            return service == null
                                    ? null
                                    : new MinuteCount(
                                            Instant.ofEpochMilli(row.getLong("slot") * millis),
                                            service,
                                            row.getInt("calls"));
                        },
                        millis,
                        since));
    }

    /// The latest calls, newest first.
    public List<CallEntry> latest(Instant since, int most) throws StoreException {
        flush();
        return database.read(sql ->
                sql.list(
                        "select at, service, operation, millis, outcome from call"
                                + " where at >= ? order by at desc, id desc limit ?",
                        row -> {
                            Service service = Service.of(row.getString("service")).orElse(null);
                            return service == null
                                    ? null
                                    : new CallEntry(
                                            Instant.ofEpochMilli(row.getLong("at")),
                                            service,
                                            row.getString("operation"),
                                            row.getLong("millis"),
                                            row.getString("outcome"));
                        },
                        since,
                        most));
    }
}
