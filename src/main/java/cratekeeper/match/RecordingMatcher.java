package cratekeeper.match;

import cratekeeper.match.Match.Verdict;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides by title, version, artists and length: the worst of these is the answer. Equal ISRCs
/// lift it one step; they are a strong hint, no proof.
///
/// @param sameWithinMs lengths this close are one recording
/// @param reviewWithinMs lengths this close need a person; further apart is another version
public record RecordingMatcher(long sameWithinMs, long reviewWithinMs) implements Matcher {
    private static final Match ANOTHER_TITLE =
            new Match(Verdict.DIFFERENT, 0.05, List.of("the name does not hold the title"));
    private static final Match NOTHING_SAID =
            new Match(Verdict.DIFFERENT, 0, List.of("the name says nothing"));

    @Override
    public Match compare(Track wanted, Track candidate) {
        return compare(wanted, candidate, Aliases.NONE);
    }

    @Override
    public Match compare(Track wanted, Track candidate, Aliases aliases) {
        var ours = Facts.of(wanted);
        var theirs = Facts.of(candidate);
        var candidates = Reading.of(candidate, aliases);
        Match best = null;
        for (Reading one : Reading.of(wanted, aliases)) {
            for (Reading other : candidates) {
                best = better(best, judged(one, ours, other, theirs));
                if (best.same()) return best;
            }
        }
        return Objects.requireNonNull(best);
    }

    @Override
    public Match compare(Track wanted, String name, @Nullable Long durationMs) {
        return compare(wanted, name, durationMs, Aliases.NONE);
    }

    @Override
    public Match compare(Track wanted, String name, @Nullable Long durationMs, Aliases aliases) {
        return compare(Sought.of(wanted, aliases), name, durationMs, aliases);
    }

    Match compare(Sought wanted, String name, @Nullable Long durationMs, Aliases aliases) {
        String bounded = RawName.bounded(name);
        if (!wanted.look().mayBeIn(bounded)) return ANOTHER_TITLE;
        var length = Facts.ofLength(durationMs);
        Match best = null;
        for (var way : NameReadings.of(bounded, aliases)) {
            if (!way.maySay(wanted.look())) continue;
            best = better(best, judged(wanted.reading(), wanted.facts(), way.reading(), length));
            if (best.same()) return best;
        }
        return best == null ? NOTHING_SAID : best;
    }

    @Override
    public Match compare(TrackQuery wanted, Track candidate) {
        return wanted.title() != null
                ? compare(wanted.asTrack(), candidate)
                : WordMatch.of(wanted.text(), candidate);
    }

    private static Match better(@Nullable Match one, Match other) {
        if (one == null) return other;
        int order = one.verdict().compareTo(other.verdict());
        boolean isFirst = order != 0 ? order < 0 : one.score() >= other.score();
        return isFirst ? one : other;
    }

    private Match judged(Reading wanted, Facts ours, Reading candidate, Facts theirs) {
        var judgement = new Judgement(sameWithinMs, reviewWithinMs);
        judgement.length(ours.durationMs(), theirs.durationMs());
        judgement.names(wanted, candidate);
        judgement.versions(wanted, ours, candidate, theirs);
        judgement.ids(ours, theirs);
        return judgement.match();
    }
}
