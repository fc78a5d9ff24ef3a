package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.MusicalKey;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BeatportSiteTest {
    @TempDir Path folder;
    private World world;

    @BeforeEach
    void start() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String bearer(int number) {
        return "Bearer " + BeatportAuth.access(number);
    }

    private JsonNode json(String target) throws Exception {
        var reply = world.get(Site.BEATPORT, target, "Authorization", bearer(1));
        assertEquals(200, reply.statusCode(), target);
        return Json.FOREIGN.readTree(reply.body());
    }

    private int status(String target, String authorization) throws Exception {
        return world.get(Site.BEATPORT, target, "Authorization", authorization).statusCode();
    }

    private HttpResponse<String> post(String target, String form, String... headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder(world.uri(Site.BEATPORT, target))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void nobodyIsAnsweredWithoutAToken() throws Exception {
        assertEquals(401, world.get(Site.BEATPORT, "my/account/").statusCode());
        assertEquals(401, status("my/account/", "Bearer x"));
        assertEquals(401, status("my/account/", bearer(0)), "number 0 has always expired");
        assertEquals(401, status("my/account/", "Bearer " + BeatportAuth.refresh(1)));
        assertEquals("harbour", json("my/account/").path("username").asString());
        post("auth/o/revoke_token/", "token=" + BeatportAuth.access(1));
        assertEquals(401, status("my/account/", bearer(1)));
    }

    @Test
    void aRefreshTokenIsGoodOnceAndBuysANewPair() throws Exception {
        String form =
                "grant_type=refresh_token&client_id="
                        + BeatportAuth.CLIENT
                        + "&refresh_token="
                        + BeatportAuth.refresh(0);
        var first = post("auth/o/token/", form);
        assertEquals(200, first.statusCode());
        var token = Json.FOREIGN.readTree(first.body());
        assertEquals(200, status("my/account/", "Bearer " + token.path("access_token").asString()));
        assertEquals(400, post("auth/o/token/", form).statusCode());
        String next = form.replace(BeatportAuth.refresh(0), token.path("refresh_token").asString());
        assertFalse(post("auth/o/token/", next).body().equals(first.body()));
        assertEquals(401, post("auth/o/token/", form.replace("sandbox", "x")).statusCode());
    }

    @Test
    void thePageSaysWhoMayLogInAndACodeFollows() throws Exception {
        String page = new String(world.get(Site.BEATPORT, "docs/").body());
        assertTrue(page.contains("<form method=post action=/v4/auth/login/>"), page);
        assertTrue(page.contains(BeatportAuth.USER) && page.contains(BeatportAuth.PASSWORD));
        assertTrue(
                post("auth/login/", "username=harbour&password=x").body().contains("do not fit"));
        var logged = post("auth/login/", "username=harbour&password=night-ferry");
        String cookie = logged.headers().firstValue("Set-Cookie").orElseThrow();
        String redirect = world.uri(Site.BEATPORT, "auth/o/post-message/").toString();
        String authorize =
                "auth/o/authorize/?response_type=code&state=s&client_id="
                        + BeatportAuth.CLIENT
                        + "&redirect_uri=";
        var done = location(authorize + redirect, cookie.substring(0, cookie.indexOf(';')));
        assertTrue(done.startsWith(redirect + "?code="), done);
        assertTrue(done.endsWith("&state=s"), done);
        assertEquals("", location(authorize + redirect, ""), "nobody is logged in");
        assertEquals("", location(authorize + "https://evil.example.org/", cookie));
    }

    private String location(String target, String cookie) throws Exception {
        var request =
                HttpRequest.newBuilder(world.uri(Site.BEATPORT, target)).header("Cookie", cookie);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }
    }

    private JsonNode search(String words, int size) throws Exception {
        return json("catalog/search/?type=tracks&per_page=" + size + "&q=" + words);
    }

    @Test
    void itAloneTellsTempoAndKey() throws Exception {
        var found = search("mara+night+ferry+extended", 10).path("tracks");
        assertEquals(1, found.size());
        var track = found.get(0);
        assertEquals("Night Ferry", track.path("name").asString());
        assertEquals("Extended Mix", track.path("mix_name").asString());
        assertEquals(126, track.path("bpm").asInt());
        assertEquals("A Minor", track.path("key").path("name").asString());
        assertEquals("Deep House", track.path("genre").path("name").asString());
        assertEquals("2024-05-03", track.path("new_release_date").asString(), "two weeks early");
        assertTrue(track.path("number").isMissingNode());
        var alone = json("catalog/tracks/" + track.path("id").asString() + "/");
        assertEquals(1, alone.path("number").asInt());
    }

    @Test
    void onlyElectronicReleasesAreSold() throws Exception {
        assertEquals(0, search("oleander+choir", 10).path("count").asInt());
        assertEquals(0, search("alpine", 10).path("count").asInt());
        assertTrue(search("kaito", 10).path("count").asInt() > 3);
    }

    @Test
    void everyKeyIsNamedAsItSounds() {
        for (int position = 1; position <= 12; position++)
            for (boolean minor : new boolean[] {true, false})
                for (int spelling : new int[] {0, 1}) {
                    var key = new MusicalKey(position, minor);
                    var node = BeatportShapes.key(key, spelling);
                    assertEquals(
                            key,
                            MusicalKey.parse(node.path("name").asString()).orElseThrow(),
                            node.toString());
                }
        var sharp = BeatportShapes.key(new MusicalKey(3, true), 1);
        assertEquals("A# Minor", sharp.path("name").asString());
        assertEquals(26, sharp.path("id").asInt());
    }

    @Test
    void idsAreUniqueAndTheSameInEveryRun() throws Exception {
        var shop = new BeatportShop(world.sandbox.catalogue());
        var ids = new HashSet<Long>();
        for (var track : shop.tracks()) assertTrue(ids.add(track.id()), track.name());
        var releases = new HashSet<Long>();
        for (var release : shop.releases()) assertTrue(releases.add(BeatportShop.id(release)));
        assertTrue(ids.size() > 30, "" + ids.size());
        assertEquals(
                List.of(19978890L),
                shop.search("mara ferry extended").stream().map(t -> t.id()).toList());
    }

    @Test
    void pagesEndAndAreNoLongerThanAHundred() throws Exception {
        var first = json("my/playlists/820004/tracks/?per_page=1000&page=1");
        assertEquals(100, first.path("results").size());
        assertEquals(130, first.path("count").asInt());
        assertEquals("1/2", first.path("page").asString());
        var second = json("my/playlists/820004/tracks/?per_page=100&page=2");
        assertEquals(30, second.path("results").size());
        assertTrue(second.path("next").isNull());
        assertEquals(404, status("my/playlists/820004/tracks/?per_page=100&page=3", bearer(1)));
        assertEquals(10, json("catalog/tracks/top/100/").path("results").size());
    }

    @Test
    void listsAreThereEmptyGoneOrWithAGap() throws Exception {
        var own = json("my/playlists/").path("results");
        assertEquals(4, own.size());
        assertEquals(0, json("my/playlists/820002/tracks/").path("count").asInt());
        assertEquals(404, status("my/playlists/820003/", bearer(1)));
        var ferry = json("catalog/playlists/810001/tracks/").path("results");
        assertTrue(
                StreamSupport.stream(ferry.spliterator(), false)
                        .anyMatch(line -> line.path("track").isNull()));
        var chart = json("catalog/charts/700014/tracks/").path("results").get(0);
        assertTrue(chart.has("mix_name"), "bare in a chart");
        assertTrue(json("my/downloads/").path("results").get(0).has("purchase_date"));
    }

    @Test
    void someIsNotSoldHere() throws Exception {
        var shop = new BeatportShop(world.sandbox.catalogue());
        var closed = shop.releases().stream().filter(BeatportShop::elsewhere).findFirst();
        long id = BeatportShop.id(closed.orElseThrow());
        assertEquals(403, status("catalog/releases/" + id + "/", bearer(1)));
        long track = shop.tracks(closed.get()).getFirst().id();
        assertEquals(403, status("catalog/tracks/" + track + "/", bearer(1)));
        assertEquals(404, status("catalog/tracks/7/", bearer(1)));
    }

    @Test
    void whoeverAsksTooOftenIsToldToWait() throws Exception {
        world.sandbox.respectLimits();
        for (int i = 0; i < 60; i++) assertEquals(200, status("my/account/", bearer(1)));
        var refused = world.get(Site.BEATPORT, "my/account/", "Authorization", bearer(1));
        assertEquals(429, refused.statusCode());
        int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait > 0 && wait <= 61, "" + wait);
        world.sandbox.ignoreLimits();
        assertEquals(200, status("my/account/", bearer(1)));
    }

    private static HttpResponse<byte[]> bytes(String uri) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(uri)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void theExcerptIsAnMp3OfTwoMinutesAtMost() throws Exception {
        var track = search("bottle+green", 10).path("tracks").get(0);
        var sample = bytes(track.path("sample_url").asString());
        assertEquals("audio/mpeg", sample.headers().firstValue("Content-Type").orElseThrow());
        Path file = Files.write(folder.resolve("sample.mp3"), sample.body());
        var measured = new AudioProbe(new Ffmpeg(World.UNPACKED)).quick(file);
        assertEquals("mp3", measured.codec());
        assertEquals(120_000, measured.durationMs(), 100);
        assertEquals(128, measured.bitrateKbps());
    }

    @Test
    void picturesComeInTheSizeThatIsAskedFor() throws Exception {
        var image = search("mara+extended", 10).path("tracks").get(0).path("release").path("image");
        String uri = image.path("dynamic_uri").asString();
        for (int side : new int[] {50, 500}) {
            var reply = bytes(uri.replace("{w}x{h}", side + "x" + side));
            var picture = ImageIO.read(new ByteArrayInputStream(reply.body()));
            assertEquals(side, picture.getWidth());
        }
    }
}
