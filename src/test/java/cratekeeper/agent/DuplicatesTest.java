package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.LibraryTrack;
import cratekeeper.store.SoundStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
    @TempDir Path home;
    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        shelf = new Shelf(home);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private static String name(LibraryTrack track) {
        return track.file().path().getFileName().toString();
    }

    private List<Duplicates.Group> find() throws Exception {
        shelf.scan();
        return shelf.duplicates.find();
    }

    @Test
    void theSameNamesAndLengthAreOneRecordingHoweverTheyAreWritten() throws Exception {
        shelf.put("one.wav", 4, Shelf.track("Mara Lindqvist", "Night Ferry"));
        shelf.scan();
        shelf.put("two.wav", 5, Shelf.track("mara lindqvist", "Night ferry (Original Mix)"));
        shelf.put("long.wav", 30, Shelf.track("Mara Lindqvist", "Night Ferry"));
        shelf.put("dub.wav", 4, Shelf.track("Mara Lindqvist", "Night Ferry (Dub)"));
        var groups = find();
        assertEquals(1, groups.size(), groups.toString());
        assertEquals(Set.of(Duplicates.Because.NAME), groups.getFirst().because());
        assertEquals("two.wav", name(groups.getFirst().spares().getFirst().track()));
        assertTrue(groups.getFirst().spares().getFirst().sure());
    }

    @Test
    void theOneWithMoreFieldsIsKept() throws Exception {
        shelf.put("bare.wav", Shelf.track("Mara Lindqvist", "Kelp"));
        shelf.put(
                "full.wav",
                Shelf.track("Mara Lindqvist", "Kelp").toBuilder().label("Slow Tide").build());
        var group = find().getFirst();
        assertEquals("full.wav", name(group.keep()));
        assertEquals("3 of 12 fields filled, 4 in the other", group.spares().getFirst().why());
    }

    @Test
    void oneIsrcOnTwoVersionsIsLeftToAPerson() throws Exception {
        shelf.put(
                "vocal.wav",
                Shelf.track("Kaito Rei", "Tin (Vocal Mix)").toBuilder()
                        .isrc("QZES32100001")
                        .build());
        shelf.put(
                "other.wav",
                Shelf.track("Bjørn Ødegård", "Ore").toBuilder().isrc("QZ-ES3-21-00001").build());
        var group = find().getFirst();
        assertEquals(Set.of(Duplicates.Because.ISRC), group.because());
        assertFalse(group.spares().getFirst().sure());
    }

    @Test
    void sketchesOfTheSameSoundBringFilesTogetherThatHaveNoTags() throws Exception {
        Path one = shelf.put("one.wav", 1, Shelf.track("Mara Lindqvist", "Kelp"));
        Files.write(shelf.music.resolve("untitled.wav"), World.wav(1));
        Files.write(shelf.music.resolve("noise.wav"), World.wav(2));
        shelf.scan();
        var sounds = new SoundStore(shelf.database);
        for (LibraryTrack track : shelf.library.find("", 10)) {
            var bytes = new byte[256];
            // Invented sketches: two alike, one of its own.
            for (int i = 0; i < 256; i++) bytes[i] = (byte) (i / 4);
            if (name(track).equals("noise.wav"))
                for (int i = 0; i < 256; i++) bytes[i] = (byte) (100 + i % 4);
            sounds.putAll(Map.of(track.id(), bytes));
        }
        assertEquals(List.of(), sounds.unheard(0, 10));
        var groups = shelf.duplicates.find();
        assertEquals(1, groups.size());
        assertEquals(Set.of(Duplicates.Because.SOUND), groups.getFirst().because());
        var spare = groups.getFirst().spares().getFirst();
        assertEquals(false, spare.sure(), "sound alone may err");
        assertEquals("only their sound says so: listen to both", spare.why());
        assertEquals(one.getFileName().toString(), name(groups.getFirst().keep()));
    }

    @Test
    void onlyWhatThePlanListsIsMovedAndNothingIsDeleted() throws Exception {
        shelf.put("one.wav", Shelf.track("Mara Lindqvist", "Kelp"));
        shelf.scan();
        shelf.put("two.wav", Shelf.track("Mara Lindqvist", "Kelp"));
        var plan = find();
        assertEquals(2, shelf.library.count());
        var told = new ArrayList<String>();
        var clearing = new DuplicateClearing(shelf.library);
        assertEquals(1, clearing.clear(plan, listener(told)));
        assertTrue(Files.isRegularFile(shelf.recycle.resolve("two.wav")));
        assertTrue(Files.isRegularFile(shelf.music.resolve("one.wav")));
        assertEquals(1, shelf.library.count());
        assertEquals(List.of("moved two.wav"), told);
    }

    @Test
    void aFileThatChangedSinceThePlanStays() throws Exception {
        shelf.put("one.wav", Shelf.track("Mara Lindqvist", "Kelp"));
        shelf.scan();
        shelf.put("two.wav", Shelf.track("Mara Lindqvist", "Kelp"));
        var plan = find();
        Files.delete(shelf.music.resolve("one.wav"));
        var told = new ArrayList<String>();
        assertEquals(0, new DuplicateClearing(shelf.library).clear(plan, listener(told)));
        assertTrue(Files.isRegularFile(shelf.music.resolve("two.wav")), "the last copy");
        assertEquals(
                List.of("two.wav: The file to keep has changed or is away: scan again."), told);
    }

    @Test
    void twoNamesOfOneFileAreNoSpare() throws Exception {
        shelf.put("one.wav", Shelf.track("Mara Lindqvist", "Kelp"));
        Files.createLink(shelf.music.resolve("two.wav"), shelf.music.resolve("one.wav"));
        var told = new ArrayList<String>();
        assertEquals(0, new DuplicateClearing(shelf.library).clear(find(), listener(told)));
        assertTrue(told.getFirst().contains("very file"), told.toString());
    }

    private static DuplicateClearing.Listener listener(List<String> told) {
        return new DuplicateClearing.Listener() {
            @Override
            public void moved(LibraryTrack spare, Path to) {
                told.add("moved " + name(spare));
            }

            @Override
            public void left(LibraryTrack spare, String why) {
                told.add(name(spare) + ": " + why);
            }
        };
    }
}
