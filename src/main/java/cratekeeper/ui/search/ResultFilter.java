package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which recordings a person wants to see of those that were found.
///
/// @param leastKbps of one of its files; 0 for any. A file that loses nothing has enough
/// @param service that knows it or has a file of it; `null` for any
public record ResultFilter(Kind kind, int leastKbps, Span span, @Nullable Service service) {

    /// Lets everything through.
    public static final ResultFilter ALL = new ResultFilter(Kind.ANY, 0, Span.ANY, null);

    static final List<Integer> RATES = List.of(0, 192, 256, 320);
    private static final long MINUTE = 60_000;

    /// What one of its files must be.
    public enum Kind {
        ANY,
        LOSSLESS,
        MP3,
        OTHER;

        private boolean lets(Offer offer) {
            return switch (this) {
                case ANY -> true;
                case LOSSLESS -> offer.lossless();
                case MP3 -> offer.format().equals("MP3");
                case OTHER -> !offer.lossless() && !offer.format().equals("MP3");
            };
        }
    }

    /// How long it must be: an edit, a usual track, an extended mix, a set.
    public enum Span {
        ANY(0, Long.MAX_VALUE),
        SHORT(0, 4 * MINUTE),
        USUAL(4 * MINUTE, 8 * MINUTE),
        LONG(8 * MINUTE, 20 * MINUTE),
        SET(20 * MINUTE, Long.MAX_VALUE);

        private final long from;
        private final long below;

        Span(long from, long below) {
            this.from = from;
            this.below = below;
        }

        private boolean lets(@Nullable Long millis) {
            return this == ANY || (millis != null && millis >= from && millis < below);
        }
    }

    ResultFilter with(Kind wanted) {
        return new ResultFilter(wanted, leastKbps, span, service);
    }

    ResultFilter atLeast(int kbps) {
        return new ResultFilter(kind, kbps, span, service);
    }

    ResultFilter with(Span wanted) {
        return new ResultFilter(kind, leastKbps, wanted, service);
    }

    ResultFilter with(@Nullable Service wanted) {
        return new ResultFilter(kind, leastKbps, span, wanted);
    }

    /// How many conditions there are.
    int conditions() {
        return (kind == Kind.ANY ? 0 : 1)
                + (leastKbps == 0 ? 0 : 1)
                + (span == Span.ANY ? 0 : 1)
                + (service == null ? 0 : 1);
    }

    boolean lets(FoundTrack found) {
        if (service != null && !Parts.services(found).contains(service)) return false;
        if (span != Span.ANY && !span.lets(found.metadata().track().durationMs())) return false;
        boolean anyFile = kind == Kind.ANY && leastKbps == 0;
        return anyFile || found.offers().stream().anyMatch(ranked -> lets(ranked.offer()));
    }

    List<FoundTrack> of(List<FoundTrack> found) {
        return conditions() == 0 ? found : found.stream().filter(this::lets).toList();
    }

    private boolean lets(Offer offer) {
        Integer rate = offer.bitrateKbps();
        boolean enough = leastKbps == 0 || offer.lossless() || (rate != null && rate >= leastKbps);
        return enough && kind.lets(offer);
    }
}
