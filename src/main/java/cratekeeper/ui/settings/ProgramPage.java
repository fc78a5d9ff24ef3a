package cratekeeper.ui.settings;

import cratekeeper.ui.Desk;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.SettingRow;
import cratekeeper.ui.parts.StateDot;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The programs that help, the settings as a file, and which Cratekeeper this is.
final class ProgramPage extends VBox {
    private static final Texts texts = Texts.in(ProgramPage.class);
    private final SettingsViewModel model;
    private final ToolsViewModel tools;
    private final VBox found = new VBox();
    private Supplier<Optional<Path>> exportTo = this::askWhere;
    private Supplier<Optional<Path>> importFrom = this::askWhich;

    ProgramPage(SettingsViewModel model, ToolsViewModel tools, Desk.Place place) {
        this.model = model;
        this.tools = tools;
        var waiting = new Label(texts.get("tools.looking"));
        waiting.getStyleClass().addAll("small", "muted", "settings-hint");
        waiting.visibleProperty().bind(tools.lookingProperty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        getChildren()
                .addAll(
                        exporting(),
                        importing(),
                        Lines.title(texts.get("tools")),
                        waiting,
                        found,
                        Lines.title(texts.get("program")),
                        new SettingRow(texts.get("home"), place.home().toString()),
                        new SettingRow(texts.get("version"), place.version()));
        tools.tools().addListener((ListChangeListener<Tool>) _ -> showTools());
        showTools();
    }

    /// @param exportTo asks for a file to write
    /// @param importFrom asks for a file to read
    void setChoosers(Supplier<Optional<Path>> exportTo, Supplier<Optional<Path>> importFrom) {
        this.exportTo = exportTo;
        this.importFrom = importFrom;
    }

    private void showTools() {
        found.getChildren().setAll(tools.tools().stream().map(ProgramPage::tool).toList());
    }

    private static Node tool(Tool tool) {
        String key = "tool." + tool.kind().name().toLowerCase(Locale.ROOT);
        String below =
                !tool.found()
                        ? texts.get(key + ".missing")
                        : tool.version().isEmpty()
                                ? texts.get("tool.found")
                                : texts.get(
                                        tool.old() ? "tool.old" : "tool.version", tool.version());
        return new SettingRow(texts.get(key), below).before(new StateDot(dot(tool)));
    }

    private static StateDot.State dot(Tool tool) {
        if (!tool.found()) return StateDot.State.OFF;
        return tool.old() ? StateDot.State.WAITING : StateDot.State.READY;
    }

    private Node exporting() {
        var button = new Button(texts.get("export.button"));
        button.setId("export");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> exportTo.get().ifPresent(model::export));
        return new SettingRow(texts.get("export"), texts.get("export.help")).behind(button);
    }

    private Node importing() {
        var button = new Button(texts.get("import.button"));
        button.setId("import");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> importFrom.get().ifPresent(model::bring));
        return new SettingRow(texts.get("import"), texts.get("import.help")).behind(button);
    }

    private Optional<Path> askWhere() {
        var window = chooser("export");
        window.setInitialFileName("cratekeeper-settings.json");
        return Optional.ofNullable(window.showSaveDialog(getScene().getWindow())).map(File::toPath);
    }

    private Optional<Path> askWhich() {
        return Optional.ofNullable(chooser("import").showOpenDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    private static FileChooser chooser(String key) {
        var window = new FileChooser();
        window.setTitle(texts.get(key));
        window.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return window;
    }
}
