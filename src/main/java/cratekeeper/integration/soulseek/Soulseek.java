package cratekeeper.integration.soulseek;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.soulseek.search.FoundFile;
import cratekeeper.integration.soulseek.search.SearchWords;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.server.SessionState;
import cratekeeper.integration.soulseek.transfers.RemoteFile;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.CallBudget;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Asks Soulseek's users and fetches from them. It signs in when it is first used, and stays.
public final class Soulseek implements TrackSearch, DownloadSource, SignIn, AutoCloseable {
    private final InetSocketAddress server;
    private final int listening;
    private final CallBudget budget;
    private final SoulseekAccount account;
    private final Waits waits;
    private final RandomGenerator random;
    private @Nullable SoulseekClient client;
    private boolean closed;

    /// @param server need not be resolved
    /// @param listening the port where other users reach us
    /// @param budget of searches
    public Soulseek(
            InetSocketAddress server,
            int listening,
            CallBudget budget,
            Credentials credentials,
            Waits waits,
            RandomGenerator random) {
        this.server = server;
        this.listening = listening;
        this.budget = budget;
        this.waits = waits;
        this.random = random;
        account = new SoulseekAccount(credentials);
    }

    @Override
    public Service service() {
        return Service.SOULSEEK;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        return SoulseekMapper.hits(found(query));
    }

    @Override
    public List<Offer> offers(TrackQuery wanted) throws SourceException, InterruptedException {
        return found(wanted).stream().map(SoulseekMapper::offer).toList();
    }

    private List<FoundFile> found(TrackQuery query) throws SourceException, InterruptedException {
        SearchWords words = SoulseekMapper.words(query);
        if (!words.isSearchable()) return List.of();
        try {
            var online = online();
            return online.searches().search(words, _ -> {}).stream()
                    .filter(found -> !online.downloads().isKnownAsBad(remote(found)))
                    .toList();
        } catch (SessionException e) {
            throw failure(e);
        }
    }

    private static RemoteFile remote(FoundFile found) {
        return new RemoteFile(found.user(), found.file().path(), found.file().size());
    }

    @Override
    public void fetch(Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        var file = RemoteFile.of(offer.id());
        if (file.isEmpty())
            throw new SourceException.NotOffered(service(), "there is no such file");
        online().downloads().fetch(file.get(), partial, progress);
    }

    /// Signed in, or why not.
    private SoulseekClient online() throws SourceException, InterruptedException {
        var known = account.known();
        if (known.isEmpty()) {
            throw new SourceException.SignInNeeded(service(), null);
        }
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
        if (current != null) current.close();
        client = null;
        client = current = open(of);
        return current;
    }

    private SoulseekClient open(Account of) throws SourceException {
        if (closed) throw unreachable("Soulseek is switched off.", null);
        try {
            return SoulseekClient.open(server, listening, of, budget, waits, random);
        } catch (IOException e) {
            throw unreachable("No port is free where Soulseek's users could reach us.", e);
        }
    }

    private SourceException unreachable(String sentence, @Nullable Exception cause) {
        return SourceException.Unreachable.saying(service(), sentence, cause);
    }

    private SourceException failure(SessionException e) {
        return e.comesBack()
                ? unreachable(e.sentence(), e)
                : new SourceException.SignInNeeded(service(), e.sentence(), e);
    }

    @Override
    public boolean isNeeded() {
        return true;
    }

    @Override
    public SignInState state() {
        var known = account.known();
        if (known.isEmpty()) {
            return new SignInState.NotSetUp(
                    "Soulseek wants a name and a password: choose them here, or take those you"
                            + " have.");
        }
        var why = stopped(known.get());
        if (why != null) {
            return why.refusal().isPresent()
                    ? new SignInState.Expired(why.sentence())
                    : new SignInState.Blocked(why.sentence());
        }
        return new SignInState.Connected(known.get().user(), null);
    }

    private synchronized @Nullable SessionException stopped(Account of) {
        var current = client;
        if (current == null || !current.account().equals(of)) return null;
        return current.session().state() instanceof SessionState.Stopped(var why) ? why : null;
    }

    @Override
    public List<Entry> entries() {
        return SoulseekAccount.ENTRIES;
    }

    /// Signs in. Who was signed in before is signed out for it, and comes back when next needed if
    /// this fails.
    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        var wanted = account.entered(entered);
        SoulseekClient trial;
        synchronized (this) {
            if (client != null) client.close();
            client = null;
            trial = client = open(wanted);
        }
        boolean good = false;
        try {
            trial.session().awaitOnline();
            account.keep(wanted);
            good = true;
            return new SignInState.Connected(wanted.user(), null);
        } catch (SessionException e) {
            throw failure(e);
        } finally {
            if (!good) leave(trial);
        }
    }

    private synchronized void leave(@Nullable SoulseekClient which) {
        if (which != null) which.close();
        if (client == which) client = null;
    }

    @Override
    public void signOut() throws SourceException {
        account.forget();
        synchronized (this) {
            leave(client);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        leave(client);
    }
}
