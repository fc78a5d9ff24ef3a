package cratekeeper.integration.soulseek.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best files and lets the others go, so that a search takes no more memory however many
/// answer it. Not for sharing between threads.
final class BestFiles {
    private record Ranked(long rank, long order, FoundFile file) {}

    // Of two that are equally good the earlier one is better.
    private static final Comparator<Ranked> WORST_FIRST =
            Comparator.comparingLong(Ranked::rank)
                    .thenComparing(Comparator.comparingLong(Ranked::order).reversed());

    private static final long MOST_SPEED = (1 << 20) - 1;
    private static final long MOST_QUEUE = (1 << 16) - 1;
    private static final int FULL_RATE = 256;

    private final SearchWords words;
    private final int most;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(WORST_FIRST);
    private long seen;

    BestFiles(SearchWords words, int most) {
        this.words = words;
        this.most = most;
    }

    void add(FoundFile file) {
        var ranked = new Ranked(rank(file), seen++, file);
        if (kept.size() < most) {
            kept.add(ranked);
        } else if (WORST_FIRST.compare(ranked, kept.peek()) > 0) {
            kept.poll();
            kept.add(ranked);
        }
    }

    /// First what fits best by its name, then what can come at once, then what sounds best, then
    /// what comes soonest.
    private long rank(FoundFile file) {
        long rank = words.in(file.file().path().name());
        rank = rank << 1 | (file.freeSlot() ? 1 : 0);
        rank = rank << 2 | quality(file);
        rank = rank << 16 | MOST_QUEUE - Math.min(file.queueLength(), MOST_QUEUE);
        return rank << 20 | Math.min(file.bytesPerSecond() / 1024, MOST_SPEED);
    }

    private static int quality(FoundFile file) {
        if (file.kind().isLossless()) return 3;
        int bitrate = file.file().attributes().bitrate().orElse(0);
        if (bitrate == 0) return 1; // unknown is not bad
        return bitrate >= FULL_RATE ? 2 : 0;
    }

    int size() {
        return kept.size();
    }

    List<FoundFile> bestFirst() {
        return kept.stream().sorted(WORST_FIRST.reversed()).map(Ranked::file).toList();
    }
}
