package cratekeeper.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds files that may be one recording among all there are, by walking indexes in order: the time
/// grows with the library, not with its square.
public final class TwinSearch {
    private final Database database;

    public TwinSearch(Database database) {
        this.database = database;
    }

    /// What two files share. Lengths must be known and close, too; only an id needs none.
    public enum By {
        ISRC("isrc", "isrc is not null"),
        /// MusicBrainz's id of the recording.
        RECORDING("recording", "recording is not null"),
        /// Title, version and artists.
        NAME("identity", "identity <> ''");

        private final String sql;

        By(String column, String known) {
            sql =
                    "select %1$s, duration, id from library where %2$s order by %1$s, duration"
                            .formatted(column, known);
        }
    }

    /// @param withinMs lengths this close are one recording
    /// @return ids, two or more at a time
    public List<long[]> find(By by, long withinMs) throws StoreException {
        var groups = new Groups(withinMs, by != By.NAME);
        database.read(sql -> sql.list(by.sql, groups::add));
        groups.end();
        return groups.found;
    }

    /// Takes rows in order. Those of unknown length come first: they belong to the others of their
    /// kind only where these agree on one length.
    private static final class Groups {
        private final long within;
        private final boolean lengthless;
        private final List<long[]> found = new ArrayList<>();
        private final List<Long> unknown = new ArrayList<>();
        private final List<Long> cluster = new ArrayList<>();
        private String key = "";
        private long from;
        private int clusters;

        Groups(long within, boolean lengthless) {
            this.within = within;
            this.lengthless = lengthless;
        }

        @Nullable Object add(ResultSet row) throws SQLException {
            String next = row.getString(1);
            long length = row.getLong(2);
            boolean known = !row.wasNull();
            if (!next.equals(key)) end();
            key = next;
            if (!known) {
                if (lengthless) unknown.add(row.getLong(3));
                return null;
            }
            if (!cluster.isEmpty() && length - from > within) close();
            if (cluster.isEmpty()) from = length;
            cluster.add(row.getLong(3));
            return null;
        }

        private void close() {
            clusters++;
            if (cluster.size() > 1) take(cluster);
            cluster.clear();
        }

        void end() {
            if (clusters == 0) {
                cluster.addAll(unknown);
                if (cluster.size() > 1) take(cluster);
            } else {
                close();
            }
            cluster.clear();
            unknown.clear();
            clusters = 0;
        }

        private void take(List<Long> ids) {
            found.add(ids.stream().mapToLong(Long::longValue).toArray());
        }
    }
}
