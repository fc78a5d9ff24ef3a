package cratekeeper.sandbox;

import cratekeeper.sandbox.DeezerCatalogue.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Deezer's playlists: an ordinary one with a gap and somebody's upload, a very long one, an empty
/// one, a private one.
final class DeezerLists {
    static final long HARBOUR_NIGHTS = 9_021_000_001L;
    static final long FIVE_THOUSAND = 9_021_000_002L;
    static final long PRIVATE = 9_021_000_003L;
    static final long EMPTY = 9_021_000_005L;
    static final long FOLLOWED = 9_021_000_006L;

    /// The person whose lists these are.
    static final long OWNER = 7_711_001;

    static final long SHY = 7_711_002;

    /// The cookie of the person's browser.
    static final String ARL = "5a4db0".repeat(32);

    /// The list's place that cannot be played here.
    private static final int GAP = 12;

    private static final int UPLOAD = 20;
    private static final int NIGHTS = 36;
    private static final int LONG = 5_000;

    private final List<Item> tracks;
    private final DeezerShapes shapes;

    DeezerLists(DeezerCatalogue catalogue, DeezerShapes shapes) {
        this.tracks = catalogue.tracks();
        this.shapes = shapes;
    }

    record PlayList(long id, String title, long creator, int size) {}

    static Optional<PlayList> of(long id) {
        return all().stream().filter(list -> list.id() == id).findFirst();
    }

    static List<PlayList> all() {
        return List.of(
                new PlayList(HARBOUR_NIGHTS, "Harbour Nights", OWNER, NIGHTS),
                new PlayList(FIVE_THOUSAND, "Five Thousand Crossings", OWNER, LONG),
                new PlayList(PRIVATE, "Not for You", SHY, 7),
                new PlayList(EMPTY, "Nothing Yet", OWNER, 0),
                new PlayList(FOLLOWED, "Somebody Else's Mornings", SHY, 4));
    }

    ObjectNode about(PlayList list) {
        ObjectNode node = Shapes.object();
        node.put("id", list.id()).put("title", list.title()).put("public", list.id() != PRIVATE);
        node.put("nb_tracks", list.size())
                .put("link", "https://www.deezer.com/playlist/" + list.id());
        node.put("checksum", checksum(list)).put("type", "playlist");
        node.putObject("creator").put("id", list.creator()).put("type", "user");
        return node;
    }

    static String checksum(PlayList list) {
        return Long.toHexString(Numbers.of("checksum", list.title()));
    }

    /// Places from `index` on; what cannot be played is left out, so there may be fewer.
    List<ObjectNode> entries(PlayList list, int index, int limit) {
        var entries = new ArrayList<ObjectNode>();
        for (int i = index; i < Math.min(list.size(), index + limit); i++) {
            boolean ordinary = list.id() == HARBOUR_NIGHTS;
            if (ordinary && i + 1 == GAP) continue;
            entries.add(
                    ordinary && i + 1 == UPLOAD
                            ? upload()
                            : shapes.inList(tracks.get(i % tracks.size()))
                                    .put("time_add", 1_700_000_000 + i * 60));
        }
        return entries;
    }

    private static ObjectNode upload() {
        ObjectNode track = Shapes.object();
        track.put("id", -4_401_773).put("readable", true).put("title", "soundcheck pier 9.mp3");
        return track.put("duration", 187).put("preview", "").put("type", "track");
    }
}
