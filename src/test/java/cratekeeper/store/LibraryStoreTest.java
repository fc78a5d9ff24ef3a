package cratekeeper.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryStoreTest {
    @TempDir Path folder;
    private Database database;
    private LibraryStore library;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder.resolve("cratekeeper.db"), new Samples.Clock());
        library = new LibraryStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void shelf() throws Exception {
        put("ferry", Samples.track("Mara Lindqvist", "Night Ferry", "Extended Mix").build());
        put(
                "kelp",
                Samples.track("Mara Lindqvist", "Kelp", null)
                        .bpm(125.0)
                        .key(new MusicalKey(9, false))
                        .releaseDate(new PartialDate(2020, null, null))
                        .build());
        put(
                "ore",
                Samples.track("Bjørn Ødegård", "Čaj na Střeše", null)
                        .label("Slow Tide")
                        .bpm(128.4)
                        .isrc("QZ-ES3-20-00001")
                        .build());
        put(
                "ac",
                Samples.track("A-Klang", "It's \"Over\" (Now)", "Kaito Rei Remix")
                        .remixers(List.of("Kaito Rei"))
                        .label(null)
                        .genres(List.of("Deep House"))
                        .bpm(174.0)
                        .build());
    }

    private LibraryTrack put(String name, Track track) throws Exception {
        return library.put(Samples.entry(name + ".flac", track));
    }

    private String names(String words) throws Exception {
        var names = new ArrayList<String>();
        for (LibraryTrack found : library.find(words, 50))
            names.add(found.file().path().getFileName().toString().replace(".flac", ""));
        return String.join(" ", names);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "``|ferry kelp ore ac",
                "night ferry|ferry",
                "FERRY NIGHT|ferry",
                "fer mara|ferry",
                "mara|ferry kelp",
                "bjorn odegard|ore",
                "BJØRN|ore",
                "caj strese|ore",
                "a-kl|ac",
                "its over|ac",
                "it's|ac",
                "kaito|ac",
                "\"night ferry\"|ferry",
                "\"ferry night\"|``",
                "extended|ferry",
                "HRB012|ferry kelp ore ac",
                "deep house|ac",
                "key:8A|ferry ore ac",
                "key:Am|ferry ore ac",
                "key:9|kelp",
                "key:|ferry kelp ore ac",
                "bpm:124-128|ferry kelp",
                "bpm:128-124|ferry kelp",
                "bpm:126|ferry",
                "bpm:170-|ac",
                "bpm:-125|kelp",
                "bpm:fast|``",
                "key:8A bpm:124-128 label:harbour|ferry",
                "label:\"slow tide\"|ore",
                "label:\"slow ti|ore",
                "label:harbour ferry|ferry",
                "artist:mara|ferry kelp",
                "artist:ferry|``",
                "title:mara|``",
                "year:2020|kelp",
                "year:2021-|ferry ore ac",
                "format:flac|ferry kelp ore ac",
                "format:mp3|``",
                "isrc:QZES32000001|ore",
                "isrc:qz-es|ore",
                "genre:deep|ac",
                "!!!|``",
                "n|``",
                "zzz|``",
                "nosuch:ferry|``",
            })
    void aPersonFindsByWordsAndFilters(String words, String found) throws Exception {
        shelf();
        assertEquals(found == null ? "" : found, names(words));
    }

    @Test
    void theBestComesFirstWhereEverythingFitsOnOnePage() throws Exception {
        put("far", Samples.track("Ferryman Trio", "Nightly", null).build());
        put("near", Samples.track("Mara Lindqvist", "Night Ferry", null).build());
        assertEquals("near far", names("night ferry"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() throws Exception {
        var all = new ArrayList<LibraryTrack>();
        for (int i = 0; i < 25; i++)
            all.add(put("t" + i, Samples.track("Anselm Okoro", "Slow Signal " + i, null).build()));
        for (String words : List.of("", "slow", "key:8A slow", "bpm:120-130")) {
            var paged = new ArrayList<LibraryTrack>();
            long after = 0;
            while (true) {
                var page = library.find(words, 10, after);
                if (page.isEmpty()) break;
                paged.addAll(page);
                after = page.stream().mapToLong(LibraryTrack::id).max().orElseThrow();
            }
            assertEquals(all, paged, words);
        }
    }

    @Test
    void aLongListIsKnownByItsFirstRowsItsIdsAndItsNumber() throws Exception {
        shelf();
        for (String words : List.of("", "night", "key:8A", "bpm:124-128", "isrc:QZ", "nobody")) {
            long[] ids = library.ids(words, 1_000);
            var first = library.first(words, 2);
            assertEquals(ids.length, library.count(words), words);
            assertArrayEquals(
                    Arrays.copyOf(ids, Math.min(2, ids.length)),
                    first.stream().mapToLong(LibraryTrack::id).toArray(),
                    words);
            assertArrayEquals(Arrays.stream(ids).sorted().distinct().toArray(), ids, words);
        }
        assertEquals(library.count(), library.ids("", 1_000).length);
    }

    @Test
    void aFileThatIsPutAgainKeepsItsIdDateAndSource() throws Exception {
        LibraryTrack first = put("a", Samples.nightFerry());
        Track better = Samples.nightFerry().toBuilder().isrc("QZES32000001").build();
        LibraryTrack again =
                library.put(
                        new LibraryTrack(
                                0,
                                better,
                                Samples.file("a.flac"),
                                99,
                                null,
                                Samples.NOON.plus(Duration.ofDays(1))));
        assertEquals(
                new LibraryTrack(
                        first.id(),
                        better,
                        Samples.file("a.flac"),
                        99,
                        Service.ARCHIVE,
                        Samples.NOON),
                again);
        assertEquals(Optional.of(again), library.byId(first.id()));
        assertEquals(Optional.of(again), library.byPath(Path.of("x/../a.flac")));
        assertEquals(List.of(again), library.find("night", 10));
        assertEquals(99, library.bytes());
    }

    @Test
    void whatIsRequiredIsAPersonsChoice() throws Exception {
        var required = new AtomicReference<Set<Field>>(Set.of(Field.TITLE, Field.LABEL));
        var mine = new LibraryStore(database, required::get);
        put("full", Samples.nightFerry());
        put("bare", Track.builder().title("Kelp").artist("Kaito Rei").build());
        assertEquals(Map.of(Field.LABEL, 1), mine.missing());
        assertEquals(3.0 / 4, mine.completeness().orElseThrow());
        assertEquals(List.of("Night Ferry"), titles(mine, "is:complete"));
        assertEquals(List.of("Kelp"), titles(mine, "missing:any"));
        assertEquals(List.of("Kelp"), titles(mine, "is:incomplete kelp"));
        required.set(Set.of(Field.TITLE));
        assertEquals(Map.of(), mine.missing());
        assertEquals(1, mine.completeness().orElseThrow());
        assertEquals(List.of(), titles(mine, "missing:any"));
        assertEquals(2, titles(mine, "is:complete").size());
        required.set(Set.of(Field.BARCODE));
        assertEquals(2, titles(mine, "is:incomplete").size());
        assertEquals(Map.of(Field.BARCODE, 2), mine.missing());
    }

    private static List<String> titles(LibraryStore library, String words) throws Exception {
        return library.find(words, 10).stream().map(t -> t.track().title()).toList();
    }

    @Test
    void theFiguresFollowEveryChange() throws Exception {
        assertEquals(OptionalDouble.empty(), library.completeness());
        LibraryTrack first = put("a", Samples.nightFerry());
        put("b", Track.UNKNOWN);
        assertEquals(2, library.count());
        assertEquals(2 * first.bytes(), library.bytes());
        // Title, artists, label, catalogue number, date, length, BPM and key of one of two.
        assertEquals(8.0 / 24, library.completeness().orElseThrow(), 1e-9);
        library.remove(first.id());
        assertEquals(1, library.count());
        assertEquals(0, library.completeness().orElseThrow());
        assertEquals(List.of(), library.find("night", 10));
    }

    @Test
    void anUntaggedFileIsFoundByItsName() throws Exception {
        put("03 Undertow (rip)", Track.UNKNOWN);
        assertEquals("03 Undertow (rip)", names("undertow"));
    }

    @Test
    void theSameRecordingIsKnownHoweverItIsWritten() throws Exception {
        LibraryTrack plain = put("plain", Samples.track("Bjørn Ødegård", "Čaj", null).build());
        LibraryTrack isrc =
                put("isrc", Samples.track("X", "Y", null).isrc("QZ-ES3-20-00001").build());
        LibraryTrack mbid =
                put("mbid", Samples.track("Q", "Z", null).id(Service.MUSICBRAINZ, "m1").build());
        put("other", Samples.track("Bjorn Odegard", "Caj", "Extended Mix").build());
        put("untitled", Track.UNKNOWN);
        var asked =
                Samples.track("BJORN ØDEGARD", "caj", "Original Mix")
                        .isrc("qzes32000001")
                        .id(Service.MUSICBRAINZ, "m1")
                        .build();
        assertEquals(List.of(plain, isrc, mbid), library.sameRecording(asked));
        assertEquals(List.of(), library.sameRecording(Track.UNKNOWN));
    }

    @Test
    void whateverIsTypedIsNeverAnError() throws Exception {
        shelf();
        var pieces =
                List.of(
                        "\"",
                        "'",
                        "*",
                        "(",
                        ")",
                        "NEAR(",
                        "NEAR/3",
                        " AND ",
                        " OR ",
                        " NOT ",
                        "^",
                        "+",
                        "-",
                        ":",
                        "{",
                        "}",
                        "title",
                        "title:",
                        "key:",
                        "bpm:",
                        "year:",
                        "isrc:",
                        "label:\"",
                        "8A",
                        "124-128",
                        "--",
                        ";",
                        "drop table library",
                        "\0",
                        "%",
                        "_",
                        "\\",
                        "\n",
                        "\uD800",
                        "\uDC00",
                        "é",
                        "ß",
                        "日本",
                        "\u0301",
                        "\u202E",
                        "💿",
                        "9999999999999999999",
                        "1..2",
                        "..",
                        "1e9",
                        "rowid:",
                        "rank",
                        " ");
        var random = new Random(42);
        for (int round = 0; round < 3_000; round++) {
            var typed = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
                if (random.nextInt(4) == 0) typed.append((char) random.nextInt(0x3000));
            }
            assertTrue(library.find(typed.toString(), 10).size() <= 4, typed.toString());
        }
        assertEquals(4, library.count());
        assertEquals(List.of(), library.find("x".repeat(100_000), 10));
        assertEquals(List.of(), library.find("xy ".repeat(5_000), 10));
    }

    private static ScannedFile scanned(String name, String artist, String title) {
        var entry = Samples.entry(name + ".flac", Samples.track(artist, title, null).build());
        return new ScannedFile(entry, Instant.EPOCH, false);
    }

    @Test
    void filesOfOneBatchAreFoundByTheirWordsAndChangedOnesByTheirNewWordsOnly() throws Exception {
        library.putAll(
                List.of(
                        scanned("ferry", "Mara Lindqvist", "Night Ferry"),
                        scanned("kelp", "Mara Lindqvist", "Kelp")));
        library.putAll(
                List.of(
                        scanned("kelp", "Mara Lindqvist", "Driftwood"),
                        scanned("ore", "Bjørn Ødegård", "Ore")));
        assertEquals("", names("kelp"));
        assertEquals("kelp", names("driftwood"));
        assertEquals("ore", names("odegard"));
        assertEquals(3, library.count("missing:barcode"));
        assertEquals(3, library.count());
        wordsFitTheirRows();
    }

    @Test
    void ofAPathThatABatchNamesTwiceTheLastCounts() throws Exception {
        library.putAll(
                List.of(
                        scanned("kelp", "Mara Lindqvist", "Kelp"),
                        scanned("kelp", "Mara Lindqvist", "Driftwood")));
        assertEquals("", names("title:kelp"));
        assertEquals("kelp", names("driftwood"));
        assertEquals(1, library.count());
        wordsFitTheirRows();
    }

    private void wordsFitTheirRows() throws Exception {
        database.change(
                Database.Care.REPLACEABLE,
                sql ->
                        sql.script(
                                "insert into library_words (library_words, rank)"
                                        + " values ('integrity-check', 1)"));
    }
}
