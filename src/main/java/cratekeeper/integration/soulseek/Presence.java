package cratekeeper.integration.soulseek;

import cratekeeper.integration.Connection;
import cratekeeper.integration.SharedNow;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.server.SessionState;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// How long we are in the network, and as whom: one client at a time, opened when it is first
/// needed and replaced when somebody else signs in. Whom a person blocks and what they share holds
/// for the next client as well.
final class Presence implements AutoCloseable {
    private final Opening opening;
    private final SoulseekAccount account;
    private @Nullable SoulseekClient client;
    private SharingTerms terms = SharingTerms.OFF;
    private Set<String> blocked = Set.of();
    private boolean closed;

    /// Opens a client that nobody has signed in with yet.
    interface Opening {
        /// @throws IOException no port is free
        SoulseekClient open(Account account) throws IOException;
    }

    Presence(Opening opening, SoulseekAccount account) {
        this.opening = opening;
        this.account = account;
    }

    /// Signed in, or why not.
    SoulseekClient online() throws SourceException, InterruptedException {
        var known = account.known();
        if (known.isEmpty()) throw new SourceException.SignInNeeded(Service.SOULSEEK, null);
        try {
            var current = client(known.get());
            current.session().awaitOnline();
            return current;
        } catch (SessionException e) {
            throw failure(e);
        }
    }

    private synchronized SoulseekClient client(Account of) throws SourceException {
        var current = client;
        if (current != null && current.account().equals(of)) return current;
        leave(current);
        return open(of);
    }

    private synchronized SoulseekClient open(Account of) throws SourceException {
        if (closed) throw unreachable("Soulseek is switched off.", null);
        try {
            var opened = opening.open(of);
            opened.block(blocked);
            opened.folders().share(terms);
            client = opened;
            return opened;
        } catch (IOException e) {
            throw unreachable("No port is free where Soulseek's users could reach us.", e);
        }
    }

    private synchronized void leave(@Nullable SoulseekClient which) {
        if (which != null) which.close();
        if (client == which) client = null;
    }

    /// Signs in, and whoever was signed in before out.
    void enter(Account wanted) throws SourceException, InterruptedException {
        SoulseekClient trial;
        synchronized (this) {
            leave(client);
            trial = open(wanted);
        }
        boolean good = false;
        try {
            trial.session().awaitOnline();
            account.keep(wanted);
            good = true;
        } catch (SessionException e) {
            throw failure(e);
        } finally {
            if (!good) leave(trial);
        }
    }

    synchronized void leave() {
        leave(client);
    }

    /// Why this account's session has ended for good, if it has.
    synchronized @Nullable SessionException stopped(Account of) {
        var current = client;
        if (current == null || !current.account().equals(of)) return null;
        return current.session().state() instanceof SessionState.Stopped(var why) ? why : null;
    }

    synchronized Connection connection() {
        if (client == null) return new Connection.Off();
        return switch (client.session().state()) {
            case SessionState.Idle() -> new Connection.Off();
            case SessionState.Connecting() -> new Connection.Connecting();
            case SessionState.Online _ -> new Connection.Online();
            case SessionState.Waiting(var why, var until) ->
                    new Connection.Returning(until, why.sentence());
            case SessionState.Stopped(var why) ->
                    why.isElsewhere()
                            ? new Connection.Elsewhere(why.sentence())
                            : new Connection.Ended(why.sentence());
        };
    }

    /// Whoever shares is signed in as long as the application runs.
    synchronized void share(SharingTerms changed) {
        terms = changed;
        if (client != null) client.folders().share(changed);
        if (!changed.on() || closed) return;
        account.known().ifPresent(this::signIn);
    }

    private void signIn(Account known) {
        try {
            client(known).session().startUnlessStopped();
        } catch (SourceException e) {
            LoggerFactory.getLogger(Presence.class).info("Nothing is shared: {}", e.sentence());
        }
    }

    synchronized void readAgain() {
        if (client != null) client.folders().readAgain();
    }

    synchronized SharedNow shared() {
        return client == null ? SharedNow.NOTHING : client.folders().now();
    }

    synchronized void block(Set<String> users) {
        blocked = Set.copyOf(users);
        if (client != null) client.block(blocked);
    }

    synchronized boolean isBlocked(String user) {
        return blocked.contains(user);
    }

    synchronized Optional<Duration> untilNextWish() {
        return client == null ? Optional.empty() : client.searches().untilNextWish();
    }

    @Override
    public synchronized void close() {
        closed = true;
        leave();
    }

    static SourceException failure(SessionException e) {
        return e.comesBack()
                ? unreachable(e.sentence(), e)
                : new SourceException.SignInNeeded(Service.SOULSEEK, e.sentence(), e);
    }

    private static SourceException unreachable(String sentence, @Nullable Exception cause) {
        return SourceException.Unreachable.saying(Service.SOULSEEK, sentence, cause);
    }
}
