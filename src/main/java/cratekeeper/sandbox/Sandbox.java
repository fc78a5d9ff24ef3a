package cratekeeper.sandbox;

import cratekeeper.media.Ffmpeg;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The invented world, running: its servers listen on free ports of 127.0.0.1 from [#start] to
/// [#close]. Audio is made when it is first asked for and kept for the next run.
public final class Sandbox implements AutoCloseable {
    private final Faults faults = new Faults();
    private final Quotas quotas = Quotas.real();
    private final SpotifyPeople spotify = new SpotifyPeople();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Site, LoopbackServer> servers = new EnumMap<>(Site.class);
    private final Future<Sites> sites;
    private final SoulseekServer soulseek;

    /// A track of the demonstration.
    ///
    /// @param words what a person would type
    /// @param shows what is to be seen with it
    public record DemoTrack(String words, String shows) {}

    private Sandbox(Path folder, Ffmpeg ffmpeg) throws IOException {
        // Covers are painted without a screen, and must not look for one.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        try {
            for (Site site : Site.values()) {
                servers.put(
                        site,
                        new LoopbackServer(site, r -> sites().answer(site, r), faults, threads));
            }
            soulseek =
                    new SoulseekServer(
                            threads,
                            server -> sites().soulseekPeers(server, threads, Thread::sleep));
        } catch (IOException e) {
            threads.shutdownNow();
            servers.values().forEach(LoopbackServer::close);
            throw e;
        }
        // Whoever starts us need not wait until the catalogue is read.
        sites =
                threads.submit(
                        () -> new Sites(folder, ffmpeg, quotas, spotify, this::address, threads));
    }

    /// Starts the servers.
    ///
    /// @param folder all that the sandbox writes lies in here
    /// @param ffmpeg codes the lossy files
    /// @throws IOException if no port can be had
    public static Sandbox start(Path folder, Ffmpeg ffmpeg) throws IOException {
        return new Sandbox(folder, ffmpeg);
    }

    private Sites sites() {
        try {
            return sites.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the sandbox's own texts cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sandbox closes", e);
        }
    }

    private LoopbackServer server(Site site) {
        return Objects.requireNonNull(servers.get(site), site::name);
    }

    private URI address(Site site) {
        return server(site).address();
    }

    /// Base addresses under the names that the settings know, each with a slash at its end; and
    /// what the invented services take for a sign-in.
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        for (Site site : Site.values())
            site.key().ifPresent(key -> environment.put(key, address(site) + site.path()));
        environment.put("DISCOGS_TOKEN", DiscogsSite.TOKEN);
        environment.put("ACOUSTID_KEY", AcoustIdSite.KEY);
        environment.put("SPOTIFY_CLIENT_ID", SpotifyPeople.CLIENT_ID);
        environment.put("YOUTUBE_API_KEY", YouTubeSite.KEY);
        environment.put("SOUNDCLOUD_CLIENT_ID", SoundCloudTokens.CLIENT_ID);
        environment.put("SOUNDCLOUD_CLIENT_SECRET", SoundCloudTokens.CLIENT_SECRET);
        environment.put("SOULSEEK_SERVER", soulseek.address());
        environment.put("SOULSEEK_PORT", "0");
        environment.put("SOULSEEK_USERNAME", SoulseekServer.USER);
        environment.put("SOULSEEK_PASSWORD", SoulseekServer.PASSWORD);
        return environment;
    }

    /// Who may sign in at Spotify, and how long it lasts.
    public SpotifyPeople spotify() {
        return spotify;
    }

    /// What the world holds.
    public Catalogue catalogue() {
        return sites().catalogue();
    }

    /// To make servers go wrong.
    public Faults faults() {
        return faults;
    }

    /// From now on connections to this server are refused.
    public void refuse(Site site) {
        server(site).refuse();
    }

    /// After [#refuse]: the server listens again, at the same address.
    ///
    /// @throws IOException if somebody else has taken the port
    public void reopen(Site site) throws IOException {
        server(site).reopen();
    }

    /// Requests that arrived, oldest first.
    public List<Arrival> requests(Site site) {
        return server(site).arrivals();
    }

    /// How often a file was begun to be sent, from its beginning or from further on.
    public int filesBegun() {
        return requests(Site.ARCHIVE_NODE).size() + soulseek.uploads().count();
    }

    /// All servers forget what has arrived.
    public void forgetRequests() {
        soulseek.uploads().forgetCount();
        servers.values().forEach(LoopbackServer::forgetArrivals);
    }

    /// How often MusicBrainz was asked faster than once a second.
    public int limitViolations() {
        return quotas.musicBrainz().violations();
    }

    /// For tests that are about something else: every service may be asked at any pace.
    public void ignoreLimits() {
        ignoreLimits(true);
    }

    /// After [#ignoreLimits]: the rules hold again.
    public void respectLimits() {
        ignoreLimits(false);
    }

    private void ignoreLimits(boolean ignored) {
        quotas.ignore(ignored);
        spotify.limit.ignore(ignored);
        sites().ignoreLimits(ignored);
    }

    /// Makes the lossy audio that [#demoTracks] need, which the first search would else wait for:
    /// some seconds the first time, nothing later.
    ///
    /// @throws IOException if it cannot be written or coded
    public void prepare() throws IOException, InterruptedException {
        sites().prepare(
                        List.of(
                                "mara-lindqvist-harbour-works-014",
                                "oleander-choir-glass-harbour",
                                "anselm_okoro-low_sun",
                                "low-sun-ep-128"));
    }

    /// What `demo` asks for, in this order.
    public List<DemoTrack> demoTracks() {
        return List.of(
                new DemoTrack(
                        "Mara Lindqvist Night Ferry Extended Mix",
                        "a FLAC that is what it says, with rich metadata"),
                new DemoTrack(
                        "Oleander Choir Glass Harbour",
                        "the best file breaks off half-way and is resumed"),
                new DemoTrack(
                        "Anselm Okoro Low Sun Original Mix",
                        "no file is good enough: a person must decide"));
    }

    @Override
    public void close() {
        servers.values().forEach(LoopbackServer::close);
        soulseek.close();
        threads.shutdownNow();
    }
}
