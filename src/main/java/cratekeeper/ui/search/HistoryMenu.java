package cratekeeper.ui.search;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Words that were searched for before: chosen, they are searched for again.
final class HistoryMenu {
    private static final int LONGEST = 80;
    private final Texts texts = Texts.in(HistoryMenu.class);
    private final SearchViewModel model;
    private final Node below;

    /// @param below what it opens under
    HistoryMenu(SearchViewModel model, Node below) {
        this.model = model;
        this.below = below;
    }

    void open() {
        model.history().read(this::show);
    }

    private void show(List<String> searched) {
        var menu = new ContextMenu();
        for (String words : searched) {
            var item = new MenuItem(Foreign.text(words, LONGEST));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.searchFor(words));
            menu.getItems().add(item);
        }
        if (searched.isEmpty()) {
            var none = new MenuItem(texts.get("history.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        } else {
            var forget = new MenuItem(texts.get("history.forget"));
            forget.setOnAction(_ -> model.history().forget());
            menu.getItems().addAll(new SeparatorMenuItem(), forget);
        }
        menu.show(below, Side.BOTTOM, 0, 4);
    }
}
