package cratekeeper.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.ByHand;
import cratekeeper.ui.FakeWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {
    private static final LibraryTrack SAMPLE = new FakeWorld().shelf.files.getFirst();
    private final FakeShelf shelf =
            new FakeShelf(
                    LongStream.rangeClosed(1, 1_000)
                            .mapToObj(LibraryViewModelTest::track)
                            .toList());
    private final ByHand background = new ByHand();
    private final LibraryViewModel model =
            new LibraryViewModel(shelf, background, Duration.ZERO, Duration.ZERO);

    @Test
    void theFirstRowsAreThereBeforeTheRestIsKnown() {
        model.reload();
        background.finishNext();
        var rows = model.rowsProperty().get();
        assertEquals(ShelfRows.FIRST, rows.size());
        assertEquals("", model.summaryProperty().get());
        background.finishNext();
        assertSame(rows, model.rowsProperty().get());
        assertEquals(1_000, rows.size());
        assertEquals("1,000 tracks · 41.0 GB", model.summaryProperty().get());
    }

    @Test
    void theNextKeyEndsWhatWasAskedForTheLast() {
        model.reload();
        background.finishNext();
        model.wordsProperty().set("no such words");
        finishAll();
        assertEquals(0, model.rowsProperty().get().size());
        assertEquals("0 of 1,000 tracks · 41.0 GB", model.summaryProperty().get());
    }

    @Test
    void whatIsAskedAgainIsNotShownAnew() {
        model.reload();
        finishAll();
        var rows = model.rowsProperty().get();
        model.reload();
        finishAll();
        assertSame(rows, model.rowsProperty().get());
        shelf.files.removeFirst();
        model.reload();
        finishAll();
        assertEquals(999, model.rowsProperty().get().size());
        assertEquals(
                List.of(2L),
                model.rowsProperty().get().stream().limit(1).map(ShelfRow::id).toList());
    }

    @Test
    void whatWasReadAheadStandsThereAtOnceAndIsLookedAtAgain() {
        model.readAhead();
        finishAll();
        var rows = model.rowsProperty().get();
        assertEquals(ShelfRows.FIRST, rows.size());
        assertEquals("", model.summaryProperty().get(), "nothing more was read");
        shelf.files.removeFirst();
        model.reload();
        finishAll();
        assertEquals(999, model.rowsProperty().get().size());
    }

    @Test
    void whatIsReadAheadTooLateIsNotShown() {
        model.wordsProperty().set("no such words");
        finishAll();
        model.readAhead();
        finishAll();
        assertEquals(0, model.rowsProperty().get().size());
    }

    private void finishAll() {
        while (background.waiting() > 0) background.finishNext();
    }

    private static LibraryTrack track(long id) {
        return new LibraryTrack(
                id, SAMPLE.track(), SAMPLE.file(), SAMPLE.bytes(), null, Instant.EPOCH);
    }
}
