package cratekeeper.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lists in all forms.
class ListReaderTest {

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLineIsReadOrToldWithItsNumber(Sample sample) {
        assertEquals(sample.expected(), Sample.read(sample.file(), sample.bytes()));
    }

    @Test
    void thereAreFortySamplesAndMore() {
        assertTrue(Samples.all().size() >= 40, () -> "only " + Samples.all().size());
    }

    /// Cut and changed bytes: it ends, and only with its own exception.
    @ParameterizedTest
    @MethodSource("samples")
    void damageNeverHangsAndNeverThrowsAnythingElse(Sample sample) {
        var random = new Random(sample.what().hashCode());
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int round = 0; round < 150; round++)
                        Sample.read(sample.file(), damaged(sample.bytes(), random));
                });
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int length = bytes.length == 0 ? 0 : random.nextInt(bytes.length) + 1;
        byte[] copy = java.util.Arrays.copyOf(bytes, random.nextBoolean() ? length : bytes.length);
        String signs = "\"'<>&;,\t\n\r{}[]-#=:/ \0\u00ff";
        for (int i = random.nextInt(8); i > 0 && copy.length > 0; i--)
            copy[random.nextInt(copy.length)] =
                    random.nextBoolean()
                            ? (byte) signs.charAt(random.nextInt(signs.length()))
                            : (byte) random.nextInt();
        return copy;
    }

    private static ReadList read(String file, String text) throws ListException {
        return ListReader.read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Track only(String file, String text) throws ListException {
        return read(file, text).entries().getFirst().found().orElseThrow();
    }

    private static Sample sample(String what) {
        return Samples.all().stream().filter(s -> s.what().equals(what)).findFirst().orElseThrow();
    }

    @Test
    void factsOfExportsComeAlong() throws Exception {
        var sample = sample("Exportify");
        var list = ListReader.read(sample.file(), sample.bytes());
        var track = list.entries().getFirst().found().orElseThrow();
        assertEquals("Warehouse", list.name());
        assertEquals("4uLU6hMCjMI75M1A2tKUQC", track.ids().get(Service.SPOTIFY));
        assertEquals(360_000L, track.durationMs());
        assertEquals("8A", String.valueOf(track.key()));
        assertEquals(126.003, track.bpm());
        assertEquals("Pier", track.label());
        assertEquals("Harbour", track.release());
        assertEquals("2021-03-05", String.valueOf(track.releaseDate()));
    }

    @Test
    void listsAreCalledByTheirOwnNames() throws Exception {
        for (String what :
                List.of(
                        "TuneMyMusic",
                        "M3U8",
                        "XSPF",
                        "JSPF",
                        "rekordbox",
                        "Apple Music",
                        "Traktor",
                        "a web page with a list")) {
            var sample = sample(what);
            assertEquals("July", ListReader.read(sample.file(), sample.bytes()).name(), what);
        }
    }

    @Test
    void keysAndTemposOfDjProgramsAreRead() throws Exception {
        for (String what : List.of("rekordbox", "Traktor")) {
            var sample = sample(what);
            var track =
                    ListReader.read(sample.file(), sample.bytes())
                            .entries()
                            .get(1)
                            .found()
                            .orElseThrow();
            assertEquals(126.0, track.bpm(), what);
            assertEquals("8A", String.valueOf(track.key()), what);
            assertEquals(200_000L, track.durationMs(), what);
        }
    }

    @Test
    void severalPlaylistsOfOneFileAreOneListAndThatIsSaid() throws Exception {
        var list =
                read(
                        "two.xml",
                        """
                        <DJ_PLAYLISTS><COLLECTION><TRACK TrackID="1" Name="Low Sun" Artist="Anselm Okoro"/></COLLECTION>
                        <PLAYLISTS><NODE Type="1" Name="A"><TRACK Key="1"/></NODE><NODE Type="1" Name="B"><TRACK Key="1"/></NODE></PLAYLISTS></DJ_PLAYLISTS>
                        """);
        assertEquals(1, list.entries().size());
        assertEquals(
                List.of(
                        "2 playlists are in this file: their tracks stand here one after the other, each once."),
                list.notes());
    }

    @Test
    void anEntityOfItsOwnIsNeverResolved() throws Exception {
        try (var server = new ServerSocket(0)) {
            String outside = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String entity :
                    List.of(
                            "<!ENTITY x SYSTEM \"file:///etc/hostname\">",
                            "<!ENTITY x SYSTEM \"" + outside + "\">",
                            "<!ENTITY % p SYSTEM \"" + outside + "\"> %p;")) {
                String text =
                        "<?xml version='1.0'?><!DOCTYPE playlist ["
                                + entity
                                + "]><playlist><trackList><track><title>A&x;B</title></track></trackList></playlist>";
                for (String line : Sample.read("a.xspf", text.getBytes(StandardCharsets.UTF_8)))
                    assertTrue(line.contains("!") || line.equals("1: AB"), line);
            }
            server.setSoTimeout(200);
            assertThrows(IOException.class, server::accept, "somebody was asked");
        }
    }

    @Test
    void aBombOfEntitiesDoesNotGoOff() {
        var bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE plist [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'z'; c++)
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        bomb.append("]><plist><dict><key>Tracks</key><dict><key>&z;</key></dict></dict></plist>");
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> Sample.read("a.xml", bomb.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void deepNestingEnds() {
        for (String open : List.of("<div>", "{\"playlist\":", "[", "<dict>", "(", "\"")) {
            byte[] deep = open.repeat(60_000).getBytes(StandardCharsets.UTF_8);
            for (String file : List.of("a.html", "a.json", "a.xspf", "a.csv", "a.txt", "a.m3u"))
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60),
                        () -> Sample.read(file, deep),
                        open + " as " + file);
        }
    }

    @Test
    void oneEndlessLineIsAProblemAndNoMore() {
        for (String part : List.of(" a=\"b\"", "ab - ", "1:00 ", "- ", "file1="))
            for (String file : List.of("a.m3u", "a.pls", "a.txt", "a.csv", "a.html"))
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60),
                        () ->
                                Sample.read(
                                        file,
                                        ("#EXTINF:1" + part.repeat(300_000))
                                                .getBytes(StandardCharsets.UTF_8)),
                        part + " as " + file);
    }

    @Test
    void aHundredThousandLinesAreReadAndMoreIsSaid() throws Exception {
        String rows =
                IntStream.rangeClosed(1, 100_001)
                        .mapToObj(n -> "Low Sun " + n + ",Anselm Okoro\n")
                        .collect(Collectors.joining());
        var list = read("long.csv", "title,artist\n" + rows);
        assertEquals(100_000, list.entries().size());
        assertEquals(
                List.of("Only the first 100,000 lines are read: split the list."), list.notes());
        var exact = read("long.csv", "title,artist\n" + rows.substring(0, rows.lastIndexOf("Low")));
        assertEquals(100_000, exact.entries().size());
        assertEquals(List.of(), exact.notes());
    }

    @Test
    void everyLineWithAStrayQuoteIsToldAndTheRestIsRead() throws Exception {
        String rows =
                IntStream.rangeClosed(1, 2_000)
                        .mapToObj(n ->
                                n % 20 == 0 ? "\"Low Sun,x\n" : "Low Sun " + n + ",Anselm Okoro\n")
                        .collect(Collectors.joining());
        var list = read("stray.csv", "title,artist\n" + rows);
        assertEquals(2_000, list.entries().size());
        assertEquals(100, list.entries().stream().filter(e -> e.track() == null).count());
    }

    @Test
    void namesAreShownOnOneLineAndWithoutUnseenMarks() throws Exception {
        var track = only("a.csv", "title,artist\nLow\u202e Sun\u0007,Anselm\u200b Okoro\n");
        assertFalse(track.fullTitle().matches(".*[\\p{Cc}\\p{Cf}].*"), track.fullTitle());
        assertFalse(track.artistLine().matches(".*[\\p{Cc}\\p{Cf}].*"), track.artistLine());
    }

    @Test
    void aFileOfTwoGigabytesIsRefusedAtOnce(@TempDir Path folder) throws Exception {
        Path huge = folder.resolve("huge.csv");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        var refusal = assertThrows(ListException.class, () -> ListReader.read(huge));
        assertEquals(
                "“huge.csv” is too large for a list of tracks: at most 128 MB are read.",
                refusal.getMessage());
    }

    @Test
    void whatIsNotThereOrNoFileIsSaid(@TempDir Path folder) {
        assertEquals(
                "“gone.csv” is not there.",
                assertThrows(ListException.class, () -> ListReader.read(folder.resolve("gone.csv")))
                        .getMessage());
        assertTrue(
                assertThrows(ListException.class, () -> ListReader.read(folder))
                        .getMessage()
                        .endsWith("is no file that can be read."));
    }

    @Test
    void pastedWordsAreReadAsTheFormTheyHave() throws Exception {
        assertEquals(
                "Low Sun",
                ListReader.text("#\tTitle\tArtist\n1\tLow Sun\tAnselm Okoro\n")
                        .entries()
                        .getFirst()
                        .found()
                        .orElseThrow()
                        .title());
        assertEquals("Text", ListReader.text("A - B\nC - D").form());
    }
}
