package cratekeeper.ui.settings;

import cratekeeper.music.SharingTerms;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.parts.SettingRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;

/// Sharing on one page: the switch, the folders, how much of the line, and what comes of it.
final class SharingPage extends VBox {
    private final SharingViewModel model;
    private final CheckBox on = new CheckBox("Share");
    private final VBox folders = new VBox();
    private final ComboBox<Integer> slots = new ComboBox<>();
    private final ComboBox<Long> speed = new ComboBox<>();
    private final Label now = new Label();
    private final Label problems = new Label();
    private Supplier<Optional<Path>> chooser = this::ask;

    SharingPage(SharingViewModel model) {
        this.model = model;
        var notice = new NoticeBar();
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        on.setId("share");
        on.setMinWidth(USE_PREF_SIZE);
        on.setOnAction(_ -> model.turn(on.isSelected()));
        getChildren()
                .addAll(
                        notice,
                        new SettingRow(
                                        "Share files on Soulseek",
                                        "Every file there comes from somebody who shares, so"
                                                + " giving something back is only fair. It is"
                                                + " your choice, and off until you turn it on.")
                                .behind(on),
                        folderRow(),
                        folders,
                        new SettingRow("Files sent at once", "Each to another user")
                                .behind(slots()),
                        new SettingRow("Speed limit", "For all that is sent together")
                                .behind(speed()),
                        state());
        model.termsProperty().subscribe(this::show);
        model.nowProperty().subscribe(_ -> showNow());
    }

    /// @param chooser asks the person for a folder
    void setChooser(Supplier<Optional<Path>> chooser) {
        this.chooser = chooser;
    }

    private Optional<Path> ask() {
        var window = new DirectoryChooser();
        window.setTitle("Share a folder");
        var chosen = window.showDialog(getScene().getWindow());
        return Optional.ofNullable(chosen).map(java.io.File::toPath);
    }

    private Node folderRow() {
        var add = new Button("Add folder…");
        add.setId("add-folder");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> chooser.get().ifPresent(model::add));
        return new SettingRow(
                        "Folders",
                        "Only what lies in these can be seen or fetched by others; links that lead"
                                + " out of them are not followed")
                .behind(add);
    }

    private Node slots() {
        slots.setId("slots");
        slots.getItems().setAll(IntStream.rangeClosed(1, SharingTerms.MOST_SLOTS).boxed().toList());
        slots.setOnAction(_ -> {
            if (slots.getValue() != null) model.slots(slots.getValue());
        });
        slots.setAccessibleText("Files sent at once");
        slots.setMinWidth(USE_PREF_SIZE);
        return slots;
    }

    private Node speed() {
        speed.setId("speed");
        speed.getItems().setAll(SharingViewModel.SPEEDS);
        speed.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Long value) {
                        return SharingViewModel.speedWords(value == null ? 0 : value);
                    }

                    @Override
                    public Long fromString(String text) {
                        return 0L;
                    }
                });
        speed.setOnAction(_ -> {
            if (speed.getValue() != null) model.speed(speed.getValue());
        });
        speed.setAccessibleText("Speed limit");
        speed.setMinWidth(USE_PREF_SIZE);
        return speed;
    }

    private Node state() {
        now.setId("shared-now");
        now.getStyleClass().addAll("small", "muted");
        now.setWrapText(true);
        problems.getStyleClass().addAll("small", "muted");
        problems.setWrapText(true);
        problems.setMinHeight(USE_PREF_SIZE);
        problems.managedProperty().bind(problems.visibleProperty());
        var again = new Button("Read folders again");
        again.setMinWidth(USE_PREF_SIZE);
        again.disableProperty().bind(model.nowProperty().map(it -> it.reading()));
        again.setOnAction(_ -> model.readAgain());
        var row = new SettingRow("Shared now", "").behind(again);
        row.below(now).below(problems);
        return row;
    }

    private void show(SharingTerms terms) {
        on.setSelected(terms.on());
        slots.setValue(terms.slots());
        if (!speed.getItems().contains(terms.bytesPerSecond()))
            speed.getItems().add(terms.bytesPerSecond());
        speed.setValue(terms.bytesPerSecond());
        folders.getChildren().setAll(terms.folders().stream().map(this::folder).toList());
        showNow();
    }

    private Node folder(Path path) {
        var remove =
                new IconButton("fth-x", "Share " + path + " no longer", () -> model.remove(path));
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        var row = new SettingRow(name, path.toString()).behind(remove);
        row.getStyleClass().add("shared-folder");
        return row;
    }

    private void showNow() {
        var state = model.nowProperty().get();
        now.setText(SharingViewModel.words(model.termsProperty().get(), state));
        List<String> wrong = state.problems();
        problems.setText(String.join("\n", wrong));
        problems.setVisible(!wrong.isEmpty());
    }
}
