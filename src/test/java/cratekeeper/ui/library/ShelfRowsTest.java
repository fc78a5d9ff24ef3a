package cratekeeper.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.AudioFile;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Track;
import cratekeeper.ui.ByHand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ShelfRowsTest {
    private final ByHand background = new ByHand();
    private final List<Long> read = new ArrayList<>();
    private final ShelfRows rows =
            new ShelfRows(
                    LongStream.rangeClosed(1, 100_000).toArray(),
                    List.of(),
                    this::tracks,
                    background);

    @Test
    void nothingIsReadBeforeSomebodyLooks() {
        assertEquals(100_000, rows.size());
        assertEquals(0, background.waiting());
    }

    @Test
    void whereSomebodyLooksAPageIsReadOnce() {
        ShelfRow row = rows.get(50_050);
        rows.get(50_051);
        assertNull(row.trackProperty().get());
        background.finishNext();
        assertNotNull(row.trackProperty().get());
        assertEquals(0, background.waiting());
        assertEquals(List.of(50_001L), read);
    }

    @Test
    void whoHurriesPastReadsOnlyWhereHeStops() {
        for (int i = 0; i < 100_000; i += ShelfRows.PAGE) rows.get(i);
        while (background.waiting() > 0) background.finishNext();
        assertEquals(List.of(1L, 99_901L, 99_801L, 99_701L), read);
    }

    @Test
    void anIdIsFoundWithoutReading() {
        assertEquals(77_000, rows.indexOf(new ShelfRow(77_001)));
        assertEquals(-1, rows.indexOf(new ShelfRow(100_001)));
        assertEquals(0, background.waiting());
    }

    @Test
    void theRestIsAddedBehindRowsThatStayWhereTheyAre() {
        var short40 = LongStream.rangeClosed(1, 40).mapToObj(ShelfRowsTest::track).toList();
        ShelfRows growing = ShelfRows.of(short40, this::tracks, background);
        ShelfRow seen = growing.get(39);
        var added = new ArrayList<Integer>();
        growing.addListener(
                (ListChangeListener<ShelfRow>)
                        change -> {
                            while (change.next()) added.add(change.getAddedSize());
                        });
        assertTrue(growing.grow(rows));
        assertEquals(100_000, growing.size());
        assertEquals(List.of(99_960), added);
        assertSame(seen, growing.get(39));
        assertNotNull(seen.trackProperty().get());
        assertNull(growing.get(40).trackProperty().get());
        while (background.waiting() > 0) background.finishNext();
        assertNotNull(growing.get(40).trackProperty().get());
    }

    @Test
    void aListThatBeginsDifferentlyIsNotGrown() {
        ShelfRows other = ShelfRows.of(List.of(track(2), track(3)), this::tracks, background);
        assertFalse(other.grow(rows));
        assertEquals(2, other.size());
    }

    private List<LibraryTrack> tracks(Collection<Long> ids) {
        read.add(ids.iterator().next());
        return ids.stream().map(ShelfRowsTest::track).toList();
    }

    private static LibraryTrack track(long id) {
        var file =
                new AudioFile(
                        Path.of("/music/" + id + ".flac"),
                        "flac",
                        "flac",
                        900,
                        null,
                        44_100,
                        16,
                        2,
                        200_000L,
                        null,
                        null,
                        AudioFile.Verdict.OK,
                        List.of());
        return new LibraryTrack(
                id, Track.builder().title("Track " + id).build(), file, 1, null, Instant.EPOCH);
    }
}
