package cratekeeper.agent;

import cratekeeper.music.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A quick look whether the services can be reached at all, for somebody who has called none of
/// them yet. The board learns of it.
public final class ServiceCheck {
    private static final Duration QUICK = Duration.ofSeconds(2);

    private final ServiceBoard board;
    private final Door door;
    private final Patience.Sleep sleep;

    /// Where a service is knocked at. That is no request, and uses up nothing of its quota.
    public interface Door {
        /// @throws IOException nobody opens
        void knock(Service service) throws IOException;
    }

    /// @param sleep on whichever clock, while somebody may still open
    public ServiceCheck(ServiceBoard board, Door door, Patience.Sleep sleep) {
        this.board = board;
        this.door = door;
        this.sleep = sleep;
    }

    /// Knocks side by side at all that nothing else is known to be wrong with.
    public List<ServiceStatus> run() throws InterruptedException {
        var knocks = new ArrayList<Together.Bounded>();
        for (ServiceStatus status : board.statuses()) {
            if (status.state() != ServiceStatus.State.READY) continue;
            Service service = status.service();
            knocks.add(
                    new Together.Bounded(
                            () -> knock(service),
                            () -> sleep.sleep(QUICK),
                            () -> closed(service, "It does not answer within two seconds.")));
        }
        Together.runBounded(knocks);
        return board.statuses();
    }

    private void knock(Service service) {
        try {
            door.knock(service);
        } catch (IOException e) {
            closed(service, "It cannot be reached: check the connection.");
        }
    }

    private void closed(Service service, String sentence) {
        board.failed(service, ServiceStatus.State.UNREACHABLE, sentence);
    }
}
