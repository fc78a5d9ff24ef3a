package cratekeeper.ui;

import cratekeeper.ui.accounts.FakeAccounts;
import cratekeeper.ui.activity.FakeActivity;
import cratekeeper.ui.activity.FakeFigures;
import cratekeeper.ui.downloads.FakeQueue;
import cratekeeper.ui.library.FakeShelf;
import cratekeeper.ui.library.FakeShelfTracks;
import cratekeeper.ui.player.Silence;
import cratekeeper.ui.playlist.FakeLists;
import cratekeeper.ui.review.FakeReviews;
import cratekeeper.ui.search.FakeSearches;
import cratekeeper.ui.search.SearchDesk;
import cratekeeper.ui.settings.FakeSettings;
import cratekeeper.ui.settings.FakeSharing;
import cratekeeper.ui.users.FakeUsers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An invented catalogue and queue behind a real window: no network, no disk, no sound.
public final class FakeWorld {
    public final FakeSearches searches = new FakeSearches();
    public final FakeLists lists = new FakeLists();
    public final FakeQueue queue = new FakeQueue();
    public final FakeReviews reviews = new FakeReviews();
    public final FakeShelf shelf = new FakeShelf(FakeShelfTracks.tracks());
    public final Silence sound = new Silence();
    public final FakeUsers users = new FakeUsers();
    public final FakeSharing sharing = new FakeSharing();
    public final FakeSettings settings = new FakeSettings();
    public final FakeActivity events = new FakeActivity();
    public final List<Looks> saved = new CopyOnWriteArrayList<>();

    public Desk desk() {
        return desk(searches);
    }

    /// The same with other searches.
    public Desk desk(SearchDesk other) {
        return new Desk(
                other,
                lists,
                queue,
                reviews,
                shelf,
                events,
                new FakeAccounts(),
                users,
                sharing,
                settings,
                FakeFigures::statuses,
                sound,
                new Desk.Place(
                        Path.of("/home/somebody/cratekeeper"),
                        Path.of("/home/somebody/cratekeeper/music"),
                        "0.1.0"),
                Looks.DEFAULT,
                saved::add,
                _ -> {});
    }

    /// Fills the queue as a busy evening would.
    public void busyEvening() {
        queue.busyEvening();
    }
}
