package cratekeeper.sandbox;

import cratekeeper.sandbox.BeatportShop.Sold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Charts, playlists and purchases at the sandbox's Beatport.
final class BeatportLists {
    /// Longer than a page.
    private static final int LONG = 130;

    private static final int DEAD = 77;
    private static final int TOP = 100;

    private final BeatportShop shop;
    private final List<TrackList> lists;

    /// @param kind charts, playlists or own
    /// @param tracks `null` for lines whose track is gone
    /// @param gone still listed, but deleted
    record TrackList(String kind, long id, String name, List<@Nullable Sold> tracks, boolean gone) {
        ObjectNode head() {
            return Shapes.object()
                    .put("id", id)
                    .put("name", name)
                    .put("slug", BeatportShapes.slug(name))
                    .put("track_count", tracks.size())
                    .put("updated_date", "2024-07-06T10:00:00-06:00");
        }
    }

    BeatportLists(BeatportShop shop) {
        this.shop = shop;
        var all = shop.tracks();
        List<@Nullable Sold> ferry = new ArrayList<>(shop.search("mara lindqvist night ferry"));
        ferry.add(2, null);
        lists =
                List.of(
                        new TrackList("charts", 700_014, "Harbour Lights", every(all, 3), false),
                        new TrackList("charts", 700_015, "Warehouse Warm-Up", every(all, 5), false),
                        new TrackList("playlists", 810_001, "Late Ferry", ferry, false),
                        new TrackList("own", 820_001, "Saturday, Pier 9", every(all, 4), false),
                        new TrackList("own", 820_002, "Empty Berth", List.of(), false),
                        new TrackList("own", 820_003, "Scuttled", List.of(), true),
                        new TrackList("own", 820_004, "Long Haul", longHaul(all), false));
    }

    private static List<@Nullable Sold> every(List<Sold> all, int step) {
        List<@Nullable Sold> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) some.add(all.get(i));
        return some;
    }

    private static List<@Nullable Sold> longHaul(List<Sold> all) {
        List<@Nullable Sold> tracks = new ArrayList<>();
        for (int i = 0; i < LONG; i++) tracks.add(i == DEAD ? null : all.get(i % all.size()));
        return tracks;
    }

    Optional<TrackList> list(String kind, String id) {
        return lists.stream()
                .filter(l -> l.kind().equals(kind) && id.equals("" + l.id()) && !l.gone())
                .findFirst();
    }

    List<TrackList> all(String kind) {
        return lists.stream().filter(l -> l.kind().equals(kind)).toList();
    }

    /// What the person bought: the tracks of two releases.
    List<Sold> owned() {
        return shop.tracks().stream()
                .filter(t ->
                        List.of("HBR014", "DPT-19")
                                .contains(BeatportShop.catalogueNumber(t.release())))
                .toList();
    }

    List<Sold> top() {
        var all = new ArrayList<>(shop.tracks());
        Collections.reverse(all);
        return all.stream().limit(TOP).toList();
    }
}
