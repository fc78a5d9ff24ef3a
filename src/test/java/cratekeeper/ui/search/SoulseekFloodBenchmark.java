package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.Linked;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.FrameKind;
import cratekeeper.integration.soulseek.wire.FrameReader;
import cratekeeper.integration.soulseek.wire.InflateLedger;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SearchAnswerReader;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.FakeTracks;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Gaps;
import cratekeeper.ui.Window;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A flood of Soulseek's answers behind the real window: ten thousand users answer with 25 files
/// each, which are inflated and read as they come; 2,500 files of a hundred recordings are kept and
/// stream into the list, which is told of every ten of them. Measures every pulse, as
/// [StreamingBenchmark] does.
///
///     java … -Dglass.platform=Headless -Dprism.order=sw
///             cratekeeper.ui.search.SoulseekFloodBenchmark
public final class SoulseekFloodBenchmark {
    private static final int RECORDINGS = 100;
    private static final int FILES = 2_500;
    private static final int BATCH = 10;
    private static final int ANSWERS = 10_000;
    private static final int FILES_OF_AN_ANSWER = 25;

    private SoulseekFloodBenchmark() {}

    public static void main(String[] args) throws Exception {
        var world = new FakeWorld();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        var window = new Window[1];
        fx(() -> {
            window[0] = new Window(world.desk(new Flooding(world.searches)));
            window[0].show(new Stage());
            // As when the person types the words.
            if (!Boolean.getBoolean("unrehearsed")) window[0].rehearse();
        });
        window[0].settle();
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        for (int run = 1; run <= runs; run++) {
            var gaps = new Gaps();
            fx(gaps::start);
            long begun = System.nanoTime();
            fx(() -> window[0].search("night ferry"));
            window[0].settle();
            fx(gaps::stop);
            System.out.printf(
                    "run %d: %,d files read, %d rows in %.1f s; %s%n",
                    run,
                    ANSWERS * FILES_OF_AN_ANSWER,
                    window[0].searchModel().rows().size(),
                    (System.nanoTime() - begun) / 1e9,
                    gaps);
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

    /// What one user answers, as often as wanted.
    private static final class Answers {
        private final InflateLedger ledger = new InflateLedger(128L << 20);
        private final byte[] answer = answer();

        private static byte[] answer() {
            var files = new ArrayList<SharedFile>();
            for (int i = 0; i < FILES_OF_AN_ANSWER; i++) {
                String path = "@@abcde\\Music\\Night Ferry\\Harbour Lights\\%02d - Low Tide.flac";
                files.add(
                        new SharedFile(
                                RemotePath.of(path.formatted(i)),
                                30_000_000L + i,
                                FileAttributes.lossless(300 + i, 44_100, 16)));
            }
            return Codecs.PEER.frame(
                    new SearchAnswer("jon", 42, files, List.of(), true, 1_000_000, 3));
        }

        void read(int count) {
            try {
                for (int i = 0; i < count; i++) {
                    var in = new ByteArrayInputStream(answer);
                    var frame = new FrameReader(in).next(FrameKind.PEER);
                    try (var reader = new SearchAnswerReader(frame, ledger)) {
                        reader.answer();
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Flooding(SearchDesk rest) implements SearchDesk {
        @Override
        public List<String> searched() throws IOException {
            return rest.searched();
        }

        @Override
        public void remember(String words) throws IOException {
            rest.remember(words);
        }

        @Override
        public SearchResult search(SearchRequest request, SearchListener listener)
                throws InterruptedException {
            var answers = new Answers();
            var offers = new ArrayList<List<RankedOffer>>();
            for (int i = 0; i < RECORDINGS; i++) offers.add(new ArrayList<>());
            var result = new SearchResult(request.query(), List.of(), List.of());
            for (int files = 0; files < FILES; ) {
                answers.read(ANSWERS * BATCH / FILES);
                for (int i = 0; i < BATCH; i++, files++) {
                    offers.get(files * 7 % RECORDINGS).addFirst(offer(files));
                }
                boolean last = files >= FILES;
                result =
                        new SearchResult(
                                request.query(),
                                tracks(offers),
                                List.of(
                                        new ServiceAnswer(
                                                Service.SOULSEEK,
                                                last ? State.ANSWERED : State.ASKED,
                                                files,
                                                120,
                                                false,
                                                "")));
                listener.update(result);
                Thread.sleep(12);
            }
            return result;
        }

        private static List<FoundTrack> tracks(List<List<RankedOffer>> offers) {
            var tracks = new ArrayList<FoundTrack>();
            for (int i = 0; i < offers.size(); i++) {
                if (offers.get(i).isEmpty()) continue;
                var track = FakeTracks.track("Night Ferry " + i, "Extended Mix", "Artist " + i);
                // Its rank changes with what comes.
                double score = (offers.get(i).size() * 31 + i) % 100 / 100.0;
                tracks.add(
                        FakeTracks.found(
                                "t" + i,
                                track,
                                score,
                                List.copyOf(offers.get(i)),
                                Service.SOULSEEK));
            }
            return tracks;
        }

        private static RankedOffer offer(int number) {
            boolean lossless = number % 2 == 0;
            return new RankedOffer(
                    new Offer(
                            Service.SOULSEEK,
                            "file" + number,
                            lossless ? "FLAC" : "MP3",
                            lossless ? null : 320,
                            false,
                            44_100,
                            lossless ? 16 : null,
                            300_000L + number,
                            30_000_000L + number,
                            "user" + number,
                            number % 3 == 0,
                            number % 40,
                            1_000_000L,
                            "@@abcde\\Music\\Night Ferry\\%d - Low Tide".formatted(number),
                            Track.UNKNOWN,
                            Map.of(),
                            null),
                    number % 97 / 97.0,
                    number % 5 > 0,
                    number % 5 > 0 ? List.of() : List.of("queue of 12"));
        }

        @Override
        public Optional<Linked> follow(String words) {
            return Optional.empty();
        }

        @Override
        public cratekeeper.music.TrackMetadata complete(FoundTrack found)
                throws InterruptedException {
            return rest.complete(found);
        }

        @Override
        public List<RankedOffer> offers(TrackQuery wanted, Track metadata) {
            return List.of();
        }

        @Override
        public Optional<byte[]> picture(String url) {
            return Optional.empty();
        }

        @Override
        public Optional<java.nio.file.Path> audible(Track track) {
            return Optional.empty();
        }
    }
}
