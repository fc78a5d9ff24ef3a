package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Service;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Gaps;
import cratekeeper.ui.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
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

    private StreamingBenchmark() {}

    public static void main(String[] args) throws Exception {
        var world = new FakeWorld();
        var streaming = new Streaming(world.searches);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        var window = new Window[1];
        var desk = world.desk();
        fx(() -> {
            window[0] =
                    new Window(
                            new cratekeeper.ui.Desk(
                                    streaming,
                                    desk.playlists(),
                                    desk.queue(),
                                    desk.review(),
                                    desk.library(),
                                    desk.activity(),
                                    desk.accounts(),
                                    desk.services(),
                                    desk.sound(),
                                    desk.preferences(),
                                    desk.place(),
                                    desk.looks(),
                                    desk.saveLooks(),
                                    desk.showInFolder()));
            window[0].show(new Stage());
        });
        window[0].settle();
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        for (int run = 0; run < runs; run++) {
            var gaps = new Gaps();
            fx(gaps::start);
            long begun = System.nanoTime();
            fx(() -> window[0].search("everything"));
            window[0].settle();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            fx(gaps::stop);
            System.out.printf(
                    "run %d: %d rows in %d ms; %s%n",
                    run + 1, window[0].searchModel().rows().size(), millis, gaps);
        }
        System.exit(0);
    }

    private static void fx(Runnable work) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    private record Streaming(SearchDesk rest) implements SearchDesk {
        @Override
        public SearchResult search(SearchRequest request, SearchListener listener)
                throws InterruptedException {
            var random = new Random(5);
            var all = new ArrayList<FoundTrack>();
            var answers = FakeWorld.answers();
            while (all.size() < ROWS) {
                for (int i = 0; i < BATCH; i++) {
                    int n = all.size();
                    var track =
                            FakeWorld.track(
                                            "Track " + n,
                                            n % 3 == 0 ? "Extended Mix" : null,
                                            "Artist " + n % 700)
                                    .toBuilder()
                                    .label("Label " + n % 90)
                                    .bpm(100.0 + n % 60)
                                    .key(new MusicalKey(1 + n % 12, n % 2 == 0))
                                    .durationMs(200_000L + n * 37L)
                                    .build();
                    all.add(
                            FakeWorld.found(
                                    "t" + n,
                                    track,
                                    random.nextDouble(),
                                    FakeWorld.files(),
                                    Service.ARCHIVE,
                                    Service.MUSICBRAINZ));
                }
                // Recordings found before are learnt more of, as when a second service answers.
                for (int i = 0; i < 10; i++) {
                    int n = random.nextInt(all.size());
                    var old = all.get(n);
                    all.set(
                            n,
                            new FoundTrack(
                                    old.id(),
                                    old.metadata(),
                                    random.nextDouble(),
                                    old.hits(),
                                    old.offers()));
                }
                listener.update(new SearchResult(request.query(), all, answers));
                Thread.sleep(12);
            }
            return new SearchResult(request.query(), all, answers);
        }

        @Override
        public java.util.Optional<cratekeeper.integration.Linked> follow(String words) {
            return java.util.Optional.empty();
        }

        @Override
        public cratekeeper.music.TrackMetadata complete(FoundTrack found)
                throws InterruptedException {
            return rest.complete(found);
        }

        @Override
        public List<cratekeeper.agent.RankedOffer> offers(
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
