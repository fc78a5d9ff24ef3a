package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.config.ServiceAddress;
import cratekeeper.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What scripts rely on, whatever command they call: options that stand everywhere, sentences on
/// the error stream, and nothing but documents on the other.
class PromisesTest {
    @TempDir Path home;

    @Test
    void theVersionIsToldBehindEveryCommand() {
        for (String command : List.of("search", "queue", "library", "stats", "signin", "tour")) {
            var ran = run(command, "--version");
            assertEquals(0, ran.exitCode(), command + ran.err());
            assertTrue(ran.out().startsWith("Cratekeeper "), ran.out());
        }
    }

    @Test
    void aSongCalledTrainIsLookedForLikeAnyOther() {
        assertFalse(Main.isTraining(new String[] {"search", "midnight", "train"}));
        assertTrue(Main.isTraining(new String[] {"--home", "somewhere", "train"}));
    }

    @Test
    void valuesThatDoNotFitAreNamedInPlainWords() {
        assertEquals(
                "cratekeeper: “dance” does not fit here: takes one of list, pause, resume, run,"
                        + " cancel, retry, wishes, chain. Try: cratekeeper queue --help",
                run("queue", "dance").err().strip());
        assertEquals(
                "cratekeeper: “many” does not fit here: --limit takes a whole number. Try:"
                        + " cratekeeper search --help",
                run("search", "x", "--limit", "many").err().strip());
    }

    @Test
    void theLibraryAloneListsAll() throws IOException {
        var ran = sandbox("library", "--json");
        assertEquals(1, ran.exitCode(), ran.err());
        assertEquals("", ran.json().path("query").asString());
        assertTrue(ran.json().path("tracks").isArray());
    }

    @Test
    void aLookUpAsksOnlyTheServicesThatAreNamed() throws IOException {
        var ran = sandbox("lookup", "--only", "deezer", "--json", "mara lindqvist night ferry");
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals("[deezer]", services(ran).toString());
        var link =
                sandbox("lookup", "--only", "deezer", "--json", ran.json().path("url").asString());
        assertEquals(0, link.exitCode(), link.err());
        assertEquals("[deezer]", services(link).toString());
    }

    private static TreeSet<String> services(CommandRun lookup) {
        var services = new TreeSet<String>();
        for (JsonNode field : lookup.json().path("fields"))
            field.path("services").forEach(service -> services.add(service.asString()));
        return services;
    }

    @Test
    void aTrialThatTakesBackIsRefused() throws Exception {
        Path file = Files.writeString(home.resolve("a.mp3"), "nothing");
        assertEquals(2, sandbox("tag", "--undo", "--dry-run", file.toString()).exitCode());
    }

    @Test
    void whateverFailsSaysSoOnTheErrorStreamToo() throws IOException {
        var search = sandbox("search", "--json", "qqqq zzzz wwww");
        assertEquals(1, search.exitCode());
        assertEquals(0, search.json().path("tracks").size());
        assertEquals(1, search.err().lines().count(), search.err());
        var download = sandbox("download", "--json", "qqqq zzzz wwww");
        assertEquals(1, download.exitCode());
        assertEquals("failed", download.json().path("state").asString());
        assertEquals(1, download.err().lines().count(), download.err());
        assertTrue(download.err().contains("qqqq zzzz wwww"), download.err());
    }

    @Test
    void aLineThatCannotBeComparedIsAnsweredByItsReasonAndSaid() {
        var ran = told("{\"wanted\":{}}\nno\n", "compare");
        assertEquals(1, ran.exitCode());
        assertEquals(2, ran.out().lines().count());
        for (String line : ran.out().lines().toList())
            assertTrue(Json.OURS.readTree(line).has("error"), line);
        assertEquals(
                List.of(
                        "cratekeeper: line 1 was not read: there is no object “candidate”.",
                        "cratekeeper: line 2 was not read: this line is not JSON."),
                ran.err().lines().toList());
    }

    @Test
    void aLinkOfATrackIsSearchedByItsNames() throws IOException {
        var known = sandbox("search", "--only", "deezer", "--json", "mara lindqvist night ferry");
        String link = known.json().path("tracks").path(0).path("url").asString();
        var ran = sandbox("search", "--only", "deezer", "--json", link);
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals(
                known.json().path("tracks").path(0).path("title"),
                ran.json().path("tracks").path(0).path("title"));
    }

    @Test
    void twoRecordsWithoutATitleAreNeverCalledTheSame() {
        var ran = told("{\"wanted\":{},\"candidate\":{}}\n", "compare");
        assertEquals("review", ran.json().path("same").asString());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void whatAFullDiskTookIsLostButWhatAReaderLeftIsNot() {
        for (boolean full : List.of(true, false)) {
            var output =
                    new WatchedOutput(
                            new OutputStream() {
                                @Override
                                public void write(int b) throws IOException {
                                    throw new IOException(
                                            full ? "No space left on device" : "Broken pipe");
                                }
                            });
            var writer = new PrintWriter(output);
            writer.println("words");
            writer.flush();
            assertEquals(full, output.lost());
        }
    }

    @Test
    void nothingIsReadOutOfNothing() {
        assertFalse(run("normalise", "--json", "").json().has("title"));
    }

    @Test
    void servicesThatCannotBeReachedAreSaidToBeSoBeforeAnybodyCallsThem() throws Exception {
        var env = new StringBuilder("SOULSEEK_SERVER=127.0.0.1:1\n");
        for (ServiceAddress address : ServiceAddress.values())
            env.append(address.key()).append("=http://127.0.0.1:1/\n");
        Files.writeString(home.resolve(".env"), env);
        var ran = run("services", "--json");
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals("unreachable", state(ran, "musicbrainz"));
        assertEquals("unreachable", state(ran, "archive"));
        assertEquals("signInNeeded", state(ran, "discogs"));
        assertEquals("signInNeeded", state(ran, "spotify"));
        assertEquals("ready", state(sandbox("services", "--json"), "musicbrainz"));
    }

    private static String state(CommandRun ran, String service) {
        for (JsonNode one : ran.json())
            if (one.path("service").asString().equals(service)) return one.path("state").asString();
        return "";
    }

    private CommandRun told(String lines, String... words) {
        var before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
            return run(words);
        } finally {
            System.setIn(before);
        }
    }

    private CommandRun sandbox(String... words) throws IOException {
        return CommandRun.inSandbox(home, words);
    }

    private CommandRun run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        return CommandRun.of(all);
    }
}
