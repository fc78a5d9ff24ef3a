package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.json.Json;
import cratekeeper.sandbox.Catalogue.Cover;
import cratekeeper.sandbox.Catalogue.Release;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CoverArtSiteTest {
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

    private static Release with(Cover cover) {
        return world.sandbox.catalogue().releases().stream()
                .filter(r -> r.cover() == cover)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode index(Cover cover) throws Exception {
        return world.json(Site.COVERARTARCHIVE, "release/" + with(cover).id());
    }

    @Test
    void newerIndexesHaveNumbersAndMoreSizes() throws Exception {
        var image = index(Cover.NEW).at("/images/0");
        assertTrue(image.path("id").isIntegralNumber());
        assertTrue(image.path("thumbnails").has("1200"));
        assertTrue(
                image.path("image").asString().startsWith("http://coverartarchive.org/release/"));
    }

    @Test
    void olderIndexesHaveTextAndABack() throws Exception {
        var images = index(Cover.OLD).path("images");
        assertTrue(images.get(0).path("id").isString());
        assertTrue(images.get(0).path("front").asBoolean());
        assertTrue(images.get(1).path("back").asBoolean());
        assertEquals(2, images.get(0).path("thumbnails").size());
    }

    @Test
    void aPictureIsReachedThroughTheArchive() throws Exception {
        String release = "release/" + with(Cover.NEW).id();
        world.sandbox.forgetRequests();
        var front = world.get(Site.COVERARTARCHIVE, release + "/front-500");
        assertEquals(1, world.sandbox.requests(Site.ARCHIVE).size());
        assertEquals(1, world.sandbox.requests(Site.ARCHIVE_NODE).size());
        assertEquals("image/jpeg", front.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(500, ImageIO.read(new ByteArrayInputStream(front.body())).getWidth());
        String id = index(Cover.NEW).at("/images/0/id").asString();
        assertArrayEquals(
                front.body(),
                world.get(Site.COVERARTARCHIVE, release + "/" + id + "-500.jpg").body());
        assertEquals(
                1200,
                ImageIO.read(
                                new ByteArrayInputStream(
                                        world.get(Site.COVERARTARCHIVE, release + "/front").body()))
                        .getHeight());
    }

    @Test
    void aGroupIsStoodForByOneOfItsReleases() throws Exception {
        var index = world.json(Site.COVERARTARCHIVE, "release-group/" + with(Cover.OLD).groupId());
        assertTrue(index.path("release").asString().startsWith("http://musicbrainz.org/release/"));
    }

    @Test
    void errorsArePages() throws Exception {
        var none = world.get(Site.COVERARTARCHIVE, "release/" + with(Cover.NONE).id() + "/front");
        assertEquals(404, none.statusCode());
        assertTrue(new String(none.body(), StandardCharsets.UTF_8).contains("No cover art found"));
        assertEquals(400, world.get(Site.COVERARTARCHIVE, "release/not-a-uuid").statusCode());
        assertEquals(
                404,
                world.get(Site.COVERARTARCHIVE, "release/" + with(Cover.NEW).id() + "/back")
                        .statusCode());
    }

    @Test
    void musicBrainzKnowsWhereThereIsACover() throws Exception {
        for (Cover cover : Cover.values()) {
            var release =
                    world.get(Site.MUSICBRAINZ, "release/" + with(cover).id() + "?fmt=json").body();
            assertEquals(
                    cover != Cover.NONE,
                    Json.FOREIGN.readTree(release).at("/cover-art-archive/front").asBoolean());
        }
    }
}
