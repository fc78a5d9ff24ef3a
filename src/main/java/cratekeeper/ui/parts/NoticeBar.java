package cratekeeper.ui.parts;

import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One sentence and one action, above what it is about. Takes no room while there is nothing to
/// say.
public final class NoticeBar extends HBox {
    private final ObjectProperty<@Nullable Notice> notice =
            new SimpleObjectProperty<>(this, "notice");
    private final Label sentence = new Label();
    private final Button remedy = new Button();
    private Consumer<Notice.Remedy> onRemedy = _ -> {};

    public NoticeBar() {
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        Foreign.wrapping(sentence);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.getStyleClass().add("notice-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        remedy.getStyleClass().add("quiet");
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.setOnAction(_ -> act());
        var close =
                new IconButton(
                        "fth-x",
                        Texts.in(NoticeBar.class).get("notice.close"),
                        () -> notice.set(null));
        getChildren().addAll(new FontIcon("fth-alert-triangle"), sentence, remedy, close);
        setAccessibleRole(AccessibleRole.TEXT);
        managedProperty().bind(visibleProperty());
        notice.addListener(_ -> show(notice.get()));
        show(null);
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public void setOnRemedy(Consumer<Notice.Remedy> onRemedy) {
        this.onRemedy = onRemedy;
    }

    private void show(@Nullable Notice now) {
        setVisible(now != null);
        if (now == null) return;
        sentence.setText(now.sentence());
        setAccessibleText(now.sentence());
        remedy.setText(now.remedy().words());
        boolean helps = now.remedy() != Notice.Remedy.NONE;
        remedy.setVisible(helps);
        remedy.setManaged(helps);
    }

    private void act() {
        Notice now = notice.get();
        if (now != null) onRemedy.accept(now.remedy());
    }
}
