package cratekeeper.ui.settings;

import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How much is remembered of what services answered, and the way to forget it.
public final class CacheViewModel {
    private static final Texts texts = Texts.in(CacheViewModel.class);
    private final SettingsDesk desk;
    private final Background background;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);

    public CacheViewModel(SettingsDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public void refresh() {
        ask(desk::cacheBytes);
    }

    public void clear() {
        ask(() -> {
            desk.clearCache();
            return desk.cacheBytes();
        });
    }

    private void ask(Background.Work<Long> work) {
        background.start(
                work,
                Background.Answer.of(
                        bytes -> {
                            empty.set(bytes == 0);
                            words.set(
                                    bytes == 0
                                            ? texts.get("cache.empty")
                                            : texts.get("cache.size", Words.bytes(bytes)));
                        },
                        cause -> words.set(Notice.of(cause).sentence())));
    }
}
