package cratekeeper.agent;

import cratekeeper.agent.Patience.Asked;
import cratekeeper.integration.PictureSource;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Field;
import cratekeeper.music.Service;
import cratekeeper.music.TrackMetadata;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches covers. A track is never kept waiting for one: whoever does not give it in time is left.
final class Covers {
    private static final Logger LOG = LoggerFactory.getLogger(Covers.class);
    private final Sources sources;
    private final Patience patience;

    Covers(Sources sources, Patience patience) {
        this.sources = sources;
        this.patience = patience;
    }

    /// The front cover: where the most trusted address has none in time, the others are tried
    /// together, as long again.
    Optional<byte[]> front(TrackMetadata metadata) throws InterruptedException {
        var field = metadata.field(Field.ARTWORK);
        if (field.isEmpty()) return Optional.empty();
        var addresses = new LinkedHashSet<String>();
        addresses.add((String) field.get().value());
        field.get().others().forEach(other -> addresses.add((String) other.value()));
        var first = inTime(List.of(addresses.removeFirst()));
        return first.isPresent() ? first : inTime(List.copyOf(addresses));
    }

    /// The picture of the most trusted address that gave one before the patience ended.
    private Optional<byte[]> inTime(List<String> addresses) throws InterruptedException {
        var found = new ConcurrentHashMap<String, byte[]>();
        Together.runBounded(
                addresses.stream()
                        .map(address ->
                                new Together.Bounded(
                                        () -> at(address).ifPresent(p -> found.put(address, p)),
                                        () -> patience.end(Service.COVERARTARCHIVE, Asked.PICTURE),
                                        () -> LOG.info("A cover did not come in time")))
                        .toList());
        return addresses.stream().filter(found::containsKey).map(found::get).findFirst();
    }

    /// The picture behind an artwork address: the service whose it is gives it, or else whoever
    /// fetches covers from anywhere.
    Optional<byte[]> at(String url) throws InterruptedException {
        var asked = new LinkedHashSet<PictureSource>();
        sources.all(PictureSource.class).stream().filter(s -> s.shows(url)).forEach(asked::add);
        asked.addAll(sources.artworks());
        for (PictureSource source : asked) {
            try {
                return Optional.of(source.picture(url));
            } catch (SourceException e) {
                LOG.info("Picture from {}: {}", source.service(), e.getMessage());
            }
        }
        return Optional.empty();
    }
}
