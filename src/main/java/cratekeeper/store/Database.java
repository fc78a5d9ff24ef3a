package cratekeeper.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one SQLite file behind all stores. One thread writes at a time, several read beside it;
/// other processes may read and write too. For any thread; never call it from inside its own work.
public final class Database implements AutoCloseable {

    /// What a step does with the connection. It must not keep it.
    @FunctionalInterface
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    /// A step without an answer.
    @FunctionalInterface
    interface Change {
        void on(Sql sql) throws SQLException;
    }

    /// How much a commit must outlive. Both outlive a kill of the process.
    enum Care {
        /// May be lost with the power: it can be asked for again.
        REPLACEABLE("normal"),
        /// Is on the disk when the commit returns.
        PRECIOUS("full");

        private final String synchronous;

        Care(String synchronous) {
            this.synchronous = synchronous;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration BUSY = Duration.ofSeconds(4);
    private static final int READERS = 4;

    /// Each reader's own: the upper pages of every index of a large library stay at hand.
    private static final int READERS_CACHE_KB = 16_000;

    private final Path file;
    private final Duration busy;
    private final Presence presence;
    private final @Nullable String notice;

    private final ReentrantLock writing = new ReentrantLock();
    private final Sql writer;
    private @Nullable Care care;

    private final Semaphore readers = new Semaphore(READERS);
    private final Deque<Sql> idle = new ConcurrentLinkedDeque<>();

    private final List<Runnable> beforeClose = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private Database(Path file, Duration busy, InstantSource clock) throws StoreException {
        this.file = file;
        this.busy = busy;
        presence = Presence.enter(file);
        var opening = new Opening(file, busy, presence);
        try {
            writer = opening.open(clock.instant());
        } catch (StoreException e) {
            leave();
            throw e;
        }
        notice = opening.notice();
    }

    /// Opens the database, or begins one. A damaged file is kept beside it as
    /// `<name>.damaged-<time>` and a new one begun; [#notice] says so.
    public static Database open(Path file, InstantSource clock) throws StoreException {
        return open(file, clock, BUSY);
    }

    static Database open(Path file, InstantSource clock, Duration busy) throws StoreException {
        Path path = file.toAbsolutePath().normalize();
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
                NativeLibrary.unpackTo(folder);
            }
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Problem.READ_ONLY,
                    path.getParent() + " cannot be used as a folder; choose another home.",
                    e);
        }
        return new Database(path, busy, clock);
    }

    /// What a person should be told about the opening, in one sentence.
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    public Path file() {
        return file;
    }

    <T> T read(Work<T> work) throws StoreException {
        readers.acquireUninterruptibly();
        try {
            if (closed) throw StoreException.closed(file);
            Sql sql = idle.poll();
            if (sql == null) {
                sql = Sql.open(file, busy);
                sql.script("pragma query_only = on; pragma cache_size = " + -READERS_CACHE_KB);
            }
            try {
                return work.on(sql);
            } finally {
                idle.push(sql);
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            readers.release();
        }
    }

    /// Does the work as one transaction: all of it is kept, or nothing.
    <T> T write(Care wanted, Work<T> work) throws StoreException {
        if (writing.isHeldByCurrentThread())
            throw new IllegalStateException("a write inside a write");
        writing.lock();
        try {
            if (closed) throw StoreException.closed(file);
            if (care != wanted) {
                writer.script("pragma synchronous = " + wanted.synchronous);
                care = wanted;
            }
            return transaction(work);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            writing.unlock();
        }
    }

    void change(Care wanted, Change change) throws StoreException {
        write(
                wanted,
                sql -> {
                    change.on(sql);
                    return true;
                });
    }

    private <T> T transaction(Work<T> work) throws SQLException {
        // Immediate: to wait for another process now, rather than to fail half-way.
        writer.run("begin immediate");
        try {
            T result = work.on(writer);
            writer.run("commit");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(writer, e);
            throw e;
        }
    }

    static void rollBack(Sql sql, Throwable why) {
        try {
            sql.run("rollback");
        } catch (SQLException e) {
            // A full disk has SQLite roll back by itself; then there is nothing left to undo.
            why.addSuppressed(e);
        }
    }

    /// Runs when the database closes, before it does: a last chance to write.
    void beforeClose(Runnable work) {
        beforeClose.add(work);
    }

    /// Every statement that was run, by readers and the writer.
    Set<String> statements() {
        var all = new TreeSet<>(writer.statements());
        for (Sql reader : idle) all.addAll(reader.statements());
        return all;
    }

    private StoreException failure(SQLException cause) {
        StoreException failure = StoreException.of(file, cause);
        if (failure.problem() == StoreException.Problem.DAMAGED) {
            try {
                Files.write(Opening.doubt(file), new byte[0]);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    @Override
    public void close() {
        if (closed) return;
        beforeClose.forEach(Runnable::run);
        readers.acquireUninterruptibly(READERS);
        writing.lock();
        try {
            if (closed) return;
            closed = true;
            // The writer last: who goes last folds the WAL into the file.
            var open = new ArrayDeque<>(idle);
            open.addLast(writer);
            for (Sql sql : open) sql.close();
        } catch (SQLException e) {
            LOG.warn(
                    "The database did not close in good order; it is checked at the next start", e);
        } finally {
            leave();
            writing.unlock();
            readers.release(READERS);
        }
    }

    private void leave() {
        try {
            presence.close();
        } catch (IOException e) {
            LOG.debug("The lock file did not close", e);
        }
    }
}
