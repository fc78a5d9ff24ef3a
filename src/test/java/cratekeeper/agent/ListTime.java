package cratekeeper.agent;

import cratekeeper.music.Service;
import cratekeeper.net.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntSupplier;

/// Time for many tracks that are asked for at once. It moves only when nothing else can happen:
/// when every track that is under way waits at some service, and at every service the first in the
/// queue sleeps and all others stand behind it. Then it moves to the first who wants to wake.
final class ListTime implements AutoCloseable {
    private final int services;
    private final int workers;
    private final Map<String, Way> under = new HashMap<>();
    private final Map<Service, int[]> inside = new EnumMap<>(Service.class);
    private final Map<Service, int[]> asleep = new EnumMap<>(Service.class);
    private final PriorityQueue<Sleeper> sleepers = new PriorityQueue<>();
    private int left;
    private volatile long now;
    private final Map<Service, IntSupplier> queues = new EnumMap<>(Service.class);
    // Nobody tells when a thread has come to stand in a queue, so somebody must look.
    private final Thread mover = Thread.ofPlatform().daemon().unstarted(this::moveOn);

    /// How far one track is.
    private static final class Way {
        int entered;
        int inside;
    }

    private static final class Sleeper implements Comparable<Sleeper> {
        final Service service;
        final long end;
        boolean awake;

        Sleeper(Service service, long end) {
            this.service = service;
            this.end = end;
        }

        @Override
        public int compareTo(Sleeper other) {
            return Long.compare(end, other.end);
        }
    }

    /// @param tracks to come in all
    /// @param workers how many are under way at once, as long as there are as many
    /// @param services how many calls each step of a track makes, one a service
    ListTime(int tracks, int workers, int services) {
        this.left = tracks;
        this.workers = workers;
        this.services = services;
        for (Service service : Service.values()) {
            inside.put(service, new int[1]);
            asleep.put(service, new int[1]);
        }
    }

    /// @param queued how many stand behind the first at the service
    synchronized void watch(Service service, IntSupplier queued) {
        queues.put(service, queued);
    }

    void start() {
        mover.start();
    }

    private void moveOn() {
        while (!Thread.interrupted()) {
            move();
            Thread.yield();
        }
    }

    @Override
    public void close() throws InterruptedException {
        mover.interrupt();
        mover.join();
    }

    Duration passed() {
        return Duration.ofNanos(now);
    }

    synchronized void begin(String track) {
        left--;
        under.put(track, new Way());
    }

    synchronized void end(String track) {
        under.remove(track);
    }

    synchronized void enter(String track, Service service) {
        var way = under.get(track);
        way.entered++;
        way.inside++;
        inside.get(service)[0]++;
    }

    synchronized void leave(String track, Service service) {
        under.get(track).inside--;
        inside.get(service)[0]--;
    }

    /// The clock as one service's limiter sees it.
    Waits at(Service service) {
        return new Waits() {
            @Override
            public Instant instant() {
                return Instant.parse("2026-01-01T12:00:00Z").plus(passed());
            }

            @Override
            public long nanoTime() {
                return passed().toNanos();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                ListTime.this.sleep(service, time);
            }
        };
    }

    private synchronized void sleep(Service service, Duration time) throws InterruptedException {
        var sleeper = new Sleeper(service, now + time.toNanos());
        sleepers.add(sleeper);
        asleep.get(service)[0]++;
        while (!sleeper.awake) wait();
    }

    private synchronized void move() {
        if (sleepers.isEmpty() || !allWait()) return;
        var first = sleepers.remove();
        now = Math.max(now, first.end);
        first.awake = true;
        asleep.get(first.service)[0]--;
        notifyAll();
    }

    private boolean allWait() {
        if (under.size() < workers && left > 0) return false;
        for (Way way : under.values())
            if (way.inside == 0 || way.entered % services != 0) return false;
        for (Service service : Service.values())
            if (inside.get(service)[0] > 0 && !stands(service)) return false;
        return true;
    }

    private boolean stands(Service service) {
        return asleep.get(service)[0] == 1
                && inside.get(service)[0] == 1 + queues.get(service).getAsInt();
    }
}
