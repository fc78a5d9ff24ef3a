package cratekeeper.ui.review;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.IconButton;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A file to choose: its letter, what it is, what its sound says, how it differs, why it was not
/// taken. A click chooses it, its button plays it.
final class FileRow extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LEAST_NAME = 70;
    private static final double NARROW = 620;
    private final Texts texts = Texts.in(FileRow.class);
    private final FileLine line;
    private final IconButton play = new IconButton();

    FileRow(FileLine line, Consumer<FileLine> onChoose, Consumer<FileLine> onPlay) {
        this.line = line;
        getStyleClass().add("review-file");
        play.setOnAction(_ -> onPlay.accept(line));
        play.setVisible(line.kept() != null);
        var first = new HBox(letter(), quality(), name(), facts(), gap());
        verdict(first);
        Label aside = aside();
        first.getChildren().addAll(aside, play);
        first.getStyleClass().add("file-row");
        first.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(first, below(aside));
        if (!line.why().isBlank()) getChildren().add(why());
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> onChoose.accept(line));
        heard(false);
        setAccessibleText(words());
    }

    FileLine line() {
        return line;
    }

    void chosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        setAccessibleText(words() + (chosen ? ", " + texts.get("file.chosen") : ""));
    }

    /// @param sounds whether it is what comes out of the speakers
    void heard(boolean sounds) {
        play.setIcon(sounds ? "fth-pause" : "fth-play");
        play.setName(texts.get(sounds ? "file.pause" : "file.play", line.letter()));
    }

    private Node letter() {
        var cap = new Label(line.letter());
        cap.getStyleClass().addAll("key-cap", "file-letter");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    private Node quality() {
        return new Chip(line.quality(), line.lossless() ? Chip.Tone.GOOD : Chip.Tone.PLAIN);
    }

    private Node name() {
        var name = new Label(line.name());
        name.getStyleClass().add("may-shorten");
        name.setMinWidth(LEAST_NAME);
        return name;
    }

    private Node facts() {
        var facts = new Label(line.facts());
        facts.getStyleClass().addAll("small", "muted");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        return facts;
    }

    private static Node gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void verdict(HBox into) {
        switch (line.verdict()) {
            case FINE, UNSEEN -> {}
            case SUSPECT -> into.getChildren().add(new Chip(verdictWords(), Chip.Tone.WARN));
            case BROKEN -> into.getChildren().add(new Chip(verdictWords(), Chip.Tone.BAD));
        }
    }

    // Where there is no room beside the name it stands below.
    private Node below(Label aside) {
        var below = new Label();
        below.textProperty().bind(aside.textProperty());
        below.getStyleClass().addAll("small", tone(), "file-why");
        var narrow = Enlarged.widthOf(this).map(width -> width < NARROW);
        below.visibleProperty().bind(narrow);
        below.managedProperty().bind(narrow);
        var wide = narrow.map(is -> !is);
        aside.visibleProperty().bind(wide);
        aside.managedProperty().bind(wide);
        return below;
    }

    private Label aside() {
        String length = line.length().words();
        var aside = new Label(length.isEmpty() ? line.source() : length + " · " + line.source());
        aside.getStyleClass().addAll("small", tone());
        aside.setMinWidth(Region.USE_PREF_SIZE);
        return aside;
    }

    private String tone() {
        return line.length().differs() ? "differs" : "muted";
    }

    private Node why() {
        var why = new Label(line.why());
        why.getStyleClass().addAll("small", "muted", "file-why");
        Foreign.wrapping(why);
        why.setMinHeight(Region.USE_PREF_SIZE);
        return why;
    }

    private String verdictWords() {
        return texts.get("verdict." + line.verdict().name().toLowerCase(Locale.ROOT));
    }

    private String words() {
        var words = new ArrayList<String>();
        words.add(texts.get("file.letter", line.letter()));
        words.add(line.quality());
        words.add(line.name());
        words.add(line.facts());
        words.add(verdictWords());
        words.add(line.length().words());
        words.add(line.source());
        words.add(line.why());
        words.removeIf(String::isBlank);
        return String.join(", ", words);
    }
}
