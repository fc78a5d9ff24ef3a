package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A service's real limiter without a network behind it; remembers who passed when.
public final class Turnstile {
    private final Limit limit;
    private final Limiter limiter;
    private final Waits waits;
    private final List<Long> passed = new ArrayList<>();

    public Turnstile(Service service, Limit limit, Waits waits) {
        this.limit = limit;
        this.waits = waits;
        limiter = new Limiter(service, limit, waits, Manners.PLAIN, new PassingMemory());
    }

    public void pass(Operation operation) throws HttpStatusException, InterruptedException {
        limiter.pass(operation);
        synchronized (passed) {
            passed.add(waits.nanoTime());
        }
    }

    /// How many stand behind the one who waits for the next slot.
    public int queued() {
        return limiter.state().waiting();
    }

    public int count() {
        synchronized (passed) {
            return passed.size();
        }
    }

    /// The least time in which the limit lets as many pass.
    public Duration least() {
        return limit.gap().multipliedBy(count());
    }

    /// How many the service would have refused.
    public long refusals() {
        synchronized (passed) {
            long refused = 0;
            for (int i = limit.requests(); i < passed.size(); i++)
                if (passed.get(i) - passed.get(i - limit.requests()) < limit.per().toNanos())
                    refused++;
            return refused;
        }
    }
}
