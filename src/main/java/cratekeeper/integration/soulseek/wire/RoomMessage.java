package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Chat rooms: lists of them, joining, talking, tickers.
public sealed interface RoomMessage extends ServerMessage {

    record SayChatroom(String room, String text) implements RoomMessage, ToServer {
        static SayChatroom read(WireReader in) throws IOException {
            return new SayChatroom(in.text(), in.text());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(text);
        }
    }

    record SaidInRoom(String room, String user, String text) implements RoomMessage, FromServer {
        static SaidInRoom read(WireReader in) throws IOException {
            return new SaidInRoom(in.text(), in.user(), in.text());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
            out.text(text);
        }
    }

    record JoinRoom(String room, boolean isPrivate) implements RoomMessage, ToServer {
        static JoinRoom read(WireReader in) throws IOException {
            return new JoinRoom(in.text(), in.u32() != 0);
        }

        void write(WireWriter out) {
            out.text(room);
            out.i32(isPrivate ? 1 : 0);
        }
    }

    /// The room that we joined and who is in it.
    record JoinedRoom(String room, List<RoomUser> users, Optional<Keepers> keepers)
            implements RoomMessage, FromServer {
        public JoinedRoom {
            users = List.copyOf(users);
        }

        /// Who keeps a private room.
        public record Keepers(String owner, List<String> operators) {
            public Keepers {
                operators = List.copyOf(operators);
            }
        }

        static JoinedRoom read(WireReader in) throws IOException {
            String room = in.text();
            var users = RoomUser.readAll(in);
            Optional<Keepers> keepers =
                    in.has(4) ? Optional.of(new Keepers(in.user(), in.texts())) : Optional.empty();
            return new JoinedRoom(room, users, keepers);
        }

        void write(WireWriter out) {
            out.text(room);
            RoomUser.writeAll(users, out);
            keepers.ifPresent(them -> {
                out.text(them.owner());
                out.texts(them.operators());
            });
        }
    }

    record LeaveRoom(String room) implements RoomMessage, ToServer, FromServer {
        static LeaveRoom read(WireReader in) throws IOException {
            return new LeaveRoom(in.text());
        }

        void write(WireWriter out) {
            out.text(room);
        }
    }

    record UserJoinedRoom(String room, RoomUser user) implements RoomMessage, FromServer {
        static UserJoinedRoom read(WireReader in) throws IOException {
            return new UserJoinedRoom(in.text(), RoomUser.read(in));
        }

        void write(WireWriter out) {
            out.text(room);
            user.write(out);
        }
    }

    record UserLeftRoom(String room, String user) implements RoomMessage, FromServer {
        static UserLeftRoom read(WireReader in) throws IOException {
            return new UserLeftRoom(in.text(), in.user());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
        }
    }

    record GetRoomList() implements RoomMessage, ToServer {}

    /// All rooms that we may see.
    ///
    /// @param operated private rooms in which we are an operator
    record RoomList(List<Room> open, List<Room> owned, List<Room> joined, List<String> operated)
            implements RoomMessage, FromServer {
        public RoomList {
            open = List.copyOf(open);
            owned = List.copyOf(owned);
            joined = List.copyOf(joined);
            operated = List.copyOf(operated);
        }

        /// A room and how many are in it.
        public record Room(String name, long users) {
            private static List<Room> readAll(WireReader in) throws IOException {
                var names = in.texts();
                var counts = in.list(WireReader::u32);
                return IntStream.range(0, Math.min(names.size(), counts.size()))
                        .mapToObj(i -> new Room(names.get(i), counts.get(i)))
                        .toList();
            }

            private static void writeAll(List<Room> rooms, WireWriter out) {
                out.list(rooms, (room, to) -> to.text(room.name));
                out.list(rooms, (room, to) -> to.u32(room.users));
            }
        }

        static RoomList read(WireReader in) throws IOException {
            return new RoomList(Room.readAll(in), Room.readAll(in), Room.readAll(in), in.texts());
        }

        void write(WireWriter out) {
            Room.writeAll(open, out);
            Room.writeAll(owned, out);
            Room.writeAll(joined, out);
            out.texts(operated);
        }
    }

    /// What a user put up in a room.
    record Ticker(String user, String text) {
        static Ticker read(WireReader in) throws IOException {
            return new Ticker(in.user(), in.text());
        }

        void write(WireWriter out) {
            out.text(user);
            out.text(text);
        }
    }

    record RoomTickers(String room, List<Ticker> tickers) implements RoomMessage, FromServer {
        public RoomTickers {
            tickers = List.copyOf(tickers);
        }

        static RoomTickers read(WireReader in) throws IOException {
            return new RoomTickers(in.text(), in.list(Ticker::read));
        }

        void write(WireWriter out) {
            out.text(room);
            out.list(tickers, Ticker::write);
        }
    }

    record RoomTickerAdded(String room, String user, String text)
            implements RoomMessage, FromServer {
        static RoomTickerAdded read(WireReader in) throws IOException {
            return new RoomTickerAdded(in.text(), in.user(), in.text());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
            out.text(text);
        }
    }

    record RoomTickerRemoved(String room, String user) implements RoomMessage, FromServer {
        static RoomTickerRemoved read(WireReader in) throws IOException {
            return new RoomTickerRemoved(in.text(), in.user());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
        }
    }

    record SetRoomTicker(String room, String text) implements RoomMessage, ToServer {
        static SetRoomTicker read(WireReader in) throws IOException {
            return new SetRoomTicker(in.text(), in.text());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(text);
        }
    }

    /// Everything said in public rooms.
    record JoinGlobalRoom() implements RoomMessage, ToServer {}

    record LeaveGlobalRoom() implements RoomMessage, ToServer {}

    record GlobalRoomMessage(String room, String user, String text)
            implements RoomMessage, FromServer {
        static GlobalRoomMessage read(WireReader in) throws IOException {
            return new GlobalRoomMessage(in.text(), in.user(), in.text());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
            out.text(text);
        }
    }
}
