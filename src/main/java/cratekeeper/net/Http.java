package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// HTTP for the whole application: one client, one door and one limiter a service. Building it
/// costs nothing; the client comes with the first call.
public final class Http implements AutoCloseable {
    private final Map<Service, ServiceDoor> doors = new ConcurrentHashMap<>();
    private final Map<Service, CallBudget> budgets = new ConcurrentHashMap<>();
    private final String userAgent;
    private final Waits waits;
    private final CallLog log;
    private final ServiceMemory memory;
    private final Function<Operation, Duration> timeouts;
    private boolean stayingHere;
    private @Nullable Wire wire;

    /// @param userAgent program, version and a contact, such as `Name/1.0 ( https://… )`
    public Http(String userAgent, Waits waits, CallLog log) {
        this(userAgent, waits, log, new PassingMemory());
    }

    /// @param memory what outlives this run
    public Http(String userAgent, Waits waits, CallLog log, ServiceMemory memory) {
        this(userAgent, waits, log, memory, Operation::timeout);
    }

    Http(
            String userAgent,
            Waits waits,
            CallLog log,
            ServiceMemory memory,
            Function<Operation, Duration> timeouts) {
        this.memory = memory;
        this.userAgent = userAgent;
        this.waits = waits;
        this.log = log;
        this.timeouts = timeouts;
    }

    /// From now on nothing is asked that is not on this machine, wherever an answer leads: for the
    /// sandbox, whose invented records name pictures as real ones do.
    public synchronized Http stayingHere() {
        stayingHere = true;
        return this;
    }

    /// The service's door; the same one each time. Another limit replaces the one before.
    public ServiceHttp service(Service service, Limit limit) {
        return service(service, limit, Manners.PLAIN);
    }

    /// @param manners hold from the first time on
    public ServiceHttp service(Service service, Limit limit, Manners manners) {
        ServiceDoor door = doors.computeIfAbsent(service, s -> door(s, limit, manners));
        door.limiter().limit(limit);
        return door;
    }

    /// The budget of a service that is not asked by HTTP, but counts, waits and is told of as the
    /// others are; the same one each time.
    public CallBudget budget(Service service, Limit limit) {
        return budgets.computeIfAbsent(service, s -> new CallBudget(s, limit, waits, memory, log));
    }

    /// How much of its limit a service has in use; empty if it has neither door nor budget.
    public Optional<LimiterState> limiter(Service service) {
        var budget = Optional.ofNullable(budgets.get(service)).map(CallBudget::state);
        if (budget.isPresent()) return budget;
        return Optional.ofNullable(doors.get(service)).map(door -> door.limiter().state());
    }

    /// Ends what is under way; whoever waits for it gets an [java.io.IOException].
    @Override
    public void close() {
        doors.values().forEach(ServiceDoor::close);
        synchronized (this) {
            if (wire != null) wire.close();
            wire = null;
        }
    }

    private ServiceDoor door(Service service, Limit limit, Manners manners) {
        var limiter = new Limiter(service, limit, waits, manners, memory);
        var attempts = new Attempts(service, this::wire, limiter, waits, log, timeouts, manners);
        return new ServiceDoor(service, limiter, attempts, new Retries(waits, limiter), waits);
    }

    private synchronized Wire wire() {
        Wire built = wire;
        if (built == null) {
            built = new Wire(userAgent, timeouts.apply(Operation.DOWNLOAD), stayingHere);
            wire = built;
        }
        return built;
    }
}
