package cratekeeper.media.sound;

import java.util.Arrays;
import java.util.List;

/// Finds a short print inside a long one: pairs of peaks that both have vote for a place, and the
/// best places are compared band by band.
public final class PrintSearch {
    private static final int PARTNERS = 5;
    private static final int NEXT = 2;
    private static final int LATEST = 40;

    /// A pair that stands at more places than this says nothing about the place.
    private static final int COMMON = 400;

    private static final int PLACES = 5;

    /// Less music than this is not enough to be sure.
    private static final int FEWEST_FRAMES = 5 * Soundprint.RATE / Soundprint.HOP;

    private final Soundprint whole;
    private final long[] pairs;

    /// @param found whether it is in there
    /// @param atMs where it begins; may be a little negative
    /// @param score how alike both are there, 0–1
    public record Finding(boolean found, long atMs, double score) {}

    /// @param whole where to search
    public PrintSearch(Soundprint whole) {
        this.whole = whole;
        pairs = pairs(whole);
        Arrays.sort(pairs);
    }

    /// @param parts the same short piece, its frames shifted by parts of one: one of them lies
    ///   nearly as the whole's frames do. The first one starts at the beginning, the others each so
    ///   many samples later
    /// @param shift samples between one and the next
    public Finding find(List<Soundprint> parts, int shift) {
        var best = new Finding(false, 0, 0);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.frames() < FEWEST_FRAMES) continue;
            for (int place : places(part)) {
                double score = likeness(part, place);
                if (score <= best.score) continue;
                long samples = (long) place * Soundprint.HOP - (long) i * shift;
                best = new Finding(score >= SAME, samples * 1000 / Soundprint.RATE, score);
            }
        }
        return best;
    }

    /// Alike enough: see the benchmark. The same music was seen from 0.89 up, other music up to
    /// 0.53.
    private static final double SAME = 0.7;

    /// Pairs of peaks: both lines and the time between them, then where, in one number.
    static long[] pairs(Soundprint print) {
        var times = new int[1024];
        var lines = new int[1024];
        int count = 0;
        for (int frame = 0; frame < print.frames(); frame++) {
            for (int band = 0; band < Soundprint.BANDS; band++) {
                if (!print.isPeak(frame, band)) continue;
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                    lines = Arrays.copyOf(lines, count * 2);
                }
                times[count] = frame;
                lines[count++] = print.line(frame, band);
            }
        }
        var pairs = new long[count * PARTNERS];
        int made = 0;
        for (int a = 0; a < count; a++) {
            int partners = 0;
            for (int b = a + 1; b < count && partners < PARTNERS; b++) {
                int apart = times[b] - times[a];
                if (apart > LATEST) break;
                if (apart < NEXT || Math.abs(lines[a] - lines[b]) > 90) continue;
                long both = ((long) lines[a] << 9 | lines[b]) << 6 | apart;
                pairs[made++] = both << 32 | times[a];
                partners++;
            }
        }
        return Arrays.copyOf(pairs, made);
    }

    /// The places with the most votes, in frames of the whole.
    private int[] places(Soundprint part) {
        int before = part.frames();
        var votes = new int[whole.frames() + before + 1];
        for (long pair : pairs(part)) {
            long name = pair & 0xffff_ffff_0000_0000L;
            int from = Arrays.binarySearch(pairs, name);
            if (from < 0) from = -from - 1;
            int to = from;
            while (to < pairs.length
                    && (pairs[to] & 0xffff_ffff_0000_0000L) == name
                    && to - from <= COMMON) to++;
            if (to - from > COMMON) continue;
            for (int i = from; i < to; i++)
                votes[(int) (pairs[i] & 0xffff_ffffL) - (int) (pair & 0xffff_ffffL) + before]++;
        }
        var places = new int[PLACES];
        for (int p = 0; p < PLACES; p++) {
            int best = 0;
            for (int i = 1; i < votes.length; i++) if (votes[i] > votes[best]) best = i;
            places[p] = best - before;
            for (int i = Math.max(0, best - 1); i <= Math.min(votes.length - 1, best + 1); i++)
                votes[i] = 0;
        }
        return places;
    }

    /// How alike the movements of all bands are, as a correlation.
    private double likeness(Soundprint part, int place) {
        int from = Math.max(0, -place);
        int to = Math.min(part.frames(), whole.frames() - place);
        if (to - from < Math.max(FEWEST_FRAMES, part.frames() * 8 / 10)) return 0;
        double sum = 0;
        double weights = 0;
        for (int band = 0; band < Soundprint.BANDS; band++) {
            double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
            for (int f = from; f < to; f++) {
                double x = part.loudness(f, band);
                double y = whole.loudness(f + place, band);
                a += x;
                b += y;
                aa += x * x;
                bb += y * y;
                ab += x * y;
            }
            double n = to - from;
            double spreadA = aa - a * a / n;
            double spreadB = bb - b * b / n;
            if (spreadA < n * 0.01 || spreadB < n * 0.01) continue;
            // Bands in which little happens count little.
            double weight = Math.sqrt(Math.min(spreadA, spreadB) / n);
            sum += weight * (ab - a * b / n) / Math.sqrt(spreadA * spreadB);
            weights += weight;
        }
        return weights == 0 ? 0 : Math.max(0, sum / weights);
    }
}
