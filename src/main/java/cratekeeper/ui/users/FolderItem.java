package cratekeeper.ui.users;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A folder in the tree; what is below it is made when it is first opened.
final class FolderItem extends TreeItem<FolderNode> {
    private boolean made;

    FolderItem(FolderNode node) {
        super(node);
    }

    @Override
    public boolean isLeaf() {
        return getValue().below().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<FolderNode>> getChildren() {
        if (!made) {
            made = true;
            super.getChildren().setAll(getValue().below().stream().map(FolderItem::new).toList());
        }
        return super.getChildren();
    }
}
