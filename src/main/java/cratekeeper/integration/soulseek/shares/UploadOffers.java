package cratekeeper.integration.soulseek.shares;

import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;

/// Files that we offered to send, until the other user answers.
final class UploadOffers implements AutoCloseable {
    /// Busy clients need so long.
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Waits waits;
    private final RandomGenerator random;
    private final Map<Integer, Offer> open = new ConcurrentHashMap<>();

    UploadOffers(Waits waits, RandomGenerator random) {
        this.waits = waits;
        this.random = random;
    }

    /// One of them; closed when it is answered or given up.
    final class Offer implements AutoCloseable {
        private final String user;
        private final int token;
        private final CompletableFuture<Boolean> answer = new CompletableFuture<>();

        private Offer(String user, int token) {
            this.user = user;
            this.token = token;
        }

        int token() {
            return token;
        }

        /// Whether the other user wants it; no answer is an answer too.
        boolean awaitAllowed() throws InterruptedException {
            try (var _ = Alarm.after(waits, PATIENCE, () -> answer.complete(false))) {
                return answer.get();
            } catch (ExecutionException e) {
                return false;
            }
        }

        @Override
        public void close() {
            open.remove(token, this);
        }
    }

    /// With a token that nobody can guess.
    Offer make(String user) {
        while (true) {
            var offer = new Offer(user, random.nextInt(1, Integer.MAX_VALUE));
            if (open.putIfAbsent(offer.token(), offer) == null) return offer;
        }
    }

    /// Only who was offered a file has a say in it.
    void answered(String user, int token, boolean allowed) {
        Offer offer = open.get(token);
        if (offer != null && offer.user.equals(user)) offer.answer.complete(allowed);
    }

    @Override
    public void close() {
        open.values().forEach(offer -> offer.answer.complete(false));
    }
}
