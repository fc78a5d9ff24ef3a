package cratekeeper.ui.settings;

import cratekeeper.music.MusicalKey;
import cratekeeper.ui.Language;
import cratekeeper.ui.Looks;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.SettingRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How the window looks and speaks.
final class AppearancePage extends VBox {
    private static final Texts texts = Texts.in(AppearancePage.class);
    private static final List<Integer> SIZES =
            List.of(Looks.SMALLEST_TEXT, 90, 100, 110, 125, 150, 175, Looks.LARGEST_TEXT);
    private final SettingsViewModel model;

    AppearancePage(SettingsViewModel model) {
        this.model = model;
        getChildren()
                .addAll(
                        theme(),
                        motion(),
                        textSize(),
                        Lines.choice(
                                "language",
                                model,
                                Part.LANGUAGE,
                                List.of(
                                        Optional.empty(),
                                        Optional.of(Language.ENGLISH),
                                        Optional.of(Language.GERMAN)),
                                wanted ->
                                        wanted.map(Language::title)
                                                .orElseGet(() -> texts.get("language.system"))),
                        Lines.choice(
                                "notation",
                                model,
                                Part.NOTATION,
                                List.of(MusicalKey.Notation.values()),
                                notation ->
                                        texts.get(
                                                "notation."
                                                        + notation.name()
                                                                .toLowerCase(Locale.ROOT))));
    }

    private Node theme() {
        var group = new ToggleGroup();
        var themes = new HBox();
        themes.getStyleClass().add("setting-choices");
        for (Looks.Theme theme : Looks.Theme.values()) {
            var choice =
                    new RadioButton(texts.get("theme." + theme.name().toLowerCase(Locale.ROOT)));
            choice.setToggleGroup(group);
            choice.setMinWidth(USE_PREF_SIZE);
            model.looksProperty().subscribe(looks -> choice.setSelected(looks.theme() == theme));
            choice.setOnAction(
                    _ -> model.looksProperty().set(model.looksProperty().get().with(theme)));
            themes.getChildren().add(choice);
        }
        return row("theme", themes, looks -> looks.with(Looks.DEFAULT.theme()));
    }

    private Node motion() {
        var still = new CheckBox(texts.get("motion.less"));
        still.setMinWidth(USE_PREF_SIZE);
        model.looksProperty().subscribe(looks -> still.setSelected(looks.reducedMotion()));
        still.setOnAction(_ ->
                model.looksProperty().set(model.looksProperty().get().moving(still.isSelected())));
        return row("motion", still, looks -> looks.moving(Looks.DEFAULT.reducedMotion()));
    }

    private Node textSize() {
        ComboBox<Integer> size =
                Lines.choice(
                        "text-size",
                        texts.get("size"),
                        SIZES,
                        percent -> texts.get("percent", percent));
        model.looksProperty().subscribe(looks -> Lines.show(size, looks.textSize()));
        size.setOnAction(_ -> {
            if (size.getValue() != null)
                model.looksProperty().set(model.looksProperty().get().sized(size.getValue()));
        });
        return row("size", size, looks -> looks.sized(Looks.DEFAULT.textSize()));
    }

    private Node row(String key, Node control, UnaryOperator<Looks> back) {
        String name = texts.get(key);
        var looks = model.looksProperty();
        return new SettingRow(name, texts.get(key + ".help"))
                .behind(
                        control,
                        Lines.back(
                                name,
                                looks.map(now -> back.apply(now).equals(now)),
                                () -> looks.set(back.apply(looks.get()))));
    }
}
