package cratekeeper.ui.playlist;

import cratekeeper.agent.Brought;
import cratekeeper.ui.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The ways to bring a list to the window, wherever the cursor is: files and web pages dropped on
/// it, the same and lines of text pasted, a file chosen.
public final class Bringing {
    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final Consumer<Brought> onBrought;

    /// @param onBrought told what was brought
    public Bringing(Consumer<Brought> onBrought) {
        this.onBrought = onBrought;
    }

    public void listenTo(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, drag -> over(scene, drag));
        scene.addEventFilter(DragEvent.DRAG_EXITED_TARGET, _ -> hint(scene, false));
        scene.addEventFilter(DragEvent.DRAG_DROPPED, drop -> dropped(scene, drop));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(scene, key));
        if (scene.lookup("#openList") instanceof Button open) open.setOnAction(_ -> choose(scene));
    }

    private static void over(Scene scene, DragEvent drag) {
        if (list(drag.getDragboard()).isEmpty()) return;
        drag.acceptTransferModes(TransferMode.COPY_OR_MOVE);
        hint(scene, true);
        drag.consume();
    }

    private void dropped(Scene scene, DragEvent drop) {
        var brought = list(drop.getDragboard());
        if (brought.isEmpty()) return;
        hint(scene, false);
        drop.setDropCompleted(true);
        drop.consume();
        onBrought.accept(brought.get());
    }

    private static void hint(Scene scene, boolean shown) {
        Node hint = scene.lookup("#dropHint");
        if (hint != null) hint.setVisible(shown);
    }

    private void pressed(Scene scene, KeyEvent key) {
        if (OPEN.match(key)) {
            key.consume();
            choose(scene);
        } else if (PASTE.match(key) && !isWriting(scene.getFocusOwner())) {
            var brought = list(Clipboard.getSystemClipboard());
            if (brought.isEmpty()) return;
            key.consume();
            onBrought.accept(brought.get());
        }
    }

    /// Whoever writes somewhere pastes there; but a list is no search.
    private static boolean isWriting(@Nullable Node focused) {
        return focused instanceof TextInputControl
                && !focused.getStyleClass().contains("search-field");
    }

    /// Asks for files.
    public void choose(Scene scene) {
        var texts = Texts.in(Bringing.class);
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("choose.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                texts.get("choose.lists"),
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.m3u",
                                "*.m3u8",
                                "*.pls",
                                "*.xspf",
                                "*.jspf",
                                "*.json",
                                "*.xml",
                                "*.nml",
                                "*.html",
                                "*.htm",
                                "*.crate"),
                        new FileChooser.ExtensionFilter(texts.get("choose.all"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(scene.getWindow());
        if (chosen != null && !chosen.isEmpty()) onBrought.accept(files(chosen));
    }

    /// The list that a board holds; empty for a single line, which is words or a link.
    private static Optional<Brought> list(Clipboard board) {
        if (board.hasFiles() && !board.getFiles().isEmpty())
            return Optional.of(files(board.getFiles()));
        String html = board.hasHtml() ? board.getHtml() : null;
        if (html != null && isTrackList(html)) return Optional.of(new Brought.Words(html));
        String text = board.hasString() ? board.getString() : null;
        if (text == null || text.lines().filter(line -> !line.isBlank()).limit(2).count() < 2)
            return Optional.empty();
        return Optional.of(new Brought.Words(text));
    }

    /// Two rows of a table or two items of a list: less is a link or a phrase.
    private static boolean isTrackList(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        return isTwice(lower, "<tr") || isTwice(lower, "<li");
    }

    private static boolean isTwice(String text, String part) {
        int first = text.indexOf(part);
        return first >= 0 && text.indexOf(part, first + 1) > 0;
    }

    private static Brought files(List<File> files) {
        List<Path> paths = files.stream().map(File::toPath).toList();
        return new Brought.Files(paths);
    }
}
