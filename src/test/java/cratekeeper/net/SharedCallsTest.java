package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.music.Service;
import cratekeeper.net.CallLog.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Each call here is held in the limiter until all callers are there.
@Timeout(60)
class SharedCallsTest {
    private record Reply(String title) {}

    private final CountDownLatch gate = new CountDownLatch(1);
    private final VirtualWaits clock = new VirtualWaits();
    private final List<CallLog.Call> calls = new CopyOnWriteArrayList<>();
    private final Waits waits =
            new Waits() {
                @Override
                public java.time.Instant instant() {
                    return clock.instant();
                }

                @Override
                public void sleep(java.time.Duration time) throws InterruptedException {
                    gate.await();
                    clock.sleep(time);
                }
            };
    private final FakeApi api = new FakeApi();
    private final Http http = new Http("test", waits, calls::add);
    private final ServiceHttp service = http.service(Service.MUSICBRAINZ, Limit.parse("1/1s"));
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void close() {
        gate.countDown();
        http.close();
        api.close();
    }

    private Reply ask(String path) throws Exception {
        return service.json(Operation.SEARCH, api.uri(path), Reply.class);
    }

    private FutureTask<Reply> started(Callable<Reply> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        threads.add(thread);
        // Parked means: it stands where it waits for the shared result.
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) Thread.onSpinWait();
        return task;
    }

    /// Takes the first slot, so that the next call waits at the gate.
    private void useUpTheSlot() throws Exception {
        api.answer("/first", 200, "{}");
        ask("/first");
    }

    @Test
    void tenEqualCallsAreOne() throws Exception {
        useUpTheSlot();
        api.answer("/a", 200, "{\"title\":\"x\"}");
        var answers = new ArrayList<FutureTask<Reply>>();
        for (int i = 0; i < 10; i++) answers.add(started(() -> ask("/a")));
        gate.countDown();
        for (var answer : answers) assertEquals(new Reply("x"), answer.get());
        assertEquals(1, api.requests("/a").size());
        ask("/a");
        assertEquals(2, api.requests("/a").size(), "what is over is not shared");
    }

    @Test
    void theOthersGetTheirAnswerWhenTheFirstIsInterrupted() throws Exception {
        useUpTheSlot();
        api.answer("/a", 200, "{\"title\":\"x\"}");
        var first = started(() -> ask("/a"));
        var second = started(() -> ask("/a"));
        var third = started(() -> ask("/a"));
        threads.getFirst().interrupt();
        assertInstanceOf(
                InterruptedException.class,
                assertThrows(ExecutionException.class, first::get).getCause());
        gate.countDown();
        assertEquals(new Reply("x"), second.get());
        assertEquals(new Reply("x"), third.get());
        assertEquals(1, api.requests("/a").size());
    }

    @Test
    void whenNobodyWantsItAnyMoreNothingGoesOut() throws Exception {
        useUpTheSlot();
        var first = started(() -> ask("/a"));
        var second = started(() -> ask("/a"));
        threads.forEach(Thread::interrupt);
        assertThrows(ExecutionException.class, first::get);
        assertThrows(ExecutionException.class, second::get);
        gate.countDown();
        api.answer("/b", 200, "{\"title\":\"later\"}");
        assertEquals(new Reply("later"), ask("/b"));
        assertEquals(List.of(), api.requests("/a"));
    }

    @Test
    void anInterruptEndsACallOnTheWireAtOnce() throws Exception {
        api.answer("/a", FakeReply.hanging());
        var first = started(() -> ask("/a"));
        api.awaitHanging();
        threads.getFirst().interrupt();
        assertInstanceOf(
                InterruptedException.class,
                assertThrows(ExecutionException.class, first::get).getCause());
        while (calls.isEmpty()) Thread.onSpinWait();
        assertEquals(Outcome.CANCELLED, calls.getFirst().outcome());
        assertEquals(1, api.requests().size(), "no second try");
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        api.answer("/a", FakeReply.hanging());
        var first = started(() -> ask("/a"));
        api.awaitHanging();
        http.close();
        assertInstanceOf(
                IOException.class, assertThrows(ExecutionException.class, first::get).getCause());
        assertThrows(IOException.class, () -> ask("/a"));
        assertEquals(1, api.requests().size());
    }
}
