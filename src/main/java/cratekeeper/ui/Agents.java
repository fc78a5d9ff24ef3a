package cratekeeper.ui;

import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.AcquisitionScout;
import cratekeeper.agent.Activity;
import cratekeeper.agent.ActivityEvent;
import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.Brought;
import cratekeeper.agent.BroughtLists;
import cratekeeper.agent.ColumnMemory;
import cratekeeper.agent.DownloadQueue;
import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.Giving;
import cratekeeper.agent.Habits;
import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.agent.Library;
import cratekeeper.agent.Links;
import cratekeeper.agent.ListFilling;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.agent.QueueListener;
import cratekeeper.agent.QueueOrder;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.Users;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.Linked;
import cratekeeper.integration.People;
import cratekeeper.integration.SharedNow;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.ListLayout;
import cratekeeper.music.Offer;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.accounts.AccountsDesk;
import cratekeeper.ui.activity.ActivityDesk;
import cratekeeper.ui.downloads.QueueDesk;
import cratekeeper.ui.playlist.PlaylistDesk;
import cratekeeper.ui.search.SearchDesk;
import cratekeeper.ui.settings.SharingDesk;
import cratekeeper.ui.users.UsersDesk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The screens' desks, answered by the agents.
public record Agents(
        MetadataCollector collector,
        Links links,
        PlaylistImporter lists,
        AcquisitionScout scout,
        DownloadQueue downloads,
        Library files,
        Activity figures,
        Accounts accounts,
        Users users,
        Giving giving,
        Habits choices) {

    /// @param habits keep what was searched for
    public SearchDesk search(Habits habits) {
        var searched = new Searched(habits);
        return new SearchDesk() {
            @Override
            public List<String> searched() throws IOException {
                return searched.latest();
            }

            @Override
            public void remember(String words) throws IOException {
                searched.remember(words);
            }

            @Override
            public SearchResult search(SearchRequest request, SearchListener listener)
                    throws SourceException, InterruptedException {
                return collector.search(request, listener);
            }

            @Override
            public Optional<Linked> follow(String words)
                    throws SourceException, InterruptedException {
                var link = links.find(words);
                return link.isEmpty() ? Optional.empty() : Optional.of(links.follow(link.get()));
            }

            @Override
            public TrackMetadata complete(FoundTrack found) throws InterruptedException {
                return collector.complete(found);
            }

            @Override
            public List<RankedOffer> offers(TrackQuery wanted, Track metadata)
                    throws InterruptedException {
                return scout.offers(wanted, metadata);
            }

            @Override
            public Optional<byte[]> picture(String url) throws InterruptedException {
                return collector.picture(url);
            }

            @Override
            public Optional<Path> audible(Track track) throws IOException {
                return files.twin(track).map(LibraryTrack::file).map(file -> file.path());
            }
        };
    }

    public QueueDesk queue() {
        return new QueueDesk() {
            @Override
            public DownloadJob add(TrackQuery query, @Nullable Track chosen, @Nullable Offer offer)
                    throws IOException {
                return downloads.add(query, chosen, offer);
            }

            @Override
            public List<DownloadJob> jobs() {
                return downloads.jobs();
            }

            @Override
            public void pause(Collection<String> ids) throws IOException {
                downloads.pause(ids);
            }

            @Override
            public void resume(Collection<String> ids) throws IOException {
                downloads.resume(ids);
            }

            @Override
            public void cancel(Collection<String> ids) throws IOException {
                downloads.cancel(ids);
            }

            @Override
            public void retry(Collection<String> ids) throws IOException {
                downloads.retry(ids);
            }

            @Override
            public void wrongTrack(Collection<String> ids) throws IOException {
                for (String id : ids) downloads.wrongTrack(id);
            }

            @Override
            public void move(Collection<String> ids, QueueOrder.Move where) throws IOException {
                downloads.move(ids, where);
            }

            @Override
            public void clear(Collection<String> ids) throws IOException {
                downloads.clear(ids);
            }

            @Override
            public void pauseAll() {
                downloads.pauseAll();
            }

            @Override
            public void resumeAll() {
                downloads.resumeAll();
            }

            @Override
            public boolean paused() {
                return downloads.paused();
            }

            @Override
            public void clearDone() throws IOException {
                downloads.clearDone();
            }

            @Override
            public AutoCloseable listen(QueueListener listener) {
                return downloads.listen(listener);
            }
        };
    }

    public PlaylistDesk playlists() {
        return new PlaylistDesk() {
            @Override
            public ImportedPlaylist read(PlaylistRef list, PlaylistImporter.Listener listener)
                    throws SourceException, IOException, InterruptedException {
                return lists.read(list, listener);
            }

            @Override
            public ImportedPlaylist read(Brought brought) throws IOException, InterruptedException {
                return new BroughtLists(links, new ColumnMemory(choices)).read(brought);
            }

            @Override
            public ImportedPlaylist read(Brought brought, ListLayout said)
                    throws IOException, InterruptedException {
                new ColumnMemory(choices).keep(said);
                return new BroughtLists(links, _ -> Optional.of(said)).read(brought);
            }

            @Override
            public int download(List<Track> tracks, String listName, IntConsumer told)
                    throws IOException, InterruptedException {
                return new ListFilling(downloads, files)
                        .fill(tracks, ListFilling.Wish.of(listName), told)
                        .known();
            }
        };
    }

    /// @param browser shows a page in the person's own browser; returns at once
    public AccountsDesk signIns(Consumer<URI> browser) {
        return new AccountsDesk() {
            @Override
            public List<Account> accounts() {
                return accounts.all();
            }

            @Override
            public SignInState enter(Service service, Map<String, Secret> entered)
                    throws SourceException, InterruptedException {
                return accounts.enter(service, entered);
            }

            @Override
            public Visiting visit(Service service)
                    throws SourceException, IOException, InterruptedException {
                return accounts.visit(service);
            }

            @Override
            public void signOut(Service service) throws SourceException, IOException {
                accounts.signOut(service);
            }

            @Override
            public void moveToEnv(Service service) throws IOException {
                accounts.moveToEnv(service);
            }

            @Override
            public void openInBrowser(URI page) {
                browser.accept(page);
            }
        };
    }

    public UsersDesk people() {
        return new UsersDesk() {
            @Override
            public People.Listing browse(String user, Consumer<People.Folder> told)
                    throws SourceException, InterruptedException {
                return users.browse(user, told);
            }

            @Override
            public int download(String user, String folder, String name)
                    throws SourceException, IOException, InterruptedException {
                return users.download(downloads, user, folder, name).size();
            }

            @Override
            public void block(String user) throws SourceException, IOException {
                users.block(user);
            }

            @Override
            public void unblock(String user) throws SourceException, IOException {
                users.unblock(user);
            }

            @Override
            public List<String> blocked() throws SourceException, IOException {
                return users.blocked();
            }
        };
    }

    public SharingDesk sharing() {
        return new SharingDesk() {
            @Override
            public SharingTerms terms() {
                return giving.terms();
            }

            @Override
            public void change(SharingTerms wanted) throws IOException {
                giving.change(wanted);
            }

            @Override
            public void readAgain() {
                giving.readAgain();
            }

            @Override
            public SharedNow now() {
                return giving.now();
            }
        };
    }

    public ActivityDesk activity() {
        return new ActivityDesk() {
            @Override
            public ActivityFigures figures(ActivityFigures.Period period) throws IOException {
                return figures.figures(period);
            }

            @Override
            public List<ActivityEvent> events(ActivityFigures.Period period) throws IOException {
                return figures.events(period);
            }
        };
    }
}
