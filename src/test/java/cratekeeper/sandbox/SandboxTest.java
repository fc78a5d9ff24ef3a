package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    @TempDir Path folder;

    @Test
    void wordsLeadToARecording() throws Exception {
        try (var world = new World(folder)) {
            var body =
                    world.json(
                            Site.MUSICBRAINZ,
                            "recording?fmt=json&query=recording:%22Night%20Ferry%22%20AND%20artist:%22Mara%20Lindqvist%22");
            System.out.println(body.toPrettyString().substring(0, 3500));
            System.out.println(
                    world.json(
                                    Site.ARCHIVE,
                                    "advancedsearch.php?output=json&q=night%20ferry%20AND%20mediatype:(audio%20OR%20etree)")
                            .toPrettyString());
            System.out.println(
                    world.json(Site.ARCHIVE, "metadata/mara-lindqvist-harbour-works-014")
                            .toPrettyString());
            assertTrue(body.path("count").asInt() > 3);
        }
    }
}
