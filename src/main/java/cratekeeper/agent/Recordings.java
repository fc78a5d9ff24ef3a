package cratekeeper.agent;

import cratekeeper.match.FieldMerger;
import cratekeeper.match.Fold;
import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.match.Versions;
import cratekeeper.music.Field;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts hits of several services together to recordings and ranks them. Pure.
///
/// Hits fall into buckets by title, version and first artist, so that the cost grows with the hits
/// and not with their square; inside a bucket the matcher decides, and a hit joins the first group
/// it is the same recording as.
final class Recordings {
    private static final Comparator<FoundTrack> BEST_FIRST =
            Comparator.comparingDouble(FoundTrack::score).reversed().thenComparing(FoundTrack::id);

    /// How much of the score is left to the preferred version.
    private static final double PREFERRED = 0.03;

    private final Matcher matcher;
    private final FieldMerger merger;
    private final Preferences preferences;

    Recordings(Matcher matcher, Preferences preferences) {
        this.matcher = matcher;
        this.merger = new FieldMerger(preferences);
        this.preferences = preferences;
    }

    /// @param offers rank files for a merged recording
    List<FoundTrack> group(TrackQuery query, List<TrackHit> hits, OfferRanking offers, int limit) {
        return grouping(query, offers, limit).of(hits);
    }

    /// For one search, whose hits are grouped again at each answer.
    Grouping grouping(TrackQuery query, OfferRanking offers, int limit) {
        return new Grouping(query, offers, limit);
    }

    /// Remembers of the hits it saw before which bucket they are for, and of the buckets that
    /// nothing came to which recordings they hold: an answer costs as much as it changes.
    final class Grouping {
        private final TrackQuery query;
        private final OfferRanking offers;
        private final int limit;
        private final IdentityHashMap<TrackHit, String> keys = new IdentityHashMap<>();
        private Map<String, Bucket> buckets = new HashMap<>();

        /// @param hits in the order they came
        private record Bucket(List<TrackHit> hits, List<FoundTrack> found) {
            /// The very same hits: comparing them field by field would cost as much as grouping.
            @SuppressWarnings("ReferenceEquality")
            boolean holds(List<TrackHit> others) {
                if (hits.size() != others.size()) return false;
                for (int i = 0; i < hits.size(); i++)
                    if (hits.get(i) != others.get(i)) return false;
                return true;
            }
        }

        private Grouping(TrackQuery query, OfferRanking offers, int limit) {
            this.query = query;
            this.offers = offers;
            this.limit = limit;
        }

        /// @param hits all of them until now
        List<FoundTrack> of(List<TrackHit> hits) {
            var sorted = new LinkedHashMap<String, List<TrackHit>>();
            for (TrackHit hit : hits) {
                String key = keys.computeIfAbsent(hit, h -> bucket(h.track()));
                sorted.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(hit);
            }
            var next = HashMap.<String, Bucket>newHashMap(sorted.size());
            var found = new ArrayList<FoundTrack>(sorted.size());
            sorted.forEach((key, inside) -> {
                var bucket = filled(buckets.get(key), inside);
                next.put(key, bucket);
                found.addAll(bucket.found());
            });
            buckets = next;
            return found.stream().sorted(BEST_FIRST).limit(limit).toList();
        }

        private Bucket filled(@Nullable Bucket before, List<TrackHit> inside) {
            if (before != null && before.holds(inside)) return before;
            var groups = new ArrayList<List<TrackHit>>();
            for (TrackHit hit : inside) groupFor(hit, groups).add(hit);
            return new Bucket(
                    inside, groups.stream().map(group -> found(query, group, offers)).toList());
        }
    }

    private List<TrackHit> groupFor(TrackHit hit, List<List<TrackHit>> groups) {
        for (var group : groups) if (belongs(hit, group)) return group;
        var begun = new ArrayList<TrackHit>();
        groups.add(begun);
        return begun;
    }

    /// One recording out of hits that are known to be it.
    FoundTrack found(TrackQuery query, List<TrackHit> group, OfferRanking offers) {
        Match match = best(query, group);
        TrackMetadata metadata = merge(group, match);
        double score = (1 - PREFERRED) * match.score() + preference(query, metadata);
        List<Offer> files = group.stream().flatMap(hit -> hit.offers().stream()).toList();
        return new FoundTrack(
                id(group),
                metadata,
                round(score),
                group,
                offers.rank(files, metadata.track(), preferences));
    }

    TrackMetadata merge(List<TrackHit> group, Match match) {
        var merged = merger.merge(group);
        var ids = new EnumMap<Service, String>(Service.class);
        var related = new EnumMap<RelatedId, String>(RelatedId.class);
        String url = "";
        for (TrackHit hit : group) {
            hit.track().ids().forEach(ids::putIfAbsent);
            hit.track().relatedIds().forEach(related::putIfAbsent);
            if (url.isEmpty() && hit.track().url() != null) url = hit.track().url();
        }
        var reasons = new ArrayList<>(match.reasons());
        for (Field field : merged.conflicts())
            reasons.add("services disagree on the " + words(field));
        return new TrackMetadata(merged.fields(), ids, related, url, round(match.score()), reasons);
    }

    private Match best(TrackQuery query, List<TrackHit> group) {
        return group.stream()
                .map(hit -> matcher.compare(query, hit.track()))
                .max(Comparator.comparingDouble(Match::score))
                .orElseThrow();
    }

    private boolean belongs(TrackHit hit, List<TrackHit> group) {
        return group.stream().allMatch(other -> matcher.compare(other.track(), hit.track()).same());
    }

    /// Where the query names no version, the preferred one stands a little higher.
    private double preference(TrackQuery query, TrackMetadata metadata) {
        if (query.version() != null) return PREFERRED;
        String version = Versions.canonical(metadata.track().version());
        List<String> order = preferences.versionPreference();
        for (int i = 0; i < order.size(); i++) {
            if (Versions.canonical(order.get(i)).equals(version))
                return PREFERRED * (1 - Math.min(i, 2) / 3.0);
        }
        return 0;
    }

    private static String bucket(Track track) {
        String title = track.title() == null ? "" : Fold.fold(track.title()).replace(" ", "");
        String artist = track.artists().isEmpty() ? "" : Fold.fold(track.artists().getFirst());
        return title + '|' + Versions.canonical(track.version()) + '|' + artist;
    }

    private static String id(List<TrackHit> group) {
        var first = group.getFirst();
        return first.service()
                + ":"
                + first.track().id(first.service()).orElse(bucket(first.track()));
    }

    private static String words(Field field) {
        return switch (field) {
            case CATALOGUE_NUMBER -> "catalogue number";
            case RELEASE_DATE -> "release date";
            case DURATION_MS -> "length";
            case ISRC -> "ISRC";
            case BPM -> "BPM";
            default -> field.json();
        };
    }

    static double round(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
