package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.cli.Core;
import cratekeeper.json.Json;
import cratekeeper.media.Tags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The commands as a script meets them: words in, exit code, stdout and stderr out.
class CommandsTest {
    @TempDir Path home;

    @Test
    void theMainJobRunsFromWordsToATaggedFileAndUndo() throws Exception {
        var search = sandbox("search", "--json", "mara", "lindqvist", "night", "ferry");
        assertEquals(0, search.exitCode(), search.err());
        var first = search.json().path("tracks").path(0);
        assertEquals("Extended Mix", first.path("version").asString());
        assertTrue(first.path("offers").size() > 0);
        for (JsonNode service : search.json().path("services"))
            assertFalse(service.path("cached").asBoolean());
        // On a busy machine a service may answer too late for the first of them.
        for (int i = 0; i < 20 && lacksAnAnswer(search); i++)
            search = sandbox("search", "--json", "mara", "lindqvist", "night", "ferry");

        long calls = calls();
        var again = sandbox("search", "--json", "Night Ferry Mara Lindqvist");
        for (JsonNode service : again.json().path("services")) {
            boolean answered = service.path("state").asString().equals("answered");
            assertEquals(answered, service.path("cached").asBoolean(), service.toString());
        }
        assertEquals(calls, calls(), "an equal search made a call");

        var download = sandbox("download", "--json", "mara lindqvist - night ferry (extended mix)");
        assertEquals(0, download.exitCode(), download.out() + download.err());
        assertEquals("done", download.json().path("state").asString());
        Path file = Path.of(download.json().path("path").asString());
        assertTrue(file.startsWith(home.resolve("music")));
        assertEquals("HBR 014", Tags.read(file).catalogueNumber());

        var found = sandbox("library", "find", "--json", "label:harbour");
        assertEquals(1, found.json().path("tracks").size());
        assertEquals(0, sandbox("verify", "--quick", "--json", file.toString()).exitCode());

        assertEquals(0, sandbox("tag", "--undo", file.toString()).exitCode());
        assertEquals(null, Tags.read(file).catalogueNumber());
        assertEquals(1, sandbox("tag", "--undo", file.toString()).exitCode());

        byte[] before = Files.readAllBytes(file);
        var would = sandbox("tag", "--dry-run", "--json", file.toString()).json();
        assertEquals("wouldChange", would.path("state").asString());
        String words = would.path("message").asString();
        assertTrue(words.contains("catalogueNumber"), words);
        assertFalse(words.contains("durationMs") || words.contains("styles"), words);
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(
                "tagged",
                sandbox("tag", "--json", file.toString()).json().path("state").asString());
        var twice = sandbox("tag", "--dry-run", "--json", file.toString()).json();
        assertFalse(twice.path("message").asString().contains("catalogueNumber"), twice.toString());

        byte[] otherSound = Files.readAllBytes(file);
        otherSound[otherSound.length - 1] ^= 1;
        Files.write(file, otherSound);
        Path next = Files.copy(file, home.resolve("next.flac"));
        var both = sandbox("tag", "--undo", "--json", file.toString(), next.toString());
        assertEquals(1, both.exitCode());
        assertEquals(
                List.of("failed", "unchanged"),
                both.out()
                        .lines()
                        .map(line -> Json.OURS.readTree(line).path("state").asString())
                        .toList());

        var stats = sandbox("stats", "--json");
        assertEquals(1, stats.json().path("downloadsDone").asInt());
        assertEquals(Platforms.SERVICES.size(), sandbox("services", "--json").json().size());
    }

    @Test
    void whatNobodyCanKnowYetIsNull() throws Exception {
        var stats = sandbox("stats", "--json").json();
        for (String figure : List.of("completeness", "successRate", "cacheHitRate"))
            assertTrue(stats.path(figure).isNull(), figure + stats);
        for (JsonNode service : stats.path("services"))
            assertTrue(service.path("successRate").isNull(), service.toString());
        String told = sandbox("stats").out();
        assertTrue(told.matches("(?s).*Required fields filled: +–.*"), told);
    }

    @Test
    void aLinkOfAReleaseGivesItsTracks() throws Exception {
        String link = "https://www.discogs.com/release/990014";
        var found = sandbox("search", "--json", link);
        assertEquals(0, found.exitCode(), found.err());
        var tracks = found.json().path("tracks");
        assertTrue(tracks.size() > 1, found.out());
        assertEquals("Harbour Works 014", tracks.path(1).path("release").asString());
        assertEquals("discogs", tracks.path(1).path("hits").path(0).path("service").asString());
        assertEquals("answered", found.json().path("services").path(0).path("state").asString());
        assertEquals(
                1, sandbox("search", "--json", "--limit", "1", link).json().path("tracks").size());

        var first = sandbox("lookup", "--json", link).json();
        assertEquals(
                tracks.path(0).path("title"), first.path("fields").path("title").path("value"));
        String reasons = first.path("reasons").toString();
        assertTrue(reasons.contains("a release of " + tracks.size() + " tracks"), reasons);
    }

    @Test
    void whatNobodyKnowsIsExitCodeOne() throws Exception {
        assertEquals(1, sandbox("search", "qqqq zzzz wwww").exitCode());
    }

    @Test
    void wrongWordsAreExitCodeTwoAndOneSentence() throws IOException {
        for (var words :
                List.of(
                        List.of("serach", "x"),
                        List.of("search"),
                        List.of("search", "--limit", "many", "x"),
                        List.of("search", "--only", "napster", "x"),
                        List.of("queue", "dance"),
                        List.of("queue", "cancel"),
                        List.of("tour"))) {
            var here = new ArrayList<>(words);
            here.addAll(List.of("--home", home.toString()));
            var ran = CommandRun.of(here);
            assertEquals(2, ran.exitCode(), words.toString());
            assertEquals(1, ran.err().lines().count(), ran.err());
            assertFalse(ran.err().contains("Exception"), ran.err());
        }
    }

    @Test
    void aHomeThatCannotBeUsedIsExitCodeFive() throws IOException {
        Path inTheWay = Files.createFile(home.resolve("file"));
        var ran = CommandRun.of(List.of("queue", "--home", inTheWay.toString()));
        assertEquals(5, ran.exitCode());
        assertEquals(1, ran.err().lines().count(), ran.err());
    }

    @Test
    void aBaseAddressThatIsNotSafeIsRefusedAtTheStart() throws IOException {
        Files.writeString(
                home.resolve(".env"),
                "\uFEFFexport MUSICBRAINZ_URL = \"http://music.example/\"\r\n");
        var ran = CommandRun.of(List.of("search", "--home", home.toString(), "x"));
        assertEquals(2, ran.exitCode(), ran.err());
        assertTrue(ran.err().contains("MUSICBRAINZ_URL"), ran.err());
    }

    @Test
    void aDamagedDatabaseIsKeptAsideAndSaid() throws IOException {
        Files.write(
                home.resolve("cratekeeper.db"),
                "this was never a database, only letters"
                        .repeat(200)
                        .getBytes(StandardCharsets.UTF_8));
        var ran = CommandRun.of(List.of("queue", "--home", home.toString()));
        assertEquals(0, ran.exitCode());
        assertEquals(1, ran.err().lines().count(), ran.err());
        try (var files = Files.list(home)) {
            assertTrue(
                    files.anyMatch(
                            f -> f.getFileName().toString().startsWith("cratekeeper.db.damaged")));
        }
    }

    @Test
    void aSecondInstanceOnOneHomeSaysSo() throws Exception {
        try (var first =
                Wiring.open(new Core.Options(false, true, home.toString(), false), _ -> {})) {
            first.claimHome();
            var second = CommandRun.of(List.of("queue", "run", "--home", home.toString()));
            assertEquals(5, second.exitCode());
            assertTrue(second.err().contains("already"), second.err());
            assertEquals(0, CommandRun.of(List.of("queue", "--home", home.toString())).exitCode());
        }
    }

    @Test
    void namesAndKeysAreNormalised() throws IOException {
        var name =
                CommandRun.of(
                        List.of(
                                "normalise",
                                "--json",
                                "Mara Lindqvist - Night Ferry (Kaito Rei Remix)",
                                "x"));
        assertEquals(2, name.lines().size());
        var first = Json.OURS.readTree(name.lines().getFirst());
        assertEquals("Kaito Rei", first.path("remixers").path(0).asString());
        var key = CommandRun.of(List.of("normalise", "--json", "--key", "A# minor"));
        assertEquals("3A", key.json().path("camelot").asString());
    }

    @Test
    void aFileThatIsNoAudioIsBrokenAndExitCodeOne() throws Exception {
        Path page = Files.writeString(home.resolve("page.mp3"), "<html>Sign in</html>".repeat(50));
        var ran = sandbox("verify", "--quick", "--json", page.toString());
        assertEquals(1, ran.exitCode());
        assertEquals("broken", ran.json().path("verdict").asString());
    }

    private static boolean lacksAnAnswer(CommandRun search) {
        for (JsonNode service : search.json().path("services")) {
            String state = service.path("state").asString();
            if (!state.equals("answered") && !state.equals("signInNeeded")) return true;
        }
        return false;
    }

    private long calls() throws IOException {
        return sandbox("stats", "--json").json().path("calls").asLong();
    }

    private CommandRun sandbox(String... words) throws IOException {
        return CommandRun.inSandbox(home, words);
    }
}
