package cratekeeper.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.FoundTrack;
import cratekeeper.music.Service;
import cratekeeper.ui.FakeTracks;
import cratekeeper.ui.search.ResultFilter.Kind;
import cratekeeper.ui.search.ResultFilter.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The invented catalogue: "1" FLAC and MP3, 6:48; "2" MP3 320, 7:02; "3" MP3 320, 4:05; "4" OGG
/// 192, 8:31; "5" FLAC, 3:44; "6" without a file, 5:20.
class ResultFilterTest {

    @Test
    void withoutConditionsTheListItselfComesBack() {
        var all = FakeTracks.catalogue();
        assertSame(all, ResultFilter.ALL.of(all));
        assertEquals(0, ResultFilter.ALL.conditions());
    }

    @Test
    void aFormatNeedsAFileOfIt() {
        assertEquals(List.of("1", "5"), ids(ResultFilter.ALL.with(Kind.LOSSLESS)));
        assertEquals(List.of("1", "2", "3"), ids(ResultFilter.ALL.with(Kind.MP3)));
        assertEquals(List.of("4"), ids(ResultFilter.ALL.with(Kind.OTHER)));
    }

    @Test
    void whatLosesNothingHasEveryBitRate() {
        assertEquals(List.of("1", "2", "3", "5"), ids(ResultFilter.ALL.atLeast(320)));
        assertEquals(List.of("1", "2", "3", "4", "5"), ids(ResultFilter.ALL.atLeast(192)));
    }

    @Test
    void formatAndBitRateMustBeTheSameFiles() {
        assertEquals(List.of("4"), ids(ResultFilter.ALL.with(Kind.OTHER).atLeast(192)));
        assertEquals(List.of(), ids(ResultFilter.ALL.with(Kind.OTHER).atLeast(256)));
    }

    @Test
    void lengthsFollowEachOtherWithoutAGap() {
        assertEquals(List.of("5"), ids(ResultFilter.ALL.with(Span.SHORT)));
        assertEquals(List.of("1", "2", "3", "6"), ids(ResultFilter.ALL.with(Span.USUAL)));
        assertEquals(List.of("4"), ids(ResultFilter.ALL.with(Span.LONG)));
        assertEquals(List.of(), ids(ResultFilter.ALL.with(Span.SET)));
    }

    @Test
    void aServiceKnowsItOrHasAFileOfIt() {
        var found = ids(ResultFilter.ALL.with(Service.YOUTUBE));
        assertEquals(List.of("4"), found);
        assertTrue(ids(ResultFilter.ALL.with(Service.SOULSEEK)).contains("3"), "its file is there");
        assertEquals(1, ResultFilter.ALL.with(Service.YOUTUBE).conditions());
    }

    private static List<String> ids(ResultFilter filter) {
        return filter.of(FakeTracks.catalogue()).stream().map(FoundTrack::id).toList();
    }
}
