package cratekeeper.ui.library;

import cratekeeper.ui.Background;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which columns a person wants to see, found again at the next start.
public final class ColumnChoice {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnChoice.class);
    private static final String NAME = "library.columns";
    private final LibraryDesk desk;
    private final Background background;
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");

    public ColumnChoice(LibraryDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
        run(() -> desk.choice(NAME).orElse(""));
    }

    /// Names with commas between; "" while nothing was chosen.
    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(String names) {
        run(() -> {
            desk.choose(NAME, names);
            return names;
        });
    }

    private void run(Background.Work<String> work) {
        background.start(
                work,
                new Background.Answer<String>() {
                    @Override
                    public void done(String names) {
                        chosen.set(names);
                    }

                    @Override
                    public void failed(Exception cause) {
                        LOG.warn("The choice of columns is not remembered", cause);
                    }
                });
    }
}
