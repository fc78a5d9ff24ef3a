package cratekeeper.app;

import cratekeeper.music.Service;
import cratekeeper.net.ServiceMemory;
import cratekeeper.store.ServiceNotes;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What `net` must not forget, kept in the store. A store that fails costs the memory, not the
/// call: the services still say themselves when they have had enough.
final class KeptNotes implements ServiceMemory {
    private static final Logger LOG = LoggerFactory.getLogger(KeptNotes.class);
    private final Once<ServiceNotes> notes;

    KeptNotes(Once<ServiceNotes> notes) {
        this.notes = notes;
    }

    @Override
    public Optional<Instant> pausedUntil(Service service) {
        return orElse(Optional.empty(), () -> notes.get().pausedUntil(service));
    }

    @Override
    public void pauseUntil(Service service, Instant end) {
        orElse(
                0,
                () -> {
                    notes.get().pauseUntil(service, end);
                    return 0;
                });
    }

    @Override
    public int used(Service service, LocalDate day) {
        return orElse(0, () -> notes.get().used(service, day));
    }

    @Override
    public void use(Service service, LocalDate day) {
        orElse(
                0,
                () -> {
                    notes.get().use(service, day);
                    return 0;
                });
    }

    @Override
    public List<Instant> calls(Service service, Instant from) {
        return orElse(List.of(), () -> notes.get().calls(service, from));
    }

    @Override
    public void called(Service service, Instant at, Instant forgetBefore) {
        orElse(
                0,
                () -> {
                    notes.get().called(service, at, forgetBefore);
                    return 0;
                });
    }

    private interface Noting<T> {
        T run() throws IOException;
    }

    private static <T> T orElse(T otherwise, Noting<T> noting) {
        try {
            return noting.run();
        } catch (IOException e) {
            LOG.warn("The services' notes cannot be kept: {}", e.getMessage());
            return otherwise;
        }
    }
}
