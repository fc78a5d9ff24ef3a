package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.List;

/// Private rooms: who belongs to them, who keeps them.
public sealed interface RoomRoleMessage extends ServerMessage {

    record RoomMembers(String room, List<String> users) implements RoomRoleMessage, FromServer {
        public RoomMembers {
            users = List.copyOf(users);
        }

        static RoomMembers read(WireReader in) throws IOException {
            return new RoomMembers(in.text(), in.texts());
        }

        void write(WireWriter out) {
            out.text(room);
            out.texts(users);
        }
    }

    record AddRoomMember(String room, String user)
            implements RoomRoleMessage, ToServer, FromServer {
        static AddRoomMember read(WireReader in) throws IOException {
            return new AddRoomMember(in.text(), in.user());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
        }
    }

    record RemoveRoomMember(String room, String user)
            implements RoomRoleMessage, ToServer, FromServer {
        static RemoveRoomMember read(WireReader in) throws IOException {
            return new RemoveRoomMember(in.text(), in.user());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
        }
    }

    record CancelRoomMembership(String room) implements RoomRoleMessage, ToServer {
        static CancelRoomMembership read(WireReader in) throws IOException {
            return new CancelRoomMembership(in.text());
        }

        void write(WireWriter out) {
            out.text(room);
        }
    }

    record CancelRoomOwnership(String room) implements RoomRoleMessage, ToServer {
        static CancelRoomOwnership read(WireReader in) throws IOException {
            return new CancelRoomOwnership(in.text());
        }

        void write(WireWriter out) {
            out.text(room);
        }
    }

    record RoomMembershipGranted(String room) implements RoomRoleMessage, FromServer {
        static RoomMembershipGranted read(WireReader in) throws IOException {
            return new RoomMembershipGranted(in.text());
        }

        void write(WireWriter out) {
            out.text(room);
        }
    }

    record RoomMembershipRevoked(String room) implements RoomRoleMessage, FromServer {
        static RoomMembershipRevoked read(WireReader in) throws IOException {
            return new RoomMembershipRevoked(in.text());
        }

        void write(WireWriter out) {
            out.text(room);
        }
    }

    record EnableRoomInvitations(boolean enable) implements RoomRoleMessage, ToServer, FromServer {
        static EnableRoomInvitations read(WireReader in) throws IOException {
            return new EnableRoomInvitations(in.flag());
        }

        void write(WireWriter out) {
            out.flag(enable);
        }
    }

    record AddRoomOperator(String room, String user)
            implements RoomRoleMessage, ToServer, FromServer {
        static AddRoomOperator read(WireReader in) throws IOException {
            return new AddRoomOperator(in.text(), in.user());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
        }
    }

    record RemoveRoomOperator(String room, String user)
            implements RoomRoleMessage, ToServer, FromServer {
        static RemoveRoomOperator read(WireReader in) throws IOException {
            return new RemoveRoomOperator(in.text(), in.user());
        }

        void write(WireWriter out) {
            out.text(room);
            out.text(user);
        }
    }

    record RoomOperatorshipGranted(String room) implements RoomRoleMessage, FromServer {
        static RoomOperatorshipGranted read(WireReader in) throws IOException {
            return new RoomOperatorshipGranted(in.text());
        }

        void write(WireWriter out) {
            out.text(room);
        }
    }

    record RoomOperatorshipRevoked(String room) implements RoomRoleMessage, FromServer {
        static RoomOperatorshipRevoked read(WireReader in) throws IOException {
            return new RoomOperatorshipRevoked(in.text());
        }

        void write(WireWriter out) {
            out.text(room);
        }
    }

    record RoomOperators(String room, List<String> users) implements RoomRoleMessage, FromServer {
        public RoomOperators {
            users = List.copyOf(users);
        }

        static RoomOperators read(WireReader in) throws IOException {
            return new RoomOperators(in.text(), in.texts());
        }

        void write(WireWriter out) {
            out.text(room);
            out.texts(users);
        }
    }

    record CantCreateRoom(String room) implements RoomRoleMessage, FromServer {
        static CantCreateRoom read(WireReader in) throws IOException {
            return new CantCreateRoom(in.text());
        }

        void write(WireWriter out) {
            out.text(room);
        }
    }
}
