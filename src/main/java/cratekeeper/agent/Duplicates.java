package cratekeeper.agent;

import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Preferences;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.SoundStore;
import cratekeeper.store.StoreException;
import cratekeeper.store.TwinSearch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Files of one recording: by their ids, by their names and lengths, and by how they sound. Only
/// proposes; [DuplicateClearing] moves what a person has seen.
public final class Duplicates {
    private final LibraryStore library;
    private final TwinSearch twins;
    private final SoundTwins sounds;
    private final Matcher matcher;
    private final Supplier<Preferences> preferences;

    public Duplicates(
            LibraryStore library,
            TwinSearch twins,
            SoundStore sounds,
            Matcher matcher,
            Supplier<Preferences> preferences) {
        this.library = library;
        this.twins = twins;
        this.sounds = new SoundTwins(sounds);
        this.matcher = matcher;
        this.preferences = preferences;
    }

    /// What files share.
    public enum Because {
        ISRC("the same ISRC"),
        RECORDING("the same MusicBrainz recording"),
        NAME("the same names and length"),
        SOUND("the same sound");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Files of one recording.
    ///
    /// @param keep the best of them
    public record Group(Set<Because> because, LibraryTrack keep, List<Spare> spares) {}

    /// A file that is not needed.
    ///
    /// @param why the other is better, or what speaks against their being one recording
    /// @param sure whether it may go without a person's look
    public record Spare(LibraryTrack track, String why, boolean sure) {}

    /// All groups, by the id of their first file.
    public List<Group> find() throws StoreException {
        long within = preferences.get().sameWithinMs();
        var joined = new Joined();
        for (long[] ids : twins.find(TwinSearch.By.ISRC, within)) joined.join(ids, Because.ISRC);
        for (long[] ids : twins.find(TwinSearch.By.RECORDING, within))
            joined.join(ids, Because.RECORDING);
        for (long[] ids : twins.find(TwinSearch.By.NAME, within)) joined.join(ids, Because.NAME);
        for (long[] ids : sounds.find()) joined.join(ids, Because.SOUND);
        var found = new ArrayList<Group>();
        var quality = new Quality(preferences.get());
        for (var entry : joined.groups().entrySet()) {
            var tracks = library.byIds(entry.getValue());
            // A file may have gone meanwhile.
            if (tracks.size() > 1)
                found.add(group(tracks, joined.because(entry.getKey()), quality));
        }
        return found;
    }

    private Group group(List<LibraryTrack> tracks, Set<Because> because, Quality quality) {
        var ordered = tracks.stream().sorted(quality.bestFirst()).toList();
        LibraryTrack keep = ordered.getFirst();
        var spares = new ArrayList<Spare>();
        for (LibraryTrack other : ordered.subList(1, ordered.size())) {
            String against = against(keep, other, because);
            spares.add(
                    against.isEmpty()
                            ? new Spare(other, quality.why(other, keep), true)
                            : new Spare(other, against, false));
        }
        return new Group(because, keep, List.copyOf(spares));
    }

    /// What speaks against their being one recording, "" if nothing does.
    private String against(LibraryTrack keep, LibraryTrack other, Set<Because> because) {
        if (keep.file().broken()) return "the other is broken too";
        Long one = keep.file().durationMs();
        Long two = other.file().durationMs();
        if (one != null && two != null && Math.abs(one - two) > preferences.get().sameWithinMs())
            return "their lengths differ by %.1f s".formatted(Math.abs(one - two) / 1000.0);
        // Who has no name says nothing against it, but sound alone may err.
        if (keep.track().title() == null || other.track().title() == null)
            return because.equals(EnumSet.of(Because.SOUND))
                    ? "only their sound says so: listen to both"
                    : "";
        var match = matcher.compare(keep.track(), other.track());
        if (match.same()) return "";
        String why = String.join("; ", match.reasons());
        return (match.verdict() == Match.Verdict.REVIEW ? "look at it: " : "named differently: ")
                + why;
    }

    /// Groups that grow together where they share a file.
    private static final class Joined {
        private final Map<Long, Long> firsts = new HashMap<>();
        private final Map<Long, EnumSet<Because>> because = new HashMap<>();

        void join(long[] ids, Because why) {
            long first = first(ids[0]);
            var all = because.computeIfAbsent(first, _ -> EnumSet.noneOf(Because.class));
            for (long id : ids) {
                long other = first(id);
                if (other == first) continue;
                firsts.put(other, first);
                var more = because.remove(other);
                if (more != null) all.addAll(more);
            }
            all.add(why);
        }

        Set<Because> because(long first) {
            return because.getOrDefault(first, EnumSet.noneOf(Because.class));
        }

        private long first(long id) {
            long at = id;
            Long next = firsts.putIfAbsent(at, at);
            while (next != null && next != at) {
                at = next;
                next = firsts.get(at);
            }
            if (at != id) firsts.put(id, at);
            return at;
        }

        /// In the order of their least ids.
        Map<Long, List<Long>> groups() {
            var groups = new HashMap<Long, List<Long>>();
            for (long id : new TreeMap<>(firsts).keySet())
                groups.computeIfAbsent(first(id), _ -> new ArrayList<>()).add(id);
            var ordered = new LinkedHashMap<Long, List<Long>>();
            groups.entrySet().stream()
                    .sorted((a, b) ->
                            Long.compare(a.getValue().getFirst(), b.getValue().getFirst()))
                    .forEach(e -> ordered.put(e.getKey(), e.getValue()));
            return ordered;
        }
    }
}
