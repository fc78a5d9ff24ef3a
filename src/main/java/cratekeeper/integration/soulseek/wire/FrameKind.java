package cratekeeper.integration.soulseek.wire;

/// The four kinds of stream that have frames: how wide a code is, how long a frame may be.
public enum FrameKind {
    /// Between the central server and us.
    SERVER(4),
    /// The first frame on any connection between two clients.
    INIT(1),
    /// Messages between two clients.
    PEER(4),
    /// Searches that travel down the tree of clients.
    DISTRIBUTED(1);

    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    private final int codeSize;

    FrameKind(int codeSize) {
        this.codeSize = codeSize;
    }

    int codeSize() {
        return codeSize;
    }

    /// The longest frame that we accept with this code, code included.
    long longest(int code) {
        return switch (this) {
            case SERVER -> 64 * MIB;
            case INIT -> 4 * KIB;
            case DISTRIBUTED -> 16 * KIB;
            case PEER -> longestOfPeers(code);
        };
    }

    private static long longestOfPeers(int code) {
        return switch (code) {
            case Codecs.SHARE_LIST -> 256 * MIB;
            case Codecs.USER_INFO -> 16 * MIB;
            case Codecs.SEARCH_ANSWER, Codecs.FOLDER_CONTENTS -> 8 * MIB;
            // What we do not know is read over, not kept.
            default -> Codecs.PEER.knows(code) ? 256 * KIB : 8 * MIB;
        };
    }

    /// Refuses what is too short for its code, before the code is read.
    void checkShortest(long length) throws WireException {
        if (length < codeSize) throw new WireException("A frame is too short for its code.");
    }

    void checkLongest(long length, int code) throws WireException {
        if (length > longest(code)) throw new WireException("A frame is longer than it may be.");
    }
}
