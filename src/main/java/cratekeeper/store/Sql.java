package cratekeeper.store;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One connection and its prepared statements. For one thread at a time.
final class Sql implements AutoCloseable {

    /// Makes a value of the row; `null` leaves the row out.
    @FunctionalInterface
    interface Row<T> {
        @Nullable T of(ResultSet row) throws SQLException;
    }

    private static final int MOST_PREPARED = 100;

    private final Connection connection;
    // The eldest goes first: the library's filters combine to more than need be kept.
    private final LinkedHashMap<String, PreparedStatement> prepared =
            new LinkedHashMap<>(64, 0.75f, true);

    private Sql(Connection connection) {
        this.connection = connection;
    }

    /// @param busy how long to wait while another process writes
    static Sql open(Path file, Duration busy) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout((int) busy.toMillis());
        // Or else it is asked for behind each insert.
        config.setGetGeneratedKeys(false);
        // As a URI, so that `?` or `#` in a folder's name is not taken for parameters.
        URI uri = file.toUri();
        return new Sql(config.createConnection("jdbc:sqlite:" + uri));
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... args) throws SQLException {
        try (var rows = bound(sql, args).executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                T value = row.of(rows);
                if (value != null) found.add(value);
            }
            return found;
        } catch (SQLException e) {
            forget(sql, e);
            throw e;
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... args) throws SQLException {
        return list(sql, row, args).stream().findFirst();
    }

    /// The first column of the first row; 0 if there is none.
    long number(String sql, @Nullable Object... args) throws SQLException {
        return one(sql, row -> row.getLong(1), args).orElse(0L);
    }

    /// Changes rows and tells how many.
    int run(String sql, @Nullable Object... args) throws SQLException {
        try {
            return bound(sql, args).executeUpdate();
        } catch (SQLException e) {
            forget(sql, e);
            throw e;
        }
    }

    /// The driver ends a statement that failed; the next time it is prepared anew.
    private void forget(String sql, SQLException why) {
        try {
            PreparedStatement failed = prepared.remove(sql);
            if (failed != null) failed.close();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /// Several statements, one after another.
    void script(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// What was run here, but for scripts.
    Set<String> statements() {
        return Set.copyOf(prepared.keySet());
    }

    private PreparedStatement bound(String sql, @Nullable Object... args) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            if (prepared.size() >= MOST_PREPARED) prepared.pollFirstEntry().getValue().close();
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < args.length; i++) statement.setObject(i + 1, column(args[i]));
        return statement;
    }

    /// A scan comes here some hundred thousand times: this is cheaper than a switch over types.
    private static @Nullable Object column(@Nullable Object value) {
        if (value == null || value instanceof String) return value;
        if (value instanceof Instant at) return at.toEpochMilli();
        if (value instanceof Path path) return path.toAbsolutePath().normalize().toString();
        return value instanceof Boolean yes ? Integer.valueOf(yes ? 1 : 0) : value;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) statement.close();
        prepared.clear();
        connection.close();
    }
}
