package cratekeeper.agent;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.WebSignIn;
import cratekeeper.music.Service;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The person's accounts at the services: how they stand, and how one signs in and out.
public final class Accounts {
    private final Sources sources;
    private final Credentials credentials;

    public Accounts(Sources sources, Credentials credentials) {
        this.sources = sources;
        this.credentials = credentials;
    }

    /// In the order of the services. Asks nobody.
    public List<Account> all() {
        return sources.all(SignIn.class).stream().map(this::account).toList();
    }

    public Optional<Account> of(Service service) {
        return sources.one(service, SignIn.class).map(this::account);
    }

    private Account account(SignIn signIn) {
        return new Account(
                signIn.service(),
                signIn.isNeeded(),
                signIn.isNeededToSearch(),
                signIn.state(),
                signIn.entries(),
                names(signIn, credentials::isSetOutside),
                names(signIn, credentials::isMovable),
                signIn.web().isPresent());
    }

    private static Set<String> names(SignIn signIn, Predicate<String> wanted) {
        return signIn.entries().stream()
                .map(SignIn.Entry::name)
                .filter(wanted)
                .collect(Collectors.toSet());
    }

    /// Checks what was entered by one call and keeps it if it is good.
    public SignInState enter(Service service, Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        return signIn(service).enter(entered);
    }

    /// Begins a sign-in on a page.
    ///
    /// @throws IOException the port that must listen for the answer is taken
    public Visiting visit(Service service)
            throws SourceException, IOException, InterruptedException {
        var visiting = Visiting.begin(web(service));
        credentials.keep(pending(service), PendingVisit.text(visiting.visit()));
        return visiting;
    }

    /// Ends the last visit that was begun, perhaps by an earlier run, with an address that a person
    /// pasted.
    ///
    /// @throws SourceException.SignInNeeded no visit waits for it, or it is not its answer
    public SignInState resume(Service service, URI address)
            throws SourceException, IOException, InterruptedException {
        var visit = credentials.get(pending(service)).flatMap(PendingVisit::read);
        if (visit.isEmpty())
            throw new SourceException.SignInNeeded(
                    service,
                    "No sign-in to " + service.displayName() + " was begun: begin it first.",
                    null);
        var state = web(service).finish(visit.get(), address);
        credentials.forget(pending(service));
        return state;
    }

    private static String pending(Service service) {
        return service.name() + "_PENDING";
    }

    private WebSignIn web(Service service) {
        return signIn(service)
                .web()
                .orElseThrow(() -> new IllegalArgumentException(service + " has no such page"));
    }

    /// Forgets all that was entered or given, a visit that was begun included; what `.env` sets
    /// stays set.
    ///
    /// @throws IOException the visit could not be forgotten
    public void signOut(Service service) throws SourceException, IOException {
        signIn(service).signOut();
        credentials.forget(pending(service));
    }

    /// Writes the service's kept entries into `.env`, because the person asked for it.
    ///
    /// @throws IOException `.env` could not be written; what was not written is still kept here
    public void moveToEnv(Service service) throws IOException {
        for (String name : names(signIn(service), credentials::isMovable))
            credentials.moveToEnv(name);
    }

    private SignIn signIn(Service service) {
        return sources.one(service, SignIn.class)
                .orElseThrow(() -> new IllegalArgumentException(service + " has no accounts"));
    }
}
