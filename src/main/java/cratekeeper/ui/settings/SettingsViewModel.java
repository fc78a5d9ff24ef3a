package cratekeeper.ui.settings;

import cratekeeper.ui.Background;
import cratekeeper.ui.Looks;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// All that is set. Each change is shown at once and written in the background, in order; what
/// cannot be kept is shown no longer.
public final class SettingsViewModel {
    private static final Texts texts = Texts.in(SettingsViewModel.class);
    private final SettingsDesk desk;
    private final Background background;
    private final ObjectProperty<Looks> looks;
    private final ReadOnlyObjectWrapper<Chosen> chosen;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Queue<Change> changes = new ArrayDeque<>();

    private record Change(Chosen wanted, Consumer<String> refused) {}

    /// @param looks changed as soon as the person chooses
    public SettingsViewModel(
            SettingsDesk desk, Background background, ObjectProperty<Looks> looks) {
        this.desk = desk;
        this.background = background;
        this.looks = looks;
        chosen = new ReadOnlyObjectWrapper<>(desk.chosen());
    }

    SettingsDesk desk() {
        return desk;
    }

    Background background() {
        return background;
    }

    public ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Chosen chosen() {
        return chosen.get();
    }

    public ObjectProperty<Looks> looksProperty() {
        return looks;
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public <T> T get(Part<T> part) {
        return part.get().apply(chosen.get());
    }

    /// The setting, and whatever becomes of it.
    public <T> ObservableValue<T> of(Part<T> part) {
        return chosen.map(part.get());
    }

    /// Whether it is as it was before anybody changed it.
    public ObservableValue<Boolean> usual(Part<?> part) {
        return chosen.map(now -> part.get().apply(now).equals(part.get().apply(Chosen.USUAL)));
    }

    public <T> void set(Part<T> part, T value) {
        set(part, value, sentence -> notice.set(new Notice(sentence, Notice.Remedy.NONE)));
    }

    /// @param refused told a sentence if the value cannot be kept
    public <T> void set(Part<T> part, T value, Consumer<String> refused) {
        Chosen wanted = part.set().apply(chosen.get(), value);
        if (wanted.equals(chosen.get())) return;
        notice.set(null);
        chosen.set(wanted);
        changes.add(new Change(wanted, refused));
        if (changes.size() == 1) keepNext();
    }

    /// Back to the usual.
    public <T> void back(Part<T> part) {
        set(part, part.get().apply(Chosen.USUAL));
    }

    private void keepNext() {
        Change change = changes.element();
        background.start(
                () -> {
                    desk.keep(change.wanted());
                    return change;
                },
                Background.Answer.of(
                        _ -> {
                            changes.remove();
                            if (!changes.isEmpty()) keepNext();
                        },
                        cause -> {
                            // Those behind it were made on the ground that was refused.
                            changes.clear();
                            chosen.set(desk.chosen());
                            change.refused().accept(sentence(cause));
                        }));
    }

    private static String sentence(Exception cause) {
        return cause instanceof Refused refused
                ? texts.get("refused." + refused.why().name().toLowerCase(Locale.ROOT))
                : Notice.of(cause).sentence();
    }

    /// Writes the settings into a file for another machine.
    public void export(Path into) {
        background.start(
                () -> {
                    desk.export(into);
                    return into;
                },
                Background.Answer.of(
                        file -> tell(texts.get("export.done", file)),
                        cause -> tell(Notice.of(cause).sentence())));
    }

    /// Takes settings over from a file.
    public void bring(Path file) {
        background.start(
                () -> desk.bring(file),
                Background.Answer.of(
                        brought -> {
                            chosen.set(brought.chosen());
                            looks.set(brought.looks());
                            tell(
                                    brought.notices().isEmpty()
                                            ? texts.get("import.done")
                                            : Said.of(String.join(" ", brought.notices())));
                        },
                        cause -> tell(Notice.of(cause).sentence())));
    }

    private void tell(String sentence) {
        notice.set(new Notice(sentence, Notice.Remedy.NONE));
    }
}
