package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DeezerSiteTest {
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

    private static JsonNode json(String target) throws Exception {
        return world.json(Site.DEEZER, target);
    }

    private static JsonNode search(String words) throws Exception {
        return json("search/track?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static JsonNode ferry() throws Exception {
        var found = search("artist:\"Mara Lindqvist\" track:\"Night Ferry Extended Mix\"");
        return json("track/" + found.at("/data/0/id").asLong());
    }

    @Test
    void listsLeaveOutWhatLookUpsHave() throws Exception {
        var inList = search("mara night ferry extended").at("/data/0");
        assertEquals("(Extended Mix)", inList.path("title_version").asString());
        for (String name : new String[] {"bpm", "isrc", "contributors", "release_date"}) {
            assertFalse(inList.has(name), name);
            assertTrue(ferry().has(name), name);
        }
        assertEquals("Main", ferry().at("/contributors/0/role").asString());
    }

    @Test
    void codesLeadToTrackAndAlbum() throws Exception {
        assertEquals(ferry().path("id"), json("track/isrc:SEXYZ2400014").path("id"));
        var album = json("album/upc:7340001400145");
        assertEquals(ferry().at("/album/id"), album.path("id"));
        var tracks = json("album/" + album.path("id").asLong() + "/tracks");
        assertEquals("SEXYZ2400014", tracks.at("/data/0/isrc").asString());
    }

    @Test
    void someMusicIsMissingOrOtherwise() throws Exception {
        assertEquals(0, search("container ship").path("total").asInt());
        assertEquals(
                "(Radio Edit)", search("track:\"Morrow\"").at("/data/0/title_version").asString());
        assertEquals(1, search("track:\"Morrow\"").path("total").asInt());
        assertEquals("", json("track/isrc:SEXYZ2400015").path("title_version").asString());
    }

    @Test
    void errorsComeWithAGoodStatus() throws Exception {
        var gone = world.get(Site.DEEZER, "track/1");
        assertEquals(200, gone.statusCode());
        assertEquals(800, json("track/1").at("/error/code").asInt());
        assertEquals(200, json("playlist/" + DeezerLists.PRIVATE).at("/error/code").asInt());
        assertEquals(501, json("search").at("/error/code").asInt());
        assertEquals(404, world.get(Site.DEEZER, "nowhere").statusCode());
    }

    @Test
    void theLongListHasFiveThousandPlacesInPages() throws Exception {
        String next = "playlist/" + DeezerLists.FIVE_THOUSAND + "/tracks?limit=100";
        var checksums = new HashSet<String>();
        int entries = 0;
        int pages = 0;
        while (!next.isEmpty()) {
            var page = json(next);
            entries += page.path("data").size();
            checksums.add(page.path("checksum").asString());
            next = page.path("next").asString("").replaceFirst("^http://[^/]+/", "");
            pages++;
        }
        assertEquals(5_000, entries);
        assertEquals(50, pages);
        assertEquals(1, checksums.size());
    }

    @Test
    void theOrdinaryListHasAGapAndAnUpload() throws Exception {
        var page = json("playlist/" + DeezerLists.HARBOUR_NIGHTS + "/tracks?limit=100");
        assertEquals(36, page.path("total").asInt());
        assertEquals(35, page.path("data").size());
        assertTrue(page.at("/data/18/id").asLong() < 0);
        assertEquals(0, json("playlist/" + DeezerLists.EMPTY + "/tracks").path("data").size());
    }

    @Test
    void anExcerptIsHalfAMinuteOfMp3AndItsAddressIsSealed() throws Exception {
        URI address = URI.create(ferry().path("preview").asString());
        try (var client = HttpClient.newHttpClient()) {
            Path file = folder.resolve("clip.mp3");
            client.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofFile(file));
            var probe = new AudioProbe(new Ffmpeg(World.UNPACKED)).quick(file);
            assertFalse(probe.broken(), probe.evidence().toString());
            assertEquals(30_000, probe.durationMs(), 100);
            assertTrue(Files.size(file) > 400_000);
            var forged = URI.create(address.toString().replaceFirst("exp=\\d+", "exp=99999999999"));
            var refused =
                    client.send(
                            HttpRequest.newBuilder(forged).build(),
                            HttpResponse.BodyHandlers.discarding());
            assertEquals(403, refused.statusCode());
        }
    }

    @Test
    void theQuotaSlidesAndSpeaksInsideAGoodReply() throws Exception {
        try (var strict = Sandbox.start(folder, new Ffmpeg(World.UNPACKED));
                var client = HttpClient.newHttpClient()) {
            var ask =
                    HttpRequest.newBuilder(
                                    URI.create(strict.environment().get("DEEZER_URL") + "track/1"))
                            .build();
            String last = "";
            for (int i = 0; i < 51; i++) {
                var reply = client.send(ask, HttpResponse.BodyHandlers.ofString());
                assertEquals(200, reply.statusCode());
                last = reply.body();
            }
            assertTrue(last.contains("\"code\":4"), last);
        }
    }

    @Test
    void aSlidingQuotaCountsOnlyWhatPassed() {
        var quota = new SlidingQuota(2, Duration.ofNanos(10));
        assertTrue(quota.allows(0));
        assertTrue(quota.allows(4));
        assertFalse(quota.allows(9));
        assertEquals(Duration.ofNanos(1), quota.untilNext(9));
        assertTrue(quota.allows(10));
        assertFalse(quota.allows(13));
        assertTrue(quota.allows(14));
    }
}
