package cratekeeper.ui.users;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.NoticeBar;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The user who is looked at, over whatever led there; not there while nobody is.
public final class UserPane extends VBox {
    private static final Texts texts = Texts.in(UserPane.class);
    private static final double ROW = 30;
    private final UserViewModel model;
    private final TreeView<FolderNode> tree = new TreeView<>();

    public UserPane(UserViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "user-pane");
        var notice = new NoticeBar();
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.browse());
        getChildren().addAll(head(), notice, keptOut(), tree(), foot());
        visibleProperty().bind(model.userProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        visibleProperty()
                .subscribe(shown -> {
                    if (shown) tree.requestFocus();
                });
    }

    private void closeOnEscape(KeyEvent key) {
        if (key.getCode() != KeyCode.ESCAPE) return;
        key.consume();
        model.close();
    }

    private HBox head() {
        var name = new Label();
        name.textProperty().bind(model.userProperty());
        name.getStyleClass().addAll("details-title", "may-shorten");
        name.setMinWidth(0);
        var state = new Label();
        state.setId("user-state");
        state.textProperty().bind(model.stateProperty());
        state.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(state);
        var names = new VBox(name, state);
        names.getStyleClass().add("details-names");
        HBox.setHgrow(names, Priority.ALWAYS);
        var close = new IconButton("fth-x", texts.get("close"), model::close);
        close.setId("close-user");
        var head = new HBox(new FontIcon("fth-user"), names, close);
        head.getStyleClass().add("user-head");
        return head;
    }

    private Label keptOut() {
        var said = new Label(texts.get("blocked"));
        said.getStyleClass().addAll("muted", "user-note");
        Foreign.wrapping(said);
        said.setMinHeight(USE_PREF_SIZE);
        said.visibleProperty().bind(model.blockedProperty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private TreeView<FolderNode> tree() {
        tree.setId("user-folders");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        Enlarged.follow(tree, tree.fixedCellSizeProperty());
        tree.setCellFactory(_ -> new FolderCell(model::download));
        tree.setAccessibleText(texts.get("folders.of"));
        model.foldersProperty().subscribe(this::show);
        tree.visibleProperty().bind(model.blockedProperty().not());
        VBox.setVgrow(tree, Priority.ALWAYS);
        return tree;
    }

    private void show(@Nullable FolderNode folders) {
        if (folders == null) {
            tree.setRoot(null);
            return;
        }
        var root = new FolderItem(folders);
        tree.setRoot(root);
        root.setExpanded(true);
        // Most share one folder with all others in it: what is in that is what one came for.
        var first = root.getChildren();
        while (first.size() == 1) {
            first.getFirst().setExpanded(true);
            first = first.getFirst().getChildren();
        }
    }

    private HBox foot() {
        var folder = new Button(texts.get("download"));
        folder.setId("download-folder");
        folder.getStyleClass().add("primary");
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        folder.setOnAction(_ -> {
            var chosen = tree.getSelectionModel().getSelectedItem();
            if (chosen != null) model.download(chosen.getValue());
        });
        tree.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    var below = chosen == null ? null : chosen.getValue().folder();
                    folder.setDisable(below == null || below.locked());
                });
        folder.visibleProperty().bind(model.blockedProperty().not());
        folder.managedProperty().bind(folder.visibleProperty());
        var block = new Button();
        block.setId("block-user");
        block.setMinWidth(USE_PREF_SIZE);
        block.textProperty()
                .bind(model.blockedProperty().map(is -> texts.get(is ? "unblock" : "block")));
        block.setOnAction(_ -> {
            if (model.blockedProperty().get()) model.unblock();
            else model.block();
        });
        var foot = new HBox(folder, block);
        foot.getStyleClass().add("details-actions");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
