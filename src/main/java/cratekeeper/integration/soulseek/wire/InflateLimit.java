package cratekeeper.integration.soulseek.wire;

/// How far one compressed body may grow.
///
/// @param most bytes when inflated
/// @param kept whether what is inflated stays in memory until the message is done, and so counts
///   against the common [InflateLedger]; else it is handed on in pieces and only the window counts
record InflateLimit(long most, boolean kept) {
    /// For answers to searches and the contents of a folder.
    static final InflateLimit ANSWER = new InflateLimit(64L << 20, true);

    /// For whole lists of shared files, read in a stream.
    static final InflateLimit STREAMED_LIST = new InflateLimit(1L << 30, false);

    /// Inflated bytes to each compressed one: beyond it nobody's list of files is, only a bomb.
    private static final int RATIO = 200;

    private static final long RATIO_FROM = 1L << 20;

    void check(long compressed, long inflated) throws WireException {
        if (inflated > most) throw new WireException("A message inflates to more than it may.");
        if (inflated > RATIO_FROM && inflated / RATIO > compressed) {
            throw new WireException("A message inflates like a bomb.");
        }
    }
}
