package cratekeeper.store;

import cratekeeper.store.AnswerCache.Loader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Lets equal loads that are asked for at the same time happen once.
final class SharedLoads {

    private sealed interface Ending {
        record Loaded(Object value) implements Ending {}

        record Failed(Throwable cause) implements Ending {}

        record Interrupted() implements Ending {}
    }

    /// Everybody who wants one thing now: one loads, the others wait. Guarded by itself.
    private static final class Company {
        private int waiting;
        private boolean loading;
        private int failures;
        private @Nullable Ending ending;

        /// Waits for the ending. `null` means: it is yours to load.
        synchronized @Nullable Ending join() throws InterruptedException {
            waiting++;
            try {
                while (ending == null && loading) wait();
                if (ending == null) loading = true;
                return ending;
            } finally {
                waiting--;
            }
        }

        /// The one who loaded reports. An interruption is his alone; after the first failure one of
        /// those who wait may try; the second is everybody's.
        ///
        /// @return whether nobody need join any more
        synchronized boolean loaded(Ending how) {
            loading = false;
            if (how instanceof Ending.Failed) failures++;
            if (how instanceof Ending.Loaded || failures == 2) ending = how;
            notifyAll();
            return ending != null || waiting == 0;
        }

        synchronized boolean deserted() {
            return waiting == 0 && !loading;
        }
    }

    private final ConcurrentHashMap<String, Company> running = new ConcurrentHashMap<>();

    /// Loads, or waits for whoever loads under this key. If he is interrupted, or fails, one of
    /// those who wait loads in his place; if that fails too, the rest fail with it.
    <T, X extends Exception> T load(String key, Loader<T, X> loader)
            throws X, InterruptedException {
        Company company = running.computeIfAbsent(key, _ -> new Company());
        return switch (join(key, company)) {
            case null -> lead(key, company, loader);
            case Ending.Loaded(Object value) -> SharedLoads.<T>same(value);
            case Ending.Failed(Throwable cause) -> throw SharedLoads.<X>thrown(cause);
            case Ending.Interrupted() -> throw new IllegalStateException("ends no company");
        };
    }

    private @Nullable Ending join(String key, Company company) throws InterruptedException {
        try {
            return company.join();
        } catch (InterruptedException e) {
            if (company.deserted()) running.remove(key, company);
            throw e;
        }
    }

    private <T, X extends Exception> T lead(String key, Company company, Loader<T, X> loader)
            throws X, InterruptedException {
        Ending how = new Ending.Interrupted();
        try {
            T value = loader.load();
            how = new Ending.Loaded(value);
            return value;
        } catch (Throwable failure) {
            boolean interrupted =
                    failure instanceof InterruptedException
                            || Thread.currentThread().isInterrupted();
            if (!interrupted) how = new Ending.Failed(failure);
            throw failure;
        } finally {
            if (company.loaded(how)) running.remove(key, company);
        }
    }

    // Equal keys mean equal operations, so value and failure are of the asker's own types.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T same(Object value) {
        return (T) value;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Exception> X thrown(Throwable cause) {
        if (cause instanceof RuntimeException e) throw e;
        if (cause instanceof Error e) throw e;
        return (X) cause;
    }
}
