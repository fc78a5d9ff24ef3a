package cratekeeper.integration.soulseek;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.Connection;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.People;
import cratekeeper.integration.SharedNow;
import cratekeeper.integration.SharesFiles;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.StaysConnected;
import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.WishSearch;
import cratekeeper.integration.soulseek.search.FoundFile;
import cratekeeper.integration.soulseek.search.SearchWords;
import cratekeeper.integration.soulseek.search.Searches;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.server.SessionState;
import cratekeeper.integration.soulseek.shares.ShareScan;
import cratekeeper.integration.soulseek.transfers.BadFiles;
import cratekeeper.integration.soulseek.transfers.RemoteFile;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.CallBudget;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Asks Soulseek's users and fetches from them. It signs in when it is first used, and stays.
public final class Soulseek
        implements TrackSearch,
                WishSearch,
                DownloadSource,
                SignIn,
                StaysConnected,
                SharesFiles,
                People,
                AutoCloseable {
    private final InetSocketAddress server;
    private final int port;
    private final CallBudget budget;
    private final SoulseekAccount account;
    private final Waits waits;
    private final RandomGenerator random;
    private final ShareScan.Listening listening;
    private final BadFiles badFiles;
    private @Nullable SoulseekClient client;
    private SharingTerms terms = SharingTerms.OFF;
    private Set<String> blocked = Set.of();
    private boolean closed;

    /// @param server need not be resolved
    /// @param port where other users reach us
    /// @param budget of searches
    public Soulseek(
            InetSocketAddress server,
            int port,
            CallBudget budget,
            Credentials credentials,
            Waits waits,
            RandomGenerator random) {
        this(
                server,
                port,
                budget,
                credentials,
                waits,
                random,
                _ -> Optional.empty(),
                BadFiles.FORGETTING);
    }

    /// @param measuring tells quickly what is in an audio file that is shared; empty if unknown
    /// @param badFiles remembers which files are not to be fetched again
    public Soulseek(
            InetSocketAddress server,
            int port,
            CallBudget budget,
            Credentials credentials,
            Waits waits,
            RandomGenerator random,
            Function<Path, Optional<AudioFile>> measuring,
            BadFiles badFiles) {
        this.badFiles = badFiles;
        this.server = server;
        this.port = port;
        this.budget = budget;
        this.waits = waits;
        this.random = random;
        account = new SoulseekAccount(credentials);
        listening = file -> SoulseekMapper.attributes(measuring.apply(file));
    }

    @Override
    public Service service() {
        return Service.SOULSEEK;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        return search(query, _ -> {});
    }

    @Override
    public List<TrackHit> search(TrackQuery query, Consumer<List<TrackHit>> soFar)
            throws SourceException, InterruptedException {
        var pieces = new Pieces(waits, soFar);
        return SoulseekMapper.hits(found(query, pieces::add));
    }

    @Override
    public List<Offer> offers(TrackQuery wanted) throws SourceException, InterruptedException {
        return found(wanted, _ -> {}).stream().map(SoulseekMapper::offer).toList();
    }

    private List<FoundFile> found(TrackQuery query, Consumer<List<FoundFile>> news)
            throws SourceException, InterruptedException {
        SearchWords words = SoulseekMapper.words(query);
        if (!words.isSearchable()) return List.of();
        return good(searches -> searches.search(words, news));
    }

    private interface Asking {
        List<FoundFile> of(Searches searches)
                throws SessionException, SourceException, InterruptedException;
    }

    private List<FoundFile> good(Asking asking) throws SourceException, InterruptedException {
        try {
            var online = online();
            return asking.of(online.searches()).stream()
                    .filter(found -> !online.downloads().isKnownAsBad(remote(found)))
                    .toList();
        } catch (SessionException e) {
            throw failure(e);
        }
    }

    @Override
    public synchronized Optional<Duration> untilNextWish() {
        return client == null ? Optional.empty() : client.searches().untilNextWish();
    }

    @Override
    public List<Offer> wish(TrackQuery wanted) throws SourceException, InterruptedException {
        SearchWords words = SoulseekMapper.words(wanted);
        if (!words.isSearchable()) return List.of();
        return good(searches -> searches.wish(words)).stream().map(SoulseekMapper::offer).toList();
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
        refuseBlocked(file.get().user());
        online().downloads().fetch(file.get(), partial, progress);
    }

    private void refuseBlocked(String user) throws SourceException.NotOffered {
        if (isBlocked(user))
            throw new SourceException.NotOffered(service(), "you have blocked this user");
    }

    private synchronized boolean isBlocked(String user) {
        return blocked.contains(user);
    }

    @Override
    public Listing browse(String user, Consumer<Folder> told)
            throws SourceException, InterruptedException {
        refuseBlocked(user);
        return online().browsing().browse(user, told);
    }

    @Override
    public List<Offer> folder(String user, String folder)
            throws SourceException, InterruptedException {
        refuseBlocked(user);
        return online().browsing().folder(user, folder);
    }

    @Override
    public synchronized void block(Set<String> users) {
        blocked = Set.copyOf(users);
        if (client != null) client.block(blocked);
    }

    /// Whoever shares is signed in as long as the application runs.
    @Override
    public synchronized void share(SharingTerms changed) {
        terms = changed;
        if (client != null) client.folders().share(changed);
        if (!changed.on() || closed) return;
        account.known().ifPresent(this::signIn);
    }

    private void signIn(Account known) {
        try {
            client(known).session().startUnlessStopped();
        } catch (SourceException e) {
            LoggerFactory.getLogger(Soulseek.class).info("Nothing is shared: {}", e.sentence());
        }
    }

    @Override
    public synchronized void readAgain() {
        if (client != null) client.folders().readAgain();
    }

    @Override
    public synchronized SharedNow shared() {
        return client == null ? SharedNow.NOTHING : client.folders().now();
    }

    @Override
    public synchronized Connection connection() {
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
        current = open(of);
        client = current;
        return current;
    }

    private SoulseekClient open(Account of) throws SourceException {
        if (closed) throw unreachable("Soulseek is switched off.", null);
        try {
            var opened =
                    SoulseekClient.open(
                            server, port, of, budget, waits, random, listening, badFiles);
            opened.block(blocked);
            opened.folders().share(terms);
            return opened;
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
