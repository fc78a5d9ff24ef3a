package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class YouTubeSiteTest {
    @TempDir static Path folder;
    private static World world;

    @BeforeAll
    static void start() throws Exception {
        world = new World(folder);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static JsonNode json(String target) throws Exception {
        return Json.FOREIGN.readTree(
                world.get(Site.YOUTUBE, target, "X-Goog-Api-Key", YouTubeSite.KEY).body());
    }

    private static JsonNode error(int status, String target, String... headers) throws Exception {
        var reply = world.get(Site.YOUTUBE, target, headers);
        assertEquals(status, reply.statusCode());
        return Json.FOREIGN.readTree(reply.body()).path("error");
    }

    private static List<JsonNode> items(JsonNode page) {
        var items = new ArrayList<JsonNode>();
        page.path("items").forEach(items::add);
        return items;
    }

    @Test
    void nobodyIsAnsweredWithoutAKeyOrWithAWrongOne() throws Exception {
        var none = error(403, "videos?part=id&id=x");
        assertTrue(none.path("message").asString().contains("unregistered callers"));
        var wrong = error(400, "videos?part=id&id=x", "X-Goog-Api-Key", "wrong");
        assertEquals("API_KEY_INVALID", wrong.at("/details/0/reason").asString());
        assertEquals(
                200,
                world.get(Site.YOUTUBE, "i18nLanguages?part=id&key=" + YouTubeSite.KEY)
                        .statusCode());
    }

    @Test
    void searchFindsTheRightAndTheWrongVideos() throws Exception {
        var titles =
                items(json("search?part=snippet&type=video&maxResults=50&q=night+ferry")).stream()
                        .map(hit -> hit.at("/snippet/title").asString())
                        .toList();
        for (String part :
                List.of(
                        "[Official Audio]",
                        "(Live at the Old Dock)",
                        "cover by",
                        "Sped Up",
                        "1 HOUR LOOP"))
            assertTrue(titles.stream().anyMatch(t -> t.contains(part)), part);
        var entities = json("search?part=snippet&q=sable+rue").toString();
        assertTrue(entities.contains("Sable &amp; Rue"), entities);
    }

    @Test
    void aTopicVideoTellsItsRelease() throws Exception {
        var hit = items(json("search?part=snippet&q=mara+night+ferry+extended+topic")).getFirst();
        String id = hit.at("/id/videoId").asString();
        assertTrue(id.matches("[A-Za-z0-9_-]{11}"), id);
        var video = items(json("videos?part=snippet,contentDetails&id=" + id + ",unknown-id1"));
        assertEquals(1, video.size());
        assertEquals("PT6M48S", video.getFirst().at("/contentDetails/duration").asString());
        String words = video.getFirst().at("/snippet/description").asString();
        assertTrue(words.startsWith("Provided to YouTube by Harbour Works\n"), words);
    }

    @Test
    void theLongListIsReadByPagesWithItsDeadRows() throws Exception {
        String id = YouTubeVideos.listId(YouTubeVideos.LONG_LIST);
        String target =
                "playlistItems?part=snippet,contentDetails,status&maxResults=50&playlistId=" + id;
        int lines = 0;
        int dead = 0;
        var tokens = new HashSet<String>();
        for (String token = ""; token != null; ) {
            var page = json(token.isEmpty() ? target : target + "&pageToken=" + token);
            for (JsonNode item : items(page)) {
                assertEquals(lines++, item.at("/snippet/position").asInt());
                if (item.at("/snippet/videoOwnerChannelTitle").isMissingNode()) dead++;
            }
            token = page.path("nextPageToken").asString(null);
            assertTrue(token == null || tokens.add(token));
        }
        assertEquals(YouTubeVideos.LONG, lines);
        assertEquals(YouTubeVideos.LONG / 97, dead);
    }

    @Test
    void listsMayBePrivateOrUnknownAndTokensWrong() throws Exception {
        String target = "playlistItems?part=snippet&playlistId=";
        String key = "X-Goog-Api-Key";
        var hidden =
                error(
                        403,
                        target + YouTubeVideos.listId(YouTubeVideos.PRIVATE_LIST),
                        key,
                        YouTubeSite.KEY);
        assertEquals("playlistItemsNotAccessible", hidden.at("/errors/0/reason").asString());
        var unknown = error(404, target + "PLunknown", key, YouTubeSite.KEY);
        assertEquals("playlistNotFound", unknown.at("/errors/0/reason").asString());
        var wrong =
                error(
                        400,
                        target + YouTubeVideos.listId(YouTubeVideos.MIDDLE_LIST) + "&pageToken=x",
                        key,
                        YouTubeSite.KEY);
        assertEquals("invalidPageToken", wrong.at("/errors/0/reason").asString());
    }

    @Test
    void aHundredSearchesAreADay() throws Exception {
        String target = "search?part=snippet&q=ferry";
        world.sandbox.respectLimits();
        try {
            for (int i = 0; i < YouTubeSite.SEARCHES; i++) json(target);
            var error = error(403, target, "X-Goog-Api-Key", YouTubeSite.KEY);
            assertEquals("quotaExceeded", error.at("/errors/0/reason").asString());
            assertEquals("youtube.quota", error.at("/errors/0/domain").asString());
            assertEquals(1, items(json("i18nLanguages?part=id")).size());
        } finally {
            world.sandbox.ignoreLimits();
        }
        assertFalse(items(json(target)).isEmpty());
    }

    @Test
    void thePageOfAVideoPlaysItsSound() throws Exception {
        String id =
                items(json("search?part=snippet&q=mara+night+ferry+radio+edit"))
                        .getFirst()
                        .at("/id/videoId")
                        .asString();
        var page = open("/watch?v=" + id);
        String words = new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(words.contains("/sound/" + id + ".mp3"), words);
        var sound = open("/sound/" + id + ".mp3");
        sound.setRequestProperty("Range", "bytes=0-99");
        assertEquals(206, sound.getResponseCode());
        assertEquals(100, sound.getInputStream().readAllBytes().length);
        assertEquals(404, open("/watch?v=AbCdEfGh-_1").getResponseCode());
    }

    private static HttpURLConnection open(String path) throws Exception {
        URI uri = world.uri(Site.YOUTUBE, "").resolve(path);
        return (HttpURLConnection) uri.toURL().openConnection();
    }
}
