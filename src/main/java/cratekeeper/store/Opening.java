package cratekeeper.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the writer's connection: begins, checks, brings up to date, and sets a damaged file aside.
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final long QUICKLY_CHECKED = 64L << 20;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Duration busy;
    private final Presence presence;
    private @Nullable String notice;

    Opening(Path file, Duration busy, Presence presence) {
        this.file = file;
        this.busy = busy;
        this.presence = presence;
    }

    /// What a person should know, `null` if all is well.
    @Nullable String notice() {
        return notice;
    }

    Sql open(Instant now) throws StoreException {
        boolean doubtful = presence.alone() && (killed() || Files.exists(doubt(file)));
        try {
            return connect(doubtful);
        } catch (StoreException e) {
            if (e.problem() != StoreException.Problem.DAMAGED || !presence.alone()) throw e;
            LOG.warn("The database is damaged: {}", String.valueOf(e.getCause()));
            setAside(now);
            return connect(false);
        }
    }

    private Sql connect(boolean doubtful) throws StoreException {
        Sql sql = null;
        try {
            sql = Sql.open(file, busy);
            // Before the first table, or it has no effect: lets the cache give its space back.
            sql.script("pragma auto_vacuum = incremental");
            sql.list("pragma journal_mode = wal", row -> row.getString(1));
            sql.script("pragma temp_store = memory; pragma journal_size_limit = 16777216");
            if (doubtful) check(sql);
            Migrations.run(sql, file);
            return sql;
        } catch (SQLException e) {
            closeQuietly(sql, e);
            throw StoreException.of(file, e);
        } catch (StoreException e) {
            closeQuietly(sql, e);
            throw e;
        }
    }

    private void check(Sql sql) throws SQLException, StoreException {
        List<String> found = sql.list("pragma quick_check(1)", row -> row.getString(1));
        if (!found.equals(List.of("ok"))) {
            throw StoreException.damaged(file, String.join("; ", found));
        }
        try {
            Files.deleteIfExists(doubt(file));
        } catch (IOException e) {
            // Then the next opening checks once more.
            LOG.debug("The mark of doubt stays", e);
        }
    }

    private void setAside(Instant now) throws StoreException {
        String name = file.getFileName() + ".damaged-" + STAMP.format(now);
        Path aside = file.resolveSibling(name);
        for (int n = 2; Files.exists(aside); n++) aside = file.resolveSibling(name + "-" + n);
        try {
            for (String part : List.of("-wal", "-shm", "")) {
                Path from = file.resolveSibling(file.getFileName() + part);
                if (Files.exists(from))
                    Files.move(from, aside.resolveSibling(aside.getFileName() + part));
            }
            Files.deleteIfExists(doubt(file));
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Problem.DAMAGED,
                    file + " is damaged and cannot be moved; move it elsewhere and try again.",
                    e);
        }
        notice =
                "The database was damaged: it is kept as "
                        + aside
                        + ", and a new one was begun; scan your music folder to fill the library.";
    }

    private Path wal() {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /// Lies beside a database in which damage was met while it was open.
    static Path doubt(Path file) {
        return file.resolveSibling(file.getFileName() + "-doubt");
    }

    /// Whether the last one to have the database open died, and a check is a matter of moments. A
    /// kill alone damages nothing, so a large file is believed until damage is met.
    private boolean killed() {
        return size(wal()) > 0 && size(file) <= QUICKLY_CHECKED;
    }

    /// 0 for what is not there: an orderly close takes the WAL away.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void closeQuietly(@Nullable Sql sql, Exception why) {
        if (sql == null) return;
        try {
            sql.close();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
