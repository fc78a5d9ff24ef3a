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
import cratekeeper.agent.Giving;
import cratekeeper.agent.Habits;
import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.agent.Library;
import cratekeeper.agent.Links;
import cratekeeper.agent.ListFilling;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.agent.Users;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.People;
import cratekeeper.integration.SharedNow;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import cratekeeper.music.Track;
import cratekeeper.ui.accounts.AccountsDesk;
import cratekeeper.ui.activity.ActivityDesk;
import cratekeeper.ui.downloads.QueueDesk;
import cratekeeper.ui.playlist.PlaylistDesk;
import cratekeeper.ui.search.SearchDesk;
import cratekeeper.ui.settings.SharingDesk;
import cratekeeper.ui.users.UsersDesk;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

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
        return new SearchAgents(collector, links, scout, files, new Searched(habits));
    }

    public QueueDesk queue() {
        return new QueueAgents(downloads);
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
