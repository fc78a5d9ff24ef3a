package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A row's fixed place for a recording that is still being learnt about.
public final class ResultRow {
    private final ReadOnlyObjectWrapper<FoundTrack> found;

    ResultRow(FoundTrack found) {
        this.found = new ReadOnlyObjectWrapper<>(found);
    }

    public String id() {
        return found().id();
    }

    public FoundTrack found() {
        return found.get();
    }

    public ReadOnlyObjectProperty<FoundTrack> foundProperty() {
        return found.getReadOnlyProperty();
    }

    void update(FoundTrack news) {
        found.set(news);
    }
}
