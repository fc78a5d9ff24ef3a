package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What must outlive the program, lest a restart anger a service: long pauses it asked for, and the
/// calls of its day.
public interface ServiceMemory {
    Optional<Instant> pausedUntil(Service service);

    void pauseUntil(Service service, Instant end);

    /// Calls counted on that day.
    int used(Service service, LocalDate day);

    /// Counts one more call.
    void use(Service service, LocalDate day);
}
