package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ArchiveSiteTest {
    private static final String BOTTLE = "sable-and-rue-bottle-green";
    private static final String INTERLUDE = "05 Pier Nine (Interlude)";

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

    private static JsonNode search(String query, String more) throws Exception {
        String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return world.json(Site.ARCHIVE, "advancedsearch.php?output=json&q=" + q + more);
    }

    private static JsonNode metadata(String item) throws Exception {
        return world.json(Site.ARCHIVE, "metadata/" + item);
    }

    private static JsonNode file(JsonNode item, String name) {
        return StreamSupport.stream(item.path("files").spliterator(), false)
                .filter(f -> f.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<byte[]> download(String item, String name, String... headers)
            throws Exception {
        String path =
                String.join("/", Arrays.stream(name.split("/")).map(ArchiveSite::segment).toList());
        return world.get(Site.ARCHIVE, "download/" + item + "/" + path, headers);
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title:\"night ferry\" AND creator:\"mara lindqvist\" AND mediatype:(audio OR etree) | 2",
                "creator:\"Северный Док\" | 1",
                "night ferry | 5",
                "night ferry -mediatype:collection -mediatype:texts | 3",
                "collection:netlabels AND licenseurl:*creativecommons* AND year:[2020 TO 2024] | 5",
                "identifier:quayside-sessions-1 | 0",
                "title:nothing | 0",
            })
    void itemsAreFound(String query, int count) throws Exception {
        assertEquals(count, search(query, "").at("/response/numFound").asInt(), query);
    }

    @Test
    void onlyFieldsAskedForComeAndOnlyIfThereAreAny() throws Exception {
        var doc =
                search(
                                "identifier:anselm_okoro-low_sun",
                                "&fl[]=identifier&fl[]=title&fl=date,year")
                        .at("/response/docs/0");
        assertEquals(List.of("identifier", "title"), List.copyOf(doc.propertyNames()));
    }

    @Test
    void aFieldIsAValueOrAList() throws Exception {
        assertTrue(
                search("identifier:night-ferry-kaito-rei-remix", "")
                        .at("/response/docs/0/creator")
                        .isArray());
        var doc = search("identifier:" + BOTTLE, "").at("/response/docs/0");
        assertTrue(doc.path("creator").isString());
        assertTrue(doc.path("year").isString());
        assertTrue(doc.path("downloads").isInt());
        assertEquals("2021-03-12T00:00:00Z", doc.path("date").asString());
    }

    @Test
    void resultsComeInPagesAndInOrder() throws Exception {
        var first = search("mediatype:audio", "&rows=3&page=1&sort[]=downloads+desc&fl=downloads");
        var second = search("mediatype:audio", "&rows=3&page=2&sort[]=downloads+desc&fl=downloads");
        assertEquals(3, second.at("/response/start").asInt());
        assertTrue(
                first.at("/response/docs/2/downloads").asInt()
                        >= second.at("/response/docs/0/downloads").asInt());
    }

    @Test
    void aMistakeIsAnErrorInside200() throws Exception {
        assertTrue(search("title:\"night", "").path("error").has("msg"));
        assertTrue(search("night", "&rows=5000&page=3").has("error"));
    }

    @Test
    void withoutAskingForJsonThereIsAPage() throws Exception {
        var reply = world.get(Site.ARCHIVE, "advancedsearch.php?q=night");
        assertTrue(header(reply, "Content-Type").startsWith("text/html"));
    }

    @Test
    void everyFigureOfAFileIsText() throws Exception {
        var item = metadata(BOTTLE);
        for (JsonNode file : item.path("files")) {
            file.properties().forEach(p -> assertTrue(p.getValue().isString(), p.getKey()));
        }
        assertTrue(item.path("item_size").isIntegralNumber());
    }

    @Test
    void lengthsAreSpeltInThreeWays() throws Exception {
        var item = metadata(BOTTLE);
        assertEquals("32.00", file(item, INTERLUDE + ".flac").path("length").asString());
        assertEquals("00:32", file(item, INTERLUDE + ".mp3").path("length").asString());
        var ogg = file(item, INTERLUDE + ".ogg");
        assertEquals("32.00", ogg.path("length").asString());
        assertEquals(INTERLUDE + ".flac", ogg.path("original").asString());
        assertFalse(ogg.has("title"));
        assertEquals(
                "0", file(metadata("hull-music"), "hull music.flac").path("length").asString());
    }

    @Test
    void someItemsHaveNothingToGive() throws Exception {
        assertEquals(0, metadata("there-is-no-such-item").size());
        assertTrue(metadata("quayside-sessions-1").path("is_dark").asBoolean());
        assertFalse(metadata("quayside-sessions-1").has("files"));
        assertTrue(metadata("harbour-works").path("is_collection").asBoolean());
        assertTrue(
                StreamSupport.stream(
                                metadata("mara-lindqvist-2024-12-31-pier-9")
                                        .path("files")
                                        .spliterator(),
                                false)
                        .allMatch(f -> f.path("format").asString().equals("Metadata")));
    }

    @Test
    void aPartOfTheMetadataCanBeAskedFor() throws Exception {
        assertEquals(
                "Bottle Green", metadata(BOTTLE + "/metadata/title").path("result").asString());
    }

    @Test
    void aDownloadLeadsToANodeAndGivesWhatWasAnnounced() throws Exception {
        var told = file(metadata(BOTTLE), INTERLUDE + ".flac");
        int before = world.sandbox.requests(Site.ARCHIVE_NODE).size();
        var reply = download(BOTTLE, INTERLUDE + ".flac");
        assertEquals(before + 1, world.sandbox.requests(Site.ARCHIVE_NODE).size());
        assertEquals(200, reply.statusCode());
        assertEquals(told.path("size").asString(), "" + reply.body().length);
        assertEquals(told.path("md5").asString(), Digests.md5(reply.body()));
        assertEquals("audio/flac", header(reply, "Content-Type"));
    }

    @Test
    void aPartCanBeAskedForWhileTheFileIsTheSame() throws Exception {
        String name = INTERLUDE + ".mp3";
        var whole = download(BOTTLE, name);
        String tag = header(whole, "ETag");
        int size = whole.body().length;
        var part = download(BOTTLE, name, "Range", "bytes=1000-", "If-Range", tag);
        assertEquals(206, part.statusCode());
        assertEquals("bytes 1000-%d/%d".formatted(size - 1, size), header(part, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole.body(), 1000, size), part.body());
        assertEquals(
                206,
                download(
                                BOTTLE,
                                name,
                                "Range",
                                "bytes=5-9",
                                "If-Range",
                                header(whole, "Last-Modified"))
                        .statusCode());
        assertEquals(
                200,
                download(BOTTLE, name, "Range", "bytes=5-9", "If-Range", "\"other\"").statusCode());
        assertEquals(7, download(BOTTLE, name, "Range", "bytes=-7").body().length);
        var beyond = download(BOTTLE, name, "Range", "bytes=" + size + "-");
        assertEquals(416, beyond.statusCode());
        assertEquals("bytes */" + size, header(beyond, "Content-Range"));
    }

    @Test
    void aConnectionBreaksHalfWayOnce() throws Exception {
        String item = "oleander-choir-glass-harbour";
        String name = "01 - Glass Harbour.flac";
        assertThrows(IOException.class, () -> download(item, name));
        var rest = download(item, name, "Range", "bytes=13233748-");
        assertEquals(206, rest.statusCode());
        assertEquals(26467496 - 13233748, rest.body().length);
    }

    @Test
    void aNodeIsBusyOnce() throws Exception {
        String name = "01 Slow Signal.flac";
        var busy = download("slow-signal-mer034", name, "Range", "bytes=0-9");
        assertEquals(503, busy.statusCode());
        assertEquals("1", header(busy, "Retry-After"));
        assertEquals(206, download("slow-signal-mer034", name, "Range", "bytes=0-9").statusCode());
    }

    @Test
    void aPrivateFileIsRefusedAndItsSisterOpen() throws Exception {
        String id = "sable-and-rue-undertow";
        var item = metadata(id);
        assertEquals("true", item.at("/metadata/access-restricted-item").asString());
        assertEquals("true", file(item, "02 Undertow.flac").path("private").asString());
        assertFalse(file(item, "02 Undertow.mp3").has("private"));
        assertEquals(403, download(id, "02 Undertow.flac").statusCode());
        assertEquals(206, download(id, "02 Undertow.mp3", "Range", "bytes=0-9").statusCode());
    }

    @Test
    void someFilesAreNotWhatTheySeem() throws Exception {
        String page = "kaito rei - tidewater (dub).mp3";
        var told = file(metadata("tidewater-dub-page"), page);
        byte[] html = download("tidewater-dub-page", page).body();
        assertTrue(new String(html, StandardCharsets.UTF_8).startsWith("<!DOCTYPE html>"));
        assertEquals(told.path("md5").asString(), Digests.md5(html));

        String cut = "anselm_okoro-low_sun.mp3";
        long announced = file(metadata("anselm_okoro-low_sun"), cut).path("size").asLong();
        assertTrue(download("anselm_okoro-low_sun", cut).body().length < announced);

        String morrow = "Morrow.flac";
        var wrong = file(metadata("kaito-rei-morrow"), morrow);
        var reply = download("kaito-rei-morrow", morrow);
        assertEquals(wrong.path("size").asString(), "" + reply.body().length);
        assertFalse(wrong.path("md5").asString().equals(Digests.md5(reply.body())));

        var low = file(metadata("low-sun-ep-128"), "low-sun-original-mix.mp3");
        assertEquals("128", low.path("bitrate").asString());
        assertEquals(
                "212.00",
                file(metadata("low-sun-okoro"), "03 Low Sun.flac").path("length").asString());
    }

    @Test
    void aNameMayHoldAnything() throws Exception {
        String name = "side b/06 What's Left #1 & 100% Owed?.flac";
        assertEquals(
                "Flac", file(metadata("whats-left-whats-owed"), name).path("format").asString());
        assertEquals(
                206, download("whats-left-whats-owed", name, "Range", "bytes=0-9").statusCode());
    }

    @Test
    void whatIsNotThereIs404() throws Exception {
        assertEquals(404, download(BOTTLE, "no such file.flac").statusCode());
        assertEquals(404, download("no-such-item", "a.flac").statusCode());
        assertEquals(200, world.get(Site.ARCHIVE, "services/img/" + BOTTLE).statusCode());
    }
}
