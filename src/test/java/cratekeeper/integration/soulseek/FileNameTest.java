package cratekeeper.integration.soulseek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cratekeeper.music.Track;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    private static Track track(String path) {
        return FileName.track(path).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "M/Mara Lindqvist - Night Ferry.mp3 | Mara Lindqvist | Night Ferry | - | -",
                "M/Mara Lindqvist/Low Tide (2019) [FLAC]/01 - Night Ferry.flac | Mara Lindqvist | Night Ferry | - | Low Tide",
                "M/Mara Lindqvist/2019 - Low Tide/CD1/1-03. Night Ferry.flac | Mara Lindqvist | Night Ferry | - | Low Tide",
                "M/Mara Lindqvist - Low Tide/03 Night Ferry.flac | Mara Lindqvist | Night Ferry | - | Low Tide",
                "M/x/Mara Lindqvist - Low Tide - 03 - Night Ferry.mp3 | Mara Lindqvist | Night Ferry | - | Low Tide",
                "M/01 - Mara Lindqvist - Night Ferry (Extended Mix).mp3 | Mara Lindqvist | Night Ferry | Extended Mix | -",
                "M/Mara Lindqvist - Night Ferry - Kaito Rei Remix.mp3 | Mara Lindqvist | Night Ferry | Kaito Rei Remix | -",
                "M/01-mara_lindqvist-night_ferry.mp3 | mara lindqvist | night ferry | - | -",
                "M/Mara_Lindqvist_-_Night_Ferry.mp3 | Mara Lindqvist | Night Ferry | - | -",
                "M/50 Words - Night Ferry.mp3 | 50 Words | Night Ferry | - | -",
                "M/A1. Night Ferry.wav | - | Night Ferry | - | -",
                "M/Mara Lindqvist/Night Ferry.mp3 | Mara Lindqvist | Night Ferry | - | -",
                "Night Ferry.mp3 | - | Night Ferry | - | -",
                "@@abc/../Night Ferry.mp3 | - | Night Ferry | - | -",
                "@@abc/./Mara Lindqvist/../Low Tide/Night Ferry.mp3 | Mara Lindqvist | Night Ferry | - | Low Tide"
            })
    void namesAreReadAsPeopleWriteThem(
            String path, String artist, String title, String version, String release) {
        var track = track(path.replace('/', '\\'));
        assertEquals(artist == null ? List.of() : List.of(artist), track.artists());
        assertEquals(title, track.title());
        assertEquals(version, track.version());
        assertEquals(release, track.release());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "@@abc/Windows/Night Ferry.mp3 | - | Night Ferry | -",
                "Users/anna/Music/Night Ferry.mp3 | - | Night Ferry | -",
                "@@abc/Users/anna/Downloads/complete/Mara Lindqvist/Low Tide/Night Ferry.mp3 | Mara Lindqvist | Night Ferry | Low Tide",
                "@@abc/Music/House/2019/Mara Lindqvist - Night Ferry.mp3 | Mara Lindqvist | Night Ferry | -",
                "C:/Music/Mara Lindqvist/mp3/Night Ferry.mp3 | Mara Lindqvist | Night Ferry | -",
                "@@abc/D$/Desktop/Techno/90s/Night Ferry.mp3 | - | Night Ferry | -",
                "@@abc/Downloads/Deep House/Night Ferry.mp3 | - | Night Ferry | -",
                "@@abc/Mara Lindqvist/2019/Night Ferry.mp3 | Mara Lindqvist | Night Ferry | -",
                "@@abc/Various Artists/Harbour Nights/Night Ferry.mp3 | - | Night Ferry | Harbour Nights",
                "@@abc/VA - Harbour Nights/04 - Mara Lindqvist - Night Ferry.mp3 | Mara Lindqvist | Night Ferry | Harbour Nights",
                "@@abc/Music/Dance Music Makers/Night Ferry.mp3 | Dance Music Makers | Night Ferry | -"
            })
    void foldersOfADiskAreNoArtists(String path, String artist, String title, String release) {
        var track = track(path.replace('/', '\\'));
        assertEquals(artist == null ? List.of() : List.of(artist), track.artists());
        assertEquals(title, track.title());
        assertEquals(release, track.release());
    }

    @Test
    void noNameIsTooOddOrTooLong() {
        for (String piece :
                List.of(
                        "", "\\", "..\\", " - ", "01 ", "-", "_", "(", "[1] ", "\u202E", "\u0000",
                        "\uD800"))
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> track(piece.repeat(4096 / Math.max(1, piece.length())) + ".mp3"));
    }
}
