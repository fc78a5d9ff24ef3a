package cratekeeper.ui.settings;

import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The programs that help, as they were found when somebody looked.
public final class ToolsViewModel {
    private final SettingsDesk desk;
    private final Background background;
    private final Consumer<Notice> told;
    private final ObservableList<Tool> tools = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();

    /// @param told why it could not be found out
    public ToolsViewModel(SettingsDesk desk, Background background, Consumer<Notice> told) {
        this.desk = desk;
        this.background = background;
        this.told = told;
    }

    public ObservableList<Tool> tools() {
        return tools;
    }

    /// Whether it is being found out for the first time.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    public void refresh() {
        if (looking.get()) return;
        looking.set(tools.isEmpty());
        background.start(
                desk::tools,
                Background.Answer.of(
                        (List<Tool> found) -> {
                            looking.set(false);
                            if (!tools.equals(found)) tools.setAll(found);
                        },
                        cause -> {
                            looking.set(false);
                            told.accept(Notice.of(cause));
                        }));
    }
}
