package cratekeeper.match;

import java.util.List;

/// How a candidate compares with what is wanted.
///
/// @param score 0–1
/// @param reasons what speaks against it, in words, particulars included; empty if nothing does
public record Match(Verdict verdict, double score, List<String> reasons) {

    /// Whether the two are one recording.
    public enum Verdict {
        SAME,
        REVIEW,
        DIFFERENT
    }

    public Match {
        reasons = List.copyOf(reasons);
    }

    public boolean same() {
        return verdict == Verdict.SAME;
    }
}
