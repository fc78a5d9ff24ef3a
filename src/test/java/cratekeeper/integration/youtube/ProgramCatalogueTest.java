package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.VirtualWaits;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Without a key all is asked by the program; here a script stands in for it.
@Timeout(60)
class ProgramCatalogueTest {
    private static final URI REAL = URI.create("https://www.googleapis.com/youtube/v3/");
    private static final String FERRY =
            """
            {"id":"AbCdEfGh-_1","title":"Mara Lindqvist - Night Ferry [Official Audio]",\
            "channel":"Harbour Works","duration":245.0,"view_count":7,\
            "thumbnails":[{"url":"https://img.example.org/1.jpg","width":360}],\
            "playlist_title":"Late Ferry","playlist_count":150}\
            """;

    @TempDir Path folder;

    private final FakeServiceHttp nobody =
            new FakeServiceHttp(
                    Service.YOUTUBE,
                    _ -> {
                        throw new AssertionError("nobody is to be asked without a key");
                    });

    private YouTube saying(String script) {
        var program =
                FakeYtDlp.script(
                        folder,
                        "case \"$*\" in *--version*) echo 2025.01.01; exit 0;; esac\n"
                                + "for word in \"$@\"; do echo \"$word\"; done > "
                                + folder.resolve("said")
                                + "\n"
                                + script);
        return new YouTube(REAL, nobody, YouTubeContracts.keyless(), new VirtualWaits(), program);
    }

    private static String line(String json) {
        return "cat <<'END'\n" + json + "\nEND\n";
    }

    private String lastWord() throws Exception {
        return Files.readAllLines(folder.resolve("said")).getLast();
    }

    @Test
    void searchesWithoutAKey() throws Exception {
        var source = saying(line(FERRY) + line("{\"id\":\"UCchannel\",\"title\":\"x\"}"));
        var hits = source.search(TrackQuery.words("night  ferry\u0000\n--exec x"));
        assertEquals(1, hits.size());
        var track = hits.getFirst().track();
        assertEquals("Night Ferry", track.title());
        assertEquals(List.of("Mara Lindqvist"), track.artists());
        assertEquals(245_000L, track.durationMs());
        assertEquals("ytsearch10:night ferry --exec x", lastWord());
    }

    @Test
    void readsAListByPages() throws Exception {
        var full = new StringBuilder();
        for (int i = 0; i < 99; i++) full.append(line(FERRY));
        full.append(
                line(
                        "{\"id\":\"AbCdEfGh-_2\",\"title\":\"[Private video]\",\"playlist_count\":150}"));
        var first = saying(full.toString()).page(YouTubeContracts.LIST, null);
        assertEquals(100, first.entries().size());
        assertEquals("Late Ferry", first.list().name());
        assertEquals(150, first.list().size());
        assertEquals("The video is private.", first.entries().getLast().problem());
        assertEquals("100:", first.next());
        assertTrue(lastWord().endsWith("/playlist?list=" + YouTubeContracts.LIST), lastWord());

        var second = saying(line(FERRY)).page(YouTubeContracts.LIST, first.next());
        assertTrue(Files.readString(folder.resolve("said")).contains("101-200"));
        assertEquals(101, second.entries().getFirst().position());
        assertNull(second.next());
    }

    @Test
    void anEmptyListIsNoList() {
        assertThrows(
                SourceException.NotOffered.class,
                () -> saying("exit 0").page(YouTubeContracts.LIST, null));
    }

    @Test
    void looksAVideoUpAndKnowsWhatIsGone() throws Exception {
        var linked = saying(line(FERRY)).read(URI.create("https://youtu.be/AbCdEfGh-_1"));
        assertEquals(1, linked.tracks().size());
        assertEquals("https://www.youtube.com/watch?v=AbCdEfGh-_1", lastWord());
        var gone = saying("echo 'ERROR: [youtube] AbCdEfGh-_1: Video unavailable' >&2; exit 1");
        assertEquals(new Linked.Nothing(), gone.read(URI.create("https://youtu.be/AbCdEfGh-_1")));
    }

    @Test
    void oneVideoThatFailsDoesNotSpoilTheOthers() throws Exception {
        var source = saying(line(FERRY) + "echo 'ERROR: [youtube] x: Private video' >&2; exit 1");
        assertEquals(1, source.search(TrackQuery.words("ferry")).size());
    }

    @Test
    void garbageIsUnreadable() {
        for (String odd : List.of("<html>no</html>", "{\"id\":", "[]", "null", "7"))
            assertThrows(
                    SourceException.Unreadable.class,
                    () -> saying(line(odd)).search(TrackQuery.words("ferry")),
                    odd);
    }

    @Test
    void creditsGoBeforeTitles() throws Exception {
        var source =
                saying(
                        line(
                                """
                                {"id":"AbCdEfGh-_1","title":"whatever","track":"Night Ferry (Dub)",\
                                "artists":["Mara Lindqvist","Ines Varga"],"album":"Harbour Works 014",\
                                "release_date":"20240517","duration":null}\
                                """));
        var track = source.track("AbCdEfGh-_1").orElseThrow();
        assertEquals("Night Ferry", track.title());
        assertEquals("Dub", track.version());
        assertEquals(List.of("Mara Lindqvist", "Ines Varga"), track.artists());
        assertEquals("Harbour Works 014", track.release());
        assertEquals("2024-05-17", String.valueOf(track.releaseDate()));
        assertNull(track.durationMs());
    }

    @Test
    void aMovedServiceIsNeverAskedAtItsRealPlace() {
        var program = FakeYtDlp.script(folder, "touch " + folder.resolve("started") + "\n");
        var source =
                new YouTube(
                        URI.create("http://127.0.0.1:1/youtube/v3/"),
                        nobody,
                        YouTubeContracts.keyless(),
                        new VirtualWaits(),
                        program);
        assertThrows(
                SourceException.SignInNeeded.class, () -> source.search(TrackQuery.words("ferry")));
        assertThrows(
                SourceException.SignInNeeded.class, () -> source.page(YouTubeContracts.LIST, null));
        assertFalse(Files.exists(folder.resolve("started")));
        assertEquals(
                "http://127.0.0.1:1/watch?v=AbCdEfGh-_1",
                WatchPages.of(URI.create("http://127.0.0.1:1/youtube/v3/")).watch("AbCdEfGh-_1"));
    }
}
