package cratekeeper.integration.coverartarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.json.Json;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply becomes what it says, or the right failure.
class CoverArtRecordedTest {
    private static final URI BASE = URI.create("https://coverartarchive.org");
    private static final String SITE = BASE + "/release/";
    private static final Track TRACK =
            Track.builder().relatedId(RelatedId.MUSICBRAINZ_RELEASE, "x").build();

    private static Optional<String> front(FakeServiceHttp http) throws Exception {
        return new CoverArtArchive(BASE, http).front(TRACK);
    }

    private static void assertFront(String url, String body) throws Exception {
        assertEquals(
                Optional.of(url), front(FakeServiceHttp.saying(Service.COVERARTARCHIVE, body)));
    }

    private static List<CoverArtReply.Image> images(String body) {
        return Objects.requireNonNull(Json.FOREIGN.readValue(body, CoverArtReply.class).images());
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsRead() {
        return new RecordedReplies("coverartarchive")
                .file("release-three-images-string-ids.json", CoverArtRecordedTest::three)
                .file("release-one-image.json", CoverArtRecordedTest::one)
                .file("release-numeric-id-1200-thumb.json", CoverArtRecordedTest::numeric)
                .file("error-404.html", CoverArtRecordedTest::notFound)
                .file("error-400.html", CoverArtRecordedTest::badRequest)
                .tests();
    }

    private static void three(String body) throws Exception {
        assertEquals(
                List.of("829521842", "5769316809", "5769317885"),
                images(body).stream().map(CoverArtReply.Image::id).toList());
        assertEquals(
                List.of(List.of("Front"), List.of("Medium"), List.of("Back")),
                images(body).stream().map(CoverArtReply.Image::types).toList());
        assertFront(SITE + "76df3287-6cda-33eb-8e9a-044b5e15ffdd/829521842-500.jpg", body);
    }

    private static void one(String body) throws Exception {
        assertFront(SITE + "83c45b6c-69ee-4eb0-903b-bd944ed59d48/14504943757-500.jpg", body);
    }

    private static void numeric(String body) throws Exception {
        assertEquals("31935858269", images(body).getFirst().id());
        assertFront(SITE + "8745795a-190f-4be5-84fd-a8cfe5365cc6/31935858269-1200.jpg", body);
    }

    private static void notFound(String body) throws Exception {
        assertEquals(
                Optional.empty(),
                front(FakeServiceHttp.refusing(Service.COVERARTARCHIVE, 404, body)));
        assertThrows(
                SourceException.Unreadable.class,
                () -> front(FakeServiceHttp.saying(Service.COVERARTARCHIVE, body)));
    }

    private static void badRequest(String body) {
        var failure =
                assertThrows(
                        SourceException.Unreadable.class,
                        () -> front(FakeServiceHttp.refusing(Service.COVERARTARCHIVE, 400, body)));
        assertEquals(
                "Cover Art Archive sent a reply we cannot read (answer 400).",
                failure.getMessage());
    }
}
