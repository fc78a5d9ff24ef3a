package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.net.Inet4Address;
import java.util.Optional;

/// Where users are, how they are, and the server's help in connecting to them.
public sealed interface UserMessage extends ServerMessage {

    /// Asks for [PeerAddress].
    record GetPeerAddress(String user) implements UserMessage, ToServer {
        static GetPeerAddress read(WireReader in) throws IOException {
            return new GetPeerAddress(in.user());
        }

        void write(WireWriter out) {
            out.text(user);
        }
    }

    /// Where a user listens. Obfuscated ports are read over: plain connections work as well.
    ///
    /// @param port 0 if the user has not told it yet
    record PeerAddress(String user, Inet4Address address, int port)
            implements UserMessage, FromServer {
        /// The server says so by an address of zeros.
        public boolean isOffline() {
            return address.isAnyLocalAddress();
        }

        static PeerAddress read(WireReader in) throws IOException {
            return new PeerAddress(in.user(), in.address(), in.port());
        }

        void write(WireWriter out) {
            out.text(user);
            out.address(address);
            out.i32(port);
            out.i32(0);
            out.u16(0);
        }
    }

    /// Asks for [WatchedUser], and from then on for each [UserStatusNews].
    record WatchUser(String user) implements UserMessage, ToServer {
        static WatchUser read(WireReader in) throws IOException {
            return new WatchUser(in.user());
        }

        void write(WireWriter out) {
            out.text(user);
        }
    }

    record UnwatchUser(String user) implements UserMessage, ToServer {
        static UnwatchUser read(WireReader in) throws IOException {
            return new UnwatchUser(in.user());
        }

        void write(WireWriter out) {
            out.text(user);
        }
    }

    /// @param known empty if no such user exists
    record WatchedUser(String user, Optional<Known> known) implements UserMessage, FromServer {
        /// @param country absent when the user is offline
        public record Known(
                UserStatus status, UserStatistics statistics, Optional<String> country) {}

        static WatchedUser read(WireReader in) throws IOException {
            String user = in.user();
            if (!in.flag()) return new WatchedUser(user, Optional.empty());
            var status = UserStatus.read(in);
            var statistics = UserStatistics.read(in);
            Optional<String> country = in.has(4) ? Optional.of(in.text()) : Optional.empty();
            return new WatchedUser(user, Optional.of(new Known(status, statistics, country)));
        }

        void write(WireWriter out) {
            out.text(user);
            out.flag(known.isPresent());
            known.ifPresent(user -> {
                user.status().write(out);
                user.statistics().write(out);
                user.country().ifPresent(out::text);
            });
        }
    }

    /// Asks for [UserStatusNews].
    record GetUserStatus(String user) implements UserMessage, ToServer {
        static GetUserStatus read(WireReader in) throws IOException {
            return new GetUserStatus(in.user());
        }

        void write(WireWriter out) {
            out.text(user);
        }
    }

    /// The answer, or a change of somebody whom we watch.
    record UserStatusNews(String user, UserStatus status, boolean privileged)
            implements UserMessage, FromServer {
        static UserStatusNews read(WireReader in) throws IOException {
            return new UserStatusNews(in.user(), UserStatus.read(in), in.flag());
        }

        void write(WireWriter out) {
            out.text(user);
            status.write(out);
            out.flag(privileged);
        }
    }

    /// Asks for [UserStatisticsNews].
    record GetUserStats(String user) implements UserMessage, ToServer {
        static GetUserStats read(WireReader in) throws IOException {
            return new GetUserStats(in.user());
        }

        void write(WireWriter out) {
            out.text(user);
        }
    }

    record UserStatisticsNews(String user, UserStatistics statistics)
            implements UserMessage, FromServer {
        static UserStatisticsNews read(WireReader in) throws IOException {
            return new UserStatisticsNews(in.user(), UserStatistics.read(in));
        }

        void write(WireWriter out) {
            out.text(user);
            statistics.write(out);
        }
    }

    /// Asks the server to make that user connect to us, with this token.
    record ConnectToPeer(int token, String user, ConnectionType type)
            implements UserMessage, ToServer {
        static ConnectToPeer read(WireReader in) throws IOException {
            return new ConnectToPeer(in.i32(), in.user(), ConnectionType.read(in));
        }

        void write(WireWriter out) {
            out.i32(token);
            out.text(user);
            type.write(out);
        }
    }

    /// A user asks us, through the server, to connect to them and to show this token.
    record ConnectionWanted(
            String user,
            ConnectionType type,
            Inet4Address address,
            int port,
            int token,
            boolean privileged)
            implements UserMessage, FromServer {
        static ConnectionWanted read(WireReader in) throws IOException {
            return new ConnectionWanted(
                    in.user(),
                    ConnectionType.read(in),
                    in.address(),
                    in.port(),
                    in.i32(),
                    in.has(1) && in.flag());
        }

        void write(WireWriter out) {
            out.text(user);
            type.write(out);
            out.address(address);
            out.i32(port);
            out.i32(token);
            out.flag(privileged);
            out.i32(0);
            out.i32(0);
        }
    }

    /// We could not do what [ConnectionWanted] asked for.
    record CantConnectToPeer(int token, String user) implements UserMessage, ToServer {
        static CantConnectToPeer read(WireReader in) throws IOException {
            return new CantConnectToPeer(in.i32(), in.user());
        }

        void write(WireWriter out) {
            out.i32(token);
            out.text(user);
        }
    }

    /// They could not do what our [ConnectToPeer] asked for.
    record PeerCantConnect(int token) implements UserMessage, FromServer {
        static PeerCantConnect read(WireReader in) throws IOException {
            return new PeerCantConnect(in.i32());
        }

        void write(WireWriter out) {
            out.i32(token);
        }
    }
}
