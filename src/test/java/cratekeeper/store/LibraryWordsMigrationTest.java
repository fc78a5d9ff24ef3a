package cratekeeper.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library of the version before has its words rewritten when it is opened, so that all filters
/// find in it what they find in a new one.
class LibraryWordsMigrationTest {
    private static final List<String> QUESTIONS =
            List.of(
                    "key:8A",
                    "bpm:124-126",
                    "bpm:100-200",
                    "year:2020",
                    "year:1990-2021",
                    "missing:isrc",
                    "missing:any",
                    "missing:version",
                    "missing:remixers",
                    "missing:previewurl",
                    "is:complete",
                    "is:lossless",
                    "kelp key:8A year:2020",
                    "kelp");

    /// Fields that were not marked before anybody could require them.
    private static final Set<String> LATER =
            Arrays.stream(Field.values())
                    .filter(field -> !Field.REQUIRED.contains(field))
                    .map(Marks::lacks)
                    .collect(Collectors.toSet());

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("cratekeeper.db");
        try (var database = open()) {
            var library = new LibraryStore(database);
            put(
                    library,
                    "a",
                    Samples.track("Mara Lindqvist", "Kelp", null)
                            .bpm(125.0)
                            .key(key("8A"))
                            .releaseDate(year(2020))
                            .build());
            put(
                    library,
                    "b",
                    Samples.track("Mara Lindqvist", "Night Ferry", null)
                            .bpm(174.49)
                            .key(key("12B"))
                            .releaseDate(year(1991))
                            .build());
            put(library, "c", Samples.track("Kaito Rei", "Kelp", null).build());
            // Numbers beyond all scales.
            put(
                    library,
                    "d",
                    Samples.track("Kaito Rei", "Slow", null)
                            .bpm(0.4)
                            .releaseDate(year(1850))
                            .build());
            put(
                    library,
                    "e",
                    Samples.track("Kaito Rei", "Fast", null)
                            .bpm(998.0)
                            .releaseDate(year(2150))
                            .build());
            put(library, "f", Track.builder().title("Nothing Else").build());
        }
    }

    private static MusicalKey key(String camelot) {
        return MusicalKey.parse(camelot).orElseThrow();
    }

    private static PartialDate year(int year) {
        return new PartialDate(year, null, null);
    }

    private static void put(LibraryStore library, String name, Track track) throws Exception {
        library.put(Samples.entry("/music/" + name + ".flac", track));
    }

    private Database open() throws StoreException {
        return Database.open(file, new Samples.Clock());
    }

    private Connection raw() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private List<String> marks() throws Exception {
        var marks = new ArrayList<String>();
        try (var raw = raw();
                var rows =
                        raw.createStatement()
                                .executeQuery("select marks from library order by id")) {
            while (rows.next())
                marks.add(
                        Arrays.stream(rows.getString(1).split(" "))
                                .sorted()
                                .collect(Collectors.joining(" ")));
        }
        return marks;
    }

    private List<List<String>> answers() throws Exception {
        var answers = new ArrayList<List<String>>();
        try (var database = open()) {
            var library = new LibraryStore(database);
            for (String question : QUESTIONS)
                answers.add(
                        library.find(question, 100).stream()
                                .map(LibraryTrack::track)
                                .map(Track::title)
                                .sorted()
                                .toList());
        }
        return answers;
    }

    /// As the version before left it: words without a beginning of ours, numbers in indexes.
    private void turnBack() throws Exception {
        try (var raw = raw();
                var sql = raw.createStatement()) {
            var old = new ArrayList<String>();
            try (var rows = sql.executeQuery("select marks from library order by id")) {
                while (rows.next())
                    old.add(
                            Arrays.stream(rows.getString(1).split(" "))
                                    .filter(word -> !word.matches("zq(key|bpm|year).*"))
                                    .filter(word -> !LATER.contains(word))
                                    .map(word -> word.substring(2))
                                    .collect(Collectors.joining(" ", "", " incomplete")));
            }
            try (var update = raw.prepareStatement("update library set marks = ? where id = ?")) {
                for (int i = 0; i < old.size(); i++) {
                    update.setString(1, old.get(i));
                    update.setInt(2, i + 1);
                    update.executeUpdate();
                }
            }
            sql.execute("drop table choice");
            sql.execute("drop table bad_file");
            sql.execute("drop table library_terms");
            sql.execute("create index library_by_key on library (key, bpm, year)");
            sql.execute("create index library_by_bpm on library (bpm, key, year)");
            sql.execute("create index library_by_year on library (year, key, bpm)");
            sql.execute("pragma user_version = 6");
        }
    }

    @Test
    void everyFilterFindsWhatItFindsInANewLibrary() throws Exception {
        var asWritten = marks();
        var found = answers();
        turnBack();
        assertFalse(marks().equals(asWritten), "it is an old one now");
        assertEquals(found, answers());
        assertEquals(asWritten, marks(), "each row has the words that writing it would give");
    }

    @Test
    void aRowThatWasNeverMarkedGetsItsNumbersOnly() throws Exception {
        turnBack();
        try (var raw = raw();
                var sql = raw.createStatement()) {
            sql.execute("update library set marks = ''");
        }
        open().close();
        assertEquals(
                List.of("zqbpm125 zqbpmten12 zqkey8a zqyear2020 zqyearten202", ""),
                List.of(marks().getFirst(), marks().getLast()));
    }
}
