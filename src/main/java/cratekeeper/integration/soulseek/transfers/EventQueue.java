package cratekeeper.integration.soulseek.transfers;

import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// What happened to a download and is still to be dealt with.
final class EventQueue {
    /// A stranger decides how many come.
    private static final int MOST = 100;

    private final Waits waits;
    private final Queue<DownloadEvent> waiting = new ArrayDeque<>();
    private boolean closed;
    private int waited;

    EventQueue(Waits waits) {
        this.waits = waits;
    }

    /// @return false if nobody will deal with it
    synchronized boolean add(DownloadEvent event) {
        if (closed || waiting.size() >= MOST) return false;
        waiting.add(event);
        notifyAll();
        return true;
    }

    /// The next event, [DownloadEvent.Late] if there is none in this time.
    DownloadEvent next(Duration atMost) throws InterruptedException {
        int number = ++waited;
        try (var _ = Alarm.after(waits, atMost, () -> late(number))) {
            while (true) {
                DownloadEvent event = take();
                if (!(event instanceof DownloadEvent.Late(int of)) || of == number) return event;
            }
        }
    }

    private synchronized void late(int number) {
        if (closed) return;
        waiting.add(new DownloadEvent.Late(number));
        notifyAll();
    }

    private synchronized DownloadEvent take() throws InterruptedException {
        while (true) {
            DownloadEvent event = waiting.poll();
            if (event != null) return event;
            wait();
        }
    }

    /// @return what nobody dealt with
    synchronized List<DownloadEvent> close() {
        closed = true;
        return List.copyOf(waiting);
    }
}
