package cratekeeper.ui.settings;

import cratekeeper.music.Service;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.SettingRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How much at once, how often each service is asked, and what is remembered of their answers.
final class LimitsPage extends VBox {
    private static final Texts texts = Texts.in(LimitsPage.class);
    private static final List<Integer> AT_ONCE = IntStream.rangeClosed(1, 20).boxed().toList();

    LimitsPage(SettingsViewModel model, CacheViewModel cache) {
        getChildren()
                .addAll(
                        Lines.choice("once", model, Part.AT_ONCE, AT_ONCE, Object::toString),
                        cache(cache),
                        Lines.title(texts.get("limits")),
                        hint());
        for (LimitLine line : model.desk().limits()) getChildren().add(limit(model, line));
    }

    private static Node hint() {
        var hint = new Label(texts.get("limits.help"));
        hint.getStyleClass().addAll("small", "muted", "settings-hint");
        Foreign.wrapping(hint);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }

    private static Node cache(CacheViewModel cache) {
        var clear = new Button(texts.get("cache.clear"));
        clear.setId("clear-cache");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(_ -> cache.clear());
        clear.disableProperty().bind(cache.emptyProperty());
        var size = new Label();
        size.setId("cache-size");
        size.textProperty().bind(cache.wordsProperty());
        size.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(size);
        return new SettingRow(texts.get("cache"), texts.get("cache.help"))
                .below(size)
                .behind(clear);
    }

    private static Node limit(SettingsViewModel model, LimitLine line) {
        Service service = line.service();
        String name = service.displayName();
        if (line.outside()) return new SettingRow(name, texts.get("limit.outside"));
        var entry =
                new Entry<>(
                        model,
                        Part.limit(service),
                        limit -> limit.orElse(line.usual()),
                        text -> read(model, line, text));
        return Lines.typed("limit-" + service, name, texts.get("limit.usual", line.usual()), entry);
    }

    private static Optional<String> read(SettingsViewModel model, LimitLine line, String text) {
        String limit =
                model.desk()
                        .limit(line.service(), text)
                        .orElseThrow(() -> new IllegalArgumentException(texts.get("limit.wrong")));
        return limit.equals(line.usual()) ? Optional.empty() : Optional.of(limit);
    }
}
