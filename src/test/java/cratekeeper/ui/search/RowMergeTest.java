package cratekeeper.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import cratekeeper.agent.FoundTrack;
import cratekeeper.ui.FakeTracks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowMergeTest {
    @Test
    void newRowsComeInWhereTheyRank() {
        var merge =
                merge(
                        rows(found("a", .9), found("b", .5)),
                        false,
                        found("a", .9),
                        found("b", .5),
                        found("c", .7));
        assertEquals("acb", ids(merge));
    }

    @Test
    void whileThePersonPointsAtTheTableTheyGoToTheEnd() {
        var merge =
                merge(
                        rows(found("a", .9), found("b", .5)),
                        true,
                        found("a", .9),
                        found("b", .5),
                        found("c", .7));
        assertEquals("abc", ids(merge));
    }

    @Test
    void aRowThatScoresBetterNowKeepsItsPlace() {
        var before = rows(found("a", .9), found("b", .5));
        var merge = merge(before, false, found("a", .9), found("b", .99));
        assertEquals("ab", ids(merge));
        assertSame(before.get(1), merge.order().get(1));
        assertEquals(List.of(before.get(1)), List.copyOf(merge.updated().keySet()));
    }

    @Test
    void aRowThatBecameOneWithAnotherGoes() {
        var merge = merge(rows(found("a", .9), found("b", .5)), true, found("a", .9));
        assertEquals("a", ids(merge));
    }

    @Test
    void theFirstFewOfTheNewRowsComeInWhereTheyRankAndNoOldRowGoes() {
        var merge =
                merge(
                        rows(found("a", .9), found("b", .5)),
                        false,
                        found("a", .9),
                        found("b", .5),
                        found("d", .6),
                        found("c", .7));
        assertEquals("acb", ids(merge.first(1)));
        assertEquals("ab", ids(merge.first(0)));
        assertEquals(ids(merge), ids(merge.first(9)));
    }

    @Test
    void theFirstRowsAreBestFirst() {
        assertEquals("ba", ids(merge(List.of(), true, found("a", .5), found("b", .9))));
    }

    @Test
    void whateverComesEachRecordingHasOneRowAndOldRowsKeepTheirOrder() {
        var random = new Random(7);
        List<ResultRow> table = List.of();
        for (int round = 0; round < 200; round++) {
            var news = new ArrayList<FoundTrack>();
            for (int i = 0; i < random.nextInt(40); i++)
                news.add(found("t" + random.nextInt(60), random.nextDouble()));
            var merge = RowMerge.of(table, news, RowMerge.BY_SCORE, random.nextBoolean());
            var kept = new ArrayList<>(table);
            kept.retainAll(merge.order());
            var keptNow = new ArrayList<>(merge.order());
            keptNow.retainAll(table);
            assertEquals(kept, keptNow);
            var ids = merge.order().stream().map(ResultRow::id).toList();
            assertEquals(
                    new HashSet<>(news.stream().map(FoundTrack::id).toList()), new HashSet<>(ids));
            assertEquals(ids.size(), new HashSet<>(ids).size());
            var rows = new Rows();
            rows.addAll(table);
            rows.become(merge.order());
            assertEquals(merge.order(), rows);
            merge.updated().forEach(ResultRow::update);
            table = merge.order();
            if (round % 17 == 0) {
                table = new ArrayList<>(table);
                Collections.shuffle(table, random);
            }
        }
    }

    private static RowMerge merge(List<ResultRow> before, boolean hold, FoundTrack... news) {
        return RowMerge.of(before, List.of(news), RowMerge.BY_SCORE, hold);
    }

    private static List<ResultRow> rows(FoundTrack... found) {
        return List.of(found).stream().map(Recording::new).map(ResultRow::new).toList();
    }

    private static String ids(RowMerge merge) {
        return String.join("", merge.order().stream().map(ResultRow::id).toList());
    }

    private static FoundTrack found(String id, double score) {
        return FakeTracks.found(id, FakeTracks.track(id, null, "Sable & Rue"), score, List.of());
    }
}
