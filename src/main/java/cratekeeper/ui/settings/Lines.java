package cratekeeper.ui.settings;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.SettingRow;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Lines of the settings, all alike: the name, one sentence below it, the control, and the way back
/// to the usual, there only if something was changed.
final class Lines {
    private static final Texts texts = Texts.in(Lines.class);

    private Lines() {}

    /// A value that is typed. `key` names the line, `key.help` is the sentence below.
    static SettingRow typed(String key, Entry<?> entry) {
        String name = texts.get(key);
        return typed(key, name, texts.get(key + ".help"), entry);
    }

    /// The same with other words.
    static SettingRow typed(String id, String name, String help, Entry<?> entry) {
        return new SettingRow(name, help)
                .below(refusal(entry.refusalProperty()))
                .behind(field(id, name, entry), back(name, entry.usual(), entry::back));
    }

    static TextField field(String id, String name, Entry<?> entry) {
        var field = new TextField();
        field.setId(id);
        field.getStyleClass().add("setting-field");
        field.setAccessibleText(name);
        field.textProperty().bindBidirectional(entry.textProperty());
        field.setOnAction(_ -> entry.enter());
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) entry.enter();
                });
        return field;
    }

    static Label refusal(ObservableValue<String> sentence) {
        var refusal = new Label();
        refusal.textProperty().bind(sentence);
        refusal.getStyleClass().addAll("small", "refusal");
        Foreign.wrapping(refusal);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        return refusal;
    }

    /// One of a few values.
    static <T> SettingRow choice(
            String key,
            SettingsViewModel model,
            Part<T> part,
            List<T> values,
            Function<T, String> words) {
        String name = texts.get(key);
        ComboBox<T> choice = choice(key, name, values, words);
        model.of(part).subscribe(now -> show(choice, now));
        choice.setOnAction(_ -> {
            T value = choice.getValue();
            if (value != null) model.set(part, value);
        });
        return new SettingRow(name, texts.get(key + ".help"))
                .behind(choice, back(name, model.usual(part), () -> model.back(part)));
    }

    static <T> ComboBox<T> choice(
            String id, String name, List<T> values, Function<T, String> words) {
        var choice = new ComboBox<T>();
        choice.setId(id);
        choice.getItems().setAll(values);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        choice.setAccessibleText(name);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }

    /// A value that somebody wrote into the file is one to choose from, too.
    static <T> void show(ComboBox<T> choice, T value) {
        if (!choice.getItems().contains(value)) choice.getItems().add(value);
        choice.setValue(value);
    }

    static Node back(String name, ObservableValue<Boolean> usual, Runnable action) {
        var back = new IconButton("fth-rotate-ccw", texts.get("back", name), action);
        back.getStyleClass().add("back");
        back.visibleProperty().bind(usual.map(is -> !is));
        return back;
    }

    static Label title(String words) {
        var title = new Label(words);
        title.getStyleClass().addAll("section-title", "settings-title");
        return title;
    }
}
