package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "Mara Lindqvist - Night Ferry (Extended Mix) [Official Audio] @ Mara Lindqvist @ Night Ferry @ Extended Mix",
                "Mara Lindqvist - Night Ferry (Official Video) @ Mara Lindqvist @ Night Ferry @ none",
                "Mara Lindqvist – Night Ferry ( OFFICIAL MUSIC VIDEO ) [HD] (Lyrics) @ Mara Lindqvist @ Night Ferry @ none",
                "Mara Lindqvist - Night Ferry (Kaito Rei Remix) [Free Download] @ Mara Lindqvist @ Night Ferry @ Kaito Rei Remix",
                "Premiere: Mara Lindqvist - Night Ferry (Original Mix) [Harbour Works] @ Mara Lindqvist @ Night Ferry @ Original Mix",
                "[HBR014] Mara Lindqvist - Night Ferry @ Mara Lindqvist @ Night Ferry @ none",
                "HBR014: Mara Lindqvist - Night Ferry @ Mara Lindqvist @ Night Ferry @ none",
                "Mara Lindqvist - Night Ferry - Extended Mix @ Mara Lindqvist @ Night Ferry @ Extended Mix",
                "Mara Lindqvist, Kaito Rei - Night Ferry @ Mara Lindqvist;Kaito Rei @ Night Ferry @ none",
                "Mara Lindqvist x Kaito Rei - Night Ferry Official Video @ Mara Lindqvist;Kaito Rei @ Night Ferry @ none",
                "Sable & Rue - Low Tide @ Sable & Rue @ Low Tide @ none",
                "Mara Lindqvist - Night Ferry (Sped Up) @ Mara Lindqvist @ Night Ferry @ Sped Up",
                "Mara Lindqvist - Night Ferry (Slowed + Reverb) @ Mara Lindqvist @ Night Ferry @ Slowed + Reverb",
                "Mara Lindqvist - Night Ferry 1 HOUR LOOP @ Mara Lindqvist @ Night Ferry @ 1 HOUR LOOP",
                "Mara Lindqvist - Night Ferry (Live at Pier 9) @ Mara Lindqvist @ Night Ferry @ Live at Pier 9",
                "Mara Lindqvist - Night Ferry (Cover by Tallow) @ Mara Lindqvist @ Night Ferry @ Cover by Tallow",
                "Night Ferry (Extended Mix) @ Harbour Channel @ Night Ferry @ Extended Mix",
                "Night Ferry - Harbour Channel @ Harbour Channel @ Night Ferry @ none",
                "The Cover - Loop @ The Cover @ Loop @ none",
                "[Official Video] @ Harbour Channel @ [Official Video] @ none"
            })
    void isTakenApart(String row) {
        String[] parts = row.split(" @ ");
        var read = VideoTitle.of(parts[0], "Harbour Channel");
        assertEquals(Arrays.asList(parts[1].split(";")), read.artists(), parts[0]);
        assertEquals(parts[2], read.title(), parts[0]);
        assertEquals(parts[3].equals("none") ? null : parts[3], read.version(), parts[0]);
    }

    @Test
    void aLabelBehindABarIsNoPartOfIt() {
        for (String title :
                List.of(
                        "Mara Lindqvist - Night Ferry | Harbour Works",
                        "Harbour Works | Mara Lindqvist - Night Ferry",
                        "Mara Lindqvist - Night Ferry | Out Now")) {
            var read = VideoTitle.of(title, "Harbour Works");
            assertEquals(List.of("Mara Lindqvist"), read.artists(), title);
            assertEquals("Night Ferry", read.title(), title);
        }
    }

    @Test
    void guestsAreFoundOnBothSidesAndInBrackets() {
        for (String title :
                List.of(
                        "Mara Lindqvist feat. Ines Varga - Night Ferry",
                        "Mara Lindqvist - Night Ferry ft. Ines Varga [Official Video]",
                        "Mara Lindqvist - Night Ferry (feat. Ines Varga)")) {
            var read = VideoTitle.of(title, null);
            assertEquals(List.of("Ines Varga"), read.featured(), title);
            assertEquals("Night Ferry", read.title(), title);
            assertEquals(List.of("Mara Lindqvist"), read.artists(), title);
        }
    }

    @Test
    void channelsStandForTheirArtists() {
        assertEquals("Mara Lindqvist", VideoTitle.channel("Mara Lindqvist - Topic"));
        assertEquals("Mara Lindqvist", VideoTitle.channel("MaraLindqvistVEVO"));
        assertEquals("Mara Lindqvist", VideoTitle.channel("Mara Lindqvist Official"));
        assertEquals("", VideoTitle.channel(null));
    }

    @Test
    void nothingOddTakesLongOrLeavesNoTitle() {
        for (String odd :
                List.of(
                        "- ",
                        " - - - ",
                        "(((((",
                        "[]",
                        "|",
                        "official ".repeat(5_000),
                        "(".repeat(50_000),
                        "a - ".repeat(20_000),
                        "\uD83D\uDEA2\u202E\u0000 - \uD83D",
                        "(Official Video " + "official video ".repeat(1_000) + "!)"))
            assertFalse(VideoTitle.of(odd, "x - Topic").title().isBlank(), odd);
    }
}
