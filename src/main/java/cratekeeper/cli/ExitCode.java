package cratekeeper.cli;

/// How a command ended, for scripts (product, section 7).
public final class ExitCode {
    public static final int DONE = 0;

    /// Nothing found, or some items failed.
    public static final int INCOMPLETE = 1;

    public static final int WRONG_WORDS = 2;
    public static final int SIGN_IN_NEEDED = 3;
    public static final int NOBODY_REACHED = 4;
    public static final int HOME_UNUSABLE = 5;

    private ExitCode() {}
}
