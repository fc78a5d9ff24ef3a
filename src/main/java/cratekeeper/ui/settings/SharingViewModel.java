package cratekeeper.ui.settings;

import cratekeeper.integration.SharedNow;
import cratekeeper.music.SharingTerms;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Sharing as the person sets it, and what comes of it. Each change takes effect at once.
public final class SharingViewModel {
    /// Speeds to choose from, in bytes a second; 0 is no limit.
    public static final List<Long> SPEEDS =
            List.of(0L, 100_000L, 250_000L, 500_000L, 1_000_000L, 2_500_000L, 5_000_000L);

    private static final Texts texts = Texts.in(SharingViewModel.class);
    private final SharingDesk desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<SharingTerms> terms =
            new ReadOnlyObjectWrapper<>(SharingTerms.OFF);
    private final ReadOnlyObjectWrapper<SharedNow> now =
            new ReadOnlyObjectWrapper<>(SharedNow.NOTHING);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

    private record State(SharingTerms terms, SharedNow now) {}

    public SharingViewModel(SharingDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    public ReadOnlyObjectProperty<SharingTerms> termsProperty() {
        return terms.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SharedNow> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Asks how it stands; what has not changed is left alone.
    public void refresh() {
        run(() -> {});
    }

    public void turn(boolean on) {
        change(before -> before.on(on));
    }

    public void add(Path folder) {
        change(before -> {
            if (before.folders().contains(folder)) return before;
            var more = new ArrayList<>(before.folders());
            more.add(folder);
            return before.with(more);
        });
    }

    public void remove(Path folder) {
        change(before ->
                before.with(before.folders().stream().filter(f -> !f.equals(folder)).toList()));
    }

    public void slots(int wanted) {
        change(before -> before.with(wanted, before.bytesPerSecond()));
    }

    public void speed(long bytesPerSecond) {
        change(before -> before.with(before.slots(), bytesPerSecond));
    }

    public void readAgain() {
        run(desk::readAgain);
    }

    private void change(UnaryOperator<SharingTerms> how) {
        var wanted = how.apply(terms.get());
        if (wanted.equals(terms.get())) return;
        notice.set(null);
        run(() -> desk.change(wanted));
    }

    private interface Step {
        void run() throws Exception;
    }

    private void run(Step step) {
        background.start(
                () -> {
                    step.run();
                    return new State(desk.terms(), desk.now());
                },
                new Background.Answer<State>() {
                    @Override
                    public void done(State state) {
                        terms.set(state.terms());
                        now.set(state.now());
                    }

                    @Override
                    public void failed(Exception cause) {
                        notice.set(new Notice(Notice.of(cause).sentence(), Notice.Remedy.NONE));
                        // The switches show what is, not what was wished.
                        var was = terms.get();
                        terms.set(SharingTerms.OFF);
                        terms.set(was);
                    }
                });
    }

    /// "1,204 files in 96 folders are shared · 2 being sent · 5 waiting".
    public static String words(SharingTerms terms, SharedNow now) {
        if (!terms.on()) return texts.get("shared.off");
        if (terms.folders().isEmpty()) return texts.get("shared.nothing");
        if (now.reading() && now.files() == 0) return texts.get("shared.reading");
        var words = new StringBuilder(texts.count("shared.files", now.files(), folders(now)));
        if (now.sending() > 0)
            words.append(" · ").append(texts.get("shared.sending", now.sending()));
        if (now.waiting() > 0)
            words.append(" · ").append(texts.get("shared.waiting", now.waiting()));
        if (now.reading()) words.append(" · ").append(texts.get("shared.again"));
        return words.toString();
    }

    private static String folders(SharedNow now) {
        return texts.count("shared.folders", now.folders());
    }

    public static String speedWords(long bytesPerSecond) {
        return bytesPerSecond == 0 ? texts.get("speed.none") : Words.speed(bytesPerSecond);
    }
}
