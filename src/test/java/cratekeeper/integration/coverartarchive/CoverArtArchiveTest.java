package cratekeeper.integration.coverartarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.ArtworkSourceContract;
import cratekeeper.integration.Fixtures;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.net.FakeReply;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverArtArchiveTest extends ArtworkSourceContract {
    private static final String RELEASE = "e0000000-0000-4000-8000-000000000001";
    private static final String GROUP = "f0000000-0000-4000-8000-000000000001";

    @Override
    protected Service service() {
        return Service.COVERARTARCHIVE;
    }

    @Override
    protected ArtworkSource source(URI base) {
        return new CoverArtArchive(base, door());
    }

    @Override
    protected String path() {
        return "/release/" + RELEASE;
    }

    @Override
    protected String picturePath() {
        return "/release/" + RELEASE + "/3-1200.jpg";
    }

    @Override
    protected void found() {
        api.answer(path(), 200, Fixtures.own(CoverArtArchiveTest.class, "index.json"))
                .answer(picturePath(), FakeReply.bytes(200, PICTURE));
    }

    @Override
    protected void none() {
        api.answer(path(), FakeReply.html(404, "<h1>Not Found</h1>"));
    }

    @Override
    protected Track track() {
        return Track.builder()
                .title("Night Ferry")
                .relatedId(RelatedId.MUSICBRAINZ_RELEASE, RELEASE)
                .relatedId(RelatedId.MUSICBRAINZ_RELEASE_GROUP, GROUP)
                .build();
    }

    @Test
    void anApprovedFrontInItsLargestSmallSizeAtOurBaseAddress() throws Exception {
        found();
        assertEquals(
                Optional.of(api.uri(picturePath()).toString()), source(api.base()).front(track()));
    }

    @Test
    void aReleaseWithoutFrontIsStoodForByItsGroup() throws Exception {
        api.answer(path(), 200, "{\"release\":\"x\",\"images\":[{\"types\":[\"Back\"]}]}")
                .answer(
                        "/release-group/" + GROUP,
                        200,
                        Fixtures.own(CoverArtArchiveTest.class, "index.json"));
        assertEquals(
                Optional.of(api.uri(picturePath()).toString()), source(api.base()).front(track()));
    }

    @Test
    void theIndexMayBeRedirected() throws Exception {
        found();
        api.answer(path(), FakeReply.redirect(api.uri("/index").toString()))
                .answer("/index", 200, Fixtures.own(CoverArtArchiveTest.class, "index.json"));
        assertEquals(
                Optional.of(api.uri(picturePath()).toString()), source(api.base()).front(track()));
    }

    @ParameterizedTest
    @CsvSource({
        "http://coverartarchive.org/release/a/1.jpg, http://127.0.0.1:9/release/a/1.jpg",
        "https://coverartarchive.org/release/a/1.jpg?x=1, http://127.0.0.1:9/release/a/1.jpg?x=1",
        "http://archive.org/download/a/1.jpg, https://archive.org/download/a/1.jpg",
        "http://localhost:8/1.jpg, http://localhost:8/1.jpg",
        "https://localhost.example.org/1.jpg, https://localhost.example.org/1.jpg",
        "http://coverartarchive.org.example.org/1, https://coverartarchive.org.example.org/1",
    })
    void addressesAreSecureOrOurOwn(String url, String address) {
        assertEquals(
                Optional.of(URI.create(address)),
                CoverArtMapper.address(url, URI.create("http://127.0.0.1:9/")));
    }
}
