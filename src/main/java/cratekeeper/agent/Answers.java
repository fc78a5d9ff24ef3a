package cratekeeper.agent;

import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.match.CacheKey;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.AnswerCache.Answer;
import cratekeeper.store.AnswerCache.Kept;
import cratekeeper.store.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks services through the cache: under which key an answer is kept, and for how long, is decided
/// here and nowhere else. Offers are never kept.
final class Answers {
    private static final Type<List<TrackHit>> HITS = Type.listOf(TrackHit.class);
    private static final Type<List<Track>> TRACKS = Type.listOf(Track.class);
    private static final Type<String> TEXT = Type.of(String.class);
    private final AnswerCache cache;

    Answers(AnswerCache cache) {
        this.cache = cache;
    }

    Answer<List<TrackHit>> search(TrackSearch source, TrackQuery query, boolean fresh)
            throws SourceException, InterruptedException {
        return search(source, query, fresh, _ -> {});
    }

    /// An answer that was not cached has its offers with it.
    ///
    /// @param soFar told of pieces, by whom the answer comes in pieces
    Answer<List<TrackHit>> search(
            TrackSearch source, TrackQuery query, boolean fresh, Consumer<List<TrackHit>> soFar)
            throws SourceException, InterruptedException {
        var withOffers = new java.util.concurrent.atomic.AtomicReference<List<TrackHit>>();
        var answer =
                cache.get(
                        source.service(),
                        "search",
                        key(query),
                        fresh,
                        HITS,
                        Answers::foundOrNot,
                        () -> {
                            var hits = source.search(query, soFar);
                            withOffers.set(hits);
                            return hits.stream().map(TrackHit::withoutOffers).toList();
                        });
        var loaded = withOffers.get();
        return loaded == null ? answer : new Answer<>(loaded, answer.cached(), answer.level());
    }

    Optional<Track> track(MetadataLookup source, String id, boolean fresh)
            throws SourceException, InterruptedException {
        return first(
                cache.get(
                                source.service(),
                                "track",
                                id,
                                fresh,
                                TRACKS,
                                Answers::foundOrNot,
                                () -> source.track(id).stream().toList())
                        .value());
    }

    List<TrackHit> byIsrc(IsrcLookup source, String isrc, boolean fresh)
            throws SourceException, InterruptedException {
        return cache.get(
                        source.service(),
                        "isrc",
                        isrc,
                        fresh,
                        HITS,
                        Answers::foundOrNot,
                        () -> source.byIsrc(isrc))
                .value();
    }

    /// "" means: there is no picture.
    String artwork(ArtworkSource source, String release, Track track, boolean fresh)
            throws SourceException, InterruptedException {
        return cache.get(
                        source.service(),
                        "artwork",
                        release,
                        fresh,
                        TEXT,
                        url -> url.isEmpty() ? Kept.NOTHING : Kept.ARTIST_OR_RELEASE,
                        () -> source.front(track).orElse(""))
                .value();
    }

    private static <T> Kept foundOrNot(List<T> answer) {
        return answer.isEmpty() ? Kept.NOTHING : Kept.FOUND;
    }

    private static <T> Optional<T> first(List<T> answer) {
        return answer.stream().findFirst();
    }

    private static String key(TrackQuery query) {
        return CacheKey.of(query.text()) + (query.isrc() == null ? "" : "|" + query.isrc());
    }
}
