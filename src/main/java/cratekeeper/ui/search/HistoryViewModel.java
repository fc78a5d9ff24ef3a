package cratekeeper.ui.search;

import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import java.util.List;
import java.util.function.Consumer;

/// What was searched for before. It is read when somebody asks for it.
final class HistoryViewModel {
    private final SearchDesk desk;
    private final Background background;
    private final Consumer<Notice> onProblem;

    HistoryViewModel(SearchDesk desk, Background background, Consumer<Notice> onProblem) {
        this.desk = desk;
        this.background = background;
        this.onProblem = onProblem;
    }

    /// @param use told the words, the latest first
    void read(Consumer<List<String>> use) {
        background.start(desk::searched, Background.Answer.of(use, this::tell));
    }

    void forget() {
        background.start(
                () -> {
                    desk.remember("");
                    return true;
                },
                Background.Answer.of((Boolean _) -> {}, this::tell));
    }

    private void tell(Exception cause) {
        onProblem.accept(Notice.of(cause));
    }
}
