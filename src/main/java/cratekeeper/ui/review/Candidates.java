package cratekeeper.ui.review;

import cratekeeper.music.Field;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What was asked and the best candidates side by side, a field a line; what differs from the wish
/// is marked.
final class Candidates {
    private static final int MOST = 3;
    private static final double FIELD_WIDTH = 96;
    private static final double LEAST_WIDTH = 104;
    private static final Map<Field, String> FIELDS = fields();

    private Candidates() {}

    /// @param width room for the grid; candidates without room are left out
    static void fill(GridPane grid, ReviewItem item, double width) {
        int room = (int) ((width - FIELD_WIDTH) / LEAST_WIDTH) - 1;
        List<TrackMetadata> found =
                item.candidates().stream().limit(Math.clamp(room, 1, MOST)).toList();
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(new ColumnConstraints(FIELD_WIDTH), column());
        for (int i = 0; i < found.size(); i++) grid.getColumnConstraints().add(column());
        grid.add(cell("Field", "grid-head"), 0, 0);
        grid.add(cell("You asked for", "grid-head"), 1, 0);
        for (int i = 0; i < found.size(); i++)
            grid.add(cell(head(i, found.get(i)), "grid-head", i == 0 ? "best" : "other"), i + 2, 0);
        Track wanted = item.query().asTrack();
        int row = 1;
        for (var field : FIELDS.entrySet()) {
            boolean known =
                    field.getKey().of(wanted).isPresent()
                            || found.stream().anyMatch(m -> m.fields().containsKey(field.getKey()));
            if (!known) continue;
            fillRow(grid, row++, field, wanted, found);
        }
        if (row == 1) grid.add(cell(item.query().text(), "grid-cell"), 1, 1);
    }

    private static void fillRow(
            GridPane grid,
            int row,
            Map.Entry<Field, String> field,
            Track wanted,
            List<TrackMetadata> found) {
        String asked = words(field.getKey(), field.getKey().of(wanted).orElse(null));
        grid.add(cell(field.getValue(), "grid-cell", "muted"), 0, row);
        grid.add(cell(asked, "grid-cell"), 1, row);
        for (int i = 0; i < found.size(); i++) {
            var value = found.get(i).fields().get(field.getKey());
            String text = words(field.getKey(), value == null ? null : value.value());
            boolean differs =
                    !asked.equals(Words.UNKNOWN)
                            && !text.equals(Words.UNKNOWN)
                            && !asked.equalsIgnoreCase(text);
            var cell = cell(text, "grid-cell", i == 0 ? "best" : "other");
            if (differs) {
                cell.getStyleClass().add("differs");
                cell.setAccessibleText(text + ", differs from what you asked for");
            }
            grid.add(cell, i + 2, row);
        }
    }

    private static String head(int place, TrackMetadata metadata) {
        String first =
                metadata.fields().values().stream()
                        .flatMap(value -> value.services().stream())
                        .findFirst()
                        .map(service -> service.displayName() + " ")
                        .orElse("");
        return "%d · %s%.2f".formatted(place + 1, first, metadata.confidence());
    }

    private static Label cell(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints column() {
        var column = new ColumnConstraints(100, LEAST_WIDTH, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static String words(Field field, @org.jspecify.annotations.Nullable Object value) {
        if (value == null) return Words.UNKNOWN;
        return switch (field) {
            case DURATION_MS -> Words.length((Long) value);
            case BPM -> Words.bpm((Double) value);
            default ->
                    value instanceof List<?> list
                            ? list.stream().map(Objects::toString).collect(Collectors.joining(", "))
                            : String.format(Locale.ROOT, "%s", value);
        };
    }

    private static Map<Field, String> fields() {
        var names = new LinkedHashMap<Field, String>();
        names.put(Field.TITLE, "Title");
        names.put(Field.VERSION, "Version");
        names.put(Field.ARTISTS, "Artists");
        names.put(Field.RELEASE, "Release");
        names.put(Field.LABEL, "Label");
        names.put(Field.CATALOGUE_NUMBER, "Catalogue");
        names.put(Field.DURATION_MS, "Length");
        names.put(Field.BPM, "BPM");
        names.put(Field.KEY, "Key");
        names.put(Field.RELEASE_DATE, "Released");
        names.put(Field.ISRC, "ISRC");
        return names;
    }
}
