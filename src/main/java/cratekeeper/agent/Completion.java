package cratekeeper.agent;

import cratekeeper.agent.Patience.Asked;
import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.Source;
import cratekeeper.integration.SourceException;
import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One recording being completed: from the hits that a search had of it to all that the services
/// know. First each gives its full record, by its own id or by the ISRC, then whoever has covers
/// names one.
final class Completion {
    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);
    private final Sources sources;
    private final Answers answers;
    private final Recordings recordings;
    private final Matcher matcher;
    private final Patience patience;
    private final SearchRequest request;
    private final Map<Service, TrackHit> known = new LinkedHashMap<>();
    private final Map<Service, TrackHit> found;

    /// @param hits of one recording; a service's first one counts
    Completion(
            Sources sources,
            Answers answers,
            Recordings recordings,
            Matcher matcher,
            Patience patience,
            SearchRequest request,
            List<TrackHit> hits) {
        this.sources = sources;
        this.answers = answers;
        this.recordings = recordings;
        this.matcher = matcher;
        this.patience = patience;
        this.request = request;
        for (TrackHit hit : hits) known.putIfAbsent(hit.service(), hit);
        found = Collections.synchronizedMap(new LinkedHashMap<>(known));
    }

    /// @param match how sure it is that this is the recording
    TrackMetadata run(Match match) throws InterruptedException {
        var jobs = new ArrayList<Together.Bounded>();
        for (var source : sources.lookups()) jobs.add(bounded(source, () -> deepen(source)));
        for (var source : sources.isrcs())
            if (request.asks(source.service())) jobs.add(bounded(source, () -> findByIsrc(source)));
        Together.runBounded(jobs);
        return withArtwork(recordings.merge(List.copyOf(found.values()), match));
    }

    /// Something that is asked of a service.
    private interface Asking {
        void ask() throws SourceException, InterruptedException;
    }

    private Together.Bounded bounded(Source source, Asking asking) {
        Service service = source.service();
        return new Together.Bounded(
                () -> {
                    if (sources.missingSignIn(service).isPresent()) return;
                    try {
                        asking.ask();
                    } catch (SourceException e) {
                        LOG.info("Look-up at {}: {}", service, e.getMessage());
                    }
                },
                () -> patience.end(service, Asked.RECORD),
                () -> LOG.info("Look-up at {}: not answered in time", service));
    }

    /// A full record in place of a search hit.
    private void deepen(MetadataLookup source) throws SourceException, InterruptedException {
        var hit = known.get(source.service());
        if (hit == null) return;
        var id = hit.track().id(source.service());
        if (id.isEmpty()) return;
        answers.track(source, id.get(), request.fresh())
                .ifPresent(full -> found.put(source.service(), filled(hit, full)));
    }

    /// The full record, with what only the search hit had.
    private static TrackHit filled(TrackHit hit, Track full) {
        var track = full.toBuilder();
        for (Field field : Field.values()) {
            if (field.of(full).isEmpty())
                field.of(hit.track()).ifPresent(value -> field.put(track, value));
        }
        return new TrackHit(hit.service(), track.build(), hit.quality(), hit.offers());
    }

    /// A record of a service that had none yet.
    private void findByIsrc(IsrcLookup source) throws SourceException, InterruptedException {
        if (known.containsKey(source.service())) return;
        var isrc =
                known.values().stream()
                        .map(hit -> hit.track().isrc())
                        .filter(Objects::nonNull)
                        .findFirst();
        if (isrc.isEmpty()) return;
        // One ISRC may name several recordings: take the one that is ours by name.
        answers.byIsrc(source, isrc.get(), request.fresh()).stream()
                .filter(this::isOurs)
                .findFirst()
                .ifPresent(other -> found.putIfAbsent(source.service(), other));
    }

    private boolean isOurs(TrackHit other) {
        return known.values().stream()
                .anyMatch(hit -> matcher.compare(hit.track(), other.track()).same());
    }

    private TrackMetadata withArtwork(TrackMetadata metadata) throws InterruptedException {
        String release = metadata.relatedIds().get(RelatedId.MUSICBRAINZ_RELEASE);
        if (release == null) return metadata;
        var pictures = Collections.synchronizedList(new ArrayList<TrackHit>());
        Together.runBounded(
                sources.artworks().stream()
                        .filter(source -> request.asks(source.service()))
                        .map(source ->
                                bounded(
                                        source,
                                        () ->
                                                findArtwork(
                                                        source,
                                                        release,
                                                        metadata.track(),
                                                        pictures)))
                        .toList());
        return pictures.isEmpty() ? metadata : withPictures(metadata, List.copyOf(pictures));
    }

    private void findArtwork(
            ArtworkSource source, String release, Track track, List<TrackHit> pictures)
            throws SourceException, InterruptedException {
        String url = answers.artwork(source, release, track, request.fresh());
        if (!url.isEmpty()) pictures.add(picture(source.service(), url));
    }

    private static TrackHit picture(Service service, String url) {
        return new TrackHit(service, Track.builder().artworkUrl(url).build());
    }

    /// Those that the services named stay, in the order of trust.
    private TrackMetadata withPictures(TrackMetadata metadata, List<TrackHit> more) {
        var pictures = new ArrayList<>(more);
        metadata.field(Field.ARTWORK).ifPresent(value -> pictures.addAll(named(value)));
        var fields = new EnumMap<>(metadata.fields());
        recordings
                .merge(pictures, new Match(Match.Verdict.SAME, 1, List.of()))
                .field(Field.ARTWORK)
                .ifPresent(value -> fields.put(Field.ARTWORK, value));
        return metadata.with(fields);
    }

    private static List<TrackHit> named(FieldValue value) {
        var first = new FieldValue.Other(value.value(), value.services());
        return Stream.concat(Stream.of(first), value.others().stream())
                .flatMap(one ->
                        one.services().stream()
                                .map(service -> picture(service, (String) one.value())))
                .toList();
    }
}
