package cratekeeper.ui.settings;

import cratekeeper.music.SharingTerms;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
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
    private static final Texts texts = Texts.in(SharingPage.class);
    private final SharingViewModel model;
    private final CheckBox on = new CheckBox(texts.get("share.on"));
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
                        new SettingRow(texts.get("share"), texts.get("share.help")).behind(on),
                        folderRow(),
                        folders,
                        new SettingRow(texts.get("slots"), texts.get("slots.help")).behind(slots()),
                        new SettingRow(texts.get("speed"), texts.get("speed.help")).behind(speed()),
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
        window.setTitle(texts.get("share.choose"));
        var chosen = window.showDialog(getScene().getWindow());
        return Optional.ofNullable(chosen).map(java.io.File::toPath);
    }

    private Node folderRow() {
        var add = new Button(texts.get("share.add"));
        add.setId("add-folder");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> chooser.get().ifPresent(model::add));
        return new SettingRow(texts.get("share.folders"), texts.get("share.folders.help"))
                .behind(add);
    }

    private Node slots() {
        slots.setId("slots");
        slots.getItems().setAll(IntStream.rangeClosed(1, SharingTerms.MOST_SLOTS).boxed().toList());
        slots.setOnAction(_ -> {
            if (slots.getValue() != null) model.slots(slots.getValue());
        });
        slots.setAccessibleText(texts.get("slots"));
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
        speed.setAccessibleText(texts.get("speed"));
        speed.setMinWidth(USE_PREF_SIZE);
        return speed;
    }

    private Node state() {
        now.setId("shared-now");
        now.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(now);
        problems.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(problems);
        problems.setMinHeight(USE_PREF_SIZE);
        problems.managedProperty().bind(problems.visibleProperty());
        var again = new Button(texts.get("share.again"));
        again.setMinWidth(USE_PREF_SIZE);
        again.disableProperty().bind(model.nowProperty().map(it -> it.reading()));
        again.setOnAction(_ -> model.readAgain());
        var row = new SettingRow(texts.get("share.now"), "").behind(again);
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
                new IconButton("fth-x", texts.get("share.remove", path), () -> model.remove(path));
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        var row = new SettingRow(name, path.toString()).behind(remove);
        row.getStyleClass().add("shared-folder");
        return row;
    }

    private void showNow() {
        var state = model.nowProperty().get();
        now.setText(SharingViewModel.words(model.termsProperty().get(), state));
        List<String> wrong = state.problems().stream().map(Said::of).toList();
        problems.setText(String.join("\n", wrong));
        problems.setVisible(!wrong.isEmpty());
    }
}
