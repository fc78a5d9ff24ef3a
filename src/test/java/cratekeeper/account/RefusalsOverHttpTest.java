package cratekeeper.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.account.TokenKeeper.TokenShelf;
import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.VirtualWaits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A token that ends while many calls are under way, over real HTTP.
class RefusalsOverHttpTest {
    private static final int CALLS = 50;
    private final VirtualWaits waits = new VirtualWaits();
    private final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("test", waits, _ -> {});
    private final ServiceHttp door =
            http.service(Service.SPOTIFY, Limit.burst(10_000, Duration.ofSeconds(1)));

    @AfterEach
    void close() {
        http.close();
        api.close();
    }

    private static final class Shelf implements TokenShelf {
        private Optional<Token> token =
                Optional.of(new Token(new Secret("old"), new Secret("again"), null, null));

        @Override
        public synchronized Optional<Token> read() {
            return token;
        }

        @Override
        public synchronized void write(Token fresh) {
            token = Optional.of(fresh);
        }

        @Override
        public synchronized void clear() {
            token = Optional.empty();
        }
    }

    private Token bought() throws IOException, InterruptedException {
        var reply =
                door.send(
                        Operation.CHECK,
                        Ask.form(api.uri("/token"), Map.of("refresh_token", "again")));
        String access = Json.FOREIGN.readTree(reply.body()).path("access_token").asString();
        return new Token(new Secret(access), new Secret("again"), null, null);
    }

    @Test
    void fiftyRefusalsAtOnceCostOneRefresh() throws Exception {
        var refused = new CountDownLatch(CALLS);
        api.answer("/token", 200, "{\"access_token\":\"new\"}");
        api.deciding(
                "/x",
                request -> {
                    boolean old = request.header("Authorization").equals(Optional.of("Bearer old"));
                    if (!old) return FakeReply.json("{\"path\":\"" + request.path() + "\"}");
                    // No refusal goes out before all calls have come with the old token.
                    refused.countDown();
                    try {
                        refused.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return FakeReply.json(401, "{}");
                });
        var signed =
                door.signed(
                        api.base(), new TokenKeeper(new Shelf(), _ -> bought(), "Bearer", waits));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<?>>();
            for (int i = 0; i < CALLS; i++) {
                String path = "/x/" + i;
                calls.add(
                        threads.submit(
                                () -> signed.json(Operation.SEARCH, api.uri(path), Map.class)));
            }
            for (int i = 0; i < CALLS; i++)
                assertEquals(Map.of("path", "/x/" + i), calls.get(i).get());
        }
        assertEquals(1, api.requests("/token").size());
        assertEquals(2 * CALLS + 1, api.requests().size());
    }
}
