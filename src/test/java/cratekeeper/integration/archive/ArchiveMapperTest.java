package cratekeeper.integration.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cratekeeper.integration.Fixtures;
import cratekeeper.json.Json;
import cratekeeper.music.Offer;
import cratekeeper.music.PartialDate;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveMapperTest {
    private static final URI BASE = URI.create("http://127.0.0.1:9");

    private static List<ArchiveRecording> recordings(String json) {
        return ArchiveMapper.recordings(
                Json.FOREIGN.readValue(json, ArchiveReply.Item.class), BASE);
    }

    private static List<ArchiveRecording> own() {
        return recordings(Fixtures.own(ArchiveMapperTest.class, "item.json"));
    }

    @Test
    void allFilesOfARecordingTogetherTellTheTrack() {
        assertEquals(
                Track.builder()
                        .title("Night Ferry")
                        .version("Extended Mix")
                        .artists(List.of("Mara Lindqvist", "Kaito Rei"))
                        .release("Night Ferry")
                        .label("Slow Harbour")
                        .catalogueNumber("SLOW 012")
                        .releaseDate(new PartialDate(2024, 5, null))
                        .trackNumber(1)
                        .discNumber(1)
                        .durationMs(408_250L)
                        .barcode("602527121956")
                        .genres(List.of("house", "deep house"))
                        .artworkUrl("http://127.0.0.1:9/services/img/SLOW012")
                        .id(Service.ARCHIVE, "SLOW012/d1/d1t01 Night Ferry.flac")
                        .relatedId(
                                RelatedId.MUSICBRAINZ_RELEASE,
                                "e0000000-0000-4000-8000-000000000001")
                        .url("https://archive.org/details/SLOW012")
                        .build(),
                own().getFirst().track());
    }

    @Test
    void onlyOpenFilesThatPlayAreOffered() {
        assertEquals(
                List.of(
                        "d1/d1t01 Night Ferry.mp3 MP3 VBR 218 408000",
                        "d1/d1t01 Night Ferry.ogg OGG 408250",
                        "d1/d1t02 Quay.mp3 MP3 64 3723000"),
                own().stream()
                        .flatMap(recording -> recording.offers().stream())
                        .map(o -> o.name() + " " + o.quality() + " " + o.durationMs())
                        .toList());
    }

    @Test
    void anOfferTellsSizeChecksumsAndLicence() {
        Offer offer =
                recordings(Fixtures.own(ArchiveMapperTest.class, "simple-item.json"))
                        .getFirst()
                        .offers()
                        .getFirst();
        assertEquals("SLOW012/01 Night Ferry.flac", offer.id());
        assertEquals(200_000L, offer.bytes());
        assertEquals(Map.of("md5", "194b0900f168d8c7e712fbe36880981d"), offer.checksums());
        assertNull(offer.licence());
        assertNull(offer.bitDepth());
        assertEquals("Night Ferry", offer.track().title());
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                own().getFirst().offers().getFirst().licence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"metadata\":{\"identifier\":\"a\"},\"is_dark\":true,\"files\":%s}",
                "{\"metadata\":{\"identifier\":\"a\"},\"nodownload\":\"true\",\"files\":%s}",
                "{\"metadata\":{\"identifier\":\"a\"},\"is_collection\":true,\"files\":%s}",
                "{\"metadata\":{\"identifier\":\"a\",\"mediatype\":\"collection\"},\"files\":%s}",
                "{\"metadata\":{},\"files\":%s}",
                "{\"metadata\":{\"identifier\":\"a\"},\"files\":[]}",
                "{\"metadata\":{\"identifier\":\"a\"},\"files\":[{\"name\":\"a.flac\",\"format\":\"Flac\",\"private\":\"true\"}]}",
                "{\"metadata\":{\"identifier\":\"a\"},\"files\":[{\"name\":\"a.pdf\",\"format\":\"Text PDF\"},{\"format\":\"Flac\"}]}"
            })
    void whatGivesNothingAwayOffersNothing(String json) {
        assertEquals(
                List.of(),
                recordings(json.formatted("[{\"name\":\"a.flac\",\"format\":\"Flac\"}]")));
    }

    @Test
    void tracksUnpackedFromOneArchiveFileStayApart() {
        assertEquals(
                List.of("One", "Two"),
                recordings(
                                """
                                {"metadata":{"identifier":"a"},"files":[
                                 {"name":"all.zip","source":"original","format":"ZIP"},
                                 {"name":"01 One.mp3","original":"all.zip","format":"VBR MP3"},
                                 {"name":"02_Two.mp3","original":"all.zip","format":"VBR MP3"}]}
                                """)
                        .stream()
                        .map(recording -> recording.track().title())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "337.18, 337180",
        "337, 337000",
        "0.5, 500",
        "05:37, 337000",
        "5:37.25, 337250",
        "1:02:03, 3723000",
        "193:15.38, 11595380",
        "0,",
        "00:00,",
        "-5,",
        "abc,",
        "1:2:3,",
        "99999999999,"
    })
    void lengthsComeInSecondsOrByTheClock(String text, Long millis) {
        assertEquals(millis, Figures.millis(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2/20, x, 2,",
        "02, gd77-04-23d2t01.flac, 2, 2",
        ", gd77-04-23d2t01.flac, 1, 2",
        ", Disc1-Track07.flac, 7, 1",
        "A1, x.flac, ,",
        ", dust.flac, ,"
    })
    void trackAndDiscComeFromTheTagOrTheName(String tag, String name, Integer track, Integer disc) {
        assertEquals(track, Figures.trackNumber(tag, name));
        assertEquals(disc, Figures.discNumber(name));
    }

    @ParameterizedTest
    @CsvSource({
        "01 - Night Ferry.flac, Night Ferry",
        "cd1/1-03. Night_Ferry.mp3, Night Ferry",
        "_07_Night_Ferry.mp3, Night Ferry",
        "1984.mp3, 1984",
        "7 Seas.mp3, 7 Seas",
        ".flac, .flac"
    })
    void aNameGivesATitleWhereNoTagDoes(String name, String title) {
        assertEquals(title, FileNames.title(name));
    }
}
