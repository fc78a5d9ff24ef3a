package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.AnswerCache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataCollectorTest {
    @TempDir Path home;

    @Test
    void theSameQuestionInOtherWordsAsksNobodyAgain() throws Exception {
        try (var world = new World(home)) {
            world.meta.knows(World.track("deadmaus", "Strobe", "Original Mix", 600));
            for (String words :
                    List.of("deadmaus - strobe", "Strobe deadmaus", "deadmaus strobe")) {
                var found =
                        world.collector.search(
                                SearchRequest.of(MetadataCollector.query(words)), _ -> {});
                assertEquals(1, found.tracks().size());
            }
            assertEquals(1, world.meta.searches.get());
        }
    }

    @Test
    void tenEqualSearchesAtOnceMakeOneCall() throws Exception {
        try (var world = new World(home);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            world.meta.knows(World.track("deadmaus", "Strobe", "Original Mix", 600));
            var searches = new ArrayList<Callable<SearchResult>>();
            for (int i = 0; i < 10; i++) {
                searches.add(() ->
                        world.collector.search(
                                SearchRequest.of(TrackQuery.words("deadmaus strobe")), _ -> {}));
            }
            for (var one : threads.invokeAll(searches)) assertEquals(1, one.get().tracks().size());
            assertEquals(1, world.meta.searches.get());
        }
    }

    @Test
    void freshGoesRoundTheCache() throws Exception {
        try (var world = new World(home)) {
            var query = TrackQuery.words("strobe");
            world.collector.search(SearchRequest.of(query), _ -> {});
            world.collector.search(new SearchRequest(query, java.util.Set.of(), true, 10), _ -> {});
            assertEquals(2, world.meta.searches.get());
        }
    }

    @Test
    void aFailureIsToldBesideTheAnswersAndNeverRemembered() throws Exception {
        try (var world = new World(home)) {
            world.meta.failure =
                    new SourceException.Unreachable(Service.MUSICBRAINZ, "no connection", null);
            var found =
                    world.collector.search(SearchRequest.of(TrackQuery.words("strobe")), _ -> {});
            assertTrue(found.nobodyReached());
            assertEquals(ServiceAnswer.State.UNREACHABLE, found.services().getFirst().state());

            world.meta.failure = null;
            world.meta.knows(World.track("deadmaus", "Strobe", "Original Mix", 600));
            assertEquals(
                    1,
                    world.collector
                            .search(SearchRequest.of(TrackQuery.words("strobe")), _ -> {})
                            .tracks()
                            .size());
        }
    }

    @Test
    void aServiceThatIsSlowHoldsNoAnswerOfTheOthersBack() throws Exception {
        try (var world = new World(home)) {
            var slow = knowing(Service.BEATPORT);
            slow.holdSearch = new CountDownLatch(1);
            var broken = knowing(Service.SPOTIFY);
            broken.failure = new SourceException.Unreachable(Service.SPOTIFY, "time-out", null);
            var collector = collector(world, slow, broken, knowing(Service.DEEZER));
            var seen = new ArrayList<String>();
            var found =
                    collector.search(
                            SearchRequest.of(TrackQuery.words("night ferry")),
                            soFar -> {
                                var states = states(soFar);
                                seen.add(states);
                                // Only once the others are shown does the slow one answer.
                                if (states.equals(
                                        "beatport asked, spotify unreachable, deezer answered")) {
                                    assertEquals(1, soFar.tracks().size());
                                    slow.holdSearch.countDown();
                                }
                            });
            assertEquals("beatport asked, spotify asked, deezer asked", seen.getFirst());
            assertEquals("beatport answered, spotify unreachable, deezer answered", states(found));
            assertEquals(4, seen.size());
        }
    }

    @Test
    void aSlowServiceThatIsGivenUpLeavesTheOthersAnswers() throws Exception {
        try (var world = new World(home)) {
            var slow = knowing(Service.BEATPORT);
            slow.holdSearch = new CountDownLatch(1);
            var collector = collector(world, slow, knowing(Service.DEEZER));
            var last = new AtomicReference<SearchResult>();
            var searching =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    collector.search(
                                            SearchRequest.of(TrackQuery.words("night ferry")),
                                            soFar -> {
                                                last.set(soFar);
                                                if (!soFar.tracks().isEmpty())
                                                    Thread.currentThread().interrupt();
                                            });
                                } catch (InterruptedException e) {
                                    // The person saw enough.
                                }
                            });
            while (last.get() == null || last.get().tracks().isEmpty()) Thread.onSpinWait();
            searching.interrupt();
            searching.join();
            assertEquals("beatport asked, deezer answered", states(last.get()));
        }
    }

    @Test
    void aServiceThatBreaksInALookUpCostsOnlyItsOwnFullRecord() throws Exception {
        try (var world = new World(home)) {
            var broken = knowing(Service.BEATPORT);
            broken.lookupFailure =
                    new SourceException.Unreadable(Service.BEATPORT, "not JSON", null);
            var metadata =
                    collector(world, broken, knowing(Service.DEEZER))
                            .lookup(SearchRequest.of(TrackQuery.words("night ferry")))
                            .orElseThrow();
            assertEquals("7", metadata.ids().get(Service.BEATPORT));
            assertEquals("7", metadata.ids().get(Service.DEEZER));
            assertEquals("Night Ferry", metadata.track().title());
        }
    }

    private static FakePlatform knowing(Service service) {
        var track = World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 408);
        return new FakePlatform(service).knows(track.toBuilder().id(service, "7").build());
    }

    private static MetadataCollector collector(World world, FakePlatform... platforms) {
        return new MetadataCollector(
                Sources.of(Arrays.stream(platforms).map(FakePlatform::records).toList()),
                new AnswerCache(world.database, world.clock),
                new RecordingMatcher(3_000, 10_000),
                () -> Preferences.DEFAULT,
                world.clock,
                Patience.ENDLESS);
    }

    private static String states(SearchResult soFar) {
        return soFar.services().stream()
                .map(answer -> answer.service().id() + " " + answer.state())
                .collect(Collectors.joining(", "));
    }

    @Test
    void hitsOfOneRecordingAreOneRowAndOfAnotherMixAnother() throws Exception {
        try (var world = new World(home)) {
            world.meta
                    .knows(World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 408))
                    .knows(World.track("Mara Lindqvist", "Night Ferry", "Extended", 409))
                    .knows(World.track("Mara Lindqvist", "Night Ferry", "Kaito Rei Remix", 408));
            var found =
                    world.collector.search(
                            SearchRequest.of(TrackQuery.words("night ferry mara lindqvist")),
                            _ -> {});
            assertEquals(
                    List.of("Extended Mix", "Kaito Rei Remix"),
                    found.tracks().stream().map(t -> t.metadata().track().version()).toList());
            assertEquals(2, found.tracks().getFirst().hits().size());
        }
    }

    @Test
    void aLookUpNamesWhereEachFieldComesFrom() throws Exception {
        try (var world = new World(home)) {
            world.meta.knows(World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 408));
            var metadata =
                    world.collector
                            .lookup(
                                    SearchRequest.of(
                                            TrackQuery.words("night ferry mara lindqvist")))
                            .orElseThrow();
            assertEquals(
                    List.of(Service.MUSICBRAINZ),
                    metadata.field(Field.TITLE).orElseThrow().services());
            assertEquals(4, metadata.filled(Field.REQUIRED));
        }
    }
}
