package cratekeeper.integration.soulseek;

import cratekeeper.integration.soulseek.search.FoundFile;
import cratekeeper.music.TrackHit;
import cratekeeper.net.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tells what users answer as it comes, but not each of a thousand answers: a few times while a
/// search lasts, and only of its first files. The end brings the best of all.
final class Pieces {
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int MOST = 500;
    private final Waits waits;
    private final Consumer<List<TrackHit>> soFar;
    private final List<FoundFile> files = new ArrayList<>();
    private long nextAt;

    Pieces(Waits waits, Consumer<List<TrackHit>> soFar) {
        this.waits = waits;
        this.soFar = soFar;
        nextAt = waits.nanoTime();
    }

    /// Called by the threads of those who answer.
    synchronized void add(List<FoundFile> found) {
        int room = MOST - files.size();
        if (room <= 0) return;
        files.addAll(found.subList(0, Math.min(room, found.size())));
        if (nextAt - waits.nanoTime() > 0) return;
        nextAt = waits.nanoTime() + REST.toNanos();
        soFar.accept(SoulseekMapper.hits(files));
    }
}
