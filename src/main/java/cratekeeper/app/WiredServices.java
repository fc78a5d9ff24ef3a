package cratekeeper.app;

import cratekeeper.account.Credentials;
import cratekeeper.account.SealedVault;
import cratekeeper.agent.Account;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.Giving;
import cratekeeper.agent.Previews;
import cratekeeper.agent.ServiceBoard;
import cratekeeper.agent.ServiceCheck;
import cratekeeper.agent.ServiceStatus.State;
import cratekeeper.agent.Sources;
import cratekeeper.agent.Users;
import cratekeeper.cli.CommandLineApp;
import cratekeeper.integration.Connection;
import cratekeeper.integration.StaysConnected;
import cratekeeper.music.Service;
import cratekeeper.net.CallLog;
import cratekeeper.net.Http;
import cratekeeper.net.LimiterState;
import cratekeeper.net.Operation;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The services: the way to them, the platforms, who we are to them, and how they stand.
final class WiredServices {
    private static final String CONTACT = "https://cratekeeper.example/contact";
    private final Place place;
    private final WiredStores stores;
    private final Waits waits;
    private final Once<Http> http;
    private final Once<ServiceBoard> board;
    private final Once<Sources> sources;
    private final Once<Accounts> accounts;
    private final Once<Users> users;
    private final Once<Giving> giving;

    /// @param notices told of secrets that cannot be kept as they should
    WiredServices(Place place, WiredStores stores, Waits waits, Consumer<String> notices) {
        this.place = place;
        this.stores = stores;
        this.waits = waits;
        var credentials = credentials(place, notices);
        http =
                new Once<>(() -> {
                    var built =
                            new Http(
                                    "Cratekeeper/"
                                            + CommandLineApp.version()
                                            + " ( "
                                            + CONTACT
                                            + " )",
                                    waits,
                                    callLog(),
                                    stores.notes());
                    return place.sandbox().isPresent() ? built.stayingHere() : built;
                });
        sources =
                new Once<>(() -> {
                    var all =
                            new Sources(
                                    new Platforms(
                                                    place,
                                                    http.get(),
                                                    credentials,
                                                    waits,
                                                    stores.badFiles())
                                            .all(),
                                    () -> place.settings().notAsked());
                    usersOf(all).keepOut();
                    return all;
                });
        users = new Once<>(() -> usersOf(sources.get()));
        giving =
                new Once<>(() ->
                        new Giving(
                                sources.get(),
                                () -> place.settings().sharing(),
                                terms -> place.change(now -> now.with(terms)),
                                place.home().folder(),
                                place.home().music()));
        accounts = new Once<>(() -> new Accounts(sources.get(), credentials));
        board =
                new Once<>(() ->
                        new ServiceBoard(
                                Platforms.SERVICES,
                                this::quota,
                                this::account,
                                this::connection,
                                waits));
    }

    /// The sandbox's secrets are invented: they do not belong into the system's key store.
    private static Credentials credentials(Place place, Consumer<String> notices) {
        var folder = place.home().credentials();
        if (place.sandbox().isPresent())
            return new Credentials(place::secret, SealedVault.inFiles(folder, notices), null);
        return new Credentials(
                place::secret, SealedVault.inSystem(folder, notices), place::writeToEnv);
    }

    private Users usersOf(Sources all) throws IOException {
        return new Users(all, stores.blockedUsers());
    }

    Sources sources() throws IOException {
        return sources.get();
    }

    Accounts accounts() throws IOException {
        return accounts.get();
    }

    Users users() throws IOException {
        return users.get();
    }

    Giving giving() throws IOException {
        return giving.get();
    }

    ServiceBoard board() throws IOException {
        return board.get();
    }

    ServiceCheck check() throws IOException {
        return new ServiceCheck(board.get(), new Doors(place), waits::sleep);
    }

    Previews previews() throws IOException {
        return new Previews(sources.get(), place.home().cache().resolve("previews"));
    }

    private CallLog callLog() throws IOException {
        var counts = stores.calls();
        var states = board.get();
        return call -> {
            counts.record(
                    call.service(),
                    call.operation().id(),
                    call.at(),
                    call.millis(),
                    call.outcome().name());
            // A node that breaks off says nothing about the service.
            if (call.operation() == Operation.DOWNLOAD) return;
            switch (call.outcome()) {
                case OK, NOT_FOUND -> states.answered(call.service());
                case THROTTLED ->
                        states.failed(call.service(), State.WAITING, "It asked us to wait.");
                case REFUSED -> states.failed(call.service(), State.READY, "It refused a request.");
                case SERVER_ERROR, NETWORK_ERROR, TIMEOUT ->
                        states.failed(call.service(), State.UNREACHABLE, "It cannot be reached.");
                case CANCELLED -> {
                    // Says nothing about the service.
                }
            }
        };
    }

    private ServiceBoard.Quota quota(Service service) {
        var limit = place.limit(service);
        var words = Words.of(limit);
        return http.ifBuilt()
                .flatMap(built -> built.limiter(service))
                .map(state ->
                        new ServiceBoard.Quota(
                                state.used(),
                                state.capacity(),
                                words,
                                state.nextFreeAt().isAfter(waits.instant())
                                        ? state.nextFreeAt()
                                        : null))
                .orElseGet(() -> new ServiceBoard.Quota(0, limit.requests(), words, null));
    }

    /// How long calls of a service are held up at our limit yet.
    Duration heldFor(Service service) {
        return http.ifBuilt()
                .flatMap(built -> built.limiter(service))
                .map(LimiterState::heldFor)
                .orElse(Duration.ZERO);
    }

    private Optional<Account> account(Service service) {
        try {
            return accounts.get().of(service);
        } catch (IOException e) {
            // The board tells how services stand, not how our home does.
            return Optional.empty();
        }
    }

    private Optional<Connection> connection(Service service) {
        return sources.ifBuilt()
                .flatMap(built -> built.one(service, StaysConnected.class))
                .map(StaysConnected::connection);
    }

    void close() {
        sources.ifBuilt().ifPresent(Sources::close);
        http.ifBuilt().ifPresent(Http::close);
    }
}
