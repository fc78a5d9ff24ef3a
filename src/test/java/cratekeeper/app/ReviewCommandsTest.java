package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.media.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `review` and what belongs to it, as a script meets it.
class ReviewCommandsTest {
    @TempDir Path home;

    @Test
    void aTrackThatNeedsAPersonIsShownAcceptedAndTakenBack() throws Exception {
        var download = sandbox("download", "--json", "low sun");
        assertEquals(1, download.exitCode(), download.err());
        assertEquals("review", download.json().path("state").asString());

        var item = sandbox("review", "--json").json().path("items").path(0);
        String id = item.path("id").asString();
        assertEquals("tooCloseToCall", item.path("reasons").path(0).path("reason").asString());
        var shown = sandbox("review", "show", id, "--json").json();
        assertEquals(item, shown);
        int number = number(shown, "Anselm Okoro", "Original Mix");

        // Every file of it is broken, too long or too poor: the person is asked once more.
        var poor = sandbox("review", "accept", id, "--metadata", number + "", "--json");
        assertEquals(1, poor.exitCode(), poor.err());
        var again = sandbox("review", "show", id, "--json").json();
        int kept = kept(again);
        var accepted =
                sandbox(
                        "review",
                        "accept",
                        id,
                        "--file",
                        kept + "",
                        "--set",
                        "genres=afro house;dub",
                        "--json");
        assertEquals(0, accepted.exitCode(), accepted.out() + accepted.err());
        assertEquals("done", accepted.json().path("state").asString());
        Path file = Path.of(accepted.json().path("path").asString());
        assertEquals(List.of("afro house", "dub"), Tags.read(file).genres());
        assertEquals(0, sandbox("review", "--json").json().path("items").size());

        var undone = sandbox("review", "undo", "--json");
        assertEquals(0, undone.exitCode(), undone.err());
        assertEquals(again, undone.json().path("items").path(0));
        assertFalse(Files.exists(file));
        assertEquals(1, sandbox("library", "find", "sun").exitCode());
        assertEquals(item, sandbox("review", "undo", "--json").json().path("items").path(0));
        assertEquals(1, sandbox("review", "undo").exitCode(), "nothing is left to take back");
    }

    private static int kept(JsonNode item) {
        for (JsonNode one : item.path("files"))
            if (one.path("kept").asBoolean()) return one.path("number").asInt();
        throw new AssertionError(item.toString());
    }

    @Test
    void whatNobodyKnowsIsAWish() throws Exception {
        assertEquals(1, sandbox("download", "qqqq zzzz wwww").exitCode());
        var wishes = sandbox("queue", "wishes", "--json").json().path("wishes");
        assertEquals("qqqq zzzz wwww", wishes.path(0).path("query").asString());
        assertEquals(1, wishes.path(0).path("tries").asInt());
    }

    @Test
    void wrongWordsAreOneSentence() throws Exception {
        for (var words :
                List.of(
                        List.of("review", "accept"),
                        List.of("review", "dance"),
                        List.of("review", "accept", "x", "--metadata", "one"),
                        List.of("review", "accept", "x", "--set", "bpm"),
                        List.of("queue", "chain"),
                        List.of("queue", "chain", "x", "--from", "napster"))) {
            var ran = sandbox(words.toArray(String[]::new));
            assertEquals(2, ran.exitCode(), words + ran.err());
            assertEquals(1, ran.err().lines().count(), ran.err());
        }
        assertEquals(1, sandbox("review", "show", "nobody").exitCode());
    }

    @Test
    void anAssistantsAddressMustBeSafe() throws IOException {
        Files.writeString(home.resolve(".env"), "ASSISTANT_URL=http://assistant.example/v1\n");
        var ran = CommandRun.of(List.of("review", "--home", home.toString()));
        assertEquals(2, ran.exitCode());
        assertTrue(ran.err().contains("ASSISTANT_URL is not encrypted"), ran.err());
    }

    private static int number(JsonNode item, String artist, String version) {
        for (JsonNode one : item.path("candidates"))
            if (one.path("artists").path(0).asString("").equals(artist)
                    && one.path("version").asString("").equals(version))
                return one.path("number").asInt();
        throw new AssertionError(item.toString());
    }

    private CommandRun sandbox(String... words) throws IOException {
        return CommandRun.inSandbox(home, words);
    }
}
