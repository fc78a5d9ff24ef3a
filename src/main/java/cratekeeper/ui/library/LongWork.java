package cratekeeper.ui.library;

import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One long work at a time, that a person sees and can end; a new one ends the one before.
final class LongWork {
    private final Background background;
    private final Consumer<Notice> onFailed;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private Background.Running working = Background.Running.NONE;

    LongWork(Background background, Consumer<Notice> onFailed) {
        this.background = background;
        this.onFailed = onFailed;
    }

    /// What is under way, "" if nothing is.
    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    <T> void begin(String what, Background.Work<T> work, Consumer<T> done) {
        working.cancel();
        name.set(what);
        working =
                background.start(
                        work,
                        Background.Answer.of(
                                result -> {
                                    name.set("");
                                    done.accept(result);
                                },
                                cause -> {
                                    name.set("");
                                    onFailed.accept(Notice.of(cause));
                                }));
    }

    /// What has been done so far is kept.
    void stop() {
        working.cancel();
        name.set("");
    }
}
