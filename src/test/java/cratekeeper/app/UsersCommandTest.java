package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `users`: another user's folders, looked at and fetched.
@Timeout(120)
class UsersCommandTest {
    private static final String USER = "harbourmaster";
    @TempDir Path home;

    private CommandRun users(String... words) throws IOException {
        var all = new ArrayList<>(List.of("users"));
        all.addAll(List.of(words));
        return CommandRun.inSandbox(home, all.toArray(String[]::new));
    }

    @Test
    void aFolderIsFetchedAsBrowseShowsIt() throws Exception {
        var browsed = users("browse", USER, "--json");
        assertEquals(0, browsed.exitCode(), browsed.err());
        var folder = Json.OURS.readTree(browsed.out().lines().findFirst().orElseThrow());
        var got = users("get", USER, folder.path("folder").asString(), "--json");
        var ends =
                got.out()
                        .lines()
                        .map(Json.OURS::readTree)
                        .filter(line -> line.has("state"))
                        .toList();
        assertEquals(folder.path("files").size(), ends.size(), got.out() + got.err());
        assertTrue(
                ends.stream().anyMatch(end -> end.path("state").asString().equals("done")),
                got.out());
        for (var end : ends) {
            if (end.has("path"))
                assertTrue(Files.isRegularFile(Path.of(end.path("path").asString())));
        }
    }

    @Test
    void whatIsNotThereIsSaidInOneSentence() throws IOException {
        var none = users("get", USER, "No Such Folder");
        assertEquals(1, none.exitCode(), none.out());
        assertTrue(none.err().contains("shares no such folder"), none.err());
        assertEquals(1, none.err().lines().count(), none.err());
    }

    @Test
    void wrongWordsAreExitCodeTwo() throws IOException {
        for (var words :
                List.of(
                        new String[] {"get", USER},
                        new String[] {"get"},
                        new String[] {"browse", USER, "Folder"},
                        new String[] {"fetch", USER, "Folder"})) {
            var ran = users(words);
            assertEquals(2, ran.exitCode(), String.join(" ", words));
            assertEquals(1, ran.err().lines().count(), ran.err());
        }
    }
}
