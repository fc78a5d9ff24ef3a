package cratekeeper.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// The database cannot be used. The message is one sentence for a person that says what to do.
/// Nothing that was committed is lost, and nothing of the failed step was written.
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1;

    /// What somebody can do about it.
    public enum Problem {
        /// Free some space.
        DISK_FULL,
        /// Make the folder writable, or choose another.
        READ_ONLY,
        /// Close the other program.
        IN_USE,
        /// Start again: the damaged file is then kept aside and a new one begun.
        DAMAGED,
        /// Update Cratekeeper.
        TOO_NEW,
        /// Nothing: it was closed because the application ends.
        CLOSED,
        /// Look into the log.
        FAILED
    }

    private final Problem problem;

    StoreException(Problem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    static StoreException of(Path file, SQLException cause) {
        Problem problem = problem(cause);
        return new StoreException(problem, sentence(problem, file, cause), cause);
    }

    public Problem problem() {
        return problem;
    }

    private static Problem problem(SQLException cause) {
        if (!(cause instanceof SQLiteException e)) return Problem.FAILED;
        // The lower byte is the kind; the rest tells it more precisely.
        return switch (e.getResultCode().code & 0xff) {
            case 13 -> Problem.DISK_FULL;
            case 3, 8, 14 -> Problem.READ_ONLY;
            case 5, 6 -> Problem.IN_USE;
            case 11, 26 -> Problem.DAMAGED;
            default -> Problem.FAILED;
        };
    }

    private static String sentence(Problem problem, Path file, SQLException cause) {
        return switch (problem) {
            case DISK_FULL ->
                    "The disk that holds " + file + " is full; free some space and try again.";
            case READ_ONLY ->
                    file + " cannot be written; make its folder writable or choose another home.";
            case IN_USE -> file + " is in use by another program; close it and try again.";
            case DAMAGED ->
                    file
                            + " is damaged; start Cratekeeper again, it keeps the damaged file and"
                            + " begins a new one.";
            case TOO_NEW ->
                    file + " was written by a newer Cratekeeper; update Cratekeeper to open it.";
            case CLOSED -> file + " is closed already.";
            case FAILED ->
                    file
                            + " could not be read or written ("
                            + cause.getMessage()
                            + "); check the disk and try again.";
        };
    }

    static StoreException damaged(Path file, String details) {
        return known(Problem.DAMAGED, file, new SQLException(details));
    }

    static StoreException tooNew(Path file) {
        return known(Problem.TOO_NEW, file, new SQLException("newer schema"));
    }

    static StoreException closed(Path file) {
        return known(Problem.CLOSED, file, new SQLException("closed"));
    }

    private static StoreException known(Problem problem, Path file, SQLException cause) {
        return new StoreException(problem, sentence(problem, file, cause), cause);
    }
}
