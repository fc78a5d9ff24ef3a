package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists in and crates out, as a script meets them.
class ListCommandsTest {
    @TempDir Path home;

    private CommandRun run(String... words) throws IOException {
        return CommandRun.inSandbox(home.resolve("home"), words);
    }

    @Test
    void aListIsShownWithItsProblemsBeforeAnythingIsDone() throws Exception {
        Path list = home.resolve("July.csv");
        Files.writeString(list, "title,artist\nLow Sun,Anselm Okoro\n,Nobody\n");
        var ran = run("playlist", "--json", list.toString());
        assertEquals(1, ran.exitCode(), ran.err());
        assertEquals("July", ran.json().path("name").asString());
        assertEquals(2, ran.json().path("tracks").path(0).path("line").asInt());
        assertEquals("Low Sun", ran.json().path("tracks").path(0).path("title").asString());
        assertEquals(3, ran.json().path("problems").path(0).path("line").asInt());
        assertEquals(
                "This row names no title.",
                ran.json().path("problems").path(0).path("problem").asString());
        assertEquals(0, run("queue", "--json").json().path("jobs").size());
    }

    @Test
    void audioFilesAreAListOfTheirOwnName() throws Exception {
        Path crate = Files.createDirectory(home.resolve("July crate"));
        Path file = Files.write(crate.resolve("Mara Lindqvist - Night Ferry.flac"), new byte[] {1});
        var one = run("playlist", "--json", file.toString()).json();
        assertEquals("Mara Lindqvist - Night Ferry", one.path("name").asString());
        var all = run("playlist", "--json", crate.toString()).json();
        assertEquals("July crate", all.path("name").asString());
    }

    @Test
    void whatIsNoListIsRefusedInOneSentence() throws Exception {
        Path picture = home.resolve("a.m3u");
        Files.write(picture, new byte[] {1, 2, 0, 0, 5});
        var ran = run("playlist", picture.toString());
        assertEquals(1, ran.exitCode());
        assertEquals(
                "cratekeeper: “a.m3u” is no list of tracks: it holds no text.", ran.err().strip());
        assertEquals(2, run("playlist", home.resolve("gone.csv").toString()).exitCode());
    }

    @Test
    void aListIsFetchedOnceAndGoesOutAsACrate() throws Exception {
        Path list = home.resolve("July.txt");
        Files.writeString(list, "Mara Lindqvist - Night Ferry (Extended Mix)\n");
        var first = run("playlist", "--download", "--json", list.toString());
        assertEquals(0, first.exitCode(), first.out() + first.err());
        assertEquals("done", first.json().path("state").asString());
        var again = run("playlist", "--download", "--json", list.toString());
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.err().contains("1 of 1 tracks were in the queue or the library already."));
        for (String form : List.of("rekordbox", "traktor", "serato", "m3u8", "csv")) {
            Path crate =
                    home.resolve("Crate-" + form + (form.equals("traktor") ? ".nml" : "." + form));
            var out = run("library", "export", "--format", form, "--out", crate.toString());
            assertEquals(0, out.exitCode(), out.err());
            var back = run("playlist", "--json", crate.toString());
            assertEquals(0, back.exitCode(), back.err());
            assertEquals(
                    "Night Ferry",
                    back.json().path("tracks").path(0).path("title").asString(),
                    form);
        }
    }
}
