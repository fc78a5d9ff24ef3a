package cratekeeper.agent;

import cratekeeper.integration.TitleParts;
import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.match.Versions;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which version to take where a person names none: the best of their order that exists, then the
/// next ones. Pure.
final class VersionChoice {
    private static final double CLOSE = 0.005;

    private final Matcher matcher;

    VersionChoice(Matcher matcher) {
        this.matcher = matcher;
    }

    /// The versions of what was asked for, in the order of preference. Empty if a version was asked
    /// for, or nothing found is one of them.
    ///
    /// @param order "" stands for the plain one; empty takes the version as it is asked for
    List<FoundTrack> among(SearchResult found, TrackQuery query, List<String> order) {
        if (order.isEmpty()) return of(found, query.asTrack());
        boolean asked = query.version() != null || TitleParts.namesVersion(query.text());
        if (asked || found.tracks().isEmpty()) return List.of();
        Track wanted = query.title() == null ? read(found) : query.asTrack();
        var chosen = new ArrayList<FoundTrack>();
        for (String version : order) {
            String kind = kind(version);
            of(found, wanted.toBuilder().version(version).build()).stream()
                    .filter(one -> kind.equals(version(one)))
                    .filter(one -> chosen.stream().noneMatch(c -> c.id().equals(one.id())))
                    .forEach(chosen::add);
        }
        // How well plain words fit is known already.
        return query.title() == null
                ? chosen.stream().map(c -> asFound(c, found)).toList()
                : chosen;
    }

    private static FoundTrack asFound(FoundTrack chosen, SearchResult found) {
        return found.tracks().stream()
                .filter(one -> one.id().equals(chosen.id()))
                .findFirst()
                .orElse(chosen);
    }

    /// Plain words name what the best hit is called.
    private static Track read(SearchResult found) {
        Track best = found.tracks().getFirst().metadata().track();
        return Track.builder().title(best.title()).artists(best.artists()).build();
    }

    private List<FoundTrack> of(SearchResult found, Track wanted) {
        if (wanted.title() == null) return List.of();
        return found.tracks().stream()
                .filter(one -> one.metadata().track().title() != null)
                .map(one -> weighed(one, matcher.compare(wanted, one.metadata().track())))
                .filter(one -> one.match().same())
                .sorted(Comparator.comparingDouble((Weighed one) -> one.match().score()).reversed())
                .map(Weighed::track)
                .toList();
    }

    private record Weighed(FoundTrack track, Match match) {}

    private static Weighed weighed(FoundTrack track, Match match) {
        var old = track.metadata();
        var metadata =
                new TrackMetadata(
                        old.fields(),
                        old.ids(),
                        old.relatedIds(),
                        old.url(),
                        match.score(),
                        old.reasons());
        return new Weighed(
                new FoundTrack(track.id(), metadata, track.score(), track.hits(), track.offers()),
                match);
    }

    /// Whether a second recording of the same version fits as well.
    Optional<String> tooClose(List<FoundTrack> chosen) {
        if (chosen.size() < 2) return Optional.empty();
        var first = chosen.get(0);
        var second = chosen.get(1);
        boolean close =
                version(first).equals(version(second))
                        && Math.abs(first.metadata().confidence() - second.metadata().confidence())
                                < CLOSE;
        return close
                ? Optional.of(
                        "“" + TrackQuery.of(second.metadata().track()).text() + "” fits equally")
                : Optional.empty();
    }

    private static String version(FoundTrack track) {
        return kind(track.metadata().track().version());
    }

    /// An Original Mix that calls itself so comes before a plain title, which may be an edit.
    private static String kind(@Nullable String version) {
        return version == null || version.isBlank() ? "plain" : "=" + Versions.canonical(version);
    }
}
