package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DiscogsSiteTest {
    private static final String TOKEN = "Discogs token=" + DiscogsSite.TOKEN;

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

    private static JsonNode get(String target) throws Exception {
        return Json.FOREIGN.readTree(
                world.get(Site.DISCOGS, target, "Authorization", TOKEN).body());
    }

    private static JsonNode search(String parameter, String words) throws Exception {
        return get(
                "database/search?type=release&"
                        + parameter
                        + "="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(row -> row.path(name).asString())
                .toList();
    }

    @Test
    void theLinksOfTheCatalogueLeadToTheirReleases() throws Exception {
        assertEquals("Harbour Works 014", get("releases/990014").path("title").asString());
        assertEquals("Ferrous", get("releases/990011").path("title").asString());
        assertEquals("Glass Harbour", get("releases/990022").path("title").asString());
        assertEquals("Low Sun EP", get("releases/990031").path("title").asString());
    }

    @Test
    void everyReleaseHasAnIdOfItsOwn() {
        var shelf = new DiscogsShelf(Catalogue.load());
        var ids = new HashSet<Long>();
        shelf.releases().forEach(r -> assertTrue(ids.add(DiscogsShelf.id(r)), r.title()));
        assertTrue(shelf.releases().stream().noneMatch(r -> r.title().equals("Live at Pier 9")));
    }

    @Test
    void aRecordHasHeadingsSidesAndNoLengths() throws Exception {
        var list = get("releases/990011").path("tracklist");
        assertEquals(
                List.of("heading", "track", "track", "heading", "track", "track"),
                texts(list, "type_"));
        assertEquals(List.of("", "A1", "A2", "", "B1", "B2"), texts(list, "position"));
        assertTrue(texts(list, "duration").stream().allMatch(String::isEmpty));
    }

    @Test
    void aFileHasLengthsAndNoOriginalMix() throws Exception {
        var list = get("releases/990014").path("tracklist");
        assertEquals("6:48", list.at("/0/duration").asString());
        assertEquals("Night Ferry", list.at("/1/title").asString());
    }

    @Test
    void aTitleOfTwoHalvesIsAnIndexRow() throws Exception {
        long id = search("q", "feldspar").at("/results/0/id").asLong();
        var row = get("releases/" + id).path("tracklist").get(2);
        assertEquals("index", row.path("type_").asString());
        assertEquals("", row.path("position").asString());
        assertEquals(List.of("A2.1", "A2.2"), texts(row.path("sub_tracks"), "position"));
    }

    @Test
    void itDoesNotSayWhatMusicBrainzSays() throws Exception {
        var release = get("releases/990014");
        assertEquals("Harbour Works Recordings (2)", release.at("/labels/0/name").asString());
        assertEquals("HBR 014", release.at("/labels/0/catno").asString());
        long second = search("catno", "st22lp").at("/results/0/id").asLong();
        assertEquals(2000, get("releases/" + second).path("year").asInt());
        assertEquals("Europe", get("releases/" + second).path("country").asString());
    }

    @Test
    void namesakesAreNumbered() throws Exception {
        var catalogue = Catalogue.load();
        var shelf = new DiscogsShelf(catalogue);
        assertEquals(
                List.of("Ines Varga", "Ines Varga (2)"),
                catalogue.artists().stream()
                        .filter(a -> a.name().equals("Ines Varga"))
                        .map(shelf::name)
                        .toList());
        var bandoneon =
                catalogue.artists().stream()
                        .filter(a -> a.note().equals("bandoneon player"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "Ines Varga (2)",
                get("artists/" + DiscogsShelf.id(bandoneon)).path("name").asString());
    }

    @Test
    void pressingsOfOneAlbumShareAMaster() throws Exception {
        long master = get("releases/990022").path("master_id").asLong();
        assertNotEquals(0, master);
        assertEquals(990022, get("masters/" + master).path("main_release").asLong());
        assertFalse(get("releases/990014").has("master_id"));
    }

    @Test
    void searchesPage() throws Exception {
        var first = get("database/search?label=harbour&per_page=2");
        assertEquals(4, first.at("/pagination/items").asInt());
        assertEquals(2, first.path("results").size());
        var next = first.at("/pagination/urls/next").asString();
        assertTrue(next.contains("page=2"), next);
        var last = get("database/search?label=harbour&per_page=2&page=2");
        assertEquals(2, last.path("results").size());
        assertTrue(last.at("/pagination/urls").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "q, Mara Lindqvist night ferry, 3",
        "q, qqqq, 0",
        "track, Night Ferry, 6",
        "artist, lindqvist, 4",
        "barcode, 7340001400145, 1",
        "barcode, 7 340001 400145, 1",
        "barcode, 999, 0",
        "catno, HBR014, 1",
    })
    void searchesFind(String parameter, String words, int count) throws Exception {
        assertEquals(count, search(parameter, words).at("/pagination/items").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "404, Release not found., releases/999999999",
        "404, Master Release not found., masters/999999999",
        "404, Artist not found., artists/999999999",
        "404, Label not found., labels/999999999",
        "404, The requested resource was not found., nope",
        "404, The requested resource was not found., releases/x",
    })
    void mistakesAreAMessage(int status, String message, String target) throws Exception {
        var reply = world.get(Site.DISCOGS, target);
        assertEquals(status, reply.statusCode());
        assertEquals(message, Json.FOREIGN.readTree(reply.body()).path("message").asString());
    }

    @Test
    void whoeverIsNotSignedInMayLookUpButNotSearchAndSeesNoPictures() throws Exception {
        assertEquals(401, world.get(Site.DISCOGS, "database/search?q=ferry").statusCode());
        assertEquals(401, world.get(Site.DISCOGS, "oauth/identity").statusCode());
        var release = world.json(Site.DISCOGS, "releases/990014");
        assertEquals("", release.at("/images/0/uri").asString("missing"));
        assertTrue(get("releases/990014").at("/images/0/uri").asString().startsWith("https://"));
    }

    @Test
    void onlyTheSandboxsOwnTokenIsBelieved() throws Exception {
        assertEquals("crate_digger", get("oauth/identity").path("username").asString());
        assertEquals(
                401,
                world.get(Site.DISCOGS, "releases/990014", "Authorization", "Discogs token=wrong")
                        .statusCode());
    }

    @Test
    void hasteIsRefusedAndTold(@TempDir Path other) throws Exception {
        try (var strict = new World(other)) {
            strict.sandbox.respectLimits();
            for (int left = 24; left >= 0; left--) {
                var reply = strict.get(Site.DISCOGS, "releases/990014");
                assertEquals(200, reply.statusCode());
                assertEquals(
                        "" + left,
                        reply.headers().firstValue("X-Discogs-Ratelimit-Remaining").orElseThrow());
            }
            var refused = strict.get(Site.DISCOGS, "releases/990014");
            assertEquals(429, refused.statusCode());
            assertTrue(refused.headers().firstValue("Retry-After").isEmpty());
            assertEquals("25", refused.headers().firstValue("X-Discogs-Ratelimit").orElseThrow());
        }
    }
}
