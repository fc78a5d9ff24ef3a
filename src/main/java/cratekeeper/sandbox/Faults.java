package cratekeeper.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes servers go wrong, for tests and demonstrations. Safe for use by several threads.
public final class Faults {
    private final Map<Site, Deque<Fault>> next = new EnumMap<>(Site.class);
    private final Map<Site, Fault> always = new EnumMap<>(Site.class);

    Faults() {}

    /// From now on every answer of this server goes wrong so.
    public synchronized void always(Site site, Fault fault) {
        always.put(site, fault);
    }

    /// The next answers of this server go wrong so, as many times; then it is well again.
    public synchronized void next(Site site, int times, Fault fault) {
        for (int i = 0; i < times; i++)
            next.computeIfAbsent(site, _ -> new ArrayDeque<>()).add(fault);
    }

    /// All is well with this server.
    public synchronized void heal(Site site) {
        always.remove(site);
        next.remove(site);
    }

    synchronized @Nullable Fault take(Site site) {
        Deque<Fault> waiting = next.get(site);
        Fault fault = waiting == null ? null : waiting.poll();
        return fault == null ? always.get(site) : fault;
    }
}
