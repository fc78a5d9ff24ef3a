package cratekeeper.integration.musicbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Fixtures;
import cratekeeper.json.Json;
import cratekeeper.music.PartialDate;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MusicBrainzTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1/");
    private static final String REMIX = "0d1f4a10-0000-4000-8000-000000000002";
    private static final String RELEASE = "e0000000-0000-4000-8000-000000000001";

    private static String own(String name) {
        return Fixtures.own(MusicBrainzTest.class, name);
    }

    private static FakeServiceHttp saying(String... names) {
        return FakeServiceHttp.saying(
                Service.MUSICBRAINZ, List.of(names).stream().map(MusicBrainzTest::own).toList());
    }

    @Test
    void aSearchTellsEverythingItsReplyKnows() throws Exception {
        var hits =
                new MusicBrainz(BASE, saying("recording-search.json"))
                        .search(TrackQuery.words("night ferry"));
        assertEquals(
                Track.builder()
                        .title("Night Ferry")
                        .version("extended mix")
                        .artist("Mara Lindqvist")
                        .featured(List.of("Ines Halloran"))
                        .release("Night Ferry")
                        .releaseDate(new PartialDate(2024, 5, 17))
                        .trackNumber(2)
                        .discNumber(1)
                        .durationMs(408_250L)
                        .isrc("QZXX12400001")
                        .id(Service.MUSICBRAINZ, "0d1f4a10-0000-4000-8000-000000000001")
                        .relatedId(RelatedId.MUSICBRAINZ_RELEASE, RELEASE)
                        .relatedId(
                                RelatedId.MUSICBRAINZ_RELEASE_GROUP,
                                "f0000000-0000-4000-8000-000000000001")
                        .relatedId(
                                RelatedId.MUSICBRAINZ_TRACK, "d0000000-0000-4000-8000-000000000001")
                        .relatedId(
                                RelatedId.MUSICBRAINZ_ARTIST,
                                "a0000000-0000-4000-8000-000000000001;a0000000-0000-4000-8000-000000000002")
                        .url(
                                "https://musicbrainz.org/recording/0d1f4a10-0000-4000-8000-000000000001")
                        .build(),
                hits.getFirst().track());
    }

    @Test
    void videosAreNoTracks() throws Exception {
        var hits =
                new MusicBrainz(BASE, saying("recording-search.json"))
                        .search(TrackQuery.words("night ferry"));
        assertEquals(
                List.of("0d1f4a10-0000-4000-8000-000000000001", REMIX),
                hits.stream().map(hit -> hit.track().id(Service.MUSICBRAINZ).orElse("")).toList());
    }

    @Test
    void theReleaseThatWasAskedForGoesBeforeABetterOne() throws Exception {
        var query =
                TrackQuery.of(
                        Track.builder().title("Night Ferry").release("Harbour Sounds 7").build());
        var hits = new MusicBrainz(BASE, saying("recording-search.json")).search(query);
        assertEquals("Harbour Sounds 7", hits.getFirst().track().release());
        assertEquals("DE", hits.getFirst().track().country());
        assertEquals(9, hits.getFirst().track().trackNumber());
    }

    @Test
    void aTrackTakesTwoCallsForItsLabelHangsOnTheRelease() throws Exception {
        var http = saying("recording.json", "release.json");
        var track = new MusicBrainz(BASE, http).track(REMIX).orElseThrow();
        assertEquals("Slow Harbour", track.label());
        assertEquals("SLOW 012", track.catalogueNumber());
        assertEquals("Kaito Rei remix", track.version());
        assertEquals(List.of("Kaito Rei"), track.remixers());
        assertEquals(372_000L, track.durationMs());
        assertEquals(2, track.trackNumber());
        assertEquals("QZXX12400003", track.isrc());
        assertEquals("0602527121956", track.barcode());
        assertEquals("GB", track.country());
        assertEquals(List.of("deep house", "house"), track.genres());
        assertEquals(new PartialDate(2024, 5, 17), track.releaseDate());
        assertEquals(
                "b0000000-0000-4000-8000-000000000001",
                track.relatedIds().get(RelatedId.MUSICBRAINZ_LABEL));
        assertEquals(
                List.of("/ws/2/recording/" + REMIX, "/ws/2/release/" + RELEASE),
                http.asked().stream().map(URI::getPath).toList());
    }

    @Test
    void aReleaseGivesItsTracksInOrderWithoutVideos() throws Exception {
        var release = new MusicBrainz(BASE, saying("release.json")).release(RELEASE).orElseThrow();
        assertEquals("12\" Vinyl + DVD-Video", release.format());
        assertEquals("Single", release.kind());
        assertEquals(
                List.of("Night Ferry (original mix)", "Night Ferry (Kaito Rei remix)"),
                release.tracks().stream().map(Track::fullTitle).toList());
        var second = release.tracks().get(1);
        assertEquals(List.of("Mara Lindqvist"), second.artists());
        assertEquals(List.of("Kaito Rei"), second.remixers());
        assertEquals(List.of("deep house"), second.genres());
        assertEquals(List.of("electronic"), release.tracks().getFirst().genres());
    }

    @Test
    void anIsrcMayNameSeveralRecordingsAndEachShowsTheOneAskedFor() throws Exception {
        var http = saying("recording-search.json");
        var hits = new MusicBrainz(BASE, http).byIsrc("qz-xx1-24-00001");
        assertEquals(
                List.of("QZXX12400001", "QZXX12400001"),
                hits.stream().map(TrackHit::track).map(Track::isrc).toList());
        assertTrue(http.asked().getFirst().getQuery().startsWith("query=isrc:QZXX12400001&"));
    }

    @Test
    void whatIsNoCodeIsNotAskedFor() throws Exception {
        var http = saying("recording-search.json");
        var musicBrainz = new MusicBrainz(BASE, http);
        assertEquals(List.of(), musicBrainz.byIsrc("strobe"));
        assertEquals(List.of(), musicBrainz.byBarcode("none"));
        assertTrue(musicBrainz.track(" ").isEmpty());
        assertEquals(List.of(), musicBrainz.search(TrackQuery.words(" - \u0000")));
        assertEquals(List.of(), http.asked());
    }

    @Test
    void theBaseAddressMayBeTheSiteOrItsWebService() throws Exception {
        for (String base :
                List.of("http://127.0.0.1:1", "http://127.0.0.1:1/", "http://127.0.0.1:1/ws/2/")) {
            var http = saying("recording.json", "release.json");
            new MusicBrainz(URI.create(base), http).track(REMIX);
            assertEquals("/ws/2/recording/" + REMIX, http.asked().getFirst().getPath());
        }
    }

    @Test
    void aRecordingWithoutReleasesStillIsATrack() throws Exception {
        var track =
                MusicBrainzMapper.hits(
                                Json.FOREIGN
                                        .readValue(
                                                own("recording-search.json"),
                                                MusicBrainzReply.Recordings.class)
                                        .recordings(),
                                null)
                        .get(1)
                        .track();
        assertEquals("Kaito Rei remix", track.version());
        assertEquals(List.of("Kaito Rei"), track.remixers());
        assertNull(track.durationMs());
        assertNull(track.release());
    }
}
