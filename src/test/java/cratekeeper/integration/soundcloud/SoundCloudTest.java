package cratekeeper.integration.soundcloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cratekeeper.json.Json;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundCloudTest {
    private static Track track(String json) {
        return SoundCloudMapper.track(Json.FOREIGN.readValue(json, SoundCloudReply.Track.class));
    }

    @Test
    void aTrackHoldsAllThatItsUploaderSays() {
        assertEquals(
                Track.builder()
                        .title("Night Ferry")
                        .version("Kaito Rei Remix")
                        .artist("Mara Lindqvist")
                        .remixers(List.of("Kaito Rei"))
                        .catalogueNumber("HBR014")
                        .releaseDate(new PartialDate(2024, 5, 17))
                        .durationMs(407_977L)
                        .genres(List.of("Deep House"))
                        .bpm(126.0)
                        .key(MusicalKey.parse("Am").orElseThrow())
                        .artworkUrl("https://i1.sndcdn.com/artworks-x-t500x500.jpg")
                        .id(Service.SOUNDCLOUD, SoundCloudContracts.TRACK)
                        .url("https://soundcloud.com/harbour-works/night-ferry")
                        .build(),
                track(SoundCloudContracts.own("track.json")));
    }

    @Test
    void anExcerptsLengthIsNobodysLength() {
        assertNull(
                track("{\"title\":\"x\",\"duration\":30000,\"access\":\"preview\"}").durationMs());
        assertEquals(
                200_090L,
                track(
                                "{\"title\":\"x\",\"duration\":30000,\"full_duration\":200090,\"policy\":\"SNIP\"}")
                        .durationMs());
    }

    @Test
    void whatADistributorDeliveredIsBelieved() {
        var track =
                track(
                        """
                        {"title":"Label Show - Night Ferry","user":{"username":"Label"},"publisher_metadata":
                         {"artist":"Mara Lindqvist","isrc":"QZ-XX1-24-00001","upc_or_ean":"1234567890128","album_title":"Ferries"}}
                        """);
        assertEquals("Label Show - Night Ferry", track.title());
        assertEquals(List.of("Mara Lindqvist"), track.artists());
        assertEquals("QZXX12400001", track.isrc());
        assertEquals("1234567890128", track.barcode());
        assertEquals("Ferries", track.release());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Night Ferry; Mara; Mara; Night Ferry; -",
                "Mara - Night Ferry (Extended Mix); Label; Mara; Night Ferry; Extended Mix",
                "mara – Night Ferry; Mara; Mara; Night Ferry; -",
                "Mara | Night Ferry; Mara; Mara; Night Ferry; -",
                "Night Ferry - Mara; Mara; Mara; Night Ferry; -",
                "Night Ferry - Extended Mix; Mara; Mara; Night Ferry; Extended Mix",
                "One | Two; Label; Label; One | Two; -",
                "FREE DL: Mara - Night Ferry (Dub) [FREE DOWNLOAD]; Label; Mara; Night Ferry; Dub",
                "Mara - Night Ferry.mp3; Label; Mara; Night Ferry; -",
                "[FREE DL]; Mara; Mara; [FREE DL]; -",
                "Mara feat. Ines - Night Ferry; Label; Mara; Night Ferry; -",
                "Mara - Night Ferry ft. Ines (Club Mix); Label; Mara; Night Ferry; Club Mix",
            })
    void titlesAreTakenApart(
            String printed, String uploader, String artist, String title, String version) {
        var parts = UploadTitle.of(printed, null, uploader);
        assertEquals(title, parts.title());
        assertEquals(List.of(artist), parts.artists());
        assertEquals(version, parts.version());
        assertEquals(
                printed.contains("Ines") ? List.of("Ines") : List.of(), parts.featured(), printed);
    }

    @Test
    void theReleaseFieldIsANumberIfItLooksLikeOne() {
        assertEquals(
                "HBR 014", track("{\"title\":\"x\",\"release\":\"HBR 014\"}").catalogueNumber());
        assertEquals(
                "Night Ferry", track("{\"title\":\"x\",\"release\":\"Night Ferry\"}").release());
    }

    @Test
    void aRefusalNamesInItsBodyWhenTheNextMayCome() {
        var now = Instant.parse("2026-01-01T12:00:00Z");
        String body = "{\"errors\":[{\"meta\":{\"remaining_requests\":0,\"reset_time\":\"%s\"}}]}";
        var manners = new SoundCloudManners();
        for (String time : List.of("2026/01/01 12:00:40 +0000", "2026-01-01T12:00:40Z"))
            assertEquals(
                    Optional.of(Duration.ofSeconds(40)),
                    manners.refusal(429, body.formatted(time), now).orElseThrow().retryAfter());
        for (String time :
                List.of("2026/01/01 11:00:00 +0000", "tomorrow, perhaps", "9999/99/99 x"))
            assertEquals(Optional.empty(), manners.refusal(429, body.formatted(time), now), time);
        assertEquals(
                Optional.empty(),
                manners.refusal(200, body.formatted("2026-01-01T12:00:40Z"), now));
    }
}
