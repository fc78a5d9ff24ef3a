package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.agent.ServiceStatus.State;
import cratekeeper.music.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// The quick look whether services can be reached.
class ServiceCheckTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private final ServiceBoard board =
            new ServiceBoard(
                    List.of(Service.MUSICBRAINZ, Service.DEEZER, Service.ARCHIVE),
                    _ -> new ServiceBoard.Quota(0, 1, "1 a second", null),
                    _ -> Optional.empty(),
                    () -> NOW);

    @Test
    void whoDoesNotOpenIsUnreachableAndTheOthersAreReady() throws Exception {
        var check =
                new ServiceCheck(
                        board,
                        service -> {
                            if (service == Service.DEEZER) throw new IOException("refused");
                        },
                        _ -> new CountDownLatch(1).await());
        assertEquals(
                List.of(State.READY, State.UNREACHABLE, State.READY),
                check.run().stream().map(ServiceStatus::state).toList());
    }

    @Test
    void whoOnlyKeepsUsWaitingIsGivenUpAfterTwoSeconds() throws Exception {
        var slept = Collections.synchronizedList(new ArrayList<Duration>());
        var check =
                new ServiceCheck(
                        board,
                        service -> {
                            if (service == Service.ARCHIVE) waitForEver();
                        },
                        slept::add);
        assertEquals(State.UNREACHABLE, check.run().get(2).state());
        assertEquals(Duration.ofSeconds(2), slept.getFirst());
    }

    @Test
    void whoIsKnownToBeInTroubleIsNotDisturbed() throws Exception {
        board.failed(Service.DEEZER, State.WAITING, "It asked us to wait.");
        var knocked = Collections.synchronizedList(new ArrayList<Service>());
        new ServiceCheck(board, knocked::add, _ -> new CountDownLatch(1).await()).run();
        assertEquals(
                List.of(Service.MUSICBRAINZ, Service.ARCHIVE), knocked.stream().sorted().toList());
    }

    private static void waitForEver() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
