package cratekeeper.ui.playlist;

import cratekeeper.music.ListColumn;
import cratekeeper.music.ListLayout;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Which column of a table tells what. Shown by itself where that was guessed; the list is read
/// anew with each word the person says.
public final class ColumnsViewModel {
    private final ReadOnlyObjectWrapper<@Nullable ListLayout> layout =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private Consumer<ListLayout> onSaid = _ -> {};

    /// `null` where the list is no table.
    public ReadOnlyObjectProperty<@Nullable ListLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /// Whether the person is asked.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// The person says what a column tells.
    public void choose(int column, Optional<ListColumn> meaning) {
        ListLayout now = layout.get();
        if (now == null || now.columns().get(column).equals(meaning)) return;
        say(now.with(column, meaning));
    }

    /// The person says whether the first row names the columns.
    public void headed(boolean headed) {
        ListLayout now = layout.get();
        if (now != null && now.headed() != headed) say(now.as(headed, now.columns()));
    }

    void setOnSaid(Consumer<ListLayout> onSaid) {
        this.onSaid = onSaid;
    }

    void show(@Nullable ListLayout read) {
        layout.set(read);
        // One column holds whole names: there is nothing to ask.
        if (read == null || read.columns().size() < 2) shown.set(false);
        else if (!read.sure()) shown.set(true);
    }

    void close() {
        onSaid = _ -> {};
        show(null);
    }

    private void say(ListLayout said) {
        layout.set(said);
        onSaid.accept(said);
    }
}
