package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Remembers for as long as the program runs.
final class PassingMemory implements ServiceMemory {
    private record Day(Service service, LocalDate date) {}

    private final Map<Service, Instant> pauses = new ConcurrentHashMap<>();
    private final Map<Day, Integer> used = new ConcurrentHashMap<>();
    private final Map<Service, List<Instant>> calls = new ConcurrentHashMap<>();

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

    @Override
    public List<Instant> calls(Service service, Instant from) {
        return since(from, calls.getOrDefault(service, List.of()).stream());
    }

    @Override
    public void called(Service service, Instant at, Instant forgetBefore) {
        calls.merge(
                service,
                List.of(at),
                (before, now) -> since(forgetBefore, Stream.concat(before.stream(), now.stream())));
    }

    private static List<Instant> since(Instant from, Stream<Instant> calls) {
        return calls.filter(at -> !at.isBefore(from)).toList();
    }
}
