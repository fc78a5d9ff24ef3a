package cratekeeper.app;

import cratekeeper.config.HomeLock;
import cratekeeper.net.Waits;
import cratekeeper.store.ActivityStore;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.AssistantAnswers;
import cratekeeper.store.BadFileStore;
import cratekeeper.store.BlockedUsers;
import cratekeeper.store.CallCounts;
import cratekeeper.store.ChoiceStore;
import cratekeeper.store.Database;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.OwnValueStore;
import cratekeeper.store.PeerStore;
import cratekeeper.store.PlaylistStore;
import cratekeeper.store.QueueStore;
import cratekeeper.store.ReviewJournal;
import cratekeeper.store.ReviewStore;
import cratekeeper.store.ServiceNotes;
import cratekeeper.store.SoundStore;
import cratekeeper.store.TagJournal;
import cratekeeper.store.TwinSearch;
import cratekeeper.store.WishStore;
import java.io.IOException;
import java.util.function.Consumer;

/// What is remembered: the home's lock, the database, and the stores over it. The database is
/// opened by the first who needs one.
final class WiredStores {
    private final Place place;
    private final Waits waits;
    private final Once<HomeLock> lock;
    private final Once<Database> database;
    private final Once<CallCounts> calls;
    private final Once<ServiceNotes> notes;
    private final Once<AnswerCache> cache;

    /// @param notices told of a damaged database that was set aside
    WiredStores(Place place, Waits waits, Consumer<String> notices) {
        this.place = place;
        this.waits = waits;
        lock = new Once<>(() -> HomeLock.take(place.home()));
        database =
                new Once<>(() -> {
                    var opened = Database.open(place.home().database(), waits);
                    opened.notice().ifPresent(notices);
                    return opened;
                });
        calls = new Once<>(() -> new CallCounts(database.get()));
        notes = new Once<>(() -> new ServiceNotes(database.get()));
        cache = new Once<>(() -> new AnswerCache(database.get(), waits));
    }

    void claimHome() throws IOException {
        lock.get();
    }

    CallCounts calls() throws IOException {
        return calls.get();
    }

    /// Opened by the first call to a service, not by building what calls.
    KeptNotes notes() {
        return new KeptNotes(notes);
    }

    ActivityStore activity() throws IOException {
        return new ActivityStore(database.get());
    }

    AnswerCache cache() throws IOException {
        return cache.get();
    }

    AssistantAnswers assistantAnswers() throws IOException {
        return new AssistantAnswers(database.get(), waits);
    }

    BlockedUsers blockedUsers() throws IOException {
        return new BlockedUsers(database.get(), waits);
    }

    /// Opened by the first bad file, not by building the platform.
    KeptBadFiles badFiles() {
        return new KeptBadFiles(new Once<>(() -> new BadFileStore(database.get(), waits)));
    }

    PeerStore peers() throws IOException {
        return new PeerStore(database.get());
    }

    PlaylistStore playlists() throws IOException {
        return new PlaylistStore(database.get());
    }

    OwnValueStore ownValues() throws IOException {
        return new OwnValueStore(database.get(), waits);
    }

    QueueStore queue() throws IOException {
        return new QueueStore(database.get());
    }

    WishStore wishes() throws IOException {
        return new WishStore(database.get());
    }

    ReviewStore reviews() throws IOException {
        return new ReviewStore(database.get());
    }

    ReviewJournal reviewJournal() throws IOException {
        return new ReviewJournal(database.get());
    }

    LibraryStore library() throws IOException {
        return new LibraryStore(database.get(), () -> place.preferences().requiredFields());
    }

    SoundStore sounds() throws IOException {
        return new SoundStore(database.get());
    }

    TwinSearch twins() throws IOException {
        return new TwinSearch(database.get());
    }

    TagJournal tagJournal() throws IOException {
        return new TagJournal(database.get(), waits);
    }

    ChoiceStore choices() throws IOException {
        return new ChoiceStore(database.get());
    }

    /// The database first: nobody else may take the home while it is open.
    void close() {
        database.ifBuilt().ifPresent(Database::close);
        lock.ifBuilt().ifPresent(HomeLock::close);
    }
}
