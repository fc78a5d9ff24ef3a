package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.List;

/// Searches by way of the server. Answers come from other users, as [SearchAnswer].
public sealed interface SearchMessage extends ServerMessage {

    /// Searches everybody.
    record FileSearch(int token, String query) implements SearchMessage, ToServer {
        static FileSearch read(WireReader in) throws IOException {
            return new FileSearch(in.i32(), in.text());
        }

        void write(WireWriter out) {
            out.i32(token);
            out.text(query);
        }
    }

    record UserSearch(String user, int token, String query) implements SearchMessage, ToServer {
        static UserSearch read(WireReader in) throws IOException {
            return new UserSearch(in.user(), in.i32(), in.text());
        }

        void write(WireWriter out) {
            out.text(user);
            out.i32(token);
            out.text(query);
        }
    }

    record RoomSearch(String room, int token, String query) implements SearchMessage, ToServer {
        static RoomSearch read(WireReader in) throws IOException {
            return new RoomSearch(in.text(), in.i32(), in.text());
        }

        void write(WireWriter out) {
            out.text(room);
            out.i32(token);
            out.text(query);
        }
    }

    /// A stored search, sent by a timer: one in each [WishlistInterval].
    record WishlistSearch(int token, String query) implements SearchMessage, ToServer {
        static WishlistSearch read(WireReader in) throws IOException {
            return new WishlistSearch(in.i32(), in.text());
        }

        void write(WireWriter out) {
            out.i32(token);
            out.text(query);
        }
    }

    record WishlistInterval(long seconds) implements SearchMessage, FromServer {
        static WishlistInterval read(WireReader in) throws IOException {
            return new WishlistInterval(in.u32());
        }

        void write(WireWriter out) {
            out.u32(seconds);
        }
    }

    /// Somebody's search, for us to answer.
    record SearchAsked(String user, int token, String query) implements SearchMessage, FromServer {
        static SearchAsked read(WireReader in) throws IOException {
            return new SearchAsked(in.user(), in.i32(), in.text());
        }

        void write(WireWriter out) {
            out.text(user);
            out.i32(token);
            out.text(query);
        }
    }

    /// No answer of ours may hold a path with one of these in it.
    record ExcludedSearchPhrases(List<String> phrases) implements SearchMessage, FromServer {
        public ExcludedSearchPhrases {
            phrases = List.copyOf(phrases);
        }

        static ExcludedSearchPhrases read(WireReader in) throws IOException {
            return new ExcludedSearchPhrases(in.texts());
        }

        void write(WireWriter out) {
            out.texts(phrases);
        }
    }
}
