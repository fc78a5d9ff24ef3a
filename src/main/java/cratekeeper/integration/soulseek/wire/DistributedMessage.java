package cratekeeper.integration.soulseek.wire;

import java.io.IOException;

/// What a parent tells its children on a connection of type D.
public sealed interface DistributedMessage
        permits DistributedMessage.Ping,
                DistributedMessage.Search,
                DistributedMessage.BranchLevel,
                DistributedMessage.BranchRoot,
                DistributedMessage.ChildDepth,
                DistributedMessage.Embedded,
                Unknown {

    /// To be ignored.
    record Ping() implements DistributedMessage {}

    /// Somebody's search, for us to answer.
    record Search(String user, int token, String query) implements DistributedMessage {
        /// The character "1"; nobody knows searches of another kind.
        private static final int KIND = 49;

        void write(WireWriter out) {
            out.i32(KIND);
            out.text(user);
            out.i32(token);
            out.text(query);
        }
    }

    /// A [Search], or unknown if it is of a kind that nobody knows.
    static DistributedMessage readSearch(WireReader in) throws IOException {
        var unread = new Unknown(Codecs.DISTRIBUTED_SEARCH, in.left());
        return in.i32() == Search.KIND ? new Search(in.user(), in.i32(), in.text()) : unread;
    }

    /// @param level how far the sender is from the root; below zero nobody is
    record BranchLevel(int level) implements DistributedMessage {
        static BranchLevel read(WireReader in) throws IOException {
            return new BranchLevel(in.i32());
        }

        void write(WireWriter out) {
            out.i32(level);
        }
    }

    record BranchRoot(String user) implements DistributedMessage {
        static BranchRoot read(WireReader in) throws IOException {
            return new BranchRoot(in.user());
        }

        void write(WireWriter out) {
            out.text(user);
        }
    }

    /// To be ignored.
    record ChildDepth(long depth) implements DistributedMessage {
        static ChildDepth read(WireReader in) throws IOException {
            return new ChildDepth(in.u32());
        }

        void write(WireWriter out) {
            out.u32(depth);
        }
    }

    /// A search as old clients hand it down, wrapped once more.
    record Embedded(Search search) implements DistributedMessage {
        void write(WireWriter out) {
            out.u8(Codecs.DISTRIBUTED_SEARCH);
            search.write(out);
        }
    }

    /// An [Embedded] search; anything else inside is not looked at, least of all another wrapping.
    static DistributedMessage readEmbedded(WireReader in) throws IOException {
        var unread = new Unknown(Codecs.EMBEDDED, in.left());
        if (in.u8() != Codecs.DISTRIBUTED_SEARCH) return unread;
        return readSearch(in) instanceof Search search ? new Embedded(search) : unread;
    }
}
