package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.List;

/// What users say they like and hate, and what the server makes of it.
public sealed interface InterestMessage extends ServerMessage {

    record AddThingILike(String item) implements InterestMessage, ToServer {
        static AddThingILike read(WireReader in) throws IOException {
            return new AddThingILike(in.text());
        }

        void write(WireWriter out) {
            out.text(item);
        }
    }

    record RemoveThingILike(String item) implements InterestMessage, ToServer {
        static RemoveThingILike read(WireReader in) throws IOException {
            return new RemoveThingILike(in.text());
        }

        void write(WireWriter out) {
            out.text(item);
        }
    }

    record AddThingIHate(String item) implements InterestMessage, ToServer {
        static AddThingIHate read(WireReader in) throws IOException {
            return new AddThingIHate(in.text());
        }

        void write(WireWriter out) {
            out.text(item);
        }
    }

    record RemoveThingIHate(String item) implements InterestMessage, ToServer {
        static RemoveThingIHate read(WireReader in) throws IOException {
            return new RemoveThingIHate(in.text());
        }

        void write(WireWriter out) {
            out.text(item);
        }
    }

    /// An item and how well it suits us; hated ones have a score below zero.
    record Scored(String item, int score) {
        static Scored read(WireReader in) throws IOException {
            return new Scored(in.text(), in.i32());
        }

        void write(WireWriter out) {
            out.text(item);
            out.i32(score);
        }
    }

    /// A user and how much they are like us.
    record Similar(String user, long rating) {
        static Similar read(WireReader in) throws IOException {
            return new Similar(in.user(), in.u32());
        }

        void write(WireWriter out) {
            out.text(user);
            out.u32(rating);
        }
    }

    record GetRecommendations() implements InterestMessage, ToServer {}

    record Recommendations(List<Scored> liked, List<Scored> hated)
            implements InterestMessage, FromServer {
        public Recommendations {
            liked = List.copyOf(liked);
            hated = List.copyOf(hated);
        }

        static Recommendations read(WireReader in) throws IOException {
            return new Recommendations(in.list(Scored::read), in.list(Scored::read));
        }

        void write(WireWriter out) {
            out.list(liked, Scored::write);
            out.list(hated, Scored::write);
        }
    }

    record GetGlobalRecommendations() implements InterestMessage, ToServer {}

    record GlobalRecommendations(List<Scored> liked, List<Scored> hated)
            implements InterestMessage, FromServer {
        public GlobalRecommendations {
            liked = List.copyOf(liked);
            hated = List.copyOf(hated);
        }

        static GlobalRecommendations read(WireReader in) throws IOException {
            return new GlobalRecommendations(in.list(Scored::read), in.list(Scored::read));
        }

        void write(WireWriter out) {
            out.list(liked, Scored::write);
            out.list(hated, Scored::write);
        }
    }

    record GetUserInterests(String user) implements InterestMessage, ToServer {
        static GetUserInterests read(WireReader in) throws IOException {
            return new GetUserInterests(in.user());
        }

        void write(WireWriter out) {
            out.text(user);
        }
    }

    record UserInterests(String user, List<String> liked, List<String> hated)
            implements InterestMessage, FromServer {
        public UserInterests {
            liked = List.copyOf(liked);
            hated = List.copyOf(hated);
        }

        static UserInterests read(WireReader in) throws IOException {
            return new UserInterests(in.user(), in.texts(), in.texts());
        }

        void write(WireWriter out) {
            out.text(user);
            out.texts(liked);
            out.texts(hated);
        }
    }

    record GetSimilarUsers() implements InterestMessage, ToServer {}

    record SimilarUsers(List<Similar> users) implements InterestMessage, FromServer {
        public SimilarUsers {
            users = List.copyOf(users);
        }

        static SimilarUsers read(WireReader in) throws IOException {
            return new SimilarUsers(in.list(Similar::read));
        }

        void write(WireWriter out) {
            out.list(users, Similar::write);
        }
    }

    record GetItemRecommendations(String item) implements InterestMessage, ToServer {
        static GetItemRecommendations read(WireReader in) throws IOException {
            return new GetItemRecommendations(in.text());
        }

        void write(WireWriter out) {
            out.text(item);
        }
    }

    record ItemRecommendations(String item, List<Scored> items)
            implements InterestMessage, FromServer {
        public ItemRecommendations {
            items = List.copyOf(items);
        }

        static ItemRecommendations read(WireReader in) throws IOException {
            return new ItemRecommendations(in.text(), in.list(Scored::read));
        }

        void write(WireWriter out) {
            out.text(item);
            out.list(items, Scored::write);
        }
    }

    record GetItemSimilarUsers(String item) implements InterestMessage, ToServer {
        static GetItemSimilarUsers read(WireReader in) throws IOException {
            return new GetItemSimilarUsers(in.text());
        }

        void write(WireWriter out) {
            out.text(item);
        }
    }

    record ItemSimilarUsers(String item, List<String> users)
            implements InterestMessage, FromServer {
        public ItemSimilarUsers {
            users = List.copyOf(users);
        }

        static ItemSimilarUsers read(WireReader in) throws IOException {
            return new ItemSimilarUsers(in.text(), in.texts());
        }

        void write(WireWriter out) {
            out.text(item);
            out.texts(users);
        }
    }
}
