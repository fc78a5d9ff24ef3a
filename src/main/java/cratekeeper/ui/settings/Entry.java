package cratekeeper.ui.settings;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// A setting that is typed. What cannot be used is refused with one sentence, and stays in the
/// field to be mended; what was set before stays set.
public final class Entry<T> {
    private final SettingsViewModel model;
    private final Part<T> part;
    private final Function<T, String> written;
    private final Reading<T> reading;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /// Makes a value of what was typed.
    @FunctionalInterface
    public interface Reading<T> {
        /// @throws IllegalArgumentException one sentence why it is none
        T of(String text);
    }

    public Entry(
            SettingsViewModel model,
            Part<T> part,
            Function<T, String> written,
            Reading<T> reading) {
        this.model = model;
        this.part = part;
        this.written = written;
        this.reading = reading;
        model.chosenProperty().subscribe(_ -> show());
    }

    private void show() {
        // What is being mended is not typed over.
        if (refusal.get().isEmpty()) text.set(written.apply(model.get(part)));
    }

    /// What stands in the field.
    public StringProperty textProperty() {
        return text;
    }

    /// Why it cannot be used; "" if it can.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> usual() {
        return model.usual(part);
    }

    /// Whether what stands in the field could be used; changes nothing but the refusal.
    public void look() {
        try {
            reading.of(text.get());
            refusal.set("");
        } catch (IllegalArgumentException e) {
            refusal.set(String.valueOf(e.getMessage()));
        }
    }

    /// Takes what stands in the field.
    public void enter() {
        String typed = text.get();
        try {
            T value = reading.of(typed);
            refusal.set("");
            model.set(part, value, sentence -> refuse(typed, sentence));
            show();
        } catch (IllegalArgumentException e) {
            refusal.set(String.valueOf(e.getMessage()));
        }
    }

    private void refuse(String typed, String sentence) {
        refusal.set(sentence);
        text.set(typed);
    }

    /// Back to the usual.
    public void back() {
        refusal.set("");
        model.back(part);
        show();
    }
}
