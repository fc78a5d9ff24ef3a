package cratekeeper.integration.soulseek.wire;

import java.io.IOException;

/// The first frame on a connection between two clients, sent by whoever opened it.
public sealed interface InitMessage
        permits InitMessage.PeerInit, InitMessage.PierceFirewall, Unknown {

    /// Who opens the connection, and what for. Nothing proves the name.
    record PeerInit(String user, ConnectionType type) implements InitMessage {
        static PeerInit read(WireReader in) throws IOException {
            String user = in.user();
            if (!isName(user)) throw new WireException("A user has a name that nobody may have.");
            return new PeerInit(user, ConnectionType.read(in));
        }

        // Old accounts have letters beyond ASCII; what cannot be printed nobody has.
        private static boolean isName(String user) {
            return !user.isBlank()
                    && !user.equals("server")
                    && user.chars().noneMatch(Character::isISOControl);
        }

        // A token follows that means nothing today.
        void write(WireWriter out) {
            out.text(user);
            type.write(out);
            out.i32(0);
        }
    }

    /// The connection that was asked for by the server, with the token that was given.
    record PierceFirewall(int token) implements InitMessage {
        static PierceFirewall read(WireReader in) throws IOException {
            return new PierceFirewall(in.i32());
        }

        void write(WireWriter out) {
            out.i32(token);
        }
    }
}
