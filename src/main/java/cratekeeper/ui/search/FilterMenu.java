package cratekeeper.ui.search;

import cratekeeper.music.Field;
import cratekeeper.music.Service;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.FieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu of filters: by format, bit rate, length and service. Its entries are made when it is
/// opened.
final class FilterMenu {
    private final Texts texts = Texts.in(FilterMenu.class);
    private final MenuButton button;
    private final SearchViewModel model;

    FilterMenu(MenuButton button, SearchViewModel model) {
        this.button = button;
        this.model = model;
        button.getItems().setAll(showAll());
        button.setOnShowing(_ -> fill());
        model.filterProperty().subscribe(this::describe);
    }

    private void describe(ResultFilter filter) {
        int conditions = filter.conditions();
        button.setText(
                conditions == 0 ? texts.get("filter") : texts.get("filter.some", conditions));
    }

    private void fill() {
        var kinds = List.of(ResultFilter.Kind.values());
        var spans = List.of(ResultFilter.Span.values());
        button.getItems()
                .setAll(
                        menu(
                                texts.get("filter.format"),
                                kinds,
                                model.filterProperty().get().kind(),
                                kind -> texts.get("format." + lower(kind)),
                                kind -> model.filterProperty().get().with(kind)),
                        menu(
                                texts.get("filter.rate"),
                                ResultFilter.RATES,
                                model.filterProperty().get().leastKbps(),
                                rate -> texts.get(rate == 0 ? "rate.any" : "rate.least", rate),
                                rate -> model.filterProperty().get().atLeast(rate)),
                        menu(
                                FieldName.of(Field.DURATION_MS),
                                spans,
                                model.filterProperty().get().span(),
                                span -> texts.get("length." + lower(span)),
                                span -> model.filterProperty().get().with(span)),
                        services(),
                        new SeparatorMenuItem(),
                        showAll());
    }

    private MenuItem showAll() {
        var all = new MenuItem(texts.get("filter.none"));
        all.setOnAction(_ -> model.filterProperty().set(ResultFilter.ALL));
        return all;
    }

    private Menu services() {
        var choices = new ArrayList<Optional<Service>>();
        choices.add(Optional.empty());
        model.services().forEach(answer -> choices.add(Optional.of(answer.service())));
        return menu(
                texts.get("filter.service"),
                choices,
                Optional.ofNullable(model.filterProperty().get().service()),
                service -> service.map(Service::displayName).orElse(texts.get("service.any")),
                service -> model.filterProperty().get().with(service.orElse(null)));
    }

    private <T> Menu menu(
            String name,
            List<T> choices,
            T now,
            Function<T, String> words,
            Function<T, ResultFilter> chosen) {
        var menu = new Menu(name);
        var group = new ToggleGroup();
        for (T choice : choices) {
            var item = new RadioMenuItem(words.apply(choice));
            item.setToggleGroup(group);
            item.setSelected(choice.equals(now));
            item.setOnAction(_ -> model.filterProperty().set(chosen.apply(choice)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
