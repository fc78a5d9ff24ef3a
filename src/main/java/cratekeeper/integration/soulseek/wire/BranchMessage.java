package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.net.Inet4Address;
import java.util.List;

/// Our place in the tree of clients that hands searches down, as the server hears and helps.
public sealed interface BranchMessage extends ServerMessage {

    record HaveNoParent(boolean none) implements BranchMessage, ToServer {
        static HaveNoParent read(WireReader in) throws IOException {
            return new HaveNoParent(in.flag());
        }

        void write(WireWriter out) {
            out.flag(none);
        }
    }

    record AcceptChildren(boolean accept) implements BranchMessage, ToServer {
        static AcceptChildren read(WireReader in) throws IOException {
            return new AcceptChildren(in.flag());
        }

        void write(WireWriter out) {
            out.flag(accept);
        }
    }

    /// How far we are from our root.
    record OwnBranchLevel(long level) implements BranchMessage, ToServer {
        static OwnBranchLevel read(WireReader in) throws IOException {
            return new OwnBranchLevel(in.u32());
        }

        void write(WireWriter out) {
            out.u32(level);
        }
    }

    record OwnBranchRoot(String user) implements BranchMessage, ToServer {
        static OwnBranchRoot read(WireReader in) throws IOException {
            return new OwnBranchRoot(in.user());
        }

        void write(WireWriter out) {
            out.text(user);
        }
    }

    record ParentMinSpeed(long speed) implements BranchMessage, FromServer {
        static ParentMinSpeed read(WireReader in) throws IOException {
            return new ParentMinSpeed(in.u32());
        }

        void write(WireWriter out) {
            out.u32(speed);
        }
    }

    record ParentSpeedRatio(long ratio) implements BranchMessage, FromServer {
        static ParentSpeedRatio read(WireReader in) throws IOException {
            return new ParentSpeedRatio(in.u32());
        }

        void write(WireWriter out) {
            out.u32(ratio);
        }
    }

    /// A search for a branch root, to be answered and handed down.
    record ServerEmbedded(DistributedMessage.Search search) implements BranchMessage, FromServer {
        static FromServer read(WireReader in) throws IOException {
            var unread = new Unknown(Codecs.EMBEDDED, in.left());
            if (in.u8() != Codecs.DISTRIBUTED_SEARCH) return unread;
            return DistributedMessage.readSearch(in) instanceof DistributedMessage.Search search
                    ? new ServerEmbedded(search)
                    : unread;
        }

        void write(WireWriter out) {
            out.u8(Codecs.DISTRIBUTED_SEARCH);
            search.write(out);
        }
    }

    /// Users who may become our parent.
    record PossibleParents(List<Candidate> candidates) implements BranchMessage, FromServer {
        public PossibleParents {
            candidates = List.copyOf(candidates);
        }

        /// Somebody who may become our parent.
        public record Candidate(String user, Inet4Address address, int port) {
            static Candidate read(WireReader in) throws IOException {
                return new Candidate(in.user(), in.address(), in.port());
            }

            void write(WireWriter out) {
                out.text(user);
                out.address(address);
                out.i32(port);
            }
        }

        static PossibleParents read(WireReader in) throws IOException {
            return new PossibleParents(in.list(Candidate::read));
        }

        void write(WireWriter out) {
            out.list(candidates, Candidate::write);
        }
    }

    /// Begin anew: no parent, no children.
    record ResetDistributed() implements BranchMessage, FromServer {}
}
