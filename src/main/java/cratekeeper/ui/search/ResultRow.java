package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A row's fixed place for a recording that is still being learnt about.
public final class ResultRow {
    private final ReadOnlyObjectWrapper<Recording> recording;

    ResultRow(Recording recording) {
        this.recording = new ReadOnlyObjectWrapper<>(recording);
    }

    public String id() {
        return found().id();
    }

    public FoundTrack found() {
        return recording.get().found();
    }

    public Recording recording() {
        return recording.get();
    }

    public ReadOnlyObjectProperty<Recording> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    void update(Recording news) {
        recording.set(news);
    }
}
