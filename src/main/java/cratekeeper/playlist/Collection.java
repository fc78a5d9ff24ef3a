package cratekeeper.playlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A DJ program's or player's collection with its playlists: what its XML tells, in one shape. If
/// it has playlists, their tracks are the list, else all of its tracks.
final class Collection {
    private final Map<String, Item> byKey = new HashMap<>();
    private final List<Item> all = new ArrayList<>();
    private final List<Playlist> playlists = new ArrayList<>();

    /// A track.
    ///
    /// @param line where it begins
    record Item(int line, Cells cells) {}

    /// A playlist's place for a track.
    private record Place(int line, String key) {}

    private record Playlist(String name, List<Place> places) {}

    void add(String key, Item item) {
        if (all.size() <= Entries.MOST) all.add(item);
        if (!key.isEmpty() && byKey.size() <= Entries.MOST) byKey.put(key, item);
    }

    /// @param another name for a track that is there
    void alias(String another, Item item) {
        if (!another.isEmpty() && byKey.size() <= 2 * Entries.MOST)
            byKey.putIfAbsent(another, item);
    }

    void begin(String playlist) {
        playlists.add(new Playlist(playlist, new ArrayList<>()));
    }

    void place(int line, String key) {
        if (playlists.isEmpty() || playlists.getLast().places.size() > Entries.MOST) return;
        playlists.getLast().places.add(new Place(line, key));
    }

    void read(Entries entries) {
        var filled = playlists.stream().filter(list -> !list.places.isEmpty()).toList();
        if (filled.isEmpty()) {
            all.forEach(item -> add(item.line, item, entries));
            return;
        }
        if (filled.size() == 1) entries.named(filled.getFirst().name);
        else
            entries.note(
                    "%,d playlists are in this file: their tracks stand here one after the other, each once."
                            .formatted(filled.size()));
        var seen = new LinkedHashSet<Object>();
        for (Playlist list : filled)
            for (Place place : list.places) {
                var item = byKey.get(place.key);
                if (filled.size() > 1 && !seen.add(item == null ? place.key : item)) continue;
                add(place.line, item, entries);
            }
    }

    private static void add(int line, @Nullable Item item, Entries entries) {
        if (item == null)
            entries.problem(line, "", "The playlist names a track that is not in the collection.");
        else Xspf.add(item.cells, line, entries);
    }
}
