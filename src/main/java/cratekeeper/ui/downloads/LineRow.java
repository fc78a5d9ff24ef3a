package cratekeeper.ui.downloads;

import javafx.css.PseudoClass;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A row of the table; where it is a list's head, one bar lies over all of its cells.
final class LineRow extends TableRow<Line> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private final DownloadsViewModel model;
    private @Nullable GroupBar bar;

    LineRow(DownloadsViewModel model) {
        this.model = model;
        setOnMouseClicked(click -> {
            if (getItem() instanceof GroupRow group && click.getButton() == MouseButton.PRIMARY)
                clicked(group, click);
        });
    }

    // Cells select themselves; the bar is none.
    private void clicked(GroupRow group, MouseEvent click) {
        getTableView().requestFocus();
        var selection = getTableView().getSelectionModel();
        if (click.isShortcutDown()) selection.select(getIndex());
        else selection.clearAndSelect(getIndex());
        if (click.getClickCount() == 2) model.fold(group);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean none) {
        super.updateItem(line, none);
        boolean head = !none && line instanceof GroupRow;
        pseudoClassStateChanged(HEAD, head);
        if (head && bar == null) bar = new GroupBar(model);
        if (bar == null) return;
        bar.setVisible(head);
        bar.show(!none && line instanceof GroupRow group ? group : null);
        setAccessibleText(head ? bar.getAccessibleText() : null);
        requestLayout();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Spanning(this);
    }

    // The table's own skin of a row knows cells only.
    private static final class Spanning extends TableRowSkin<Line> {
        private final LineRow row;

        Spanning(LineRow row) {
            super(row);
            this.row = row;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            GroupBar bar = row.bar;
            if (bar == null || !bar.isVisible()) return;
            if (!getChildren().contains(bar)) {
                bar.setManaged(false);
                getChildren().add(bar);
            }
            bar.resizeRelocate(x, y, width, height);
        }
    }
}
