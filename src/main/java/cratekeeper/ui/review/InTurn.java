package cratekeeper.ui.review;

import cratekeeper.ui.Background;
import java.util.ArrayDeque;
import java.util.Deque;

/// Background work one after the other, in the order it was asked for. Used on the FX thread only.
final class InTurn {
    private final Background background;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    InTurn(Background background) {
        this.background = background;
    }

    <T> void start(Background.Work<T> work, Background.Answer<T> answer) {
        waiting.add(() -> background.start(work, thenNext(answer)));
        if (!working) next();
    }

    private void next() {
        Runnable first = waiting.poll();
        working = first != null;
        if (first != null) first.run();
    }

    private <T> Background.Answer<T> thenNext(Background.Answer<T> answer) {
        return new Background.Answer<>() {
            @Override
            public void done(T result) {
                try {
                    answer.done(result);
                } finally {
                    next();
                }
            }

            @Override
            public void failed(Exception cause) {
                try {
                    answer.failed(cause);
                } finally {
                    next();
                }
            }
        };
    }
}
