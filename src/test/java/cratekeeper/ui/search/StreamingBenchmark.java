package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.Linked;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import cratekeeper.ui.FakeTracks;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Gaps;
import cratekeeper.ui.Window;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Streams 5,000 recordings in 250 batches into the real window and measures every frame: the time
/// from one pulse to the next, as an AnimationTimer sees it (16.7 ms is a perfect one), and how long
/// the FX thread truly worked in it, which other programs on the machine do not change.
///
///     java … -Dglass.platform=Headless -Dprism.order=sw cratekeeper.ui.search.StreamingBenchmark
public final class StreamingBenchmark {
    private static final int ROWS = 5_000;
    private static final int BATCH = 20;
    private static final int MERGED = 10;

    private StreamingBenchmark() {}

    public static void main(String[] args) throws Exception {
        var world = new FakeWorld();
        var streaming = new Streaming(world.searches);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        var window = new Window[1];
        fx(() -> {
            window[0] = new Window(world.desk(streaming));
            window[0].show(new Stage());
            if (!Boolean.getBoolean("unrehearsed")) window[0].rehearse();
        });
        window[0].settle();
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        for (int run = 0; run < runs; run++) {
            var gaps = new Gaps();
            fx(gaps::start);
            long collected = collecting();
            long begun = System.nanoTime();
            fx(() -> window[0].search("everything"));
            window[0].settle();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            fx(gaps::stop);
            System.out.printf(
                    "run %d: %d rows in %d ms; collecting garbage %d ms; %s%n",
                    run + 1,
                    window[0].searchModel().rows().size(),
                    millis,
                    collecting() - collected,
                    gaps);
        }
        System.exit(0);
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static void fx(Runnable work) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    /// Four services that answer by turns, 20 recordings at a time that nobody named before; each
    /// answer also names ten that others named already, and a file of them: those rows are merged.
    private record Streaming(SearchDesk rest) implements SearchDesk {
        @Override
        public List<String> searched() throws IOException {
            return rest.searched();
        }

        @Override
        public void remember(String words) throws IOException {
            rest.remember(words);
        }

        @Override
        public Optional<Linked> follow(String words) {
            return Optional.empty();
        }

        private static final List<Service> SERVICES =
                List.of(Service.MUSICBRAINZ, Service.DISCOGS, Service.BEATPORT, Service.SOULSEEK);

        @Override
        public SearchResult search(SearchRequest request, SearchListener listener)
                throws InterruptedException {
            var random = new Random(5);
            var all = new ArrayList<FoundTrack>();
            var hits = new int[SERVICES.size()];
            for (int turn = 0; all.size() < ROWS; turn++) {
                var service = SERVICES.get(turn % SERVICES.size());
                for (int i = 0; i < BATCH; i++) all.add(found(all.size(), service, random));
                for (int i = 0; i < MERGED; i++) {
                    int n = random.nextInt(all.size());
                    all.set(n, merged(all.get(n), service, random));
                }
                hits[turn % SERVICES.size()] += BATCH + MERGED;
                listener.update(new SearchResult(request.query(), all, answers(hits, State.ASKED)));
                Thread.sleep(12);
            }
            return new SearchResult(request.query(), all, answers(hits, State.ANSWERED));
        }

        private static FoundTrack found(int n, Service service, Random random) {
            var track =
                    FakeTracks.track(
                                    "Track " + n,
                                    n % 3 == 0 ? "Extended Mix" : null,
                                    "Artist " + n % 700)
                            .toBuilder()
                            .label("Label " + n % 90)
                            .catalogueNumber("LAB" + n % 1000)
                            .releaseDate(new PartialDate(1990 + n % 35, null, null))
                            .bpm(100.0 + n % 60)
                            .key(new MusicalKey(1 + n % 12, n % 2 == 0))
                            .durationMs(200_000L + n * 37L)
                            .build();
            var files = n % 2 == 0 ? FakeTracks.files() : List.<RankedOffer>of();
            return FakeTracks.found("t" + n, track, random.nextDouble(), files, service);
        }

        private static FoundTrack merged(FoundTrack old, Service service, Random random) {
            var services =
                    Stream.concat(old.hits().stream().map(TrackHit::service), Stream.of(service))
                            .distinct()
                            .toArray(Service[]::new);
            return FakeTracks.found(
                    old.id(),
                    old.metadata().track(),
                    random.nextDouble(),
                    FakeTracks.files(),
                    services);
        }

        private static List<ServiceAnswer> answers(int[] hits, State state) {
            return IntStream.range(0, hits.length)
                    .mapToObj(
                            i -> new ServiceAnswer(SERVICES.get(i), state, hits[i], 120, false, ""))
                    .toList();
        }

        @Override
        public cratekeeper.music.TrackMetadata complete(FoundTrack found)
                throws InterruptedException {
            return rest.complete(found);
        }

        @Override
        public List<RankedOffer> offers(
                cratekeeper.music.TrackQuery wanted, cratekeeper.music.Track metadata)
                throws InterruptedException {
            return rest.offers(wanted, metadata);
        }

        @Override
        public java.util.Optional<byte[]> picture(String url) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<java.nio.file.Path> audible(cratekeeper.music.Track track) {
            return java.util.Optional.empty();
        }
    }
}
