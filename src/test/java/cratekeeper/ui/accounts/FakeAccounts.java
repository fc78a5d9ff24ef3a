package cratekeeper.ui.accounts;

import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Accounts in every state, without a service behind them. Only the token "good" is good.
public final class FakeAccounts implements AccountsDesk {
    public final Map<Service, SignInState> states = new ConcurrentHashMap<>();
    public final List<Service> moved = new CopyOnWriteArrayList<>();
    public final List<URI> opened = new CopyOnWriteArrayList<>();

    public FakeAccounts() {
        states.put(Service.SPOTIFY, new SignInState.Connected("dj somebody", null));
        states.put(
                Service.BEATPORT,
                new SignInState.Connected("", Instant.now().plus(Duration.ofHours(6))));
        states.put(Service.DISCOGS, new SignInState.SignedOut());
        states.put(Service.YOUTUBE, new SignInState.SignedOut());
    }

    @Override
    public List<Account> accounts() {
        return states.keySet().stream().sorted().map(this::account).toList();
    }

    Account account(Service service) {
        var entry =
                new SignIn.Entry(
                        service.name() + "_TOKEN",
                        "Token",
                        "A personal token from the service's settings page.",
                        true,
                        URI.create("https://example.org/settings"));
        var state = states.getOrDefault(service, new SignInState.SignedOut());
        boolean needed = service != Service.YOUTUBE;
        return new Account(
                service, needed, state, List.of(entry), Set.of(), movable(service), false);
    }

    @Override
    public SignInState enter(Service service, Map<String, Secret> entered) throws SourceException {
        if (!entered.containsValue(new Secret("good")))
            throw new SourceException.SignInNeeded(
                    service, service.displayName() + " does not know this token.", null);
        var connected = new SignInState.Connected("somebody", null);
        states.put(service, connected);
        return connected;
    }

    @Override
    public Visiting visit(Service service) {
        throw new IllegalStateException("no pages here");
    }

    @Override
    public void signOut(Service service) {
        states.put(service, new SignInState.SignedOut());
    }

    private Set<String> movable(Service service) {
        boolean kept =
                states.get(service) instanceof SignInState.Connected && service != Service.SPOTIFY;
        return kept && !moved.contains(service) ? Set.of(service.name() + "_TOKEN") : Set.of();
    }

    @Override
    public void moveToEnv(Service service) {
        moved.add(service);
    }

    @Override
    public void openInBrowser(URI page) {
        opened.add(page);
    }
}
