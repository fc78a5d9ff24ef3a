package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What must outlive the program, lest a restart anger a service: long pauses it asked for, the
/// calls of its day, and the times of the last calls where a window of time is counted.
public interface ServiceMemory {
    Optional<Instant> pausedUntil(Service service);

    void pauseUntil(Service service, Instant end);

    /// Calls counted on that day.
    int used(Service service, LocalDate day);

    /// Counts one more call.
    void use(Service service, LocalDate day);

    /// When the service was called from that moment on, as far as [#called] was told.
    List<Instant> calls(Service service, Instant from);

    /// Keeps the time of a call.
    ///
    /// @param forgetBefore earlier calls count no more
    void called(Service service, Instant at, Instant forgetBefore);
}
