package cratekeeper.sandbox;

import cratekeeper.sandbox.SpotifyRecords.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// The lists of the sandbox's person, of her friends, and of Spotify itself.
final class SpotifyLists {
    private static final String FRIEND = "lowtide77";
    private static final int LONG = 5_000;
    private static final int USUAL = 40;
    private static final int LIKED = 30;

    private final SpotifyRecords records;
    private final List<Playlist> all;

    /// @param owner id of who made it
    /// @param size of its lines
    record Playlist(String id, String name, String owner, boolean collaborative, int size) {
        boolean isOpen() {
            return collaborative || owner.equals(SpotifyPeople.ID);
        }
    }

    SpotifyLists(SpotifyRecords records) {
        this.records = records;
        all =
                List.of(
                        list("Late Ferry", SpotifyPeople.ID, false, USUAL),
                        list("Everything, Twice", SpotifyPeople.ID, false, LONG),
                        list("To Sort", SpotifyPeople.ID, false, 0),
                        list("Two of Us", FRIEND, true, 12),
                        list("Private Shore", FRIEND, false, 25));
    }

    private static Playlist list(String name, String owner, boolean shared, int size) {
        return new Playlist(SpotifyRecords.id("playlist", name), name, owner, shared, size);
    }

    List<Playlist> all() {
        return all;
    }

    Optional<Playlist> of(String id) {
        return all.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    ObjectNode shape(Playlist list) {
        ObjectNode node = Shapes.object();
        node.put("collaborative", list.collaborative()).put("description", "");
        SpotifyRecords.links(node, "playlist", list.id());
        node.putNull("images").put("name", list.name());
        ObjectNode owner = node.putObject("owner");
        SpotifyRecords.links(owner, "user", list.owner());
        owner.put(
                "display_name",
                list.owner().equals(SpotifyPeople.ID) ? SpotifyPeople.DISPLAY_NAME : list.owner());
        node.put("public", false).put("snapshot_id", SpotifyRecords.id("snapshot", list.name()));
        if (list.isOpen()) {
            for (String name : List.of("items", "tracks"))
                node.putObject(name)
                        .put("href", node.path("href").asString() + "/" + name)
                        .put("total", list.size());
        }
        return node;
    }

    List<ObjectNode> lines(Playlist list, int offset, int limit) {
        return IntStream.range(offset, Math.min(list.size(), offset + limit))
                .mapToObj(i -> line(list, i))
                .toList();
    }

    /// Near the beginning stand an episode, a file of the person's own, a track that is gone and
    /// one that was taken down.
    private ObjectNode line(Playlist list, int index) {
        ObjectNode line = Shapes.object().put("added_at", "2026-02-23T13:28:26Z");
        line.putObject("added_by").put("id", list.owner());
        ObjectNode media =
                switch (index) {
                    case 4 -> episode();
                    case 7 -> local();
                    case 15 -> takenDown();
                    default -> records.track(places().get(index % places().size()), true);
                };
        line.put("is_local", index == 7);
        // Lines of mid-2026 have both names; later ones only the new one.
        if (index == 11) return line.putNull("item").putNull("track");
        line.set("item", media);
        if (index % 2 == 0) line.set("track", media);
        return line;
    }

    private List<Place> places() {
        return records.tracks();
    }

    private static ObjectNode episode() {
        ObjectNode episode = Shapes.object();
        SpotifyRecords.links(episode, "episode", SpotifyRecords.id("episode", "Harbour Talk"));
        episode.put("name", "Harbour Talk 12: Foghorns").put("duration_ms", 2_712_000);
        episode.putObject("show").put("name", "Harbour Talk");
        return episode;
    }

    private static ObjectNode local() {
        ObjectNode file = Shapes.object().putNull("id").put("type", "track");
        file.put("name", "Ferrous (Bootleg)").put("is_local", true).put("duration_ms", 371_000);
        file.put("uri", "spotify:local:Tallow::Ferrous+%28Bootleg%29:371");
        file.putArray("artists").addObject().putNull("id").put("name", "Tallow");
        file.putObject("external_ids");
        ObjectNode album = file.putObject("album").putNull("id").put("name", "");
        album.putNull("release_date").putArray("images");
        return file;
    }

    private static ObjectNode takenDown() {
        ObjectNode gone = Shapes.object();
        SpotifyRecords.links(gone, "track", SpotifyRecords.id("track", "taken down"));
        gone.put("name", "").put("duration_ms", 0).putArray("artists");
        gone.putObject("album").putNull("id").put("name", "");
        return gone;
    }

    /// Liked tracks, newest first: `track` only, as that reply never changed.
    List<ObjectNode> liked(int offset, int limit) {
        var lines = new ArrayList<ObjectNode>();
        for (int i = offset; i < Math.min(likedSize(), offset + limit); i++) {
            ObjectNode line = Shapes.object().put("added_at", "2026-02-23T13:28:26Z");
            line.set("track", records.track(places().get(i * 2 % places().size()), true));
            lines.add(line);
        }
        return lines;
    }

    int likedSize() {
        return LIKED;
    }
}
