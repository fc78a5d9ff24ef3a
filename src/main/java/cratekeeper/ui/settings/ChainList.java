package cratekeeper.ui.settings;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.IconButton;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A chain to be put in order: by dragging, or with Alt and the arrow keys; each has its switch.
final class ChainList<T> extends VBox {
    private static final Texts texts = Texts.in(ChainList.class);
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private final Chain<T> chain;
    private final VBox rows = new VBox();

    /// @param title of the chain
    /// @param help one sentence below it
    ChainList(String title, String help, Chain<T> chain) {
        this.chain = chain;
        getStyleClass().add("chain");
        rows.getStyleClass().add("chain-rows");
        getChildren().addAll(head(title, help), refusal(), rows);
        chain.order().subscribe(this::show);
    }

    private HBox head(String title, String help) {
        var name = new Label(title);
        name.getStyleClass().add("strong");
        Foreign.wrapping(name);
        var below = new Label(help);
        below.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(below);
        below.setMinHeight(Region.USE_PREF_SIZE);
        var names = new VBox(name, below);
        names.getStyleClass().add("setting-names");
        HBox.setHgrow(names, Priority.ALWAYS);
        var back = new IconButton("fth-rotate-ccw", texts.get("back", title), chain::back);
        back.visibleProperty().bind(chain.usual().map(usual -> !usual));
        var head = new HBox(names, back);
        head.getStyleClass().add("chain-head");
        return head;
    }

    private Label refusal() {
        var refusal = new Label();
        refusal.textProperty().bind(chain.refusalProperty());
        refusal.getStyleClass().addAll("small", "refusal");
        Foreign.wrapping(refusal);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        return refusal;
    }

    private void show(Order<T> order) {
        T focused = focused();
        var shown = order.all().stream().map(one -> new Row(one, order)).toList();
        rows.getChildren().setAll(shown);
        if (focused != null) row(focused).on.requestFocus();
    }

    private @Nullable T focused() {
        return rows().stream()
                .filter(row -> row.on.isFocused())
                .map(row -> row.what)
                .findFirst()
                .orElse(null);
    }

    private List<Row> rows() {
        @SuppressWarnings("unchecked") // only rows are ever put there
        var all = (List<Row>) (List<?>) rows.getChildren();
        return all;
    }

    private Row row(T what) {
        return rows().stream().filter(row -> row.what.equals(what)).findFirst().orElseThrow();
    }

    private final class Row extends HBox {
        private final T what;
        private final CheckBox on = new CheckBox();
        private double grasped;

        Row(T what, Order<T> order) {
            this.what = what;
            int place = order.all().indexOf(what);
            getStyleClass().add("chain-row");
            setAlignment(Pos.CENTER_LEFT);
            pseudoClassStateChanged(OFF, !order.isOn(what));
            var number = new Label(order.isOn(what) ? Integer.toString(place + 1) : "");
            number.getStyleClass().addAll("muted", "chain-number");
            var name = new Label(chain.name(what));
            name.setMaxWidth(Double.MAX_VALUE);
            setHgrow(name, Priority.ALWAYS);
            on.setSelected(order.isOn(what));
            on.setAccessibleText(
                    texts.get("chain.row", chain.name(what), place + 1, order.all().size()));
            on.setOnAction(_ -> turn());
            getChildren().addAll(new FontIcon("fth-menu"), number, name, on);
            addEventFilter(KeyEvent.KEY_PRESSED, this::move);
            setOnMousePressed(press -> grasped = press.getSceneY());
            setOnMouseDragged(this::drag);
            setOnMouseReleased(this::drop);
        }

        private void turn() {
            chain.turn(what, on.isSelected());
            // A refused switch shows what is.
            on.setSelected(chain.order().getValue().isOn(what));
        }

        private void move(KeyEvent key) {
            boolean up = key.getCode() == KeyCode.UP;
            if (!key.isAltDown() || (!up && key.getCode() != KeyCode.DOWN)) return;
            key.consume();
            chain.move(what, rows.getChildren().indexOf(this) + (up ? -1 : 1));
        }

        private void drag(MouseEvent drag) {
            setViewOrder(-1);
            pseudoClassStateChanged(DRAGGED, true);
            setTranslateY(drag.getSceneY() - grasped);
        }

        private void drop(MouseEvent release) {
            double by = getTranslateY();
            setTranslateY(0);
            setViewOrder(0);
            pseudoClassStateChanged(DRAGGED, false);
            if (getHeight() <= 0) return;
            int places = (int) Math.round(by / getHeight());
            if (places != 0) chain.move(what, rows.getChildren().indexOf(this) + places);
        }
    }
}
