package cratekeeper.agent;

import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.match.Names;
import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.AnswerCache;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From words to records: asks the services side by side, merges what they say, and completes one
/// recording with all that is known of it. One service's failure never spoils the others; it is
/// told beside their answers.
public final class MetadataCollector {
    private static final Logger LOG = LoggerFactory.getLogger(MetadataCollector.class);
    private final Sources sources;
    private final Answers answers;
    private final Matcher matcher;
    private final Supplier<Preferences> preferences;
    private final InstantSource clock;

    public MetadataCollector(
            Sources sources,
            AnswerCache cache,
            Matcher matcher,
            Supplier<Preferences> preferences,
            InstantSource clock) {
        this.sources = sources;
        this.answers = new Answers(cache);
        this.matcher = matcher;
        this.preferences = preferences;
        this.clock = clock;
    }

    /// The parts of what somebody typed, as far as they can be read; plain words stay plain words.
    public static TrackQuery query(String text) {
        Track parts = Names.parse(text);
        if (parts.artists().isEmpty()) return TrackQuery.words(text);
        return new TrackQuery(
                text, parts.title(), parts.version(), parts.artists(), null, null, null, null);
    }

    /// Asks every service at once and tells the listener after each answer. Returns when all have
    /// answered or failed.
    public SearchResult search(SearchRequest request, SearchListener listener)
            throws InterruptedException {
        var state = new Searching(request, listener);
        var asked =
                sources.searches().stream()
                        .filter(source -> request.asks(source.service()))
                        .toList();
        state.begin(asked);
        Together.run(asked.stream().<Together.Job>map(source -> () -> ask(source, state)).toList());
        return state.result();
    }

    private void ask(TrackSearch source, Searching state) throws InterruptedException {
        long began = clock.millis();
        try {
            var answer = answers.search(source, state.request.query(), state.request.fresh());
            state.answered(
                    source.service(), answer.value(), clock.millis() - began, answer.cached());
        } catch (SourceException e) {
            LOG.info("Search at {}: {}", source.service(), e.getMessage());
            state.failed(source.service(), e, clock.millis() - began);
        }
    }

    /// Everything the services know of one row of the results.
    public TrackMetadata complete(FoundTrack found) throws InterruptedException {
        return complete(
                found.hits(), found.metadata().confidence(), found.metadata().reasons(), false);
    }

    /// Everything the services know of a recording whose parts, and ids at them, are known.
    public TrackMetadata complete(Track track) throws InterruptedException {
        var hits =
                track.ids().keySet().stream().map(service -> new TrackHit(service, track)).toList();
        return hits.isEmpty() ? TrackMetadata.of(track) : complete(hits, 1, List.of(), false);
    }

    /// The best recording for a query, completed.
    ///
    /// @return empty if nobody knows it
    public Optional<TrackMetadata> lookup(SearchRequest request) throws InterruptedException {
        var found = search(request, _ -> {});
        return best(found) == null ? Optional.empty() : Optional.of(completed(found, request));
    }

    /// As [#lookup], with the search it came from.
    public TrackMetadata completed(SearchResult found, SearchRequest request)
            throws InterruptedException {
        var best = found.tracks().getFirst();
        var reasons = new ArrayList<>(best.metadata().reasons());
        tooClose(found).ifPresent(reasons::add);
        return complete(best.hits(), best.metadata().confidence(), reasons, request.fresh());
    }

    /// Whether a second recording fits as well as the first.
    public static Optional<String> tooClose(SearchResult found) {
        if (found.tracks().size() < 2) return Optional.empty();
        var first = found.tracks().get(0);
        var second = found.tracks().get(1);
        boolean close =
                first.score() - second.score() < 0.005 && second.metadata().confidence() >= 0.6;
        return close
                ? Optional.of(
                        "“" + TrackQuery.of(second.metadata().track()).text() + "” fits equally")
                : Optional.empty();
    }

    private static @Nullable FoundTrack best(SearchResult found) {
        return found.tracks().isEmpty() ? null : found.tracks().getFirst();
    }

    private TrackMetadata complete(
            List<TrackHit> hits, double confidence, List<String> reasons, boolean fresh)
            throws InterruptedException {
        Map<Service, TrackHit> known = new LinkedHashMap<>();
        for (TrackHit hit : hits) known.putIfAbsent(hit.service(), hit);
        var found = Collections.synchronizedMap(new LinkedHashMap<>(known));
        var jobs = new ArrayList<Together.Job>();
        for (var source : sources.lookups()) jobs.add(() -> deepen(source, known, found, fresh));
        for (var source : sources.isrcs()) jobs.add(() -> findByIsrc(source, known, found, fresh));
        Together.run(jobs);
        var merged =
                new Recordings(matcher, preferences.get())
                        .merge(
                                List.copyOf(found.values()),
                                new Match(Match.Verdict.SAME, confidence, reasons));
        return withArtwork(merged, fresh);
    }

    /// A full record in place of a search hit.
    private void deepen(
            MetadataLookup source,
            Map<Service, TrackHit> known,
            Map<Service, TrackHit> found,
            boolean fresh)
            throws InterruptedException {
        try {
            var hit = known.get(source.service());
            var id = hit == null ? Optional.<String>empty() : hit.track().id(source.service());
            if (hit == null || id.isEmpty()) return;
            answers.track(source, id.get(), fresh)
                    .ifPresent(full -> found.put(source.service(), filled(hit, full)));
        } catch (SourceException e) {
            LOG.info("Look-up at {}: {}", source.service(), e.getMessage());
        }
    }

    /// A record of a service that had none yet.
    private void findByIsrc(
            IsrcLookup source,
            Map<Service, TrackHit> known,
            Map<Service, TrackHit> found,
            boolean fresh)
            throws InterruptedException {
        if (known.containsKey(source.service())) return;
        try {
            var isrc =
                    known.values().stream()
                            .map(h -> h.track().isrc())
                            .filter(i -> i != null)
                            .findFirst();
            if (isrc.isEmpty()) return;
            for (TrackHit other : answers.byIsrc(source, isrc.get(), fresh)) {
                // One ISRC may name several recordings: take the one that is ours by name.
                if (known.values().stream()
                        .anyMatch(h -> matcher.compare(h.track(), other.track()).same())) {
                    found.putIfAbsent(source.service(), other);
                    return;
                }
            }
        } catch (SourceException e) {
            LOG.info("Look-up at {}: {}", source.service(), e.getMessage());
        }
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

    private TrackMetadata withArtwork(TrackMetadata metadata, boolean fresh)
            throws InterruptedException {
        var pictures = new ArrayList<TrackHit>();
        for (ArtworkSource source : sources.artworks()) {
            String release = metadata.relatedIds().get(RelatedId.MUSICBRAINZ_RELEASE);
            if (release == null) continue;
            try {
                String url = answers.artwork(source, release, metadata.track(), fresh);
                if (!url.isEmpty())
                    pictures.add(
                            new TrackHit(
                                    source.service(), Track.builder().artworkUrl(url).build()));
            } catch (SourceException e) {
                LOG.info("Artwork at {}: {}", source.service(), e.getMessage());
            }
        }
        if (pictures.isEmpty()) return metadata;
        var fields = new EnumMap<>(metadata.fields());
        new Recordings(matcher, preferences.get())
                .merge(pictures, new Match(Match.Verdict.SAME, 1, List.of()))
                .field(Field.ARTWORK)
                .ifPresent(value -> fields.put(Field.ARTWORK, value));
        return new TrackMetadata(
                fields,
                metadata.ids(),
                metadata.relatedIds(),
                metadata.url(),
                metadata.confidence(),
                metadata.reasons());
    }

    /// The picture behind an artwork address, if one of our sources has it.
    public Optional<byte[]> picture(String url) throws InterruptedException {
        for (ArtworkSource source : sources.artworks()) {
            try {
                return Optional.of(source.picture(url));
            } catch (SourceException e) {
                LOG.info("Picture from {}: {}", source.service(), e.getMessage());
            }
        }
        return Optional.empty();
    }

    /// One search under way: collects answers and tells the listener, one at a time.
    private final class Searching {
        private final SearchRequest request;
        private final SearchListener listener;
        private final Map<Service, ServiceAnswer> services = new LinkedHashMap<>();
        private final List<TrackHit> hits = new ArrayList<>();
        private final Recordings recordings = new Recordings(matcher, preferences.get());
        private SearchResult soFar;

        Searching(SearchRequest request, SearchListener listener) {
            this.request = request;
            this.listener = listener;
            this.soFar = new SearchResult(request.query(), List.of(), List.of());
        }

        synchronized void begin(List<TrackSearch> asked) {
            for (TrackSearch source : asked) {
                services.put(
                        source.service(),
                        new ServiceAnswer(source.service(), State.ASKED, 0, 0, false, ""));
            }
            tell();
        }

        synchronized void answered(
                Service service, List<TrackHit> found, long millis, boolean cached) {
            services.put(
                    service,
                    new ServiceAnswer(service, State.ANSWERED, found.size(), millis, cached, ""));
            hits.addAll(found);
            tell();
        }

        synchronized void failed(Service service, SourceException cause, long millis) {
            State state =
                    switch (cause) {
                        case SourceException.Throttled _ -> State.THROTTLED;
                        case SourceException.SignInNeeded _ -> State.SIGN_IN_NEEDED;
                        case SourceException.Unreadable _ -> State.UNREADABLE;
                        case SourceException.Unreachable _,
                                SourceException.Blocked _,
                                SourceException.NotOffered _,
                                SourceException.Damaged _ ->
                                State.UNREACHABLE;
                    };
            services.put(
                    service, new ServiceAnswer(service, state, 0, millis, false, cause.sentence()));
            tell();
        }

        private void tell() {
            var tracks =
                    recordings.group(
                            request.query(), hits, new OfferRanking(matcher), request.limit());
            soFar = new SearchResult(request.query(), tracks, List.copyOf(services.values()));
            listener.update(soFar);
        }

        synchronized SearchResult result() {
            return soFar;
        }
    }
}
