package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallBudgetTest {
    private static final Limit LIMIT = Limit.parse("34/220s");
    private final VirtualWaits waits = new VirtualWaits();
    private final ServiceMemory memory = new PassingMemory();
    private CallBudget budget = budget();

    private CallBudget budget() {
        return new CallBudget(Service.SOULSEEK, LIMIT, waits, memory, _ -> {});
    }

    private List<Instant> passes(int times) throws InterruptedException {
        var at = new ArrayList<Instant>();
        for (int i = 0; i < times; i++) {
            budget.pass();
            at.add(waits.instant());
        }
        return at;
    }

    private static void assertNoWindowHoldsMore(List<Instant> at) {
        for (int i = 34; i < at.size(); i++) {
            var between = Duration.between(at.get(i - 34), at.get(i));
            assertTrue(between.compareTo(Duration.ofSeconds(220)) >= 0, i + ": " + between);
        }
    }

    @Test
    void noWindowEverHoldsMore() throws Exception {
        assertNoWindowHoldsMore(passes(200));
    }

    @Test
    void aFewMayGoAtOnce() throws Exception {
        passes(5);
        assertEquals(List.of(), waits.slept());
        passes(1);
        assertEquals(1, waits.slept().size());
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        var at = new ArrayList<>(passes(30));
        for (int i = 0; i < 20; i++) {
            budget = budget();
            at.addAll(passes(3));
        }
        assertNoWindowHoldsMore(at);
        assertEquals(34, budget().state().capacity());
        assertTrue(budget().state().used() > 25, "used " + budget().state().used());
    }

    @Test
    void aClockThatWasSetBackNeverHoldsUpForLongerThanAWindow() throws Exception {
        memory.called(Service.SOULSEEK, waits.instant().plusSeconds(100_000), Instant.EPOCH);
        passes(5);
        assertTrue(waits.total().compareTo(Duration.ofSeconds(220)) < 0, waits.total().toString());
    }

    @Test
    void whatIsOnlyPerhapsWorthACallLeavesHalfToOthers() throws Exception {
        assertTrue(budget.passIfPlenty());
        passes(16);
        waits.advance(Duration.ofSeconds(60));
        assertFalse(budget.passIfPlenty());
        waits.advance(Duration.ofSeconds(220));
        assertTrue(budget.passIfPlenty());
    }
}
