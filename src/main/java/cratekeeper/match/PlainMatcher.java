package cratekeeper.match;

import cratekeeper.match.Match.Verdict;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows title, version, artists and length. The verdict is the worst of what these say; equal
/// ISRCs lift it one step.
///
/// @param sameWithinMs lengths this close are one recording
/// @param reviewWithinMs lengths this close need a person; further apart is another version
public record PlainMatcher(long sameWithinMs, long reviewWithinMs) implements Matcher {

    @Override
    public Match compare(Track wanted, Track candidate) {
        var reasons = new ArrayList<String>();
        double title = title(wanted, candidate, reasons);
        double artists = artists(wanted, candidate, reasons);
        double version = version(wanted, candidate, reasons);
        double length = length(wanted, candidate, reasons);
        double worst = Math.min(Math.min(title, artists), Math.min(version, length));
        if (worst < 1
                && wanted.isrc() != null
                && wanted.isrc().equalsIgnoreCase(candidate.isrc())) {
            worst = worst < 0.6 ? 0.75 : 0.95;
            reasons.add("the ISRCs are equal");
        }
        double average = 0.4 * title + 0.3 * artists + 0.2 * version + 0.1 * length;
        return verdict(worst, Math.min(average, worst), reasons);
    }

    @Override
    public Match compare(TrackQuery wanted, Track candidate) {
        return wanted.title() != null
                ? compare(wanted.asTrack(), candidate)
                : byWords(wanted, candidate);
    }

    private static Match verdict(double worst, double score, List<String> reasons) {
        Verdict verdict =
                worst >= 0.9 ? Verdict.SAME : worst >= 0.6 ? Verdict.REVIEW : Verdict.DIFFERENT;
        return new Match(verdict, score, reasons);
    }

    private static double title(Track wanted, Track candidate, List<String> reasons) {
        if (wanted.title() == null || candidate.title() == null) return 0.9;
        String one = withoutArticle(Fold.fold(wanted.title()));
        String other = withoutArticle(Fold.fold(candidate.title()));
        if (one.equals(other) || one.replace(" ", "").equals(other.replace(" ", ""))) return 1;
        reasons.add("the title is “" + candidate.title() + "”");
        return 0.5 * overlap(List.of(one.split(" ")), List.of(other.split(" ")));
    }

    private static double artists(Track wanted, Track candidate, List<String> reasons) {
        if (wanted.artists().isEmpty() || candidate.artists().isEmpty()) return 0.9;
        var ours = folded(wanted.artists());
        var theirs = folded(candidate.artists());
        theirs.addAll(folded(candidate.remixers()));
        if (ours.stream().anyMatch(theirs::contains)) return 1;
        reasons.add("the artist is " + candidate.artistLine());
        return 0.2;
    }

    private static double version(Track wanted, Track candidate, List<String> reasons) {
        String one = Versions.canonical(wanted.version());
        String other = Versions.canonical(candidate.version());
        if (one.equals(other)) return 1;
        reasons.add(
                candidate.version() == null
                        ? "no version is named"
                        : "it is the " + candidate.version());
        return 0.4;
    }

    private double length(Track wanted, Track candidate, List<String> reasons) {
        if (wanted.durationMs() == null || candidate.durationMs() == null) return 1;
        long apart = Math.abs(wanted.durationMs() - candidate.durationMs());
        if (apart <= sameWithinMs) return 1;
        reasons.add("the lengths differ by " + Math.round(apart / 1000.0) + " s");
        return apart <= reviewWithinMs ? 0.8 : 0.3;
    }

    /// Every word typed should be found, and the title should hold little that nobody typed.
    private static Match byWords(TrackQuery wanted, Track candidate) {
        var asked = new HashSet<>(Fold.words(wanted.text().replace("&", " ")));
        if (asked.isEmpty())
            return new Match(Verdict.DIFFERENT, 0, List.of("nothing was asked for"));
        var title = words(candidate.title());
        var artists = words(String.join(" ", candidate.artists()));
        var version = words(candidate.version());
        var known = new HashSet<String>();
        for (var part :
                List.of(title, artists, version, words(String.join(" ", candidate.featured()))))
            known.addAll(part);
        double found = share(asked, known);
        known.addAll(words(candidate.release()));
        known.addAll(words(candidate.label()));
        double foundAnywhere = share(asked, known);
        double titleAsked = title.isEmpty() ? 0 : share(title, asked);
        boolean artistAsked =
                candidate.artists().stream()
                        .map(PlainMatcher::words)
                        .anyMatch(name -> share(name, asked) == 1);
        var canonical = Set.of(Versions.canonical(candidate.version()).split(" "));
        boolean otherMix =
                !canonical.equals(Set.of(""))
                        && !canonical.equals(Set.of("extended"))
                        && share(canonical, asked) < 1;
        var reasons = new ArrayList<String>();
        if (found < 1) reasons.add("not all words were found");
        if (titleAsked < 1) reasons.add("the title has other words too");
        if (!artistAsked) reasons.add("the artist was not named");
        if (otherMix) reasons.add("it is the " + candidate.version());
        double score =
                0.55 * (0.7 * found + 0.3 * foundAnywhere)
                        + 0.25 * titleAsked
                        + (artistAsked ? 0.12 : 0.04)
                        + (otherMix ? 0 : 0.08);
        return verdict(score, score, reasons);
    }

    private static Set<String> words(@Nullable String text) {
        return text == null ? Set.of() : new HashSet<>(Fold.words(text));
    }

    private static double share(Collection<String> of, Collection<String> in) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
    }

    private static double overlap(Collection<String> one, Collection<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return (double) one.stream().distinct().filter(other::contains).count() / all.size();
    }

    private static Set<String> folded(List<String> names) {
        var folded = new HashSet<String>();
        for (String name : names) folded.add(withoutArticle(Fold.fold(name)));
        return folded;
    }

    private static String withoutArticle(String folded) {
        return folded.startsWith("the ") && folded.length() > 4 ? folded.substring(4) : folded;
    }
}
