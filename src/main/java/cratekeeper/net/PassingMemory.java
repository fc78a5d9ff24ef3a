package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers for as long as the program runs.
final class PassingMemory implements ServiceMemory {
    private record Day(Service service, LocalDate date) {}

    private final Map<Service, Instant> pauses = new ConcurrentHashMap<>();
    private final Map<Day, Integer> used = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> pausedUntil(Service service) {
        return Optional.ofNullable(pauses.get(service));
    }

    @Override
    public void pauseUntil(Service service, Instant end) {
        pauses.put(service, end);
    }

    @Override
    public int used(Service service, LocalDate day) {
        return used.getOrDefault(new Day(service, day), 0);
    }

    @Override
    public void use(Service service, LocalDate day) {
        used.merge(new Day(service, day), 1, Integer::sum);
    }
}
