package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.music.Field;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
            assertEquals(4, metadata.filled());
        }
    }
}
