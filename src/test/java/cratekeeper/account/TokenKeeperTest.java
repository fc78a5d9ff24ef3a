package cratekeeper.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.TokenKeeper.Renewal;
import cratekeeper.net.SignInException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TokenKeeperTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final Shelf shelf = new Shelf();

    private static final class Shelf implements TokenKeeper.TokenShelf {
        private Optional<Token> token = Optional.empty();
        private boolean isFull;

        @Override
        public synchronized Optional<Token> read() {
            return token;
        }

        @Override
        public synchronized void write(Token fresh) throws IOException {
            if (isFull) throw new IOException("the disk is full");
            token = Optional.of(fresh);
        }

        @Override
        public synchronized void clear() {
            token = Optional.empty();
        }
    }

    private static Token token(String text, Instant until) {
        return new Token(new Secret(text), new Secret("again-" + text), until, null);
    }

    private TokenKeeper keeper(Renewal renewal) {
        return new TokenKeeper(shelf, renewal, "Bearer", clock);
    }

    @Test
    void fiftyRefusalsAtOnceMakeOneRenewal() throws Exception {
        shelf.write(token("old", NOON.plusSeconds(3_600)));
        var renewals = new AtomicInteger();
        var keeper =
                keeper(_ -> {
                    renewals.incrementAndGet();
                    return token("new", NOON.plusSeconds(7_200));
                });
        var refused = keeper.headers();
        var all = new CountDownLatch(50);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<Map<String, String>>>();
            for (int i = 0; i < 50; i++)
                done.add(
                        threads.submit(() -> {
                            all.countDown();
                            all.await();
                            assertTrue(keeper.renew(refused));
                            return keeper.headers();
                        }));
            for (var headers : done)
                assertEquals(Map.of("Authorization", "Bearer new"), headers.get());
        }
        assertEquals(1, renewals.get());
    }

    @Test
    void aTokenNearItsEndIsRenewedBeforeItIsShown() throws Exception {
        shelf.write(token("old", NOON.plusSeconds(59)));
        var keeper = keeper(_ -> token("new", NOON.plusSeconds(3_600)));
        assertEquals(Map.of("Authorization", "Bearer new"), keeper.headers());
        assertEquals("new", shelf.read().orElseThrow().access().reveal());
    }

    @Test
    void aRenewalThatIsRefusedForGoodForgetsTheToken() throws Exception {
        shelf.write(token("old", NOON));
        var keeper =
                keeper(_ -> {
                    throw new SignInException("Sign in again.", true, null);
                });
        assertThrows(SignInException.class, keeper::headers);
        assertEquals(Optional.empty(), shelf.read());
    }

    @Test
    void aNetworkThatFailsLosesNothing() throws Exception {
        var old = token("old", NOON);
        shelf.write(old);
        var keeper =
                keeper(_ -> {
                    throw new IOException("no connection");
                });
        assertThrows(IOException.class, keeper::headers);
        assertEquals(Optional.of(old), shelf.read());
    }

    /// A refresh token that can be used once must be on the disk before its access token is used.
    @Test
    void aTokenThatCannotBeKeptIsNotShown() throws Exception {
        shelf.write(token("old", NOON));
        shelf.isFull = true;
        assertThrows(
                IOException.class, keeper(_ -> token("new", NOON.plusSeconds(3_600)))::headers);
    }

    @Test
    void whatCannotStandInAHeaderIsNoToken() {
        for (String bad : new String[] {"", "a b", "a\r\nX: y", "ü", "x".repeat(20_000), "\u0000"})
            assertThrows(IllegalArgumentException.class, () -> token(bad, NOON), bad);
    }

    @Test
    void nothingPrintsTheToken() {
        var token = token("hush", NOON);
        assertFalse(token.toString().contains("hush"), token.toString());
    }
}
