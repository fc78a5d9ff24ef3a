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
import cratekeeper.integration.soulseek.server.SessionException;
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
    private final SoulseekAccount account;
    private final Presence presence;
    private final Waits waits;

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
        this.waits = waits;
        account = new SoulseekAccount(credentials);
        ShareScan.Listening listening = file -> SoulseekMapper.attributes(measuring.apply(file));
        presence =
                new Presence(
                        of ->
                                SoulseekClient.open(
                                        server, port, of, budget, waits, random, listening,
                                        badFiles),
                        account);
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
            var online = presence.online();
            return asking.of(online.searches()).stream()
                    .filter(found -> !online.downloads().isKnownAsBad(remote(found)))
                    .toList();
        } catch (SessionException e) {
            throw Presence.failure(e);
        }
    }

    @Override
    public Optional<Duration> untilNextWish() {
        return presence.untilNextWish();
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
        presence.online().downloads().fetch(file.get(), partial, progress);
    }

    private void refuseBlocked(String user) throws SourceException.NotOffered {
        if (presence.isBlocked(user))
            throw new SourceException.NotOffered(service(), "you have blocked this user");
    }

    @Override
    public Listing browse(String user, Consumer<Folder> told)
            throws SourceException, InterruptedException {
        refuseBlocked(user);
        return presence.online().browsing().browse(user, told);
    }

    @Override
    public List<Offer> folder(String user, String folder)
            throws SourceException, InterruptedException {
        refuseBlocked(user);
        return presence.online().browsing().folder(user, folder);
    }

    @Override
    public void block(Set<String> users) {
        presence.block(users);
    }

    @Override
    public void share(SharingTerms terms) {
        presence.share(terms);
    }

    @Override
    public void readAgain() {
        presence.readAgain();
    }

    @Override
    public SharedNow shared() {
        return presence.shared();
    }

    @Override
    public Connection connection() {
        return presence.connection();
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
        var why = presence.stopped(known.get());
        if (why != null) {
            return why.refusal().isPresent()
                    ? new SignInState.Expired(why.sentence())
                    : new SignInState.Blocked(why.sentence());
        }
        return new SignInState.Connected(known.get().user(), null);
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
        presence.enter(wanted);
        return new SignInState.Connected(wanted.user(), null);
    }

    @Override
    public void signOut() throws SourceException {
        account.forget();
        presence.leave();
    }

    @Override
    public void close() {
        presence.close();
    }
}
