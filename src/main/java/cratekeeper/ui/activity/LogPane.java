package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityEvent;
import cratekeeper.music.Service;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Enlarged;
import java.time.InstantSource;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What happened lately, in sentences, newest first; of one service or of all, or errors alone.
final class LogPane extends VBox {
    private static final Texts texts = Texts.in(LogPane.class);
    private static final double LINE = 30;
    private final ActivityViewModel model;

    LogPane(ActivityViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "log");
        var list = list();
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filters(), list);
    }

    private HBox filters() {
        var errors = new CheckBox(texts.get("log.errors"));
        errors.setId("errors-only");
        errors.setMinWidth(USE_PREF_SIZE);
        errors.selectedProperty().bindBidirectional(model.errorsOnlyProperty());
        var count = new Label();
        count.setId("log-count");
        count.getStyleClass().addAll("small", "muted");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.count("log.events", model.events().size()),
                                model.events()));
        count.setMinWidth(USE_PREF_SIZE);
        var filters = new HBox(services(), errors, count);
        filters.getStyleClass().add("log-filters");
        filters.setAlignment(Pos.CENTER_LEFT);
        return filters;
    }

    private ComboBox<String> services() {
        var services = Service.values();
        var choice = new ComboBox<String>();
        choice.setId("log-service");
        choice.getItems().add(texts.get("log.all"));
        for (Service service : services) choice.getItems().add(service.displayName());
        choice.getSelectionModel().selectFirst();
        choice.setAccessibleText(texts.get("log.service"));
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setOnAction(_ -> {
            int at = choice.getSelectionModel().getSelectedIndex();
            model.serviceProperty().set(at < 1 ? null : services[at - 1]);
        });
        return choice;
    }

    private ListView<ActivityEvent> list() {
        var list = new ListView<>(model.events());
        list.setId("log");
        list.getStyleClass().add("log-list");
        list.setFixedCellSize(LINE);
        Enlarged.follow(list, list.fixedCellSizeProperty());
        list.setCellFactory(_ -> new EventCell(InstantSource.system()));
        list.setAccessibleText(texts.get("log"));
        var none = new Label(texts.get("log.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        return list;
    }
}
