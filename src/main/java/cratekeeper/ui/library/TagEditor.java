package cratekeeper.ui.library;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The tag editor, in the place of the file's pane: a box a field, and below them what changes.
final class TagEditor {
    private final TagEditorViewModel model;
    private final Texts texts = Texts.in(TagEditor.class);
    @FXML private VBox root;
    @FXML private Label title;
    @FXML private GridPane grid;
    @FXML private VBox changes;
    @FXML private Label problem;
    @FXML private Button save;

    TagEditor(TagEditorViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.entriesProperty().subscribe(_ -> fill());
        model.changesProperty().subscribe(_ -> compare());
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        save.disableProperty()
                .bind(
                        model.changesProperty()
                                .map(java.util.List::isEmpty)
                                .flatMap(none ->
                                        model.problemProperty().map(p -> none || !p.isEmpty())));
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof Button)) {
                        model.save();
                        key.consume();
                    }
                });
    }

    void focus() {
        grid.getChildren().stream()
                .filter(TextField.class::isInstance)
                .findFirst()
                .ifPresent(javafx.scene.Node::requestFocus);
    }

    private void fill() {
        grid.getChildren().clear();
        title.setText(
                model.size() == 1 ? texts.get("edit") : texts.count("edit.several", model.size()));
        int row = 0;
        for (TagEntry entry : model.entriesProperty().get()) {
            var name = new Label(Shown.name(entry.field()));
            name.getStyleClass().addAll("small", "muted");
            name.setMinWidth(HBox.USE_PREF_SIZE);
            var box = new TextField();
            box.setId("tag-" + entry.field().json());
            box.getStyleClass().add("tag-field");
            box.setPromptText(entry.prompt());
            box.setAccessibleText(Shown.name(entry.field()));
            box.textProperty().bindBidirectional(entry.textProperty());
            name.setLabelFor(box);
            grid.addRow(row++, name, box);
        }
    }

    private void compare() {
        changes.getChildren().clear();
        for (var change : model.changesProperty().get()) {
            var line =
                    Foreign.wrapping(
                            new Label(
                                    change.field()
                                            + ": "
                                            + change.before()
                                            + " → "
                                            + change.after()));
            line.getStyleClass().addAll("small", "tag-change");
            changes.getChildren().add(line);
        }
        if (changes.getChildren().isEmpty()) {
            var nothing = new Label(texts.get("no.change"));
            Foreign.wrapping(nothing);
            nothing.getStyleClass().addAll("small", "muted");
            changes.getChildren().add(nothing);
        }
    }

    @FXML
    private void onSave() {
        model.save();
    }

    @FXML
    private void onCancel() {
        model.close();
    }
}
