package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LimiterTest {
    private final VirtualWaits waits = new VirtualWaits();
    private final Instant begin = waits.instant();

    private Limiter limiter(String limit) {
        return new Limiter(
                Service.MUSICBRAINZ, Limit.parse(limit), waits, Manners.PLAIN, new PassingMemory());
    }

    private List<Long> passes(Limiter limiter, int count, Random idle) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            // Mostly at once, now and then after a rest: what fools a careless bucket.
            if (idle.nextInt(20) == 0) waits.advance(Duration.ofMillis(idle.nextInt(90_000)));
            limiter.pass(Operation.SEARCH);
            times.add(waits.nanoTime());
        }
        return times;
    }

    @Test
    void noWindowEverSeesMoreThanItsLimit() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            int requests = 1 + random.nextInt(200);
            var shape = Limit.Shape.values()[round % 3];
            var per = Duration.ofMillis(100 + random.nextInt(100_000));
            var limit = new Limit(requests, per, shape);
            var times =
                    passes(
                            new Limiter(
                                    Service.MUSICBRAINZ,
                                    limit,
                                    waits,
                                    Manners.PLAIN,
                                    new PassingMemory()),
                            requests * 3 + 10,
                            random);
            for (int i = requests; i < times.size(); i++) {
                long window = times.get(i) - times.get(i - requests);
                assertTrue(window > per.toNanos(), limit + " broken within " + window + " ns");
            }
        }
    }

    @Test
    void evenlySpacedMeansNeverCloserThanTheGap() throws Exception {
        for (String text : List.of("1/1s", "55/1m even", "3/1s")) {
            var limit = Limit.parse(text);
            var times =
                    passes(
                            new Limiter(
                                    Service.MUSICBRAINZ,
                                    limit,
                                    waits,
                                    Manners.PLAIN,
                                    new PassingMemory()),
                            200,
                            new Random(1));
            for (int i = 1; i < times.size(); i++) {
                assertTrue(times.get(i) - times.get(i - 1) >= limit.gap().toNanos(), text);
            }
        }
    }

    @Test
    void theLimitIsNearlyUsedUp() throws Exception {
        var limiter = limiter("60/1m");
        for (int i = 0; i < 600; i++) limiter.pass(Operation.SEARCH);
        var took = Duration.between(begin, waits.instant());
        assertTrue(took.compareTo(Duration.ofMinutes(12)) < 0, "600 requests took " + took);
    }

    @Test
    void aSlidingWindowIsWhollyUsedUp() throws Exception {
        var limiter = limiter("30/1m sliding");
        for (int i = 0; i < 200; i++) limiter.pass(Operation.SEARCH);
        // Six windows, and the beginning of a seventh.
        var took = Duration.between(begin, waits.instant()).toMillis();
        assertTrue(took > 360_000 && took < 378_000, "200 requests took " + took);
    }

    @Test
    void aTenthMayGoAtOnce() throws Exception {
        var limiter = limiter("60/1m");
        for (int i = 0; i < 6; i++) limiter.pass(Operation.SEARCH);
        assertEquals(begin, waits.instant());
        limiter.pass(Operation.SEARCH);
        assertTrue(waits.instant().isAfter(begin));
    }

    @Test
    void aPauseHoldsEverybodyAndALongOneIsSaidAtOnce() throws Exception {
        var limiter = limiter("60/1m");
        limiter.pause(Duration.ofSeconds(20));
        limiter.pause(Duration.ofSeconds(5));
        limiter.pass(Operation.SEARCH);
        assertEquals(begin.plusSeconds(20), waits.instant());
        limiter.pause(Duration.ofMinutes(5));
        var e = assertThrows(HttpStatusException.class, () -> limiter.pass(Operation.SEARCH));
        assertEquals(Duration.ofMinutes(5), e.retryAfter().orElseThrow());
        assertTrue(e.throttled());
    }

    @Test
    void aDaysQuotaIsNotWaitedFor() throws Exception {
        var limiter = limiter("1/1d");
        limiter.pass(Operation.SEARCH);
        assertThrows(HttpStatusException.class, () -> limiter.pass(Operation.SEARCH));
        waits.advance(Duration.ofHours(25));
        limiter.pass(Operation.SEARCH);
    }

    @Test
    void itsStateIsTold() throws Exception {
        var limiter = limiter("1/1s");
        assertEquals(new LimiterState(0, 1, begin, 0, Duration.ZERO), limiter.state());
        limiter.pass(Operation.SEARCH);
        assertEquals(
                new LimiterState(1, 1, begin.plusMillis(1050), 0, Duration.ZERO), limiter.state());
        limiter.pause(Duration.ofSeconds(9));
        assertEquals(begin.plusSeconds(9), limiter.state().nextFreeAt());
        assertEquals(Duration.ofSeconds(9), limiter.state().heldFor());
        waits.advance(Duration.ofSeconds(10));
        assertEquals(
                new LimiterState(0, 1, begin.plusSeconds(10), 0, Duration.ZERO), limiter.state());
    }

    @Test
    void itTellsHowLongTheLastInTheQueueIsHeldUp() throws Exception {
        var held = new HeldWaits();
        var limiter =
                new Limiter(
                        Service.MUSICBRAINZ,
                        Limit.parse("1/1m"),
                        held,
                        Manners.PLAIN,
                        new PassingMemory());
        limiter.pass(Operation.SEARCH);
        assertEquals(Duration.ZERO, limiter.state().heldFor());
        var first = standing(limiter);
        var gap = Duration.ofMinutes(1).plusMillis(50).plusNanos(1);
        held.awaitSleeper(gap);
        var second = standing(limiter);
        while (limiter.state().waiting() < 1) Thread.onSpinWait();
        held.advance(Duration.ofSeconds(20));
        assertEquals(100, limiter.state().heldFor().toSeconds());
        second.interrupt();
        second.join();
        assertEquals(40, limiter.state().heldFor().toSeconds());
        first.interrupt();
        first.join();
        assertEquals(Duration.ZERO, limiter.state().heldFor());
    }

    private static Thread standing(Limiter limiter) {
        return Thread.ofVirtual()
                .start(() ->
                        assertThrows(
                                InterruptedException.class, () -> limiter.pass(Operation.SEARCH)));
    }

    @Test
    void anotherLimitHoldsFromNowOn() throws Exception {
        var limiter = limiter("1/1s");
        limiter.limit(Limit.parse("1/1h"));
        limiter.pass(Operation.SEARCH);
        limiter.pass(Operation.SEARCH);
        assertEquals(Duration.ofHours(1).plusMillis(50).plusNanos(1), waits.total());
    }

    @Test
    void whoeverIsInterruptedInTheQueueLeavesItAndTakesNoSlot() throws Exception {
        var sleeping = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        Waits stuck =
                new Waits() {
                    @Override
                    public Instant instant() {
                        return begin;
                    }

                    @Override
                    public void sleep(Duration time) throws InterruptedException {
                        sleeping.countDown();
                        never.await();
                    }
                };
        var limiter =
                new Limiter(
                        Service.MUSICBRAINZ,
                        Limit.parse("1/1s"),
                        stuck,
                        Manners.PLAIN,
                        new PassingMemory());
        limiter.pass(Operation.SEARCH);
        var waiting =
                Thread.ofVirtual()
                        .start(() ->
                                assertThrows(
                                        InterruptedException.class,
                                        () -> limiter.pass(Operation.SEARCH)));
        sleeping.await();
        waiting.interrupt();
        waiting.join();
        assertEquals(1, limiter.state().used());
    }

    @Test
    void aSlowConnectBringsNoTwoRequestsTogether() throws Exception {
        var limiter = limiter("1/1s");
        limiter.pass(Operation.SEARCH);
        waits.advance(Duration.ofMillis(700)); // the connect took long
        limiter.onWire();
        Instant first = waits.instant();
        limiter.pass(Operation.SEARCH);
        limiter.onWire();
        assertEquals(first.plusMillis(1050), waits.instant());
    }

    @Test
    void slowConnectsPutNoMoreIntoASlidingWindow() throws Exception {
        var limiter = limiter("10/1m sliding");
        for (int i = 0; i < 10; i++) limiter.pass(Operation.SEARCH);
        waits.advance(Duration.ofSeconds(3)); // the connects took long
        for (int i = 0; i < 10; i++) limiter.onWire();
        Instant sent = waits.instant();
        limiter.pass(Operation.SEARCH);
        limiter.onWire();
        assertTrue(waits.instant().isAfter(sent.plusSeconds(60)), "" + waits.instant());
    }
}
