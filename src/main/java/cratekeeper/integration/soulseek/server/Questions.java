package cratekeeper.integration.soulseek.server;

import cratekeeper.integration.soulseek.wire.FromServer;
import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/// What was asked and not answered yet. Answers have no number: they are known by their kind and by
/// what is in them.
final class Questions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Open(Predicate<FromServer> fits, CompletableFuture<FromServer> answer) {}

    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private final Waits waits;

    Questions(Waits waits) {
        this.waits = waits;
    }

    interface Asking {
        void ask() throws SessionException;
    }

    <T extends FromServer> T answer(Asking asking, Class<T> type, Predicate<? super T> fits)
            throws SessionException, InterruptedException {
        var answer = new CompletableFuture<FromServer>();
        var question = new Open(m -> type.isInstance(m) && fits.test(type.cast(m)), answer);
        open.add(question);
        try (var _ =
                Alarm.after(
                        waits,
                        PATIENCE,
                        () -> answer.completeExceptionally(SessionException.noAnswer()))) {
            asking.ask();
            return type.cast(answer.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SessionException why ? why : SessionException.lost(e);
        } finally {
            open.remove(question);
        }
    }

    void tell(FromServer message) {
        for (var question : open) {
            if (question.fits().test(message)) question.answer().complete(message);
        }
    }

    void fail(SessionException why) {
        for (var question : open) question.answer().completeExceptionally(why);
    }
}
