package cratekeeper.agent;

import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Preferences;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/// Files that a better one should replace: broken, doubtful, or of less quality than the person
/// wants.
public final class Upgrades {
    private static final int PAGE = 200;

    private final LibraryStore store;
    private final Supplier<Preferences> preferences;

    public Upgrades(LibraryStore store, Supplier<Preferences> preferences) {
        this.store = store;
        this.preferences = preferences;
    }

    /// A file and what is wanting.
    public record Candidate(LibraryTrack track, String why) {}

    /// The worst first: broken, doubtful, then lossy ones in the order of the library.
    ///
    /// @param words as in [Library#find]; "" is everything
    public List<Candidate> find(String words, int limit) throws StoreException {
        var quality = new Quality(preferences.get());
        var found = new LinkedHashMap<Long, Candidate>();
        for (String state : List.of("broken", "suspect", "lossy")) {
            long after = 0;
            List<LibraryTrack> page;
            do {
                page = store.find("is:" + state + " " + words, PAGE, after);
                for (LibraryTrack track : page) {
                    after = Math.max(after, track.id());
                    if (found.size() >= limit) return List.copyOf(found.values());
                    quality.wanting(track.file())
                            .ifPresent(why ->
                                    found.putIfAbsent(track.id(), new Candidate(track, why)));
                }
            } while (page.size() == PAGE);
        }
        return new ArrayList<>(found.values());
    }
}
