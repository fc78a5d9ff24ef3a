package cratekeeper.ui.users;

import cratekeeper.integration.People;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.IconButton;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A folder's name, how many files are in it and below it, and the way to have them.
final class FolderCell extends TreeCell<FolderNode> {
    private static final Texts texts = Texts.in(FolderCell.class);
    private static final int NAMED = 12;
    private final Label name = new Label();
    private final Label count = new Label();
    private final IconButton download;
    private final HBox row;

    FolderCell(Consumer<FolderNode> onDownload) {
        name.getStyleClass().add("may-shorten");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().addAll("tiny", "subtle");
        count.setMinWidth(USE_PREF_SIZE);
        download =
                new IconButton(
                        "fth-download",
                        texts.get("download.this"),
                        () -> {
                            if (getItem() != null) onDownload.accept(getItem());
                        });
        row = new HBox(name, count, download);
        row.getStyleClass().add("folder-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FolderNode node, boolean empty) {
        super.updateItem(node, empty);
        setGraphic(node == null ? null : row);
        if (node == null) {
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        People.Folder folder = node.folder();
        name.setText(node.name());
        count.setText(Words.count(node.files()));
        boolean fetchable = folder != null && !folder.locked();
        download.setVisible(fetchable);
        download.setManaged(fetchable);
        download.setName(texts.get("download.named", node.name()));
        setAccessibleText(node.name() + ", " + texts.count("files", node.files()));
        setTooltip(folder == null ? null : new Tooltip(files(folder)));
    }

    private static String files(People.Folder folder) {
        String first =
                folder.files().stream()
                        .limit(NAMED)
                        .map(file ->
                                file.name()
                                        + (file.quality().isEmpty() ? "" : "   " + file.quality()))
                        .collect(Collectors.joining("\n"));
        int more = folder.files().size() - NAMED;
        return (folder.locked() ? texts.get("locked") + "\n" : "")
                + first
                + (more > 0 ? "\n" + texts.get("more", Words.count(more)) : "");
    }
}
