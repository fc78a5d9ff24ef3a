package cratekeeper.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Attempt;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Service;
import cratekeeper.ui.FakeTracks;
import cratekeeper.ui.review.Comparison.Mark;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final ReviewItem item = FakeReviews.lowSun();

    @Test
    void whatIsNotWhatWasAskedIsMarked() {
        var now = Comparison.of(item, 0, 3, 0);
        assertEquals(
                List.of("1 · Beatport 0.93", "2 · Discogs 0.81", "3 · MusicBrainz 0.79"),
                now.heads());
        assertEquals(List.of(Mark.NONE, Mark.DIFFERS, Mark.NONE), marks(now, "Artists"));
    }

    @Test
    void whatNobodyAskedForIsHeldAgainstTheChosenRecord() {
        var now = Comparison.of(item, 0, 3, 0);
        assertEquals(List.of(Mark.NONE, Mark.OTHER, Mark.NONE), marks(now, "Label"));
        assertEquals(
                List.of(Mark.OTHER, Mark.NONE, Mark.OTHER),
                marks(Comparison.of(item, 0, 3, 1), "Label"));
    }

    @Test
    void spellingIsNoDifferenceAndNeitherIsAnIncompleteDate() {
        var now = Comparison.of(item, 0, 3, 0);
        assertEquals(List.of(Mark.NONE, Mark.NONE, Mark.NONE), marks(now, "Catalogue"));
        assertEquals(List.of(Mark.NONE, Mark.NONE, Mark.NONE), marks(now, "Released"));
    }

    @Test
    void threeSecondsAreTheSameLengthAndFourAreNot() {
        var longer =
                FakeReviews.with(item, List.of(record(361_000), record(362_000)), item.files());
        assertEquals(
                List.of(Mark.NONE, Mark.DIFFERS), marks(Comparison.of(longer, 0, 3, 0), "Length"));
    }

    private static cratekeeper.music.TrackMetadata record(long millis) {
        var track = FakeTracks.track("Low Sun", null, "Anselm Okoro").toBuilder();
        return FakeTracks.metadata(track.durationMs(millis).build(), .9, List.of(Service.DISCOGS));
    }

    @Test
    void whereRoomIsShortFewerRecordsAreShown() {
        var now = Comparison.of(item, 1, 1, 1);
        assertEquals(List.of("2 · Discogs 0.81"), now.heads());
        assertTrue(now.lines().stream().allMatch(line -> line.values().size() == 1));
    }

    @Test
    void aFileThatIsGoneFromTheDiskIsOneToBeFetched() throws Exception {
        var file = FakeReviews.kept("gone", "mp3", 341);
        Files.delete(file.kept().path());
        var line = FileLine.of(FakeReviews.with(item, List.of(), List.of(file))).getFirst();
        assertEquals(null, line.kept());
        assertTrue(line.canBeAccepted());
    }

    @Test
    void aBrokenFileCannotBeChosen() {
        var kept = FakeReviews.kept("cut", "mp3", 341);
        var broken =
                new Attempt(
                        Service.SOULSEEK,
                        Attempt.Outcome.BROKEN,
                        "It ends too soon.",
                        kept.offer(),
                        kept.kept());
        var card = Card.of(FakeReviews.with(item, List.of(), List.of(broken, kept)), "");
        assertFalse(card.files().getLast().canBeAccepted(), "the broken one stands last");
        assertEquals("A", card.firstKept().orElseThrow().letter());
        assertEquals(2, card.firstKept().orElseThrow().number());
    }

    @Test
    void threeSecondsMoreOrLessAreTheSameLength() {
        assertEquals(
                new FileLine.Length("3 s longer", false), FileLine.Length.of(361_000L, 358_000L));
        assertEquals(
                new FileLine.Length("17 s shorter", true), FileLine.Length.of(341_000L, 358_000L));
        assertEquals(new FileLine.Length("", false), FileLine.Length.of(null, 358_000L));
    }

    @Test
    void aServiceWithoutAFileIsNamedAndTakesNoLetter() {
        var card = Card.of(item, "");
        assertEquals(List.of("A", "B", "C"), card.files().stream().map(FileLine::letter).toList());
        assertEquals(List.of("Internet Archive has no such recording."), card.without());
    }

    @Test
    void lettersOfFilesMeanNothingElse() {
        for (char key : "FPRSU".toCharArray())
            assertEquals(-1, FileLine.LETTERS.indexOf(key), String.valueOf(key));
    }

    private static List<Mark> marks(Comparison now, String field) {
        return now.lines().stream()
                .filter(line -> line.name().equals(field))
                .flatMap(line -> line.values().stream())
                .map(Comparison.Value::mark)
                .toList();
    }
}
