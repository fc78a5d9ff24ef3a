package cratekeeper.agent;

import cratekeeper.agent.ServiceStatus.State;
import cratekeeper.music.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the left bar and `services` show: of each service at hand its quota in use and whether it
/// answers. It learns from the calls that are made anyway and asks nobody itself.
public final class ServiceBoard {
    /// A failure this old says nothing about now.
    private static final Duration FAILURE_FADES = Duration.ofMinutes(2);

    private final List<Service> services;
    private final Function<Service, Quota> quotas;
    private final InstantSource clock;
    private final Map<Service, Failure> failures = new ConcurrentHashMap<>();

    /// @param limit in words
    /// @param nextFreeAt `null` if at once
    public record Quota(int used, int capacity, String limit, @Nullable Instant nextFreeAt) {}

    private record Failure(State state, String message, Instant at) {}

    /// @param quotas the limiter's view of a service
    public ServiceBoard(
            List<Service> services, Function<Service, Quota> quotas, InstantSource clock) {
        this.services = List.copyOf(services);
        this.quotas = quotas;
        this.clock = clock;
    }

    /// A call came back well.
    public void answered(Service service) {
        failures.remove(service);
    }

    /// @param message one sentence
    public void failed(Service service, State state, String message) {
        failures.put(service, new Failure(state, message, clock.instant()));
    }

    public List<ServiceStatus> statuses() {
        return services.stream().map(this::status).toList();
    }

    private ServiceStatus status(Service service) {
        Quota quota = quotas.apply(service);
        Instant now = clock.instant();
        Instant free = quota.nextFreeAt();
        var failure =
                Optional.ofNullable(failures.get(service))
                        .filter(f -> f.at().plus(FAILURE_FADES).isAfter(now));
        boolean waits = free != null && Duration.between(now, free).toMillis() > 1_500;
        State state = waits ? State.WAITING : failure.map(Failure::state).orElse(State.READY);
        String message =
                waits
                        ? "waiting " + Duration.between(now, free).toSeconds() + " s"
                        : failure.map(Failure::message).orElse("");
        return new ServiceStatus(
                service, state, quota.used(), quota.capacity(), quota.limit(), free, message);
    }
}
