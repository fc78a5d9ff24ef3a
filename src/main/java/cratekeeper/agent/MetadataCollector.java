package cratekeeper.agent;

import cratekeeper.agent.Patience.Asked;
import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.match.Names;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.AnswerCache;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From words to records: asks the services side by side, merges what they say, and completes one
/// recording with all that is known of it. One service's failure never spoils the others; it is
/// told beside their answers.
public final class MetadataCollector {
    private static final Logger LOG = LoggerFactory.getLogger(MetadataCollector.class);
    private static final SearchRequest ANYBODY = SearchRequest.of(TrackQuery.words(""));
    private final Sources sources;
    private final Answers answers;
    private final Matcher matcher;
    private final Supplier<Preferences> preferences;
    private final InstantSource clock;
    private final Patience patience;
    private final UnaryOperator<TrackMetadata> own;

    /// @param patience with services that are late while others have answered
    public MetadataCollector(
            Sources sources,
            AnswerCache cache,
            Matcher matcher,
            Supplier<Preferences> preferences,
            InstantSource clock,
            Patience patience) {
        this(
                sources,
                new Answers(cache),
                matcher,
                preferences,
                clock,
                patience,
                UnaryOperator.identity());
    }

    /// The same for a person who has values of their own.
    public MetadataCollector with(OwnValues own) {
        return new MetadataCollector(
                sources, answers, matcher, preferences, clock, patience, own::in);
    }

    private MetadataCollector(
            Sources sources,
            Answers answers,
            Matcher matcher,
            Supplier<Preferences> preferences,
            InstantSource clock,
            Patience patience,
            UnaryOperator<TrackMetadata> own) {
        this.sources = sources;
        this.own = own;
        this.answers = answers;
        this.matcher = matcher;
        this.preferences = preferences;
        this.clock = clock;
        this.patience = patience;
    }

    /// The same with endless patience but for pictures: for work that nobody watches, where
    /// queueing for a limit is no reason to leave a service out.
    public MetadataCollector patient() {
        return new MetadataCollector(
                sources, answers, matcher, preferences, clock, patience.ofAList(), own);
    }

    Matcher matcher() {
        return matcher;
    }

    /// The parts of what somebody typed, as far as they can be read; plain words stay plain words.
    public static TrackQuery query(String text) {
        Track parts = Names.parse(text);
        if (parts.artists().isEmpty()) return TrackQuery.words(text);
        return new TrackQuery(
                text, parts.title(), parts.version(), parts.artists(), null, null, null, null);
    }

    /// Asks every service at once and tells the listener after each answer. Returns when all have
    /// answered, failed, or are late while others have found something. A service that waits for a
    /// sign-in is told as such and not asked.
    public SearchResult search(SearchRequest request, SearchListener listener)
            throws InterruptedException {
        var state =
                new Searching(
                        request, listener, matcher, new Recordings(matcher, preferences.get()));
        var chosen = new LinkedHashMap<TrackSearch, ServiceAnswer>();
        for (TrackSearch source : sources.searches())
            if (request.asks(source.service())) chosen.put(source, asked(source.service()));
        state.begin(List.copyOf(chosen.values()));
        Together.runBounded(
                chosen.entrySet().stream()
                        .filter(one -> one.getValue().state() == State.ASKED)
                        .map(one -> bounded(one.getKey(), state))
                        .toList());
        return state.result();
    }

    private ServiceAnswer asked(Service service) {
        return sources.missingSignIn(service)
                .map(why -> new ServiceAnswer(service, State.SIGN_IN_NEEDED, 0, 0, false, why))
                .orElse(new ServiceAnswer(service, State.ASKED, 0, 0, false, ""));
    }

    private Together.Bounded bounded(TrackSearch source, Searching state) {
        long began = clock.millis();
        Service service = source.service();
        return new Together.Bounded(
                () -> ask(source, state),
                () -> {
                    patience.end(service, Asked.SEARCH);
                    state.awaitFound();
                },
                () -> state.late(service, clock.millis() - began, patience.heldFor(service)));
    }

    private void ask(TrackSearch source, Searching state) throws InterruptedException {
        long began = clock.millis();
        try {
            var answer =
                    answers.search(
                            source,
                            state.request().query(),
                            state.request().fresh(),
                            soFar -> state.partly(source.service(), soFar));
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
                found.hits(), found.metadata().confidence(), found.metadata().reasons(), ANYBODY);
    }

    /// Everything the services know of a recording whose parts, and ids at them, are known.
    public TrackMetadata complete(Track track) throws InterruptedException {
        return complete(track, ANYBODY);
    }

    /// The same from the services that a request names.
    public TrackMetadata complete(Track track, SearchRequest request) throws InterruptedException {
        var hits =
                track.ids().keySet().stream().map(service -> new TrackHit(service, track)).toList();
        return hits.isEmpty()
                ? own.apply(TrackMetadata.of(track))
                : complete(hits, 1, List.of(), request);
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
        return complete(best.hits(), best.metadata().confidence(), reasons, request);
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
            List<TrackHit> hits, double confidence, List<String> reasons, SearchRequest request)
            throws InterruptedException {
        var completion =
                new Completion(
                        sources,
                        answers,
                        new Recordings(matcher, preferences.get()),
                        matcher,
                        patience,
                        request,
                        hits);
        return own.apply(completion.run(new Match(Match.Verdict.SAME, confidence, reasons)));
    }

    /// The front cover, as [Covers#front] finds it.
    public Optional<byte[]> artwork(TrackMetadata metadata) throws InterruptedException {
        return new Covers(sources, patience).front(metadata);
    }

    /// The picture behind an artwork address.
    public Optional<byte[]> picture(String url) throws InterruptedException {
        return new Covers(sources, patience).at(url);
    }
}
