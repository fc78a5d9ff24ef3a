package cratekeeper.ui.parts;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A table cell with one node in it, built when first needed and filled for each value.
///
/// @param <S> the row's type
/// @param <T> the value's type
/// @param <N> the node's type
public final class RichCell<S, T, N extends Node> extends TableCell<S, T> {
    private final Supplier<N> build;
    private final BiConsumer<N, T> fill;
    private @Nullable N node;
    private boolean hidden;

    public RichCell(Supplier<N> build, BiConsumer<N, T> fill) {
        this.build = build;
        this.fill = fill;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            hide();
            return;
        }
        if (node == null) {
            node = build.get();
            setGraphic(node);
        } else if (hidden) {
            node.setVisible(true);
        }
        hidden = false;
        fill.accept(node, value);
        setAccessibleText(node.getAccessibleText());
    }

    // Taken out and put in again, a node would be styled anew.
    private void hide() {
        if (hidden) return;
        hidden = true;
        if (node != null) node.setVisible(false);
        setAccessibleText(null);
    }
}
