package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.music.ListColumn;
import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.store.ChoiceStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person says of a list's columns holds for the next list with the same headings.
class ColumnMemoryTest {
    @TempDir Path home;
    private World world;
    private ColumnMemory memory;
    private BroughtLists lists;

    @BeforeEach
    void open() throws Exception {
        world = new World(home);
        memory = new ColumnMemory(new Habits(new ChoiceStore(world.database)));
        lists = new BroughtLists(new Links(Sources.of(List.of())), memory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ImportedPlaylist read(String name, String text) throws Exception {
        Path file = Files.writeString(home.resolve(name), text);
        return lists.read(new Brought.Files(List.of(file)));
    }

    private static List<String> names(ImportedPlaylist list) {
        return list.entries().stream().map(PlaylistEntry::text).toList();
    }

    private static final String STRANGE =
            "Was;Wer;Wie lang\nLow Sun;Anselm Okoro;3:20\nNight Ferry;Mara Lindqvist;6:00\n";

    @Test
    void unknownHeadingsAreGuessedUntilThePersonSaysWhatTheyMean() throws Exception {
        var guessed = read("a.csv", STRANGE);
        assertEquals(
                List.of("Low Sun - Anselm Okoro", "Night Ferry - Mara Lindqvist"),
                names(guessed),
                "the first column is taken for the artist");
        var layout = guessed.layout();
        assertEquals(List.of("Was", "Wer", "Wie lang"), layout.top());
        assertEquals(
                List.of(
                        Optional.of(ListColumn.ARTIST),
                        Optional.of(ListColumn.TITLE),
                        Optional.of(ListColumn.LENGTH)),
                layout.columns());
        assertEquals(false, layout.sure());

        memory.keep(
                layout.with(0, Optional.of(ListColumn.TITLE))
                        .with(1, Optional.of(ListColumn.ARTIST)));
        var told = read("a.csv", STRANGE);
        assertEquals(
                List.of("Anselm Okoro - Low Sun", "Mara Lindqvist - Night Ferry"), names(told));
        assertEquals(List.of(), told.notes());
        var other = read("b.csv", "WAS;wer;Wie Lang\nGlass Harbour;Oleander Choir;5:50\n");
        assertEquals(List.of("Oleander Choir - Glass Harbour"), names(other));
        var third = read("c.csv", "Was;Wer;Wann\nLow Sun;Anselm Okoro;2024\n");
        assertEquals("Was - Wer", names(third).getFirst(), "these are other headings");
    }

    @Test
    void theFirstRowCanBeSaidToBeATrackOrToBeNone() throws Exception {
        var bare = read("a.csv", "Wer,Was\nAnselm Okoro,Low Sun\n");
        assertEquals(List.of("Wer - Was", "Anselm Okoro - Low Sun"), names(bare));
        memory.keep(bare.layout().as(true, bare.layout().columns()));
        assertEquals(
                List.of("Anselm Okoro - Low Sun"),
                names(read("a.csv", "Wer,Was\nAnselm Okoro,Low Sun\n")));
    }

    @Test
    void knownHeadingsNeedNobody() throws Exception {
        var list = read("a.csv", "title,artist\nLow Sun,Anselm Okoro\n");
        assertEquals(true, list.layout().sure());
        assertEquals(List.of(), list.notes());
    }

    @Test
    void whatAnotherVersionHasKeptIsNoHarm() throws Exception {
        var layout = read("a.csv", STRANGE).layout();
        var odd =
                new ListLayout(
                        layout.top(),
                        true,
                        List.of(Optional.of(ListColumn.TITLE)),
                        layout.below(),
                        true);
        memory.keep(odd);
        assertEquals(2, read("a.csv", STRANGE).entries().size(), "too few columns");
    }
}
