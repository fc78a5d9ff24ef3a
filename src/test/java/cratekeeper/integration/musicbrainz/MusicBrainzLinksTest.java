package cratekeeper.integration.musicbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Fixtures;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.LinkReaderContract;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MusicBrainzLinksTest extends LinkReaderContract {
    private static final String SITE = "https://musicbrainz.org/";
    private static final String GROUP = "f0000000-0000-4000-8000-000000000001";
    private static final String ON_RELEASE = "d0000000-0000-4000-8000-000000000002";

    @Override
    protected Service service() {
        return Service.MUSICBRAINZ;
    }

    @Override
    protected LinkReader source(URI base) {
        return new MusicBrainz(base, door());
    }

    @Override
    protected String path() {
        return "/ws/2/release/" + MusicBrainzContracts.RELEASE;
    }

    @Override
    protected void found() {
        MusicBrainzContracts.found(api);
    }

    @Override
    protected void none() {
        MusicBrainzContracts.none(api);
    }

    @Override
    protected URI link() {
        return URI.create(SITE + "release/" + MusicBrainzContracts.RELEASE);
    }

    private List<String> titles(String link) throws Exception {
        return source(api.base()).read(URI.create(link)).tracks().stream()
                .map(Track::fullTitle)
                .toList();
    }

    @Test
    void aRecordingIsOneTrack() throws Exception {
        found();
        assertEquals(
                List.of("Night Ferry (Kaito Rei remix)"),
                titles(SITE + "recording/" + MusicBrainzContracts.TRACK + "/aliases"));
    }

    @Test
    void aReleaseGroupLeadsToItsBestRelease() throws Exception {
        found();
        api.answer(
                "/ws/2/release-group/" + GROUP,
                200,
                """
                {"id":"%s","title":"Night Ferry","releases":[
                 {"id":"00000000-0000-4000-8000-000000000000","title":"Night Ferry","status":"Bootleg","date":"2020"},
                 {"id":"%s","title":"Night Ferry","status":"Official","date":"2024"}]}
                """
                        .formatted(GROUP, MusicBrainzContracts.RELEASE));
        assertEquals(2, titles("http://www.musicbrainz.org/release-group/" + GROUP).size());
    }

    @Test
    void aTrackIsFoundOnTheReleaseThatHoldsIt() throws Exception {
        String release = Fixtures.own(MusicBrainzLinksTest.class, "release.json");
        api.answer("/ws/2/release", 200, "{\"release-count\":1,\"releases\":[" + release + "]}");
        assertEquals(
                List.of("Night Ferry (Kaito Rei remix)"), titles(SITE + "track/" + ON_RELEASE));
    }

    @Test
    void aPageElsewhereLeadsToItsRecordingOrElseToItsRelease() throws Exception {
        found();
        String link = "https://www.discogs.com/de/release/123-Mara-Lindqvist-Night-Ferry?x=1";
        String release =
                "{\"type\":\"discogs\",\"target-type\":\"release\",\"release\":{\"id\":\"%s\"}}"
                        .formatted(MusicBrainzContracts.RELEASE);
        String recording =
                "{\"target-type\":\"recording\",\"recording\":{\"id\":\"%s\"}}"
                        .formatted(MusicBrainzContracts.TRACK);
        api.answer("/ws/2/url", 200, "{\"id\":\"1\",\"relations\":[" + release + "]}");
        assertEquals(2, titles(link).size());
        assertTrue(
                api.requests("/ws/2/url")
                        .getFirst()
                        .query()
                        .orElse("")
                        .startsWith("resource=https%3A%2F%2Fwww.discogs.com%2Frelease%2F123&"));
        api.answer(
                "/ws/2/url",
                200,
                "{\"id\":\"1\",\"relations\":[" + release + "," + recording + "]}");
        assertEquals(1, titles(link).size());
    }

    @Test
    void aPageElsewhereThatIsNotOnRecordIsNothing() throws Exception {
        assertEquals(List.of(), titles("https://open.spotify.com/track/abc"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://open.spotify.com/intl-de/track/7abc?si=x, https://open.spotify.com/track/7abc",
        "http://www.deezer.com/en/track/77, https://www.deezer.com/track/77",
        "https://youtu.be/abcdefghijk?t=3, https://www.youtube.com/watch?v=abcdefghijk",
        "https://music.youtube.com/watch?list=x&v=abcdefghijk, https://www.youtube.com/watch?v=abcdefghijk",
        "https://mara.bandcamp.com/track/night-ferry/, https://mara.bandcamp.com/track/night-ferry",
        "https://www.beatport.com/track/night-ferry/123, https://www.beatport.com/track/night-ferry/123",
    })
    void addressesAreAskedForAsEditorsEnterThem(String link, String resource) {
        assertEquals(resource, MusicBrainzLinks.resource(URI.create(link)));
    }

    @Test
    void pagesThatNameNothingAreNotAskedFor() {
        for (String link :
                List.of(
                        "https://www.youtube.com/feed",
                        "https://www.discogs.com/",
                        "https://notdiscogs.com/release/1",
                        "ftp://www.discogs.com/release/1")) {
            assertNull(MusicBrainzLinks.resource(URI.create(link)), link);
        }
        assertFalse(
                MusicBrainzLinks.reads(URI.create(SITE + "artist/" + MusicBrainzContracts.TRACK)));
        assertFalse(MusicBrainzLinks.reads(URI.create(SITE + "recording/123")));
    }
}
