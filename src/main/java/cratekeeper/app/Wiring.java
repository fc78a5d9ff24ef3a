package cratekeeper.app;

import cratekeeper.agent.Accounts;
import cratekeeper.agent.AcquisitionScout;
import cratekeeper.agent.Activity;
import cratekeeper.agent.Decisions;
import cratekeeper.agent.DownloadQueue;
import cratekeeper.agent.Enrichment;
import cratekeeper.agent.Giving;
import cratekeeper.agent.Habits;
import cratekeeper.agent.Library;
import cratekeeper.agent.LibraryCare;
import cratekeeper.agent.Links;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.agent.Previews;
import cratekeeper.agent.ReviewQueue;
import cratekeeper.agent.ServiceBoard;
import cratekeeper.agent.ServiceCheck;
import cratekeeper.agent.Tagging;
import cratekeeper.agent.Users;
import cratekeeper.agent.Watching;
import cratekeeper.agent.Wishes;
import cratekeeper.cli.Core;
import cratekeeper.media.Analyser;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.PreviewListener;
import cratekeeper.media.Verifier;
import cratekeeper.music.Preferences;
import cratekeeper.net.Waits;
import cratekeeper.sandbox.Sandbox;
import cratekeeper.store.AnswerCache;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Builds everything, by hand, each part when it is first used. What belongs together is wired
/// together: [WiredStores], [WiredSound], [WiredServices] with its [Platforms], [WiredSearch],
/// [WiredLibrary], [WiredQueue].
public final class Wiring implements Core {
    private final Place place;
    private final Waits waits = Waits.SYSTEM;
    private final WiredStores stores;
    private final WiredSound sound;
    private final WiredServices services;
    private final WiredSearch search;
    private final WiredLibrary library;
    private final WiredQueue queue;
    private @Nullable Thread watcher;
    private boolean closed;

    private Wiring(Place place, Consumer<String> notices) {
        this.place = place;
        place.notices().forEach(notices);
        stores = new WiredStores(place, waits, notices);
        sound = new WiredSound(place.ffmpeg());
        services = new WiredServices(place, stores, waits, notices);
        search = new WiredSearch(place, stores, services, sound, waits);
        library = new WiredLibrary(place, stores, sound, search.matcher(), waits);
        queue = new WiredQueue(place, stores, services, sound, search, library, waits);
    }

    /// Builds the core for one command or one window; nothing is opened yet.
    public static Wiring open(Options options, Consumer<String> notices) throws IOException {
        var wiring = new Wiring(Place.of(options), notices);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(wiring::close));
        return wiring;
    }

    Place place() {
        return place;
    }

    Optional<Sandbox> sandbox() {
        return place.sandbox();
    }

    Ffmpeg ffmpeg() {
        return sound.ffmpeg();
    }

    AnswerCache cache() throws IOException {
        return stores.cache();
    }

    Previews previews() throws IOException {
        return services.previews();
    }

    Giving giving() throws IOException {
        return services.giving();
    }

    /// What was chosen in the window.
    Habits choices() throws IOException {
        return new Habits(stores.choices());
    }

    /// Looks for what was not found whenever it is due, for as long as this core is open.
    void watchWishes() throws IOException {
        queue.watchWishes();
    }

    /// Watches the folder that is set, if one is, until the end.
    synchronized void watch() throws IOException {
        if (watcher != null) watcher.interrupt();
        if (closed || place.settings().watchedFolder().isEmpty()) return;
        var watching = watching(null);
        watcher =
                Thread.ofVirtual().name("watched folder").start(() -> watching.goOn((_, _) -> {}));
    }

    @Override
    public void claimHome() throws IOException {
        stores.claimHome();
    }

    @Override
    public Path music() {
        return place.home().music();
    }

    @Override
    public Preferences preferences() {
        return place.preferences();
    }

    @Override
    public MetadataCollector collector() throws IOException {
        return search.collector();
    }

    @Override
    public Enrichment enrichment() throws IOException {
        return new Enrichment(search.collector());
    }

    @Override
    public Links links() throws IOException {
        return new Links(services.sources());
    }

    @Override
    public PlaylistImporter playlists() throws IOException {
        return search.playlists();
    }

    @Override
    public AcquisitionScout scout() throws IOException {
        return search.scout();
    }

    @Override
    public Accounts accounts() throws IOException {
        return services.accounts();
    }

    @Override
    public Users users() throws IOException {
        return services.users();
    }

    @Override
    public ServiceCheck check() throws IOException {
        return services.check();
    }

    ServiceBoard board() throws IOException {
        return services.board();
    }

    @Override
    public Activity activity() throws IOException {
        return new Activity(
                stores.queue(),
                stores.library(),
                stores.cache(),
                stores.calls(),
                services.board(),
                stores.activity(),
                place::preferences,
                waits,
                ZoneId.systemDefault());
    }

    @Override
    public DownloadQueue queue() throws IOException {
        return queue.queue();
    }

    @Override
    public ReviewQueue reviews() throws IOException {
        return queue.reviews();
    }

    @Override
    public Wishes wishes() throws IOException {
        return queue.wishes();
    }

    @Override
    public Decisions decisions() throws IOException {
        return queue.decisions();
    }

    @Override
    public Watching watching(@Nullable Path given) throws IOException {
        return queue.watching(given);
    }

    @Override
    public Library library() throws IOException {
        return library.library();
    }

    @Override
    public LibraryCare care() throws IOException {
        return library.care();
    }

    @Override
    public Tagging tagging() throws IOException {
        return library.tagging();
    }

    @Override
    public AudioProbe probe() {
        return sound.probe();
    }

    @Override
    public Verifier verifier() {
        return sound.verifier();
    }

    @Override
    public PreviewListener previewListener() {
        return sound.previewListener();
    }

    @Override
    public Analyser analyser() {
        return sound.analyser();
    }

    /// Ends everything in order: workers, network, database, lock.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        if (watcher != null) watcher.interrupt();
        queue.close();
        services.close();
        stores.close();
        place.close();
    }
}
