package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The invented Spotify keeps the real one's rules.
class SpotifySiteTest {
    private static final String VERIFIER = "v".repeat(43);
    private static final String REDIRECT = "http://127.0.0.1:40123/callback";
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private World world;
    private String token = "";

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        token = world.sandbox.spotify().access(Instant.now().getEpochSecond());
    }

    @AfterEach
    void close() {
        client.close();
        world.close();
    }

    private HttpResponse<byte[]> get(String target) throws Exception {
        return world.get(Site.SPOTIFY, target, "Authorization", "Bearer " + token);
    }

    private JsonNode json(String target) throws Exception {
        return Json.FOREIGN.readTree(get(target).body());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f ->
                        f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, String cookie)
            throws Exception {
        var request =
                HttpRequest.newBuilder(world.uri(Site.SPOTIFY_ACCOUNTS, path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie);
        request =
                fields.isEmpty()
                        ? request.GET()
                        : request.POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> asked(String challenge) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", SpotifyPeople.CLIENT_ID);
        asked.put("redirect_uri", REDIRECT);
        asked.put("state", "s\"<1>");
        asked.put("code_challenge_method", "S256");
        asked.put("code_challenge", challenge);
        return asked;
    }

    private static String challenge() throws Exception {
        byte[] hash =
                java.security.MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes());
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /// All pages, up to the code.
    private String code() throws Exception {
        var page = send("authorize?" + form(asked(challenge())), Map.of(), "");
        assertTrue(page.body().contains(SpotifyPeople.PASSWORD), "it says what is good");
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page.body())
                .results()
                .forEach(f ->
                        fields.put(
                                f.group(1),
                                f.group(2)
                                        .replace("&lt;", "<")
                                        .replace("&gt;", ">")
                                        .replace("&quot;", "\"")
                                        .replace("&amp;", "&")));
        fields.put("username", SpotifyPeople.NAME);
        fields.put("password", SpotifyPeople.PASSWORD);
        var in = send("login", fields, "");
        assertEquals(303, in.statusCode());
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly"));
        fields.put("choice", "agree");
        var end = send("authorize", fields, cookie.replaceFirst(";.*", ""));
        var to = URI.create(end.headers().firstValue("Location").orElseThrow());
        assertTrue(to.toString().startsWith(REDIRECT + "?"), to.toString());
        assertTrue(to.getQuery().endsWith("&state=s\"<1>"), to.getQuery());
        return to.getQuery().replaceFirst("^code=([^&]*)&.*$", "$1");
    }

    private HttpResponse<String> token(Map<String, String> fields) throws Exception {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("client_id", SpotifyPeople.CLIENT_ID);
        return send("api/token", all, "");
    }

    private HttpResponse<String> spent(String code, String redirect, String verifier)
            throws Exception {
        return token(
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", verifier));
    }

    private HttpResponse<String> refreshed(String refresh) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refresh));
    }

    private static String error(HttpResponse<String> reply) {
        assertEquals(400, reply.statusCode());
        return Json.FOREIGN.readTree(reply.body()).path("error").asString();
    }

    @Test
    void aCodeIsGoodOnceForWhoHasTheProof() throws Exception {
        assertEquals("invalid_grant", error(spent(code(), REDIRECT, "w".repeat(43))));
        assertEquals("invalid_grant", error(spent(code(), REDIRECT + "2", VERIFIER)));
        String code = code();
        var bought = Json.FOREIGN.readTree(spent(code, REDIRECT, VERIFIER).body());
        assertEquals(3600, bought.path("expires_in").asInt());
        token = bought.path("access_token").asString();
        assertEquals(SpotifyPeople.DISPLAY_NAME, json("me").path("display_name").asString());
        assertEquals("invalid_grant", error(spent(code, REDIRECT, VERIFIER)));
    }

    @Test
    void eachRefreshTokenIsGoodOnceAndOverARestart() throws Exception {
        String first = world.sandbox.spotify().refresh();
        try (var earlier = new World(folder)) {
            first = earlier.sandbox.spotify().refresh();
        }
        var next = Json.FOREIGN.readTree(refreshed(first).body()).path("refresh_token").asString();
        assertNotEquals(first, next);
        assertEquals("invalid_grant", error(refreshed(first)));
        world.sandbox.spotify().revoke();
        assertEquals("invalid_grant", error(refreshed(next)));
        assertEquals("invalid_grant", error(refreshed("AQ-0-0-x-y")));
        assertEquals(
                "invalid_client",
                error(
                        token(
                                Map.of(
                                        "grant_type",
                                        "refresh_token",
                                        "refresh_token",
                                        next,
                                        "client_id",
                                        "f".repeat(32)))));
    }

    @Test
    void onlyThisMachineByNumberIsLedBackTo() throws Exception {
        for (String wrong :
                List.of(
                        "http://localhost:40123/callback",
                        "https://evil.example.org/callback",
                        "http://127.0.0.1:40123/other",
                        "no address")) {
            var asked = asked(challenge());
            asked.put("redirect_uri", wrong);
            assertEquals(400, send("authorize?" + form(asked), Map.of(), "").statusCode(), wrong);
        }
        var plain = asked(challenge());
        plain.put("code_challenge_method", "plain");
        assertEquals(400, send("authorize?" + form(plain), Map.of(), "").statusCode());
    }

    @Test
    void nothingIsToldWithoutAToken() throws Exception {
        assertEquals(401, world.get(Site.SPOTIFY, "me").statusCode());
        world.sandbox.spotify().expireAccess();
        assertEquals(401, get("me").statusCode());
        token = world.sandbox.spotify().access(Instant.now().getEpochSecond());
        assertEquals(200, get("me").statusCode());
        token = world.sandbox.spotify().access(Instant.now().getEpochSecond() - 3601);
        assertEquals(401, get("me").statusCode());
        token = token.replace("BQ", "AQ");
        assertEquals(401, get("me").statusCode());
    }

    @Test
    void aPageOfHitsHasTen() throws Exception {
        assertEquals(400, get("search?q=ferry&type=track&limit=11").statusCode());
        assertEquals(400, get("search?q=ferry&type=track&limit=0").statusCode());
        assertEquals(5, json("search?q=ferry&type=track").at("/tracks/items").size());
        var found = json("search?q=night+ferry+extended&type=track&limit=10").at("/tracks/items/0");
        assertEquals("Night Ferry - Extended Mix", found.path("name").asString());
        assertTrue(found.path("id").asString().matches("[0-9A-Za-z]{22}"));
        assertEquals(200, get("tracks/" + found.path("id").asString()).statusCode());
        assertEquals(403, get("audio-features/" + found.path("id").asString()).statusCode());
        assertEquals(404, get("tracks/" + "x".repeat(22)).statusCode());
        assertEquals(400, get("tracks/x").statusCode());
    }

    @Test
    void twelveDigitsAreFoundOnlyPaddedToFourteen() throws Exception {
        String search = "search?type=album&q=upc:";
        assertEquals(0, json(search + "810000440442").at("/albums/total").asInt());
        assertEquals(1, json(search + "00810000440442").at("/albums/total").asInt());
        assertEquals(1, json(search + "7340001400145").at("/albums/total").asInt());
    }

    @Test
    void ownListsAreOpenAndOthersNot() throws Exception {
        var lists = json("me/playlists").path("items");
        assertEquals(5, lists.size());
        int closed = 0;
        for (JsonNode list : lists) {
            String id = list.path("id").asString();
            int total = list.at("/items/total").asInt(-1);
            var reply = get("playlists/" + id + "/items?limit=50");
            if (total < 0) {
                closed++;
                assertEquals(403, reply.statusCode());
                continue;
            }
            var page = Json.FOREIGN.readTree(reply.body());
            assertEquals(Math.min(50, total), page.path("items").size());
            assertEquals(total, page.path("total").asInt());
            assertEquals(403, get("playlists/" + id + "/tracks").statusCode());
        }
        assertEquals(1, closed);
        assertEquals(404, get("playlists/37i9dQZF1DX0000000000x").statusCode());
        assertEquals(400, get("me/tracks?limit=51").statusCode());
        assertEquals(30, json("me/tracks?limit=50").path("items").size());
    }

    @Test
    void whoAsksTooFastMustWait() {
        var limit = new RollingLimit(3, Duration.ofSeconds(30));
        long second = 1_000_000_000L;
        for (int i = 0; i < 3; i++) assertEquals(0, limit.secondsToWait(i * second));
        assertEquals(27, limit.secondsToWait(3 * second));
        assertEquals(0, limit.secondsToWait(30 * second));
        assertEquals(1, limit.secondsToWait(30 * second));
        limit.ignore(true);
        assertEquals(0, limit.secondsToWait(30 * second));
    }

    @Test
    void tooManyRequestsAreRefusedWithATime() throws Exception {
        world.sandbox.respectLimits();
        HttpResponse<byte[]> last = get("me");
        for (int i = 0; i < 205 && last.statusCode() == 200; i++) last = get("me");
        assertEquals(429, last.statusCode());
        int wait = Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait >= 1 && wait <= 30, "" + wait);
        world.sandbox.ignoreLimits();
        assertFalse(json("me").path("id").asString().isEmpty());
    }
}
