package cratekeeper.match;

import cratekeeper.match.Match.Verdict;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plain words against a recording: every word typed should be found, and the title should hold
/// little that nobody typed.
final class WordMatch {
    private WordMatch() {}

    static Match of(String text, Track candidate) {
        var asked = new HashSet<>(Fold.words(text.replace("&", " ")));
        if (asked.isEmpty())
            return new Match(Verdict.DIFFERENT, 0, List.of("nothing was asked for"));
        var title = words(candidate.title());
        var known = new HashSet<String>(title);
        known.addAll(words(String.join(" ", candidate.artists())));
        known.addAll(words(candidate.version()));
        known.addAll(words(String.join(" ", candidate.featured())));
        double found = share(asked, known);
        known.addAll(words(candidate.release()));
        known.addAll(words(candidate.label()));
        double foundAnywhere = share(asked, known);
        double titleAsked = share(title, asked);
        boolean artistAsked =
                candidate.artists().stream()
                        .map(WordMatch::words)
                        .anyMatch(name -> share(name, asked) == 1);
        boolean otherMix = isOtherMix(candidate.version(), asked);
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
        return new Match(verdict(score), score, reasons);
    }

    private static Verdict verdict(double score) {
        return score >= 0.9 ? Verdict.SAME : score >= 0.6 ? Verdict.REVIEW : Verdict.DIFFERENT;
    }

    /// Another than the plain one or the longer one of it.
    private static boolean isOtherMix(@Nullable String version, Set<String> asked) {
        var words = Version.of(version).words();
        return !words.isEmpty() && !words.equals(Set.of("extended")) && share(words, asked) < 1;
    }

    private static Set<String> words(@Nullable String text) {
        return text == null ? Set.of() : new HashSet<>(Fold.words(text));
    }

    private static double share(Collection<String> of, Collection<String> in) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
    }
}
