package cratekeeper.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What the invented users have begun to send, to whom.
final class SoulseekUploads {
    private record Begun(String from, String to, String path) {}

    private final Set<Begun> begun = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    /// Whether it is the first time.
    boolean first(String from, String to, SoulseekFile file) {
        count.incrementAndGet();
        return begun.add(new Begun(from, to, file.path()));
    }

    int count() {
        return count.get();
    }

    /// Counts from nought again; what was first stays so.
    void forgetCount() {
        count.set(0);
    }
}
