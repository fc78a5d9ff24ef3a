package cratekeeper.agent;

import cratekeeper.agent.ServiceStatus.State;
import cratekeeper.integration.Connection;
import cratekeeper.integration.SignInState;
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
    private final Function<Service, Optional<Account>> accounts;
    private final Function<Service, Optional<Connection>> connections;
    private final InstantSource clock;
    private final Map<Service, Failure> failures = new ConcurrentHashMap<>();

    /// @param limit in words
    /// @param nextFreeAt `null` if at once
    public record Quota(int used, int capacity, String limit, @Nullable Instant nextFreeAt) {}

    private record Failure(State state, String message, Instant at) {}

    /// @param quotas the limiter's view of a service
    /// @param accounts how the sign-in to a service stands
    public ServiceBoard(
            List<Service> services,
            Function<Service, Quota> quotas,
            Function<Service, Optional<Account>> accounts,
            InstantSource clock) {
        this(services, quotas, accounts, _ -> Optional.empty(), clock);
    }

    /// @param connections how a lasting connection stands, where there is one
    public ServiceBoard(
            List<Service> services,
            Function<Service, Quota> quotas,
            Function<Service, Optional<Account>> accounts,
            Function<Service, Optional<Connection>> connections,
            InstantSource clock) {
        this.services = List.copyOf(services);
        this.quotas = quotas;
        this.accounts = accounts;
        this.connections = connections;
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
        var account = accounts.apply(service);
        var connection =
                account.flatMap(signedIn ->
                        connections
                                .apply(service)
                                .map(it ->
                                        ConnectionWords.of(it, signedIn.state(), clock.instant())));
        var standing =
                connection
                        .filter(it -> it.state() == State.WAITING)
                        .map(it -> new Standing(it.state(), sentence(it)))
                        .orElseGet(() -> standing(service, quota, account));
        return new ServiceStatus(
                service,
                standing.state(),
                quota.used(),
                quota.capacity(),
                quota.limit(),
                quota.nextFreeAt(),
                account.map(ServiceBoard::signedInAs).orElse(""),
                standing.message(),
                connection.map(ConnectionWords::words).orElse(""));
    }

    private static String sentence(ConnectionWords connection) {
        return connection.message().isEmpty() ? connection.words() : connection.message();
    }

    private record Standing(State state, String message) {}

    /// A missing sign-in outweighs all: without it nothing else would help.
    private Standing standing(Service service, Quota quota, Optional<Account> account) {
        var wanted = account.flatMap(ServiceBoard::wanted);
        if (wanted.isPresent()) return wanted.get();
        Instant now = clock.instant();
        Instant free = quota.nextFreeAt();
        if (free != null && Duration.between(now, free).toMillis() > 1_500) {
            long seconds = Duration.between(now, free).toSeconds();
            return new Standing(State.WAITING, "waiting " + seconds + " s");
        }
        return Optional.ofNullable(failures.get(service))
                .filter(f -> f.at().plus(FAILURE_FADES).isAfter(now))
                .map(f -> new Standing(f.state(), f.message()))
                .orElse(new Standing(State.READY, ""));
    }

    private static Optional<Standing> wanted(Account account) {
        return switch (account.state()) {
            case SignInState.Blocked(String why) ->
                    Optional.of(new Standing(State.UNREACHABLE, why));
            case SignInState.Expired(String why) ->
                    Optional.of(new Standing(State.SIGN_IN_NEEDED, why));
            case SignInState.NotSetUp(String what) ->
                    account.neededToSearch()
                            ? Optional.of(new Standing(State.SIGN_IN_NEEDED, what))
                            : Optional.empty();
            case SignInState.SignedOut() ->
                    account.neededToSearch()
                            ? Optional.of(new Standing(State.SIGN_IN_NEEDED, "Not signed in."))
                            : Optional.empty();
            case SignInState.Connected _ -> Optional.empty();
        };
    }

    private static String signedInAs(Account account) {
        return account.state() instanceof SignInState.Connected connected ? connected.name() : "";
    }
}
