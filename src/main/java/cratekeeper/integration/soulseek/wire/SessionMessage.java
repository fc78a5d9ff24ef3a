package cratekeeper.integration.soulseek.wire;

import cratekeeper.account.Secret;
import java.io.IOException;
import java.net.Inet4Address;
import java.util.List;

/// Signing in, and what the server and we tell each other about ourselves.
public sealed interface SessionMessage extends ServerMessage {

    /// The first message of a session.
    ///
    /// @param digest lower-case hex MD5 of name and password joined
    record Login(String user, Secret password, long version, Secret digest, long minorVersion)
            implements SessionMessage, ToServer {
        static Login read(WireReader in) throws IOException {
            return new Login(
                    in.user(), new Secret(in.text()), in.u32(), new Secret(in.text()), in.u32());
        }

        void write(WireWriter out) {
            out.text(user);
            out.text(password.reveal());
            out.u32(version);
            out.text(digest.reveal());
            out.u32(minorVersion);
        }
    }

    /// Either [LoginAccepted] or [LoginRefused].
    static SessionMessage.LoginAnswer readLoginAnswer(WireReader in) throws IOException {
        return in.flag() ? LoginAccepted.read(in) : LoginRefused.read(in);
    }

    /// The server's answer to [Login].
    sealed interface LoginAnswer extends SessionMessage, FromServer {}

    /// @param ownAddress where the server sees us
    /// @param digest hex MD5 of the password
    /// @param supporter whether this account ever donated
    record LoginAccepted(String greeting, Inet4Address ownAddress, Secret digest, boolean supporter)
            implements LoginAnswer {
        private static LoginAccepted read(WireReader in) throws IOException {
            return new LoginAccepted(
                    in.text(), in.address(), new Secret(in.text()), in.has(1) && in.flag());
        }

        void write(WireWriter out) {
            out.flag(true);
            out.text(greeting);
            out.address(ownAddress);
            out.text(digest.reveal());
            out.flag(supporter);
        }
    }

    /// @param reason one of a few fixed words
    /// @param detail a sentence, or empty
    record LoginRefused(String reason, String detail) implements LoginAnswer {
        private static LoginRefused read(WireReader in) throws IOException {
            return new LoginRefused(in.text(), in.has(4) ? in.text() : "");
        }

        void write(WireWriter out) {
            out.flag(false);
            out.text(reason);
            if (!detail.isEmpty()) out.text(detail);
        }
    }

    /// Somebody signed in with our name elsewhere; the server closes the connection.
    record Relogged() implements SessionMessage, FromServer {}

    /// The port that we listen on, as seen from outside. We offer no obfuscated one.
    record SetWaitPort(int port) implements SessionMessage, ToServer {
        static SetWaitPort read(WireReader in) throws IOException {
            return new SetWaitPort(in.port());
        }

        void write(WireWriter out) {
            out.i32(port);
        }
    }

    record SetStatus(UserStatus status) implements SessionMessage, ToServer {
        static SetStatus read(WireReader in) throws IOException {
            return new SetStatus(UserStatus.read(in));
        }

        void write(WireWriter out) {
            status.write(out);
        }
    }

    /// Keeps the connection alive; expects no answer.
    record ServerPing() implements SessionMessage, ToServer {}

    /// How much we share.
    record SharedFoldersFiles(long folders, long files) implements SessionMessage, ToServer {
        static SharedFoldersFiles read(WireReader in) throws IOException {
            return new SharedFoldersFiles(in.u32(), in.u32());
        }

        void write(WireWriter out) {
            out.u32(folders);
            out.u32(files);
        }
    }

    /// @param bytesPerSecond average of the upload that has just succeeded
    record SendUploadSpeed(long bytesPerSecond) implements SessionMessage, ToServer {
        static SendUploadSpeed read(WireReader in) throws IOException {
            return new SendUploadSpeed(in.u32());
        }

        void write(WireWriter out) {
            out.u32(bytesPerSecond);
        }
    }

    /// A sentence of the server's operators, for the person.
    record AdminMessage(String text) implements SessionMessage, FromServer {
        static AdminMessage read(WireReader in) throws IOException {
            return new AdminMessage(in.text());
        }

        void write(WireWriter out) {
            out.text(text);
        }
    }

    /// All users whose downloads go first.
    record PrivilegedUsers(List<String> users) implements SessionMessage, FromServer {
        public PrivilegedUsers {
            users = List.copyOf(users);
        }

        static PrivilegedUsers read(WireReader in) throws IOException {
            return new PrivilegedUsers(in.texts());
        }

        void write(WireWriter out) {
            out.texts(users);
        }
    }

    /// Asks for [PrivilegesLeft].
    record CheckPrivileges() implements SessionMessage, ToServer {}

    /// @param seconds for which we still have privileges
    record PrivilegesLeft(long seconds) implements SessionMessage, FromServer {
        static PrivilegesLeft read(WireReader in) throws IOException {
            return new PrivilegesLeft(in.u32());
        }

        void write(WireWriter out) {
            out.u32(seconds);
        }
    }

    record GivePrivileges(String user, long days) implements SessionMessage, ToServer {
        static GivePrivileges read(WireReader in) throws IOException {
            return new GivePrivileges(in.user(), in.u32());
        }

        void write(WireWriter out) {
            out.text(user);
            out.u32(days);
        }
    }

    /// To the server a wish, from the server its confirmation.
    record ChangePassword(Secret password) implements SessionMessage, ToServer, FromServer {
        static ChangePassword read(WireReader in) throws IOException {
            return new ChangePassword(new Secret(in.text()));
        }

        void write(WireWriter out) {
            out.text(password.reveal());
        }
    }
}
