package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.TagWriter;
import cratekeeper.media.Tags;
import cratekeeper.media.TestAudio;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import cratekeeper.store.TagJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Changes of tags in real files of every kind, and back.
class TagEditsTest {
    private static final Track BEFORE =
            Track.builder()
                    .title("Nite Ferri")
                    .artists(List.of("Mara Lindqvist", "Kaito Rei"))
                    .release("Harbour Lights")
                    .genres(List.of("Deep House"))
                    .trackNumber(3)
                    .bpm(124.0)
                    .build();
    private static final Map<Field, Object> CHANGES =
            Map.of(
                    Field.TITLE,
                    "Night Ferry",
                    Field.LABEL,
                    "Lantern Audio",
                    Field.KEY,
                    MusicalKey.parse("8A").orElseThrow());
    private static final Track AFTER =
            BEFORE.toBuilder()
                    .title("Night Ferry")
                    .label("Lantern Audio")
                    .key(MusicalKey.parse("8A").orElseThrow())
                    .build();

    private @TempDir Path home;
    private Shelf shelf;
    private TagEdits edits;

    static List<String> kinds() {
        return TestAudio.KINDS;
    }

    @BeforeEach
    void open() throws Exception {
        shelf = new Shelf(home);
        edits =
                new TagEdits(
                        new Tagging(
                                new TagWriter(),
                                new TagJournal(shelf.database, shelf.clock),
                                () -> Preferences.DEFAULT),
                        new FileReading(
                                new AudioProbe(new Ffmpeg(Path.of("target", "ffmpeg"))),
                                shelf.clock),
                        shelf.store);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private LibraryTrack shelved(String kind) throws Exception {
        Path file = TestAudio.copy(kind, shelf.music);
        new TagWriter().write(file, BEFORE, null, MusicalKey.Notation.CAMELOT);
        shelf.scan();
        return shelf.store.byPath(file).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatAPersonChangesStandsInTheFileAndInTheLibraryAndGoesBack(String kind) throws Exception {
        var track = shelved(kind);
        Path file = track.file().path();

        var changed = edits.write(track, CHANGES);

        assertEquals(AFTER, Tags.read(file), "the rest stays");
        assertEquals("Night Ferry", changed.track().title());
        assertEquals(track.id(), changed.id(), "it is the same track");
        assertEquals(changed, shelf.store.byPath(file).orElseThrow());
        assertEquals(1, shelf.store.find("night ferry", 10).size());
        assertEquals(0, shelf.store.find("ferri", 10).size(), "its old name finds nothing");

        var back = edits.undo(changed).orElseThrow();

        assertEquals(BEFORE, Tags.read(file));
        assertEquals("Nite Ferri", back.track().title());
        assertEquals(1, shelf.store.find("ferri", 10).size());
        assertEquals(Optional.empty(), edits.undo(back), "there was one change");
    }

    @Test
    void changesGoBackOneByOne() throws Exception {
        var track = shelved("flac");
        Path file = track.file().path();
        edits.write(edits.write(track, CHANGES), Map.of(Field.TITLE, "Third Name"));
        assertEquals("Third Name", Tags.read(file).title());
        edits.undo(track);
        assertEquals(AFTER, Tags.read(file));
        edits.undo(track);
        assertEquals(BEFORE, Tags.read(file));
    }

    @Test
    void aScanBehindAChangeHasNothingToRead() throws Exception {
        edits.write(shelved("mp3"), CHANGES);
        var known = shelf.store.find("night ferry", 10);
        shelf.scan();
        assertEquals(known, shelf.store.find("night ferry", 10));
        assertTrue(shelf.problems.isEmpty(), shelf.problems.toString());
    }

    @Test
    void aFileThatIsGoneOrNoMusicIsOneSentenceAndStaysAsItIs() throws Exception {
        var track = shelved("flac");
        Path file = track.file().path();
        byte[] noMusic = "no music".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, noMusic);
        var broken = assertThrows(IOException.class, () -> edits.write(track, CHANGES));
        assertTrue(broken.getMessage().matches("[^\n]+\\."), broken.getMessage());
        assertArrayEquals(noMusic, Files.readAllBytes(file));
        Files.delete(file);
        assertThrows(IOException.class, () -> edits.write(track, CHANGES));
        assertTrue(Files.notExists(file), "none is made");
    }
}
