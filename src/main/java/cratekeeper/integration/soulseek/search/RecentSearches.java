package cratekeeper.integration.soulseek.search;

import cratekeeper.net.Waits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found a moment ago need not be asked again; what brought next to nothing is left in
/// peace for longer, for it would bring nothing again.
final class RecentSearches {
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final Duration POOR_FRESH = Duration.ofMinutes(10);
    private static final int POOR = 3;
    private static final int MOST = 16;

    private record Recent(long at, List<FoundFile> files) {}

    private final Waits waits;
    private final Map<String, Recent> recent =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Recent> eldest) {
                    return size() > MOST;
                }
            };

    RecentSearches(Waits waits) {
        this.waits = waits;
    }

    synchronized void put(String text, List<FoundFile> files) {
        recent.remove(text);
        recent.put(text, new Recent(waits.nanoTime(), files));
    }

    synchronized Optional<List<FoundFile>> get(String text) {
        return Optional.ofNullable(recent.get(text)).filter(this::isFresh).map(Recent::files);
    }

    private boolean isFresh(Recent search) {
        Duration time = isPoor(search.files()) ? POOR_FRESH : FRESH;
        return waits.nanoTime() - search.at() < time.toNanos();
    }

    static boolean isPoor(List<FoundFile> files) {
        return files.size() < POOR;
    }
}
