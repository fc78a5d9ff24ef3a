package cratekeeper.cli;

/// Ends a command with a sentence for stderr.
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int exitCode;

    /// @param sentence what happened and what to do next
    public Stop(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
