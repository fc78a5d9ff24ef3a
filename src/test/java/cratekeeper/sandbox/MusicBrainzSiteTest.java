package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MusicBrainzSiteTest {
    private static final String FULL =
            "inc=artist-credits+releases+release-groups+media+isrcs+genres+tags+work-rels+artist-rels";

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
        return world.json(Site.MUSICBRAINZ, target);
    }

    private static JsonNode search(String kind, String query) throws Exception {
        return get(kind + "?fmt=json&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static List<String> titles(JsonNode body) {
        return StreamSupport.stream(body.path("recordings").spliterator(), false)
                .map(r -> r.path("title").asString())
                .toList();
    }

    private static String id(String catalogueNumber, String number) {
        return world.sandbox.catalogue().at(catalogueNumber, number).id();
    }

    private static String release(String catalogueNumber) {
        return world.sandbox.catalogue().releases().stream()
                .filter(r ->
                        r.imprints().stream()
                                .anyMatch(i -> i.catalogueNumber().equals(catalogueNumber)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aSearchHasItsOwnShape() throws Exception {
        var found =
                search(
                        "recording",
                        "recording:\"Night Ferry (Extended Mix)\" AND artist:\"Mara Lindqvist\"");
        assertEquals(1, found.path("count").asInt());
        var hit = found.at("/recordings/0");
        assertEquals(100, hit.path("score").asInt());
        assertTrue(hit.path("video").isNull());
        assertFalse(hit.at("/artist-credit/0").has("joinphrase"));
        assertTrue(hit.at("/artist-credit/0/artist/aliases/0").has("begin-date"));
        var medium = hit.at("/releases/0/media/0");
        assertEquals("Night Ferry (Extended Mix)", medium.at("/track/0/title").asString());
        assertFalse(medium.has("tracks"));
        assertFalse(hit.has("disambiguation"));
    }

    @Test
    void aLookUpHasAnother() throws Exception {
        var found = get("recording/" + id("HBR014", "1") + "?fmt=json&" + FULL);
        assertFalse(found.has("score"));
        assertFalse(found.path("video").asBoolean(true));
        assertEquals("", found.path("disambiguation").asString("missing"));
        assertEquals("", found.at("/artist-credit/0/joinphrase").asString("missing"));
        assertEquals("SEXYZ2400014", found.at("/isrcs/0").asString());
        assertEquals(
                "Night Ferry (Extended Mix)",
                found.at("/releases/0/media/0/tracks/0/title").asString());
        assertFalse(found.at("/releases/0/media/0").has("track"));
        assertEquals("Single", found.at("/releases/0/release-group/primary-type").asString());
        assertEquals("deep house", found.at("/genres/0/name").asString());
        assertTrue(found.at("/releases/0/packaging").isNull());
    }

    @Test
    void onlyWhatIsAskedForIsAdded() throws Exception {
        var found = get("recording/" + id("HBR014", "1") + "?fmt=json");
        for (String extra : List.of("releases", "isrcs", "artist-credit", "genres", "relations")) {
            assertFalse(found.has(extra), extra);
        }
    }

    @Test
    void aRemixerIsARelation() throws Exception {
        var found = get("recording/" + id("HBR014R", "1") + "?fmt=json&" + FULL);
        assertEquals("remixer", found.at("/relations/0/type").asString());
        assertEquals("Kaito Rei", found.at("/relations/0/artist/name").asString());
    }

    @Test
    void aReleaseTellsLabelsSidesAndCover() throws Exception {
        var vinyl =
                get(
                        "release/"
                                + release("HBR011")
                                + "?fmt=json&inc=artist-credits+labels+recordings+media+release-groups+isrcs+genres");
        assertEquals("HBR011", vinyl.at("/label-info/0/catalog-number").asString());
        assertEquals("A2", vinyl.at("/media/0/tracks/1/number").asString());
        assertEquals(2, vinyl.at("/media/0/tracks/1/position").asInt());
        assertTrue(vinyl.at("/media/0/tracks/3/length").isNull());
        assertTrue(vinyl.at("/cover-art-archive/front").asBoolean());
        assertEquals("SEXYZ2300004", vinyl.at("/media/0/tracks/0/recording/isrcs/0").asString());
        var pressing = get("release/" + release("ST-22LP") + "?fmt=json&inc=labels");
        assertEquals(2, pressing.path("label-info").size());
        assertTrue(pressing.path("barcode").isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "isrc:SEXYZ2400014 | 1",
                "recording:\"ночной паром\" | 2",
                "artist:\"Severny Dok\" AND recording:паром | 0",
                "alias:\"Severny Dok\" AND recording:паром | 2",
                "recording:\"What's Left / What's Owed?\" | 1",
                "recording:F# AND artist:\\$ilt | 1",
                "release:\"Warehouse July\" | 6",
                "recording:\"Container Ship\" AND video:true | 1",
                "recording:\"Container Ship\" AND dur:[190000 TO 200000] | 2",
                "recording:\"Night Ferry\" NOT artist:\"Mara Lindqvist\" | 2",
                "recording:zzzz | 0",
            })
    void fieldsAreSearched(String query, int count) throws Exception {
        assertEquals(count, search("recording", query).path("count").asInt(), query);
    }

    @Test
    void plainWordsFindTheBestFirst() throws Exception {
        var titles = titles(search("recording", "night ferry kaito rei remix"));
        assertEquals("Night Ferry (Kaito Rei Remix)", titles.getFirst());
    }

    @Test
    void resultsComeInPages() throws Exception {
        var page = get("recording?fmt=json&limit=2&offset=2&query=artist:%22Mara%20Lindqvist%22");
        assertEquals(2, page.path("recordings").size());
        assertEquals(2, page.path("offset").asInt());
        assertTrue(page.path("count").asInt() > 4);
    }

    @Test
    void releasesAreFoundByBarcodeAndNumber() throws Exception {
        assertEquals(
                "Harbour Works 014",
                search("release", "barcode:7340001400145").at("/releases/0/title").asString());
        var numbered =
                search("release", "catno:\"ST-22\" AND label:\"Slow Tide\"").at("/releases/0");
        assertEquals("Glass Harbour", numbered.path("title").asString());
        assertEquals("5029000220223", numbered.path("barcode").asString());
    }

    @Test
    void anIsrcMayStandForTwoRecordings() throws Exception {
        var found = get("isrc/CAV9D1500002?fmt=json&inc=artist-credits");
        assertEquals(2, found.path("recordings").size());
        assertFalse(found.at("/recordings/0").has("releases"));
    }

    @Test
    void anAddressLeadsToItsRelease() throws Exception {
        var found =
                get(
                        "url?fmt=json&inc=release-rels&resource=https://www.discogs.com/release/990014");
        assertEquals("Harbour Works 014", found.at("/relations/0/release/title").asString());
    }

    @Test
    void artistsOfOneNameAreToldApart() throws Exception {
        var found = search("artist", "artist:\"Ines Varga\"");
        assertEquals(2, found.path("count").asInt());
        var one = get("artist/" + found.at("/artists/0/id").asString() + "?fmt=json&inc=aliases");
        assertEquals("vocalist", one.path("disambiguation").asString());
    }

    @Test
    void releasesOfALabelCanBeBrowsed() throws Exception {
        String label =
                search("release", "catno:HBR014")
                        .at("/releases/0/label-info/0/label/id")
                        .asString();
        var found = get("release?fmt=json&inc=labels&limit=2&label=" + label);
        assertEquals(4, found.path("release-count").asInt());
        assertEquals(2, found.path("releases").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Invalid mbid. | recording/nonsense?fmt=json",
                "400 | Invalid isrc. | isrc/nonsense?fmt=json",
                "404 | Not Found | recording/00000000-0000-0000-0000-000000000000?fmt=json",
                "404 | Not Found | isrc/GBAAA0000000?fmt=json",
                "404 | Not Found | url?fmt=json&resource=https://example.org/",
                "400 | coffee is not a valid inc parameter for the artist resource. | artist/00000000-0000-0000-0000-000000000000?fmt=json&inc=coffee",
                "400 | Unable to parse search: \"night | recording?fmt=json&query=%22night",
            })
    void mistakesAreExplained(int status, String error, String target) throws Exception {
        var reply = world.get(Site.MUSICBRAINZ, target);
        assertEquals(status, reply.statusCode());
        JsonNode body = Json.FOREIGN.readTree(reply.body());
        assertEquals(error, body.path("error").asString());
        assertTrue(body.has("help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"okhttp/5.5.1", "Java-http-client/25", "curl/8", "python-requests/2"})
    void aLibrarysNameIsNoName(String agent) throws Exception {
        assertEquals(
                403,
                world.get(Site.MUSICBRAINZ, "recording?fmt=json&query=x", "User-Agent", agent)
                        .statusCode());
    }

    @Test
    void withoutAskingForJsonThereIsXml() throws Exception {
        var reply = world.get(Site.MUSICBRAINZ, "recording?query=ferry");
        assertTrue(reply.headers().firstValue("Content-Type").orElseThrow().contains("xml"));
        assertTrue(
                world.get(Site.MUSICBRAINZ, "recording?query=ferry", "Accept", "application/json")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .contains("json"));
    }

    @Test
    void hasteIsRefused(@TempDir Path other) throws Exception {
        try (var strict = new World(other)) {
            strict.sandbox.respectLimits();
            assertEquals(
                    200, strict.get(Site.MUSICBRAINZ, "recording?fmt=json&query=x").statusCode());
            var second = strict.get(Site.MUSICBRAINZ, "recording?fmt=json&query=x");
            assertEquals(503, second.statusCode());
            assertEquals("1", second.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(
                    Json.FOREIGN
                            .readTree(second.body())
                            .path("error")
                            .asString()
                            .contains("rate limit"));
            assertEquals(1, strict.sandbox.limitViolations());
        }
    }
}
