package cratekeeper.media.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.AudioFile;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.MusicalKey.Notation;
import cratekeeper.music.PartialDate;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Track;
import cratekeeper.playlist.ListException;
import cratekeeper.playlist.ListReader;
import cratekeeper.playlist.ReadList;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What goes out is read again by our own reader, and is what went out.
class RoundTripTest {
    private static final List<LibraryTrack> CRATE =
            List.of(
                    entry(
                            1,
                            "/srv/Música/100% & more/Night Ferry #1.flac",
                            Track.builder()
                                    .title("Night Ferry")
                                    .version("Extended Mix")
                                    .artists(List.of("Mara Lindqvist", "Kaito Rei"))
                                    .release("Harbour \"Works\" <1>")
                                    .label("Pier & Sons")
                                    .genres(List.of("Deep House"))
                                    .releaseDate(new PartialDate(2021, 3, 5))
                                    .bpm(126.0)
                                    .key(MusicalKey.ofPitch(9, true))
                                    .isrc("SEXYZ2100012")
                                    .build()),
                    entry(
                            2,
                            "/srv/music/b.mp3",
                            Track.builder().title("=Low Sun").artist("@Anselm Okoro").build()),
                    entry(
                            3,
                            "/srv/music/c.mp3",
                            Track.builder()
                                    .title("Blå\u0001 timmen\n")
                                    .artist("Zoë 青い灯台")
                                    .build()));

    private static LibraryTrack entry(long id, String path, Track track) {
        var file =
                new AudioFile(
                        Path.of(path),
                        "flac",
                        "flac",
                        900,
                        false,
                        44_100,
                        16,
                        2,
                        360_000L,
                        null,
                        null,
                        AudioFile.Verdict.OK,
                        List.of());
        return new LibraryTrack(
                id, track, file, 41_000_000, null, Instant.parse("2026-01-02T12:00:00Z"));
    }

    private static String written(ListFormat format, List<LibraryTrack> crate) throws Exception {
        var out = new StringWriter();
        var writing = format.begin(out, Path.of("/srv/lists/July.xml"), crate.size());
        for (var track : crate) assertTrue(writing.add(track));
        writing.end();
        return out.toString();
    }

    private static ReadList read(String file, ListFormat format) throws Exception {
        return ListReader.read(file, written(format, CRATE).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(ReadList list) {
        return list.entries().stream().map(PlaylistEntry::text).toList();
    }

    private static final List<String> NAMES =
            List.of(
                    "Mara Lindqvist, Kaito Rei - Night Ferry (Extended Mix)",
                    "@Anselm Okoro - =Low Sun",
                    "Zoë 青い灯台 - Blå timmen");

    @Test
    void everyFormComesBackAsItWentOut() throws Exception {
        assertEquals(NAMES, names(read("July.csv", new Csv())), "csv");
        assertEquals(NAMES, names(read("July.m3u8", new M3u8())), "m3u8");
        for (Notation notation : Notation.values()) {
            var rekordbox = read("July.xml", new RekordboxXml(notation));
            var traktor = read("July.nml", new TraktorNml(notation));
            for (var list : List.of(rekordbox, traktor)) {
                assertEquals(NAMES, names(list), list.form());
                assertEquals("July", list.name());
                var track = list.entries().getFirst().found().orElseThrow();
                assertEquals(126.0, track.bpm(), list.form());
                assertEquals("8A", String.valueOf(track.key()), list.form());
                assertEquals(360_000L, track.durationMs(), list.form());
                assertEquals("Pier & Sons", track.label(), list.form());
                assertEquals("Harbour \"Works\" <1>", track.release(), list.form());
            }
        }
    }

    @Test
    void aSeratoCrateNamesItsFilesFromTheTopOfTheirDrive() throws Exception {
        byte[] crate = written(new SeratoCrate(), CRATE).getBytes(StandardCharsets.ISO_8859_1);
        var list = ListReader.read("July.crate", crate);
        assertEquals("Serato crate", list.form());
        assertEquals("July", list.name());
        assertEquals(3, list.entries().size());
        assertEquals("Night Ferry #1", list.entries().getFirst().found().orElseThrow().title());
        String bytes = new String(crate, StandardCharsets.UTF_16BE);
        assertTrue(bytes.contains("1.0/Serato ScratchLive Crate"));
        String odd = new String(crate, 0, crate.length & ~1, StandardCharsets.ISO_8859_1);
        assertFalse(odd.contains("\0/\0s\0r\0v"), "no path begins with a slash");
        assertTrue(odd.contains("\0s\0r\0v\0/\0M\0\u00fa\0s\0i\0c\0a"), odd);
    }

    @Test
    void aSeratoCrateThatBreaksOffSaysWhere() throws Exception {
        byte[] crate = written(new SeratoCrate(), CRATE).getBytes(StandardCharsets.ISO_8859_1);
        var list = ListReader.read("July.crate", Arrays.copyOf(crate, crate.length - 7));
        assertEquals(3, list.entries().size());
        assertEquals("The crate breaks off here.", list.entries().getLast().problem());
        for (int i = 0; i < crate.length; i++) {
            byte[] cut = Arrays.copyOf(crate, i);
            try {
                ListReader.read("July.crate", cut);
            } catch (ListException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
    }

    @Test
    void allTwentyFourKeysComeBackInEveryNotation() throws Exception {
        var crate =
                IntStream.range(0, 24)
                        .mapToObj(n ->
                                entry(
                                        n + 1,
                                        "/srv/" + n + ".mp3",
                                        Track.builder()
                                                .title("Key " + n)
                                                .artist("Kaito Rei")
                                                .key(MusicalKey.ofPitch(n % 12, n >= 12))
                                                .build()))
                        .toList();
        var keys = crate.stream().map(t -> t.track().key()).toList();
        for (Notation notation : Notation.values())
            for (var format : List.of(new RekordboxXml(notation), new TraktorNml(notation))) {
                var list =
                        ListReader.read(
                                "a.xml", written(format, crate).getBytes(StandardCharsets.UTF_8));
                assertEquals(
                        keys,
                        list.entries().stream().map(e -> e.found().orElseThrow().key()).toList());
            }
    }

    @Test
    void rekordboxFindsThePlaylistTheFilesAndTheKeys() throws Exception {
        String xml = written(new RekordboxXml(Notation.OPEN_KEY), CRATE);
        assertTrue(xml.contains("<COLLECTION Entries=\"3\">"), xml);
        assertTrue(xml.contains("Type=\"1\" KeyType=\"0\" Entries=\"3\""), xml);
        assertTrue(
                xml.contains(
                        "Location=\"file://localhost/srv/M%C3%BAsica/100%25%20%26%20more/Night%20Ferry%20%231.flac\""),
                xml);
        assertTrue(xml.contains("Tonality=\"1m\""), xml);
        assertTrue(xml.contains("AverageBpm=\"126.00\""), xml);
        assertTrue(xml.contains("TotalTime=\"360\""), xml);
        assertTrue(
                xml.contains(
                        "<TEMPO Inizio=\"0.000\" Bpm=\"126.00\" Metro=\"4/4\" Battito=\"1\"/>"),
                xml);
        assertFalse(xml.contains("\u0001"), "control characters break the import");
    }

    @Test
    void aNameThatTraktorCannotHoldIsLeftOutAndTold() throws Exception {
        var writing =
                new TraktorNml(Notation.CAMELOT).begin(new StringWriter(), Path.of("/a.nml"), 1);
        assertFalse(writing.add(entry(1, "/srv/a: b.mp3", Track.UNKNOWN)));
    }

    @Test
    void noCellOfATableBecomesAFormula() throws Exception {
        for (String line : written(new Csv(), CRATE).split("\r\n"))
            for (String cell : line.split(",")) assertFalse(cell.matches("\"?[=+\\-@].*"), cell);
    }
}
