package cratekeeper.ui.parts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Shares a table's width out among its columns: fixed ones get what they need, fluid ones the rest
/// by their weight, and where that is too little, columns hide in a fixed order.
///
/// @param <S> the rows' type
public final class Columns<S> {
    private static final double SCROLL_BAR = 12;

    private record Fixed<S>(TableColumn<S, ?> column, double width) {}

    private record Fluid<S>(TableColumn<S, ?> column, double least, double weight) {}

    private final List<Fixed<S>> fixed = new ArrayList<>();
    private final List<Fluid<S>> fluid = new ArrayList<>();
    private final List<TableColumn<S, ?>> order = new ArrayList<>();
    private List<TableColumn<S, ?>> hidden = List.of();
    private List<TableColumn<S, ?>> unwanted = List.of();
    private double room;
    private double enlarged = 1;

    /// @param width where words are of the usual size
    public Columns<S> fixed(TableColumn<S, ?> column, double width) {
        fixed.add(new Fixed<>(column, width));
        order.add(column);
        return this;
    }

    /// @param weight share of what is left
    public Columns<S> fluid(TableColumn<S, ?> column, double least, double weight) {
        fluid.add(new Fluid<>(column, least, weight));
        order.add(column);
        return this;
    }

    /// Which columns go, first to last, where the table is too narrow for all.
    public Columns<S> hideFirst(List<TableColumn<S, ?>> columns) {
        hidden = List.copyOf(columns);
        return this;
    }

    /// Columns that a person does not want to see.
    public void leaveOut(Collection<TableColumn<S, ?>> columns) {
        unwanted = List.copyOf(columns);
        share(room);
    }

    public void in(TableView<S> table) {
        order.getFirst().getStyleClass().add("first-column");
        table.getColumns().setAll(order);
        for (TableColumn<S, ?> column : order) {
            column.setReorderable(false);
            column.setResizable(false);
        }
        table.widthProperty().subscribe(width -> share(width.doubleValue() - SCROLL_BAR));
        Enlarged.follow(table, table.fixedCellSizeProperty());
        Enlarged.around(table)
                .subscribe(by -> {
                    // Small words do not make the space around them smaller.
                    enlarged = Math.max(1, by);
                    share(room);
                });
    }

    private void share(double room) {
        this.room = room;
        if (room <= 0) return;
        var gone = new ArrayList<TableColumn<S, ?>>(unwanted);
        for (TableColumn<S, ?> next : hidden) {
            if (needed(gone) <= room) break;
            if (!gone.contains(next)) gone.add(next);
        }
        for (TableColumn<S, ?> column : order) {
            boolean visible = !gone.contains(column);
            if (column.isVisible() != visible) column.setVisible(visible);
        }
        double left = room - needed(gone);
        double weights =
                fluid.stream()
                        .filter(f -> !gone.contains(f.column()))
                        .mapToDouble(Fluid::weight)
                        .sum();
        for (Fixed<S> column : fixed) width(column.column(), column.width() * enlarged);
        for (Fluid<S> column : fluid) {
            width(
                    column.column(),
                    column.least() * enlarged
                            + Math.floor(Math.max(0, left) * column.weight() / weights));
        }
    }

    private double needed(List<TableColumn<S, ?>> gone) {
        double sum = 0;
        for (Fixed<S> column : fixed) if (!gone.contains(column.column())) sum += column.width();
        for (Fluid<S> column : fluid) if (!gone.contains(column.column())) sum += column.least();
        return sum * enlarged;
    }

    private static void width(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
    }
}
