package cratekeeper.ui.settings;

import cratekeeper.media.NameTemplate;
import cratekeeper.ui.Desk;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.SettingRow;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/// Where files lie and what they are called, with the names of a few tracks as one types.
final class FilesPage extends VBox {
    private static final Texts texts = Texts.in(FilesPage.class);
    private Supplier<Optional<Path>> chooser = this::ask;

    FilesPage(SettingsViewModel model, Desk.Place place) {
        getChildren()
                .addAll(
                        template(new TemplateViewModel(model)),
                        folder("music", FolderEntry.music(model), place.music().toString()),
                        folder("watched", FolderEntry.watched(model), texts.get("watched.none")));
    }

    /// @param chooser asks the person for a folder
    void setChooser(Supplier<Optional<Path>> chooser) {
        this.chooser = chooser;
    }

    private Optional<Path> ask() {
        var window = new DirectoryChooser();
        window.setTitle(texts.get("folder.choose"));
        var chosen = window.showDialog(getScene().getWindow());
        return Optional.ofNullable(chosen).map(java.io.File::toPath);
    }

    private Node template(TemplateViewModel model) {
        String name = texts.get("template");
        var entry = model.entry();
        var field = Lines.field("template", name, entry);
        field.setMaxWidth(Double.MAX_VALUE);
        var preview = new VBox();
        preview.setId("preview");
        preview.getStyleClass().add("name-preview");
        model.names().addListener((ListChangeListener<String>) _ -> showNames(preview, model));
        showNames(preview, model);
        String words =
                NameTemplate.words().stream()
                        .map(word -> "{" + word + "}")
                        .collect(Collectors.joining("  "));
        var known = new Label(words);
        known.getStyleClass().addAll("tiny", "subtle");
        Foreign.wrapping(known);
        known.setMinHeight(USE_PREF_SIZE);
        return new SettingRow(name, texts.get("template.help"))
                .below(field)
                .below(Lines.refusal(entry.refusalProperty()))
                .below(preview)
                .below(known)
                .behind(Lines.back(name, entry.usual(), entry::back));
    }

    private static void showNames(VBox preview, TemplateViewModel model) {
        preview.getChildren().setAll(model.names().stream().map(FilesPage::previewLine).toList());
    }

    private static Label previewLine(String path) {
        var line = new Label(path);
        line.getStyleClass().addAll("small", "code");
        Foreign.wrapping(line);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private Node folder(String key, Entry<String> entry, String usually) {
        String name = texts.get(key);
        var field = Lines.field(key, name, entry);
        field.setPromptText(usually);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxWidth(Double.MAX_VALUE);
        var choose = new Button(texts.get("folder.button"));
        choose.setId("choose-" + key);
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setAccessibleText(texts.get("folder.button") + " " + name);
        choose.setOnAction(_ ->
                chooser.get()
                        .ifPresent(path -> {
                            entry.textProperty().set(path.toString());
                            entry.enter();
                        }));
        var line = new HBox(field, choose);
        line.getStyleClass().add("folder-line");
        return new SettingRow(name, texts.get(key + ".help"))
                .below(line)
                .below(Lines.refusal(entry.refusalProperty()))
                .behind(Lines.back(name, entry.usual(), entry::back));
    }
}
