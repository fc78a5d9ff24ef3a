package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A person with a Beatport account at the command line. Each command has a sandbox of its own, so
/// the token outlives the server that gave it.
class BeatportCommandsTest {
    /// As the sandbox's documentation site shows it.
    private static final String GOOD = "bp-access-1-42a21c4d05e43c1ab40380971d694f1d";

    @TempDir Path home;

    private CommandRun run(String... words) throws IOException {
        return CommandRun.inSandbox(home, words);
    }

    private JsonNode beatport() throws IOException {
        for (JsonNode service : run("services", "--json").json())
            if (service.path("service").asString().equals("beatport")) return service;
        throw new AssertionError("no Beatport");
    }

    private JsonNode lookedUp() throws IOException {
        var ran = run("lookup", "--json", "mara lindqvist - night ferry (extended mix)");
        assertEquals(0, ran.exitCode(), ran.err());
        return ran.json().path("fields");
    }

    @Test
    void aTokenFillsTempoAndKeyUntilOneSignsOut() throws IOException {
        assertEquals("signInNeeded", beatport().path("state").asString());
        assertTrue(beatport().path("message").asString().startsWith("Sign in to Beatport"));
        assertFalse(lookedUp().has("bpm"));

        for (String bad : List.of(GOOD + "0", "bp-access-0-x", "a b", "{\"access_token\":\"x")) {
            var refused = run("signin", "beatport", "--token", bad);
            assertEquals(3, refused.exitCode(), bad);
            assertEquals(1, refused.err().lines().count(), refused.err());
            assertFalse(refused.err().contains(bad), refused.err());
        }
        assertEquals("signInNeeded", beatport().path("state").asString());

        var signedIn = run("signin", "beatport", "--token", GOOD);
        assertEquals(0, signedIn.exitCode(), signedIn.err());
        assertEquals("ready", beatport().path("state").asString());
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertFalse(new String(Files.readAllBytes(file)).contains(GOOD), file.toString());
        }
        var fields = lookedUp();
        assertEquals(126, fields.path("bpm").path("value").asInt());
        assertEquals("8A", fields.path("key").path("value").asString());
        assertEquals("Deep House", fields.path("genres").path("value").path(0).asString());

        assertEquals(0, run("signin", "beatport", "--out").exitCode());
        assertEquals("signInNeeded", beatport().path("state").asString());
    }

    @Test
    void aChartIsReadByItsLink() throws IOException {
        run("signin", "beatport", "--token", GOOD);
        var ran = run("playlist", "--json", "https://www.beatport.com/chart/harbour/700014");
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals("Harbour Lights", ran.json().path("name").asString());
        assertTrue(ran.json().path("tracks").size() > 5);
    }

    @Test
    void aDownloadFromBeatportIsNotOfferedAndSaysWhere() throws IOException {
        var ran =
                run(
                        "download",
                        "--json",
                        "--from",
                        "beatport",
                        "mara lindqvist - night ferry (extended mix)");
        var attempt = ran.json().path("attempts").path(0);
        assertEquals("notOffered", attempt.path("outcome").asString(), ran.out() + ran.err());
        assertTrue(attempt.path("reason").asString().contains("if you own the track"));
    }
}
