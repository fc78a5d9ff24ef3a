package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityFigures.MinutePoint;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.music.Service;
import cratekeeper.ui.Language;
import cratekeeper.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Calls over time, a line a service. Slots of time without calls count as none.
public final class CallsChart extends Region {
    static final int SERIES = 11;
    private static final Texts texts = Texts.in(CallsChart.class);
    private static final double WIDEST_LABEL = 76;
    private static final double LEFT = 30;
    private static final double BELOW = 20;
    private static final double BAR = 14;
    private static final double BESIDE = 8;
    private Map<Service, Map<Long, Long>> series = Map.of();
    private Period period = Period.TODAY;
    private long slot = 60;
    private long first;
    private long last;
    private long most = 1;

    public CallsChart() {
        getStyleClass().add("calls-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.get("chart.today"));
    }

    /// @param slotSeconds how much time a point stands for
    /// @return services in the order of their colours
    List<Service> show(List<MinutePoint> points, Period of, long slotSeconds) {
        period = of;
        slot = slotSeconds;
        setAccessibleText(texts.get("chart." + of));
        var bySeries = new EnumMap<Service, Map<Long, Long>>(Service.class);
        first = Long.MAX_VALUE;
        last = 0;
        most = 1;
        for (MinutePoint point : points) {
            long minute = point.minute().getEpochSecond() / slot;
            first = Math.min(first, minute);
            last = Math.max(last, minute);
            most = Math.max(most, point.calls());
            bySeries.computeIfAbsent(point.service(), _ -> new java.util.HashMap<>())
                    .merge(minute, point.calls(), Long::sum);
        }
        series = bySeries;
        requestLayout();
        return List.copyOf(series.keySet());
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        if (series.isEmpty() || getWidth() < 80 || getHeight() < 60) return;
        double height = getHeight() - BELOW;
        for (int part = 0; part <= 2; part++) {
            double y = Math.round(height * part / 2.0 + 0.5) - 0.5;
            var line = new Line(LEFT, y, getWidth(), y);
            line.getStyleClass().add("chart-axis");
            getChildren().add(line);
            label(Long.toString(most * (2 - part) / 2), 0, Math.max(6, y));
        }
        if (first == last) bars(height);
        else lines(height);
    }

    private void lines(double height) {
        label(clock(first), LEFT, getHeight() - 6);
        var end = label(clock(last), 0, getHeight() - 6);
        end.setX(getWidth() - Math.min(WIDEST_LABEL, end.getLayoutBounds().getWidth()) - 2);
        int colour = 0;
        for (var line : series.values()) getChildren().add(line(line, colour++ % SERIES, height));
    }

    // One slot makes no line, and before it nothing is known: a bar a service, side by side.
    private void bars(double height) {
        double middle = LEFT + (getWidth() - LEFT) / 2;
        double x = middle - series.size() * (BAR + BESIDE) / 2;
        int colour = 0;
        for (var one : series.values()) {
            double high = (height - 4) * one.getOrDefault(first, 0L) / most;
            var bar = new Rectangle(x, height - high, BAR, high);
            bar.getStyleClass().addAll("chart-bar", "series-" + colour++ % SERIES);
            getChildren().add(bar);
            x += BAR + BESIDE;
        }
        var when = label(clock(first), 0, getHeight() - 6);
        when.setX(middle - when.getLayoutBounds().getWidth() / 2);
    }

    private Polyline line(Map<Long, Long> calls, int colour, double height) {
        var points = new ArrayList<Double>();
        for (long minute = first; minute <= last; minute++) {
            points.add(LEFT + (getWidth() - LEFT) * (minute - first) / (last - first));
            points.add(height - (height - 4) * calls.getOrDefault(minute, 0L) / most);
        }
        var line = new Polyline();
        line.getPoints().setAll(points);
        line.getStyleClass().addAll("chart-line", "series-" + colour);
        return line;
    }

    private Text label(String words, double x, double y) {
        var text = new Text(x, y, words);
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().add("chart-label");
        getChildren().add(text);
        return text;
    }

    private String clock(long at) {
        String pattern = period == Period.TODAY ? "HH:mm" : texts.get("day");
        return DateTimeFormatter.ofPattern(pattern, Language.now().locale())
                .format(Instant.ofEpochSecond(at * slot).atZone(ZoneId.systemDefault()));
    }
}
