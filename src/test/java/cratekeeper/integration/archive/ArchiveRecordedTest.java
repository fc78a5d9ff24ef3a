package cratekeeper.integration.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.json.Json;
import cratekeeper.music.Offer;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply becomes what it says, or the right failure.
class ArchiveRecordedTest {
    private static final URI BASE = URI.create("https://archive.org");

    private static List<ArchiveRecording> item(String body) {
        return ArchiveMapper.recordings(
                Json.FOREIGN.readValue(body, ArchiveReply.Item.class), BASE);
    }

    private static List<ArchiveReply.Doc> docs(String body) {
        var found = Json.FOREIGN.readValue(body, ArchiveReply.Search.class).response();
        return Objects.requireNonNull(Objects.requireNonNull(found).docs());
    }

    /// Which items a search would look into.
    private static List<String> opened(String body) throws Exception {
        var http = FakeServiceHttp.saying(Service.ARCHIVE, List.of(body, "{}"));
        new InternetArchive(BASE, http).search(TrackQuery.words("anything"));
        return http.asked().stream()
                .skip(1)
                .map(uri -> uri.getPath().replace("/metadata/", ""))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsRead() {
        return new RecordedReplies("archive")
                .file("search-etree-five.json", ArchiveRecordedTest::concerts)
                .file("search-all-fields.json", ArchiveRecordedTest::allFields)
                .file("search-sparse-fields.json", ArchiveRecordedTest::sparse)
                .file("search-empty.json", ArchiveRecordedTest::empty)
                .file("search-non-audio.json", ArchiveRecordedTest::nonAudio)
                .file("scrape-page.json", ArchiveRecordedTest::scrapePage)
                .file("metadata-concert-shorten-mp3-ogg.json", ArchiveRecordedTest::shorten)
                .file("metadata-concert-stream-only-flac.json", ArchiveRecordedTest::streamOnly)
                .file("metadata-78rpm-single.json", ArchiveRecordedTest::oldSingle)
                .file("metadata-collection-item.json", body -> assertEquals(List.of(), item(body)))
                .file("metadata-missing-item.json", body -> assertEquals(List.of(), item(body)))
                .tests();
    }

    private static void concerts(String body) throws Exception {
        var docs = docs(body);
        assertEquals(5, docs.size());
        assertEquals(List.of("Grateful Dead"), docs.getFirst().creator());
        assertEquals("etree", docs.getFirst().mediatype());
        assertEquals("gd73-06-10.sbd.hollister.174.sbeok.shnf", docs.getFirst().identifier());
        assertEquals(5, opened(body).size());
    }

    private static void allFields(String body) throws Exception {
        assertEquals(8, docs(body).size());
        assertEquals("oar00-09-27", docs(body).getFirst().identifier());
        assertEquals(List.of("Of A Revolution"), docs(body).getFirst().creator());
        assertEquals(5, opened(body).size());
    }

    private static void sparse(String body) throws Exception {
        assertEquals(3, opened(body).size(), "a field that is not there excludes nothing");
        assertEquals(List.of(), docs(body).getFirst().creator());
    }

    private static void empty(String body) throws Exception {
        assertEquals(List.of(), opened(body));
    }

    private static void nonAudio(String body) throws Exception {
        assertEquals(8, docs(body).size());
        assertEquals(List.of(), opened(body), "films and pictures are no music");
    }

    private static void scrapePage(String body) {
        // The other way to search has another shape: not an empty answer.
        assertThrows(SourceException.Unreadable.class, () -> opened(body));
    }

    private static void shorten(String body) {
        var recordings = item(body);
        long originals =
                Json.FOREIGN.readValue(body, ArchiveReply.Item.class).files().stream()
                        .filter(file -> "Shorten".equals(file.format()))
                        .count();
        assertEquals(originals, recordings.size());
        var first = recordings.getFirst();
        assertEquals("Casey Jones", first.track().title());
        assertEquals(List.of("Grateful Dead"), first.track().artists());
        assertEquals("1970-10-23 - McDonough Arena, Georgetown U.", first.track().release());
        assertEquals(new PartialDate(1970, 10, 23), first.track().releaseDate());
        assertEquals(337_180L, first.track().durationMs(), "the Ogg file knows it best");
        assertEquals(1, first.track().trackNumber());
        assertEquals(1, first.track().discNumber());
        assertNull(first.track().label(), "whoever uploaded it is none");
        assertEquals(
                List.of(
                        "GD70-10-23d1t01.mp3 MP3 VBR 198 337000 8327168",
                        "GD70-10-23d1t01.ogg OGG 337180 4009177"),
                first.offers().stream()
                        .map(o ->
                                String.join(
                                        " ",
                                        o.name(),
                                        o.quality(),
                                        "" + o.durationMs(),
                                        "" + o.bytes()))
                        .toList());
        assertTrue(first.offers().stream().allMatch(o -> o.checksums().size() == 2));
        assertTrue(
                recordings.stream()
                        .flatMap(r -> r.offers().stream())
                        .allMatch(o -> o.licence() == null));
        assertEquals(2, recordings.getLast().track().discNumber());
    }

    private static void streamOnly(String body) {
        var recordings = item(body);
        var offers = recordings.stream().flatMap(r -> r.offers().stream()).toList();
        assertEquals(
                List.of("MP3"), offers.stream().map(Offer::format).distinct().toList(), "no FLAC");
        assertEquals(17, recordings.size(), "eighteen, one without its open file in the excerpt");
        var first = recordings.getFirst().track();
        assertEquals("Tuning", first.title());
        assertEquals(266_020L, first.durationMs());
        assertTrue(
                recordings.stream()
                        .map(ArchiveRecording::track)
                        .map(Track::title)
                        .noneMatch(title -> title.contains("&gt;") || title.endsWith(">")));
        var tenth = recordings.get(9).track();
        assertEquals("Scarlet Begonias", tenth.title());
        assertEquals(10, tenth.trackNumber());
        assertEquals(2, tenth.discNumber());
    }

    private static void oldSingle(String body) {
        var recordings = item(body);
        assertEquals(5, recordings.size());
        var track = recordings.getFirst().track();
        assertEquals("I Want A Hippopotamus For Christmas", track.title());
        assertNull(track.version());
        assertEquals(List.of("Vicki Dale", "The Peter Pan Orchestra"), track.artists());
        assertEquals("Peter Pan", track.label());
        assertEquals("2290 A", track.catalogueNumber());
        assertEquals(new PartialDate(1953, null, null), track.releaseDate());
        assertEquals(1, track.trackNumber());
        assertEquals(167_250L, track.durationMs());
        assertEquals(List.of("Christmas", "Children's"), track.genres());
        var flac = recordings.getFirst().offers().getFirst();
        assertEquals("FLAC", flac.format());
        assertEquals(24, flac.bitDepth());
        assertEquals(61_727_450L, flac.bytes());
        assertEquals(
                Map.of(
                        "md5",
                        "194b0900f168d8c7e712fbe36880981d",
                        "sha1",
                        "b8d636c538b894a87dc0dbb286dd21dfa3d263a9"),
                flac.checksums());
        assertEquals(
                List.of("FLAC", "MP3", "OGG"),
                recordings.getFirst().offers().stream().map(Offer::format).toList());
        assertEquals(218, recordings.getFirst().offers().get(1).bitrateKbps());
        assertEquals(
                List.of("3.8-ct eq", "2.3-ct eq", "2.8-ct eq", "3.3-ct eq"),
                recordings.stream().skip(1).map(r -> r.track().version()).toList());
        assertEquals(
                List.of("I Want A Hippopotamus For Christmas"),
                recordings.stream().map(r -> r.track().title()).distinct().toList());
    }
}
