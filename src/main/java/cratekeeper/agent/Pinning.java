package cratekeeper.agent;

import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.match.Matcher;
import cratekeeper.music.Field;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.AnswerCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a service that gives no files which recording exactly is wanted: its code, its length, its
/// excerpt. Answers come out of the cache where they are there.
public final class Pinning {
    private static final Logger LOG = LoggerFactory.getLogger(Pinning.class);
    private static final List<Field> PINS = List.of(Field.ISRC, Field.DURATION_MS, Field.PREVIEW);

    static final Pinning NONE = new Pinning();

    private final Optional<Asking> asking;

    private record Asking(Sources sources, Answers answers, Matcher matcher) {}

    private Pinning() {
        asking = Optional.empty();
    }

    public Pinning(Sources sources, AnswerCache cache, Matcher matcher) {
        asking = Optional.of(new Asking(sources, new Answers(cache), matcher));
    }

    /// The service's record of this very recording. A service that fails has none.
    Optional<Track> at(Service service, Track track) throws InterruptedException {
        if (asking.isEmpty() || asking.get().sources().missingSignIn(service).isPresent())
            return Optional.empty();
        try {
            return asked(asking.get(), service, track);
        } catch (SourceException e) {
            LOG.info("Pinning down at {}: {}", service, e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Track> asked(Asking with, Service service, Track track)
            throws SourceException, InterruptedException {
        var id = track.id(service);
        var lookup = with.sources().one(service, MetadataLookup.class);
        if (id.isPresent() && lookup.isPresent())
            return with.answers().track(lookup.get(), id.get(), false);
        var hits = new ArrayList<TrackHit>();
        var byIsrc = with.sources().one(service, IsrcLookup.class);
        if (track.isrc() != null && byIsrc.isPresent())
            hits.addAll(with.answers().byIsrc(byIsrc.get(), track.isrc(), false));
        var search = with.sources().one(service, TrackSearch.class);
        if (hits.isEmpty() && search.isPresent())
            hits.addAll(with.answers().search(search.get(), TrackQuery.of(track), false).value());
        return hits.stream()
                .map(TrackHit::track)
                .filter(found -> with.matcher().compare(track, found).same())
                .findFirst();
    }

    /// The recording, and what was not known of it.
    static Track filled(Track track, Track known) {
        var filled = track.toBuilder();
        for (Field field : PINS)
            if (field.of(track).isEmpty())
                field.of(known).ifPresent(value -> field.put(filled, value));
        known.ids()
                .forEach((service, id) -> {
                    if (track.id(service).isEmpty()) filled.id(service, id);
                });
        return filled.build();
    }

    /// What is known by it, for a person.
    static String sentence(Track known) {
        var parts = new ArrayList<String>();
        if (known.isrc() != null) parts.add("ISRC " + known.isrc());
        if (known.durationMs() != null) parts.add(Hearsay.time(known.durationMs()));
        if (known.previewUrl() != null) parts.add("an excerpt to compare with");
        return parts.isEmpty() ? "" : "It names the recording: " + String.join(", ", parts) + ".";
    }
}
