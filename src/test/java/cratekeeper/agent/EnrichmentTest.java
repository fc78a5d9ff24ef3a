package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichmentTest {
    @TempDir Path home;

    @Test
    void eachTrackOfAListIsToldOnceAndRemembered() throws Exception {
        try (var world = new World(home)) {
            world.meta.knows(World.track("Mara Lindqvist", "Night Ferry", "", 408));
            var list =
                    List.of(
                            SearchRequest.of(TrackQuery.words("mara lindqvist night ferry")),
                            SearchRequest.of(TrackQuery.words("night ferry")));
            Map<Integer, String> told = new ConcurrentHashMap<>();
            new Enrichment(world.collector)
                    .run(
                            list,
                            (index, known) -> told.put(index, known.orElseThrow().track().title()));
            assertEquals(Map.of(0, "Night Ferry", 1, "Night Ferry"), told);
            int asked = world.meta.searches.get();
            new Enrichment(world.collector).run(list, (_, _) -> {});
            assertEquals(asked, world.meta.searches.get());
        }
    }

    @Test
    void whatNobodyKnowsIsToldAsUnknown() throws Exception {
        try (var world = new World(home)) {
            var told = new ConcurrentHashMap<Integer, Boolean>();
            new Enrichment(world.collector)
                    .run(
                            List.of(SearchRequest.of(TrackQuery.words("nobody knows"))),
                            (index, known) -> told.put(index, known.isEmpty()));
            assertTrue(told.get(0));
        }
    }
}
