package cratekeeper.integration.discogs;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which lines of a release a credit is for: "A1 to B2, C3". Each credit is read once, however many
/// lines there are. Anything else than lists and ranges of positions is for none.
final class CreditSpans {
    private static final Pattern BETWEEN_PIECES = Pattern.compile("\\s*,\\s*");
    private static final Pattern RANGE = Pattern.compile("\\s+(?:to|-|–)\\s+");

    private final List<String> positions;
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, BitSet> lines = new HashMap<>();

    /// @param positions as printed, in order; "" for a line without
    CreditSpans(List<String> positions) {
        this.positions = positions;
        for (int i = 0; i < positions.size(); i++) {
            String position = positions.get(i);
            if (position.isEmpty()) continue;
            first.putIfAbsent(position, i);
            lines.computeIfAbsent(folded(position), _ -> new BitSet()).set(i);
        }
    }

    /// The numbers of the lines, from 0.
    BitSet of(@Nullable String tracks) {
        var covered = new BitSet();
        if (tracks == null) return covered;
        var within = new BitSet();
        for (String piece : BETWEEN_PIECES.split(tracks)) {
            String[] ends = RANGE.split(piece.strip(), 2);
            if (ends.length == 1) {
                covered.or(lines.getOrDefault(folded(ends[0]), new BitSet()));
            } else {
                Integer from = first.get(ends[0]);
                Integer to = first.get(ends[1]);
                if (from != null && to != null && from <= to) within.set(from, to + 1);
            }
        }
        // A position that stands there twice belongs where it stands first.
        for (int i = 0; i < positions.size(); i++) {
            Integer at = first.get(positions.get(i));
            if (at != null && within.get(at)) covered.set(i);
        }
        return covered;
    }

    private static String folded(String position) {
        return position.toLowerCase(Locale.ROOT);
    }
}
