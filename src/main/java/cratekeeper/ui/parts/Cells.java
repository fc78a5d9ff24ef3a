package cratekeeper.ui.parts;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// Columns of a table, by what their cells show. What the column is told of a row comes from `of`:
/// nothing there, nothing shown.
public final class Cells {
    private Cells() {}

    /// Plain words.
    public static <S, T> TableColumn<S, T> text(
            String name, Function<S, @Nullable ObservableValue<T>> of, Function<T, String> words) {
        TableColumn<S, T> column = of(name, of);
        column.setCellFactory(_ -> new TextCell<>(words));
        return column;
    }

    /// One node a cell, built when first needed and filled for each value.
    public static <S, T, N extends Node> TableColumn<S, T> rich(
            String name,
            Function<S, @Nullable ObservableValue<T>> of,
            Supplier<N> build,
            BiConsumer<N, T> fill) {
        TableColumn<S, T> column = of(name, of);
        column.setCellFactory(_ -> new RichCell<>(build, fill));
        return column;
    }

    /// A row that is its own value and never changes.
    public static <S> ObservableValue<S> itself(S row) {
        return new ReadOnlyObjectWrapper<>(row);
    }

    private static <S, T> TableColumn<S, T> of(
            String name, Function<S, @Nullable ObservableValue<T>> of) {
        var column = new TableColumn<S, T>(name);
        column.setCellValueFactory(cell -> of.apply(cell.getValue()));
        return column;
    }
}
