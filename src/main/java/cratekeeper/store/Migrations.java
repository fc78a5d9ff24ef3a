package cratekeeper.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// The numbered scripts that bring a database to the form we know. Once published, a script is
/// never changed; the next one is added to the list.
final class Migrations {

    private static final List<String> SCRIPTS =
            List.of(
                    "001-begin.sql",
                    "002-services.sql",
                    "003-calls.sql",
                    "010-library.sql",
                    "020-review.sql",
                    "030-people.sql",
                    "031-library-words.sql",
                    "040-bad-files.sql",
                    "050-all-fields.sql",
                    "060-words-together.sql");

    private Migrations() {}

    static void run(Sql sql, Path file) throws SQLException, StoreException {
        if (version(sql, file) == SCRIPTS.size()) return;
        sql.run("begin immediate");
        try {
            // Again, inside: another process may have been quicker.
            for (int from = version(sql, file); from < SCRIPTS.size(); from++) {
                sql.script(text(SCRIPTS.get(from)));
                sql.script("pragma user_version = " + (from + 1));
            }
            sql.run("commit");
        } catch (SQLException | StoreException e) {
            Database.rollBack(sql, e);
            throw e;
        }
    }

    private static int version(Sql sql, Path file) throws SQLException, StoreException {
        int version = (int) sql.number("pragma user_version");
        if (version > SCRIPTS.size()) throw StoreException.tooNew(file);
        return version;
    }

    private static String text(String name) {
        try (var in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("not packaged: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
