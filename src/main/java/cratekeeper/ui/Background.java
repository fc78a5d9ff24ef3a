package cratekeeper.ui;

import java.util.function.Consumer;

/// Runs work off the FX thread; every callback arrives on it. After `cancel`, none arrives.
public interface Background {

    <T> Running start(Work<T> work, Answer<T> answer);

    /// Something that may take long. Interrupted on cancel.
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    /// What becomes of it, told on the FX thread.
    interface Answer<T> {
        void done(T result);

        void failed(Exception cause);

        /// One that hands both on.
        static <T> Answer<T> of(Consumer<T> done, Consumer<Exception> failed) {
            return new Answer<>() {
                @Override
                public void done(T result) {
                    done.accept(result);
                }

                @Override
                public void failed(Exception cause) {
                    failed.accept(cause);
                }
            };
        }
    }

    /// Work under way.
    @FunctionalInterface
    interface Running {
        void cancel();

        /// Nothing to cancel.
        Running NONE = () -> {};
    }
}
