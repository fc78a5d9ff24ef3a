package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Private messages between users, and of the server.
public sealed interface ChatMessage extends ServerMessage {

    record MessageUser(String user, String text) implements ChatMessage, ToServer {
        static MessageUser read(WireReader in) throws IOException {
            return new MessageUser(in.user(), in.text());
        }

        void write(WireWriter out) {
            out.text(user);
            out.text(text);
        }
    }

    record MessageUsers(List<String> users, String text) implements ChatMessage, ToServer {
        public MessageUsers {
            users = List.copyOf(users);
        }

        static MessageUsers read(WireReader in) throws IOException {
            return new MessageUsers(in.texts(), in.text());
        }

        void write(WireWriter out) {
            out.texts(users);
            out.text(text);
        }
    }

    /// Without it the server delivers the message again at every login.
    record MessageAcked(int id) implements ChatMessage, ToServer {
        static MessageAcked read(WireReader in) throws IOException {
            return new MessageAcked(in.i32());
        }

        void write(WireWriter out) {
            out.i32(id);
        }
    }

    /// @param fresh false when it was sent before
    record PrivateMessage(int id, Instant time, String user, String text, boolean fresh)
            implements ChatMessage, FromServer {
        static PrivateMessage read(WireReader in) throws IOException {
            return new PrivateMessage(
                    in.i32(),
                    Instant.ofEpochSecond(in.u32()),
                    in.user(),
                    in.text(),
                    !in.has(1) || in.flag());
        }

        void write(WireWriter out) {
            out.i32(id);
            out.u32(time.getEpochSecond());
            out.text(user);
            out.text(text);
            out.flag(fresh);
        }
    }
}
