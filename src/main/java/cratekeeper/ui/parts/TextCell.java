package cratekeeper.ui.parts;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A table cell of plain words: it holds them itself, one node less to style and lay out.
///
/// @param <S> the row's type
/// @param <T> the value's type
public final class TextCell<S, T> extends TableCell<S, T> {
    private final Function<T, String> words;

    public TextCell(Function<T, String> words) {
        this.words = words;
        getStyleClass().add("may-shorten");
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        setText(empty || value == null ? null : words.apply(value));
    }
}
