package cratekeeper.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.agent.ActivityFigures.MinutePoint;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.music.Service;
import java.time.Instant;
import java.util.List;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class CallsChartTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void callsOfOneSlotAreBarsAndOfSeveralLines() throws Exception {
        FxToolkit.registerPrimaryStage();
        var first = new MinutePoint(Service.DEEZER, NOON, 4);
        var beside = new MinutePoint(Service.DISCOGS, NOON, 2);
        assertEquals(List.of(2L, 0L), drawn(first, beside), "bars, lines");
        var later = new MinutePoint(Service.DEEZER, NOON.plusSeconds(60), 1);
        assertEquals(List.of(0L, 2L), drawn(first, beside, later), "bars, lines");
    }

    private static List<Long> drawn(MinutePoint... points) {
        var chart = new CallsChart();
        chart.show(List.of(points), Period.TODAY, 60);
        chart.resize(600, 200);
        chart.layout();
        var parts = chart.getChildrenUnmodifiable();
        return List.of(
                parts.stream().filter(Rectangle.class::isInstance).count(),
                parts.stream().filter(Polyline.class::isInstance).count());
    }
}
