package cratekeeper.app;

import cratekeeper.agent.Decisions;
import cratekeeper.agent.DownloadQueue;
import cratekeeper.agent.HeardFields;
import cratekeeper.agent.Intake;
import cratekeeper.agent.JobWork;
import cratekeeper.agent.Links;
import cratekeeper.agent.QueuedWishes;
import cratekeeper.agent.ReviewQueue;
import cratekeeper.agent.Shelving;
import cratekeeper.agent.Watching;
import cratekeeper.agent.WishRound;
import cratekeeper.agent.WishWatch;
import cratekeeper.agent.Wishes;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What gets a track and files it: the queue, what it puts before a person, what it could not find,
/// and the folder where bought files arrive.
final class WiredQueue {
    private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 6;
    private final Place place;
    private final WiredStores stores;
    private final WiredServices services;
    private final WiredSearch search;
    private final WiredLibrary library;
    private final Waits waits;
    private final Once<ReviewQueue> reviews;
    private final Once<Wishes> wishes;
    private final Once<Shelving> shelving;
    private final Once<JobWork> work;
    private final Once<DownloadQueue> queue;
    private final Once<WishWatch> wishWatch;
    private final Once<WishRound> wishRound;

    WiredQueue(
            Place place,
            WiredStores stores,
            WiredServices services,
            WiredSound sound,
            WiredSearch search,
            WiredLibrary library,
            Waits waits) {
        this.place = place;
        this.stores = stores;
        this.services = services;
        this.search = search;
        this.library = library;
        this.waits = waits;
        reviews =
                new Once<>(() ->
                        new ReviewQueue(
                                stores.reviews(),
                                stores.reviewJournal(),
                                () -> place.preferences().requiredFields(),
                                waits));
        wishes = new Once<>(() -> new Wishes(stores.wishes(), waits));
        shelving =
                new Once<>(() ->
                        new Shelving(
                                search.collector().patient(),
                                new HeardFields(path -> sound.analyser().analyse(path)),
                                library.tagging(),
                                library.library(),
                                reviews.get(),
                                stores.queue(),
                                wishes.get(),
                                folders(),
                                place::preferences,
                                waits));
        work =
                new Once<>(() ->
                        new JobWork(
                                search.collector().patient(),
                                search.scout(),
                                shelving.get(),
                                library.library(),
                                reviews.get(),
                                wishes.get(),
                                search.assistant(),
                                folders(),
                                place::preferences,
                                waits));
        queue =
                new Once<>(() ->
                        new DownloadQueue(
                                stores.queue(),
                                work.get(),
                                () -> place.preferences().downloadsAtOnce(),
                                waits,
                                WiredQueue::newId));
        wishWatch = new Once<>(() -> WishWatch.start(queue.get(), wishes.get(), waits::sleep));
        wishRound =
                new Once<>(() ->
                        WishRound.start(
                                services.sources(),
                                wishes.get(),
                                reviews.get(),
                                search.scout(),
                                queue.get(),
                                waits::sleep));
    }

    private JobWork.Folders folders() {
        var home = place.home();
        return new JobWork.Folders(home.partial(), home.music(), home.recycle());
    }

    private static String newId() {
        var random = new SecureRandom();
        var id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++)
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        return id.toString();
    }

    DownloadQueue queue() throws IOException {
        return queue.get();
    }

    ReviewQueue reviews() throws IOException {
        return reviews.get();
    }

    Wishes wishes() throws IOException {
        return wishes.get();
    }

    /// Looks for what was not found whenever it is due, until it is closed.
    void watchWishes() throws IOException {
        wishWatch.get();
        wishRound.get();
    }

    Decisions decisions() throws IOException {
        return new Decisions(
                reviews.get(),
                stores.reviewJournal(),
                queue.get(),
                work.get(),
                search.collector(),
                new Links(services.sources()),
                search.ownValues(),
                library.tagging(),
                waits,
                WiredQueue::newId);
    }

    Watching watching(@Nullable Path given) throws IOException {
        String set = place.settings().watchedFolder();
        if (given == null && set.isEmpty())
            throw new IOException(
                    "No folder is watched: name one, or set watchedFolder in settings.json.");
        var home = place.home();
        var intake =
                new Intake(
                        search.collector().patient(),
                        library.tagging(),
                        library.library(),
                        stores.library(),
                        new QueuedWishes(queue.get(), search.matcher()),
                        folders(),
                        place::preferences,
                        waits);
        return new Watching(
                given == null ? Path.of(set) : given,
                Set.of(home.music(), home.recycle(), home.partial(), home.cache()),
                intake,
                waits,
                waits::sleep);
    }

    void close() {
        wishWatch.ifBuilt().ifPresent(WishWatch::close);
        wishRound.ifBuilt().ifPresent(WishRound::close);
        queue.ifBuilt().ifPresent(DownloadQueue::close);
    }
}
