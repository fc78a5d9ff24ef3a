package cratekeeper.app;

import cratekeeper.account.Credentials;
import cratekeeper.account.SealedVault;
import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.AcquisitionScout;
import cratekeeper.agent.Activity;
import cratekeeper.agent.Decisions;
import cratekeeper.agent.DownloadQueue;
import cratekeeper.agent.DuplicateClearing;
import cratekeeper.agent.Duplicates;
import cratekeeper.agent.Enrichment;
import cratekeeper.agent.FileReading;
import cratekeeper.agent.Giving;
import cratekeeper.agent.Habits;
import cratekeeper.agent.HeardFields;
import cratekeeper.agent.Intake;
import cratekeeper.agent.JobWork;
import cratekeeper.agent.Library;
import cratekeeper.agent.LibraryCare;
import cratekeeper.agent.LibraryExport;
import cratekeeper.agent.LibraryScan;
import cratekeeper.agent.Links;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.OwnValues;
import cratekeeper.agent.Patience;
import cratekeeper.agent.PeerRecord;
import cratekeeper.agent.Pinning;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.agent.Previews;
import cratekeeper.agent.QueuedWishes;
import cratekeeper.agent.Recognition;
import cratekeeper.agent.RememberedNames;
import cratekeeper.agent.ReviewQueue;
import cratekeeper.agent.ServiceBoard;
import cratekeeper.agent.ServiceStatus.State;
import cratekeeper.agent.SoundCheck;
import cratekeeper.agent.SoundListening;
import cratekeeper.agent.Sources;
import cratekeeper.agent.TagEdits;
import cratekeeper.agent.Tagging;
import cratekeeper.agent.TimeBudget;
import cratekeeper.agent.Upgrades;
import cratekeeper.agent.Users;
import cratekeeper.agent.Watching;
import cratekeeper.agent.WishWatch;
import cratekeeper.agent.Wishes;
import cratekeeper.cli.CommandLineApp;
import cratekeeper.cli.Core;
import cratekeeper.config.Home;
import cratekeeper.config.HomeLock;
import cratekeeper.config.Settings;
import cratekeeper.integration.Connection;
import cratekeeper.integration.NameReader;
import cratekeeper.integration.StaysConnected;
import cratekeeper.integration.assistant.Assistant;
import cratekeeper.match.Matcher;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.media.Analyser;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.Fpcalc;
import cratekeeper.media.PreviewListener;
import cratekeeper.media.SketchListener;
import cratekeeper.media.Spectrogram;
import cratekeeper.media.TagWriter;
import cratekeeper.media.Verifier;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.net.CallLog;
import cratekeeper.net.Http;
import cratekeeper.net.Operation;
import cratekeeper.net.Waits;
import cratekeeper.sandbox.Sandbox;
import cratekeeper.store.ActivityStore;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.AssistantAnswers;
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
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Builds everything, by hand, each part when it is first used; the platforms in [Platforms].
public final class Wiring implements Core {
    private static final String CONTACT = "https://cratekeeper.example/contact";
    private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 6;
    private static final Duration ASSISTANT_PATIENCE = Duration.ofSeconds(20);
    private final Place place;
    private final Waits waits = Waits.SYSTEM;
    private final Once<HomeLock> lock;
    private final Once<Database> database;
    private final Once<CallCounts> calls;
    private final Once<ServiceNotes> notes;
    private final Credentials credentials;
    private final Once<Accounts> accounts;
    private final Once<Users> users;
    private final Once<Giving> giving;
    private final Once<PlaylistImporter> playlists;
    private final Once<AnswerCache> cache;
    private final Once<Http> http;
    private final Once<ServiceBoard> board;
    private final Once<Sources> sources;
    private final Once<MetadataCollector> collector;
    private final Once<AcquisitionScout> scout;
    private final Once<DownloadQueue> queue;
    private final Once<Library> library;
    private final Once<ReviewQueue> reviews;
    private final Once<OwnValues> ownValues;
    private final Once<JobWork> work;
    private final Once<Wishes> wishes;
    private final Once<WishWatch> wishWatch;
    private final Once<Tagging> tagging;
    private final Ffmpeg ffmpeg;
    private final AudioProbe probe;
    private final Matcher matcher;
    private @Nullable Thread watcher;
    private boolean closed;

    private Wiring(Place place, Consumer<String> notices) {
        this.place = place;
        place.notices().forEach(notices);
        Settings settings = place.settings();
        Supplier<Preferences> preferences = () -> place.settings().preferences();
        Home home = place.home();
        ffmpeg = place.ffmpeg();
        probe = new AudioProbe(ffmpeg);
        matcher =
                new RecordingMatcher(
                        settings.preferences().sameWithinMs(),
                        settings.preferences().reviewWithinMs());
        // The sandbox's secrets are invented: they do not belong into the system's key store.
        var vault =
                place.sandbox().isPresent()
                        ? SealedVault.inFiles(home.credentials(), notices)
                        : SealedVault.inSystem(home.credentials(), notices);
        credentials =
                new Credentials(
                        place::secret,
                        vault,
                        place.sandbox().isPresent() ? null : place::writeToEnv);
        lock = new Once<>(() -> HomeLock.take(home));
        database =
                new Once<>(() -> {
                    var opened = Database.open(home.database(), waits);
                    opened.notice().ifPresent(notices);
                    return opened;
                });
        calls = new Once<>(() -> new CallCounts(database.get()));
        notes = new Once<>(() -> new ServiceNotes(database.get()));
        cache = new Once<>(() -> new AnswerCache(database.get(), waits));
        http =
                new Once<>(() ->
                        new Http(
                                "Cratekeeper/" + CommandLineApp.version() + " ( " + CONTACT + " )",
                                waits,
                                callLog(),
                                new KeptNotes(notes)));
        sources =
                new Once<>(() -> {
                    var all =
                            new Sources(
                                    new Platforms(place, http.get(), credentials, waits).all(),
                                    () -> place.settings().notAsked());
                    usersOf(all).keepOut();
                    return all;
                });
        users = new Once<>(() -> usersOf(sources.get()));
        giving =
                new Once<>(() ->
                        new Giving(
                                sources.get(),
                                () -> place.settings().sharing(),
                                terms -> place.change(now -> now.with(terms)),
                                home.folder(),
                                home.music()));
        accounts = new Once<>(() -> new Accounts(sources.get(), credentials));
        playlists =
                new Once<>(() ->
                        new PlaylistImporter(
                                sources.get(), new PlaylistStore(database.get()), waits));
        board =
                new Once<>(() ->
                        new ServiceBoard(
                                Platforms.SERVICES,
                                this::quota,
                                this::account,
                                this::connection,
                                waits));
        ownValues = new Once<>(() -> new OwnValues(new OwnValueStore(database.get(), waits)));
        collector =
                new Once<>(() ->
                        new MetadataCollector(
                                        sources.get(),
                                        cache.get(),
                                        matcher,
                                        preferences,
                                        waits,
                                        Patience.ofAPerson(waits::sleep))
                                .with(ownValues.get()));
        scout =
                new Once<>(() ->
                        new AcquisitionScout(
                                        sources.get(),
                                        matcher,
                                        probe,
                                        verifier()::check,
                                        preferences)
                                .with(
                                        PeerRecord.kept(new PeerStore(database.get())),
                                        new Pinning(sources.get(), cache.get(), matcher),
                                        new SoundCheck(
                                                sources.get(),
                                                previewListener()::listen,
                                                new Recognition(sources.get(), matcher),
                                                Fpcalc.on(System.getenv("PATH"))),
                                        new TimeBudget(waits::sleep)));
        library =
                new Once<>(
                        () -> new Library(new LibraryStore(database.get()), probe, home.recycle()));
        reviews =
                new Once<>(() ->
                        new ReviewQueue(
                                new ReviewStore(database.get()),
                                new ReviewJournal(database.get()),
                                waits));
        tagging =
                new Once<>(() ->
                        new Tagging(
                                new TagWriter(),
                                new TagJournal(database.get(), waits),
                                preferences));
        wishes = new Once<>(() -> new Wishes(new WishStore(database.get()), waits));
        work =
                new Once<>(() ->
                        new JobWork(
                                collector.get().patient(),
                                scout.get(),
                                new HeardFields(path -> analyser().analyse(path)),
                                tagging.get(),
                                library.get(),
                                reviews.get(),
                                new QueueStore(database.get()),
                                wishes.get(),
                                assistant(),
                                folders(),
                                preferences,
                                waits));
        queue =
                new Once<>(() ->
                        new DownloadQueue(
                                new QueueStore(database.get()),
                                work.get(),
                                () -> preferences.get().downloadsAtOnce(),
                                waits,
                                Wiring::newId));
        wishWatch = new Once<>(() -> WishWatch.start(queue.get(), wishes.get(), waits::sleep));
    }

    /// Looks for what was not found whenever it is due, for as long as this core is open.
    void watchWishes() throws IOException {
        wishWatch.get();
    }

    /// Builds the core for one command or one window; nothing is opened yet.
    public static Wiring open(Options options, Consumer<String> notices) throws IOException {
        var wiring = new Wiring(Place.of(options), notices);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(wiring::close));
        return wiring;
    }

    private Users usersOf(Sources all) throws IOException {
        return new Users(all, new BlockedUsers(database.get(), waits));
    }

    private JobWork.Folders folders() {
        var home = place.home();
        return new JobWork.Folders(home.partial(), home.music(), home.recycle());
    }

    /// Off unless a person names an endpoint; it sees names that nothing was found by.
    private NameReader assistant() throws IOException {
        var address = place.assistant();
        if (address.isEmpty()) return NameReader.NONE;
        return new RememberedNames(
                new Assistant(
                        address.get(),
                        place.secret("ASSISTANT_KEY").orElse(null),
                        place.secret("ASSISTANT_MODEL").map(Secret::reveal).orElse("default"),
                        ASSISTANT_PATIENCE),
                new AssistantAnswers(database.get(), waits));
    }

    private CallLog callLog() throws IOException {
        var counts = calls.get();
        var states = board.get();
        return call -> {
            counts.record(
                    call.service(),
                    call.operation().id(),
                    call.at(),
                    call.millis(),
                    call.outcome().name());
            // A node that breaks off says nothing about the service.
            if (call.operation() == Operation.DOWNLOAD) return;
            switch (call.outcome()) {
                case OK, NOT_FOUND -> states.answered(call.service());
                case THROTTLED ->
                        states.failed(call.service(), State.WAITING, "It asked us to wait.");
                case REFUSED -> states.failed(call.service(), State.READY, "It refused a request.");
                case SERVER_ERROR, NETWORK_ERROR, TIMEOUT ->
                        states.failed(call.service(), State.UNREACHABLE, "It cannot be reached.");
                case CANCELLED -> {
                    // Says nothing about the service.
                }
            }
        };
    }

    private ServiceBoard.Quota quota(Service service) {
        var limit = place.limit(service);
        var words = Words.of(limit);
        return http.ifBuilt()
                .flatMap(built -> built.limiter(service))
                .map(state ->
                        new ServiceBoard.Quota(
                                state.used(),
                                state.capacity(),
                                words,
                                state.nextFreeAt().isAfter(waits.instant())
                                        ? state.nextFreeAt()
                                        : null))
                .orElseGet(() -> new ServiceBoard.Quota(0, limit.requests(), words, null));
    }

    private Optional<Account> account(Service service) {
        try {
            return accounts.get().of(service);
        } catch (IOException e) {
            // The board tells how services stand, not how our home does.
            return Optional.empty();
        }
    }

    private Optional<Connection> connection(Service service) {
        return sources.ifBuilt()
                .flatMap(built -> built.one(service, StaysConnected.class))
                .map(StaysConnected::connection);
    }

    private static String newId() {
        var random = new SecureRandom();
        var id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++)
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        return id.toString();
    }

    Place place() {
        return place;
    }

    Previews previews() throws IOException {
        return new Previews(sources.get(), place.home().cache().resolve("previews"));
    }

    Ffmpeg ffmpeg() {
        return ffmpeg;
    }

    Optional<Sandbox> sandbox() {
        return place.sandbox();
    }

    @Override
    public MetadataCollector collector() throws IOException {
        return collector.get();
    }

    @Override
    public Enrichment enrichment() throws IOException {
        return new Enrichment(collector.get());
    }

    @Override
    public Links links() throws IOException {
        return new Links(sources.get());
    }

    @Override
    public Preferences preferences() {
        return place.settings().preferences();
    }

    @Override
    public PlaylistImporter playlists() throws IOException {
        return playlists.get();
    }

    @Override
    public Accounts accounts() throws IOException {
        return accounts.get();
    }

    @Override
    public Users users() throws IOException {
        return users.get();
    }

    AnswerCache cache() throws IOException {
        return cache.get();
    }

    Giving giving() throws IOException {
        return giving.get();
    }

    @Override
    public AcquisitionScout scout() throws IOException {
        return scout.get();
    }

    @Override
    public DownloadQueue queue() throws IOException {
        return queue.get();
    }

    @Override
    public void claimHome() throws IOException {
        lock.get();
    }

    @Override
    public Path music() {
        return place.home().music();
    }

    @Override
    public Library library() throws IOException {
        return library.get();
    }

    @Override
    public LibraryCare care() throws IOException {
        var store = new LibraryStore(database.get());
        var sounds = new SoundStore(database.get());
        Supplier<Preferences> preferences = () -> place.settings().preferences();
        var home = place.home();
        var reading = new FileReading(probe, waits);
        return new LibraryCare(
                new LibraryScan(
                        store, reading, Set.of(home.recycle(), home.partial(), home.cache())),
                new SoundListening(store, sounds, new SketchListener(ffmpeg)),
                new Duplicates(store, new TwinSearch(database.get()), sounds, matcher, preferences),
                new DuplicateClearing(library.get()),
                new Upgrades(store, preferences),
                new LibraryExport(store),
                new TagEdits(tagging.get(), reading, store),
                new Spectrogram(ffmpeg));
    }

    /// What was chosen in the window.
    Habits choices() throws IOException {
        return new Habits(new ChoiceStore(database.get()));
    }

    @Override
    public Watching watching(@Nullable Path given) throws IOException {
        String set = place.settings().watchedFolder();
        if (given == null && set.isEmpty())
            throw new IOException(
                    "No folder is watched: name one, or set watchedFolder in settings.json.");
        var home = place.home();
        var intake =
                new Intake(
                        collector.get().patient(),
                        tagging.get(),
                        library.get(),
                        new LibraryStore(database.get()),
                        new QueuedWishes(queue.get(), matcher),
                        folders(),
                        () -> place.settings().preferences(),
                        waits);
        return new Watching(
                given == null ? Path.of(set) : given,
                Set.of(home.music(), home.recycle(), home.partial(), home.cache()),
                intake,
                waits,
                waits::sleep);
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
    public ReviewQueue reviews() throws IOException {
        return reviews.get();
    }

    @Override
    public Wishes wishes() throws IOException {
        return wishes.get();
    }

    @Override
    public Decisions decisions() throws IOException {
        return new Decisions(
                reviews.get(),
                new ReviewJournal(database.get()),
                queue.get(),
                work.get(),
                collector.get(),
                links(),
                ownValues.get(),
                tagging.get(),
                waits,
                Wiring::newId);
    }

    @Override
    public Activity activity() throws IOException {
        var db = database.get();
        return new Activity(
                new QueueStore(db),
                new LibraryStore(db),
                cache.get(),
                calls.get(),
                board.get(),
                new ActivityStore(db),
                () -> place.settings().preferences(),
                waits,
                ZoneId.systemDefault());
    }

    @Override
    public ServiceBoard board() throws IOException {
        return board.get();
    }

    @Override
    public Tagging tagging() throws IOException {
        return tagging.get();
    }

    @Override
    public AudioProbe probe() {
        return probe;
    }

    @Override
    public Verifier verifier() {
        return new Verifier(ffmpeg);
    }

    @Override
    public PreviewListener previewListener() {
        return new PreviewListener(ffmpeg);
    }

    @Override
    public Analyser analyser() {
        return new Analyser(ffmpeg);
    }

    /// Ends everything in order: workers, network, database, lock.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        if (watcher != null) watcher.interrupt();
        wishWatch.ifBuilt().ifPresent(WishWatch::close);
        queue.ifBuilt().ifPresent(DownloadQueue::close);
        sources.ifBuilt().ifPresent(Sources::close);
        http.ifBuilt().ifPresent(Http::close);
        database.ifBuilt().ifPresent(Database::close);
        lock.ifBuilt().ifPresent(HomeLock::close);
        place.close();
    }
}
