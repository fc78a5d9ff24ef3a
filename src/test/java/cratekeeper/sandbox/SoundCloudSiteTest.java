package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SoundCloudSiteTest {
    private static final String CREDENTIALS = "grant_type=client_credentials";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir static Path folder;
    private static World world;
    private static JsonNode token;

    @BeforeAll
    static void open() throws Exception {
        world = new World(folder);
        var environment = world.environment();
        String both =
                environment.get("SOUNDCLOUD_CLIENT_ID")
                        + ":"
                        + environment.get("SOUNDCLOUD_CLIENT_SECRET");
        token = Json.FOREIGN.readTree(buy(both, CREDENTIALS).body());
    }

    @AfterAll
    static void close() {
        world.close();
        CLIENT.close();
    }

    private static HttpResponse<String> buy(String both, String form) throws Exception {
        String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(world.uri(Site.SOUNDCLOUD, "oauth/token"))
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> get(String target) throws Exception {
        return world.get(
                Site.SOUNDCLOUD,
                target,
                "Authorization",
                "OAuth " + token.path("access_token").asString());
    }

    private static JsonNode json(String target) throws Exception {
        return Json.FOREIGN.readTree(get(target).body());
    }

    @Test
    void onlyTheAppGetsTokens() throws Exception {
        assertEquals(401, buy("sandboxApp014:wrong", CREDENTIALS).statusCode());
        assertEquals(401, world.get(Site.SOUNDCLOUD, "tracks?q=ferry").statusCode());
        assertEquals(3599, token.path("expires_in").asInt());
    }

    @Test
    void aRenewalWorksOnce() throws Exception {
        String both = SoundCloudTokens.CLIENT_ID + ":" + SoundCloudTokens.CLIENT_SECRET;
        var first = Json.FOREIGN.readTree(buy(both, CREDENTIALS).body());
        String form =
                "grant_type=refresh_token&client_id=%s&client_secret=%s&refresh_token=%s"
                        .formatted(
                                SoundCloudTokens.CLIENT_ID,
                                SoundCloudTokens.CLIENT_SECRET,
                                first.path("refresh_token").asString());
        assertEquals(200, buy("x:y", form).statusCode());
        assertEquals(400, buy("x:y", form).statusCode());
    }

    @Test
    void uploadersAreArtistsOrLabels() throws Exception {
        var found =
                json("tracks?q=night+ferry&limit=100&linked_partitioning=true").path("collection");
        boolean byLabel = false;
        boolean byArtist = false;
        for (JsonNode track : found) {
            boolean label = track.at("/user/username").asString().equals("Harbour Works");
            byLabel |= label && track.path("title").asString().startsWith("Mara Lindqvist - ");
            byArtist |= track.at("/user/username").asString().equals("Mara Lindqvist");
        }
        assertTrue(byLabel && byArtist);
    }

    @Test
    void aListsTracksAreStubsBehindItsBeginningAndComeInPages() throws Exception {
        String list =
                "playlists/soundcloud:playlists:" + Numbers.of("soundcloud set", "Night Crossings");
        assertEquals(450, json(list + "?show_tracks=false").path("track_count").asInt());
        String next = list + "/tracks?limit=200&linked_partitioning=true";
        int read = 0;
        while (!next.isEmpty()) {
            var page = json(next);
            assertTrue(page.at("/collection/4").has("title"));
            assertFalse(page.at("/collection/5").has("title"));
            read += page.path("collection").size();
            next = page.path("next_href").asString("").replaceFirst("^http://[^/]+/", "");
        }
        assertEquals(450, read);
    }

    @Test
    void stubsAreFilledByIdsInAnotherOrderWithoutTheMissing() throws Exception {
        var some = json("tracks?q=night+ferry");
        String last = some.get(0).path("urn").asString();
        String first = some.get(1).path("urn").asString();
        var filled = json("tracks?urns=" + last + ",soundcloud:tracks:77," + first);
        assertEquals(2, filled.size());
        assertTrue(filled.get(0).path("id").asLong() < filled.get(1).path("id").asLong());
    }

    @Test
    void aPrivateListOpensWithItsSecretOnly() throws Exception {
        String list = "playlists/" + Numbers.of("soundcloud set", "Unfinished");
        assertEquals(404, get(list).statusCode());
        assertEquals(200, get(list + "?secret_token=s-pier9pier9").statusCode());
        String link = "https://soundcloud.com/harbour-works/sets/unfinished";
        assertEquals(404, get("resolve?url=" + link).statusCode());
        assertEquals(
                302,
                get("resolve?url=" + link + "/s-pier9pier9")
                        .previousResponse()
                        .orElseThrow()
                        .statusCode());
    }

    @Test
    void aFileIsGivenOnlyWhereTheFlagSaysSo() throws Exception {
        var given = json("tracks?q=breakwater").get(0);
        assertTrue(given.path("downloadable").asBoolean());
        var file = get("tracks/" + given.path("id").asLong() + "/download");
        assertEquals("fLaC", new String(file.body(), 0, 4, StandardCharsets.US_ASCII));
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains(".flac"));
        var locked = json("tracks?q=ferrous").get(0);
        assertEquals(404, get("tracks/" + locked.path("id").asLong() + "/download").statusCode());
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        world.sandbox.respectLimits();
        try {
            HttpResponse<byte[]> reply = get("tracks/1");
            for (int i = 0; i < 130 && reply.statusCode() != 429; i++) reply = get("tracks/1");
            assertEquals(429, reply.statusCode());
            var meta = Json.FOREIGN.readTree(reply.body()).at("/errors/0/meta");
            assertTrue(meta.path("reset_time").asString().endsWith("+0000"));
        } finally {
            world.sandbox.ignoreLimits();
        }
    }
}
