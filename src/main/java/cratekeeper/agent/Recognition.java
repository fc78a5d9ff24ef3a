package cratekeeper.agent;

import cratekeeper.integration.FingerprintLookup;
import cratekeeper.integration.Heard;
import cratekeeper.integration.SourceException;
import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.media.Fpcalc;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which recording a file is, by how it sounds. One sound can mean thirty recordings: edits and
/// compilations of it, and others that somebody linked to it by mistake; so what is known of the
/// file decides among them.
public final class Recognition {
    /// A sound that is less alike proves nothing.
    private static final double ALIKE = 0.9;

    private static final long SAME_MS = 3_000;
    private static final long OTHER_MS = 7_000;
    private static final double LENGTH_UNSURE = 0.1;

    private final List<FingerprintLookup> lookups;
    private final Matcher matcher;

    /// A recording the file may be.
    ///
    /// @param match how it compares with what is known of the file
    /// @param score 0–1
    /// @param sure nobody need look at it
    public record Candidate(Heard heard, Match match, double score, boolean sure) {}

    public Recognition(Sources sources, Matcher matcher) {
        this.lookups = sources.all(FingerprintLookup.class);
        this.matcher = matcher;
    }

    /// Listens to the file and asks all who know sounds, until one knows this one.
    ///
    /// @param known the tags at hand; [Track#UNKNOWN] if there are none
    /// @throws IOException no fingerprint can be made of it; one sentence for a person
    public List<Candidate> of(Path file, Track known, Fpcalc fpcalc)
            throws IOException, SourceException, InterruptedException {
        var print = fpcalc.of(file);
        var measured = known.toBuilder().durationMs(print.length().toMillis()).build();
        for (FingerprintLookup lookup : lookups) {
            var found = rank(lookup.byFingerprint(print.fingerprint(), print.length()), measured);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    /// The best first. Recordings of another length are left out, as are bare ids where others have
    /// a name that fits.
    ///
    /// @param heard as a service ranked them: of equals its first stays first
    /// @param known with the file's own length
    public List<Candidate> rank(List<Heard> heard, Track known) {
        int most = heard.stream().mapToInt(Heard::sources).max().orElse(0);
        var candidates = new ArrayList<Candidate>();
        for (Heard one : heard) {
            if (apart(one, known) <= OTHER_MS) candidates.add(candidate(one, known, most));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        boolean named = candidates.stream().anyMatch(c -> isNamed(c.heard()) && c.match().same());
        if (named) candidates.removeIf(candidate -> !isNamed(candidate.heard()));
        return List.copyOf(candidates);
    }

    private Candidate candidate(Heard heard, Track known, int most) {
        Track track = heard.hit().track();
        Match match = matcher.compare(known, track);
        // Who was linked most often by people is right more often.
        double votes = most == 0 ? 0.5 : (double) heard.sources() / most;
        double score = heard.likeness() * (0.9 * match.score() + 0.1 * votes);
        if (apart(heard, known) > SAME_MS) score -= LENGTH_UNSURE;
        boolean agreed =
                known.title() != null
                        && !known.artists().isEmpty()
                        && isNamed(heard)
                        && match.same();
        boolean sure = agreed && heard.likeness() >= ALIKE && apart(heard, known) <= SAME_MS;
        return new Candidate(heard, match, Math.clamp(score, 0, 1), sure);
    }

    private static boolean isNamed(Heard heard) {
        return heard.hit().track().title() != null;
    }

    /// In milliseconds; 0 where a length is unknown.
    private static long apart(Heard heard, Track known) {
        Long theirs = heard.hit().track().durationMs();
        Long ours = known.durationMs();
        return theirs == null || ours == null ? 0 : Math.abs(theirs - ours);
    }
}
