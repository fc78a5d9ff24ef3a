package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcoustIdSiteTest {
    private static final String LOOKUP = "lookup?client=" + AcoustIdSite.KEY;
    private static final String PRINT = "&fingerprint=AQADtEmWJNTCRER&duration=";

    @TempDir static Path folder;
    private static World world;

    @BeforeAll
    static void open() throws Exception {
        world = new World(folder);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void allRecordingsOfOneLengthAreOneSound() throws Exception {
        var found =
                world.json(
                        Site.ACOUSTID,
                        LOOKUP + PRINT + "408&meta=recordings+releasegroups+sources");
        assertEquals("ok", found.path("status").asString());
        assertEquals(1, found.path("results").size());
        var recordings = found.at("/results/0/recordings");
        var titles =
                StreamSupport.stream(recordings.spliterator(), false)
                        .map(r -> r.path("title").asString())
                        .toList();
        assertTrue(
                titles.containsAll(
                        List.of("Night Ferry (Extended Mix)", "Night Ferry (Instrumental)")),
                titles.toString());
        assertEquals(
                world.sandbox.catalogue().at("HBR014", "1").id(),
                recordings.at("/0/id").asString());
        assertTrue(recordings.at("/0/sources").asInt() > 0);
        assertEquals("Harbour Works 014", recordings.at("/0/releasegroups/0/title").asString());
    }

    @Test
    void onlyWhatIsAskedForIsTold() throws Exception {
        var found = world.json(Site.ACOUSTID, LOOKUP + PRINT + "408");
        assertFalse(found.path("results").get(0).has("recordings"));
        var ids = world.json(Site.ACOUSTID, LOOKUP + PRINT + "408&meta=recordingids");
        assertFalse(ids.at("/results/0/recordings/0").has("title"));
    }

    @Test
    void nothingIsAnEmptyListAndNoError() throws Exception {
        for (String nothing :
                List.of(PRINT + "7", "&trackid=00000000-0000-4000-8000-000000000000")) {
            var found = world.json(Site.ACOUSTID, LOOKUP + nothing);
            assertEquals("ok", found.path("status").asString());
            assertTrue(found.path("results").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, lookup?x=1",
        "4, lookup?client=wrong",
        "2, lookup?client=sandbox-acoustid-key",
        "2, lookup?client=sandbox-acoustid-key&duration=5",
        "3, lookup?client=sandbox-acoustid-key&duration=5&fingerprint=xyz",
        "7, lookup?client=sandbox-acoustid-key&trackid=xyz",
        "8, lookup?client=sandbox-acoustid-key&duration=-5&fingerprint=AQADtEmWJNTCRER",
    })
    void mistakesAreNumbered(int code, String target) throws Exception {
        var reply = world.get(Site.ACOUSTID, target);
        assertEquals(400, reply.statusCode());
        var body = Json.FOREIGN.readTree(reply.body());
        assertEquals("error", body.path("status").asString());
        assertEquals(code, body.at("/error/code").asInt());
    }

    @Test
    void hasteIsRefused(@TempDir Path other) throws Exception {
        try (var strict = new World(other)) {
            strict.sandbox.respectLimits();
            int refused = 0;
            for (int i = 0; i < 90; i++)
                if (strict.get(Site.ACOUSTID, LOOKUP).statusCode() == 429) refused++;
            assertTrue(refused > 0);
        }
    }
}
