package cratekeeper.integration.soulseek.search;

import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One search whose answers are still taken.
final class OpenSearch implements AutoCloseable {
    private final SearchWords words;
    private final SearchWords folded;
    private final SearchLimits limits;
    private final Waits waits;
    private final Consumer<List<FoundFile>> news;
    private final BestFiles best;
    private final Set<String> answered = new HashSet<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Alarm end;
    private long files;
    private long lastAnswer;
    private @Nullable Thread listening;
    private volatile boolean givenUp;

    OpenSearch(
            SearchWords words, SearchLimits limits, Waits waits, Consumer<List<FoundFile>> news) {
        this.words = words;
        folded = words.folded();
        this.limits = limits;
        this.waits = waits;
        this.news = news;
        best = new BestFiles(words, limits.kept());
        end = Alarm.after(waits, limits.time(), over::countDown);
    }

    /// Whether this user's answer would be taken: one each, while the search is open.
    synchronized boolean wants(String user) {
        return over.getCount() > 0 && !answered.contains(user);
    }

    void take(String user, SearchAnswer answer) {
        var found = new ArrayList<FoundFile>();
        for (SharedFile file : answer.files()) {
            var kind = AudioKind.of(file);
            if (kind == null || file.size() == 0) continue;
            String path = file.path().text();
            if (!words.allows(path) || !folded.mayMean(path)) continue;
            found.add(
                    new FoundFile(
                            user,
                            file,
                            kind,
                            answer.freeSlot(),
                            answer.bytesPerSecond(),
                            answer.queueLength()));
        }
        synchronized (this) {
            if (!wants(user)) return;
            answered.add(user);
            found.forEach(best::add);
            files += answer.files().size();
            lastAnswer = waits.nanoTime();
            if (listening == null) {
                listening = Thread.ofVirtual().name("soulseek-quiet").start(this::listen);
            }
            if (files >= limits.files()) over.countDown();
        }
        if (!found.isEmpty()) news.accept(List.copyOf(found));
    }

    /// Ends the search when nobody answers any more.
    private void listen() {
        try {
            long left = untilQuiet();
            while (left > 0) {
                waits.sleep(Duration.ofNanos(left));
                left = untilQuiet();
            }
            over.countDown();
        } catch (InterruptedException e) {
            // it is over
        }
    }

    private synchronized long untilQuiet() {
        return lastAnswer + limits.quiet().toNanos() - waits.nanoTime();
    }

    void awaitEnd() throws InterruptedException {
        over.await();
    }

    /// Whether its owner left before it was over.
    boolean wasGivenUp() {
        return givenUp;
    }

    synchronized List<FoundFile> found() {
        return best.bestFirst();
    }

    /// Takes nothing any more, and wakes whoever waits.
    @Override
    public void close() {
        givenUp = over.getCount() > 0;
        over.countDown();
        end.close();
        synchronized (this) {
            if (listening != null) listening.interrupt();
        }
    }
}
