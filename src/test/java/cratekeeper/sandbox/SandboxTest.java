package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

class SandboxTest {
    private static final String SEARCH = "recording?fmt=json&query=ferry";

    @TempDir Path folder;

    @Test
    void addressesHaveTheFormOfTheRealOnes() throws Exception {
        try (var world = new World(folder)) {
            var addresses = world.environment();
            addresses.forEach((name, a) -> {
                if (name.endsWith("_URL"))
                    assertTrue(a.matches("http://127\\.0\\.0\\.1:\\d+/.*/|http://[^/]*/"), a);
            });
            assertTrue(addresses.containsKey("YOUTUBE_API_KEY"));
            assertTrue(addresses.get("YOUTUBE_URL").endsWith("/youtube/v3/"));
            assertTrue(addresses.get("MUSICBRAINZ_URL").endsWith("/ws/2/"));
        }
    }

    @Test
    void arrivalsAreCountedAndTimed() throws Exception {
        try (var world = new World(folder)) {
            world.json(Site.MUSICBRAINZ, SEARCH);
            world.json(Site.MUSICBRAINZ, SEARCH);
            var arrivals = world.sandbox.requests(Site.MUSICBRAINZ);
            assertEquals(2, arrivals.size());
            assertEquals("/ws/2/" + SEARCH, arrivals.getFirst().target());
            assertTrue(arrivals.get(1).at().compareTo(arrivals.get(0).at()) > 0);
            assertEquals(0, world.sandbox.requests(Site.ARCHIVE).size());
            world.sandbox.forgetRequests();
            assertEquals(0, world.sandbox.requests(Site.MUSICBRAINZ).size());
        }
    }

    @Test
    void aServerCanBeRefusedAndComeBack() throws Exception {
        try (var world = new World(folder)) {
            world.json(Site.MUSICBRAINZ, SEARCH);
            world.sandbox.refuse(Site.MUSICBRAINZ);
            assertThrows(IOException.class, () -> world.get(Site.MUSICBRAINZ, SEARCH));
            assertThrows(ConnectException.class, () -> world.get(Site.MUSICBRAINZ, SEARCH));
            world.sandbox.reopen(Site.MUSICBRAINZ);
            assertEquals(200, world.get(Site.MUSICBRAINZ, SEARCH).statusCode());
        }
    }

    @Test
    void aStormPasses() throws Exception {
        try (var world = new World(folder)) {
            world.sandbox.faults().next(Site.MUSICBRAINZ, 2, new Fault.Status(503, 7));
            var first = world.get(Site.MUSICBRAINZ, SEARCH);
            assertEquals(503, first.statusCode());
            assertEquals("7", first.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(503, world.get(Site.MUSICBRAINZ, SEARCH).statusCode());
            assertEquals(200, world.get(Site.MUSICBRAINZ, SEARCH).statusCode());
        }
    }

    @Test
    void answersCanBeCutBrokenOrReplaced() throws Exception {
        try (var world = new World(folder)) {
            var faults = world.sandbox.faults();
            faults.next(Site.MUSICBRAINZ, 1, new Fault.Half());
            assertThrows(JacksonException.class, () -> world.json(Site.MUSICBRAINZ, SEARCH));
            faults.next(Site.MUSICBRAINZ, 1, new Fault.Broken());
            assertThrows(IOException.class, () -> world.get(Site.MUSICBRAINZ, SEARCH));
            faults.next(Site.MUSICBRAINZ, 1, new Fault.Page());
            var page = world.get(Site.MUSICBRAINZ, SEARCH);
            assertEquals(200, page.statusCode());
            assertTrue(
                    page.headers()
                            .firstValue("Content-Type")
                            .orElseThrow()
                            .startsWith("text/html"));
            faults.always(Site.MUSICBRAINZ, new Fault.Reset());
            assertThrows(IOException.class, () -> world.get(Site.MUSICBRAINZ, SEARCH));
            faults.heal(Site.MUSICBRAINZ);
            assertEquals(200, world.get(Site.MUSICBRAINZ, SEARCH).statusCode());
        }
    }

    @Test
    void aSlowServerIsLateButRight() throws Exception {
        try (var world = new World(folder)) {
            world.sandbox
                    .faults()
                    .next(Site.MUSICBRAINZ, 1, new Fault.Slow(Duration.ofMillis(120)));
            long from = System.nanoTime();
            assertEquals(200, world.get(Site.MUSICBRAINZ, SEARCH).statusCode());
            assertTrue(Duration.ofNanos(System.nanoTime() - from).toMillis() >= 120);
        }
    }

    @Test
    @Timeout(60)
    void startingWritesNothingAndClosingWaitsForNobody() throws Exception {
        Path inside = folder.resolve("sandbox");
        var world = new World(inside);
        world.sandbox.faults().always(Site.ARCHIVE, new Fault.Slow(Duration.ofMinutes(5)));
        var waiting =
                Thread.ofVirtual()
                        .start(() ->
                                assertThrows(
                                        IOException.class,
                                        () -> world.get(Site.ARCHIVE, "metadata/x")));
        while (world.sandbox.requests(Site.ARCHIVE).isEmpty()) Thread.onSpinWait();
        world.sandbox.close();
        waiting.join();
        world.close();
        assertFalse(Files.exists(inside));
    }

    @Test
    void everyFileLiesInTheFolder() throws Exception {
        Path inside = folder.resolve("sandbox");
        try (var world = new World(inside)) {
            world.json(Site.ARCHIVE, "metadata/sable-and-rue-undertow");
            assertEquals(
                    200,
                    world.get(Site.ARCHIVE, "services/img/sable-and-rue-undertow").statusCode());
        }
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
        try (var files = Files.walk(inside)) {
            assertTrue(files.filter(Files::isRegularFile).count() >= 2);
        }
    }

    @Test
    void eachDemoTrackIsFoundByItsWords() throws Exception {
        try (var world = new World(folder)) {
            var tracks = world.sandbox.demoTracks();
            assertEquals(3, tracks.size());
            for (var track : tracks) {
                String words = track.words().replace(' ', '+');
                assertTrue(
                        world.json(Site.MUSICBRAINZ, "recording?fmt=json&query=" + words)
                                        .path("count")
                                        .asInt()
                                > 0);
                String query =
                        "advancedsearch.php?output=json&q="
                                + words.toLowerCase(java.util.Locale.ROOT);
                assertTrue(
                        world.json(Site.ARCHIVE, query).at("/response/numFound").asInt() > 0,
                        words);
            }
        }
    }
}
