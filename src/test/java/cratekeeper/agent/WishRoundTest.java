package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.integration.WishSearch;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WishRoundTest {
    private static final Track FERRY =
            World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 4);
    private static final Track TIDE = World.track("Nova Fen", "Low Tide", "", 6);
    private static final Duration INTERVAL = Duration.ofMinutes(12);

    @TempDir Path home;
    private final BlockingQueue<Duration> slept = new LinkedBlockingQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private final Network network = new Network();
    private World world;
    private WishRound round;

    private final class Network implements WishSearch {
        final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        volatile Optional<Duration> left = Optional.empty();
        volatile boolean hasFiles;

        @Override
        public Service service() {
            return World.FILES;
        }

        @Override
        public Optional<Duration> untilNextWish() {
            return left;
        }

        @Override
        public List<Offer> wish(TrackQuery wanted) {
            left = Optional.of(INTERVAL);
            asked.add(String.valueOf(wanted.title()));
            return hasFiles ? List.copyOf(world.files.offers) : List.of();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        world = new World(home);
        world.queue.start(_ -> true);
    }

    @AfterEach
    void end() {
        if (round != null) round.close();
        world.close();
    }

    private DownloadJob wish(Track track) throws Exception {
        var job = world.queue.add(TrackQuery.of(track), track, null);
        world.queue.awaitIdle();
        return job;
    }

    private void start() throws InterruptedException {
        var sources = Sources.of(List.of(network));
        var scout =
                new AcquisitionScout(
                        sources,
                        new RecordingMatcher(3_000, 10_000),
                        new AudioProbe(new Ffmpeg(Path.of("target", "ffmpeg"))),
                        _ -> {
                            throw new AssertionError("nothing is fetched here");
                        },
                        () -> Preferences.DEFAULT);
        round =
                WishRound.start(
                        sources,
                        world.wishes,
                        world.reviews,
                        scout,
                        world.queue,
                        time -> {
                            slept.add(time);
                            wake.acquire();
                        });
        slept.take();
    }

    /// The next look, with the service as it is by then.
    ///
    /// @return how long is slept afterwards
    private Duration next(Duration left) throws InterruptedException {
        network.left = Optional.of(left);
        wake.release();
        return slept.take();
    }

    @Test
    void eachIntervalOneWishIsSearchedForInTurn() throws Exception {
        wish(FERRY);
        wish(TIDE);
        start();
        assertEquals(List.of(), List.copyOf(network.asked), "the service takes none yet");
        assertEquals(Duration.ofMinutes(3), next(Duration.ofMinutes(3)));
        assertEquals(List.of(), List.copyOf(network.asked), "it is too early");
        for (int i = 0; i < 3; i++) assertEquals(INTERVAL, next(Duration.ZERO));
        assertEquals(List.of("Night Ferry", "Low Tide", "Night Ferry"), List.copyOf(network.asked));
    }

    @Test
    void whatSomebodyHasByNowIsFetchedBeforeItIsDue() throws Exception {
        var job = wish(FERRY);
        start();
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(4));
        network.hasFiles = true;
        next(Duration.ZERO);
        world.queue.awaitIdle();
        assertEquals(State.DONE, world.queue.job(job.id()).orElseThrow().state());
        assertEquals(List.of(), world.wishes.all());
    }

    @Test
    void aFileThatDoesNotFitChangesNothing() throws Exception {
        var job = wish(FERRY);
        start();
        world.files.offer("a.wav", "WAV", null, TIDE, World.wav(6));
        network.hasFiles = true;
        var before = world.wishes.all();
        next(Duration.ZERO);
        world.queue.awaitIdle();
        assertEquals(before, world.wishes.all());
        assertEquals(State.REVIEW, world.queue.job(job.id()).orElseThrow().state());
    }

    @Test
    void whoeverOffersAndNeverGivesIsNotAskedInEachRound() throws Exception {
        wish(FERRY);
        start();
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(4));
        world.files.broken.put(
                "a.wav",
                new cratekeeper.integration.SourceException.Unreachable(
                        World.FILES, "connection lost", null));
        network.hasFiles = true;
        for (int i = 0; i < 3; i++) {
            next(Duration.ZERO);
            world.queue.awaitIdle();
        }
        assertEquals(1, network.asked.size());
    }

    @Test
    void withoutWishesNobodyIsAsked() throws Exception {
        start();
        assertEquals(WishRound.PAUSE, next(Duration.ZERO));
        assertEquals(List.of(), List.copyOf(network.asked));
    }
}
