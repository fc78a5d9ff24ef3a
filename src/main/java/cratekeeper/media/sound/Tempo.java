package cratekeeper.media.sound;

import java.util.ArrayList;
import java.util.List;

/// Beats a minute, from what begins when: first how long a bar may be, then which rhythm that
/// drummers play explains it best.
///
/// @param bpm 0 where no beat is heard
/// @param confidence 0–1
public record Tempo(double bpm, double confidence) {
    private static final double SLOWEST = 66;
    private static final double FASTEST = 200;
    private static final double STEP = 1.0015;
    private static final double FEWEST_SECONDS = 4;
    private static final int CANDIDATES = 14;

    /// Nearer together they are the same.
    private static final double SAME = 0.004;

    /// Less sure than this it is noise: bars have to be alike, and a rhythm to fit. In noise these
    /// are 0.04 and 0.2 at most, in dance music seldom below 0.4 and 0.5.
    private static final double LEAST_ALIKE = 0.1;

    private static final double LEAST = 0.25;
    private static final double SURE = 0.5;

    /// What it counts that bars are alike, beside a rhythm that fits.
    private static final double REPETITION = 0.2;

    /// A second tempo that fits as well is another one from here on.
    private static final double APART = 0.03;

    public static Tempo of(Onsets onsets) {
        float[] kicks = onsets.kicks();
        float[] snares = onsets.snares();
        if (kicks.length < FEWEST_SECONDS * Onsets.perSecond()) return new Tempo(0, 0);
        var likeness = Likeness.of(kicks, snares, onsets.all());
        double best = 0;
        double most = 0;
        double second = 0;
        for (double candidate : candidates(likeness)) {
            double bpm = likeness.refined(candidate);
            double score = fit(kicks, snares, bpm) + REPETITION * likeness.bars(bpm);
            boolean apart = Math.abs(best / bpm - 1) > APART;
            if (score > most) {
                if (apart) second = most;
                most = score;
                best = bpm;
            } else if (apart) second = Math.max(second, score);
        }
        if (most < LEAST || likeness.bars(best) < LEAST_ALIKE) return new Tempo(0, 0);
        double margin = Math.clamp(0.3 + 4 * (most - second) / most, 0, 1);
        return new Tempo(best, margin * Math.min(1, most / SURE));
    }

    /// How well the best rhythm fits.
    private static double fit(float[] kicks, float[] snares, double bpm) {
        double best = 0;
        for (var rhythm : Rhythm.KNOWN) {
            double usual = rhythm.usual(bpm);
            if (usual > 0.05) best = Math.max(best, usual * Bars.match(kicks, snares, bpm, rhythm));
        }
        return best;
    }

    /// Where bars are most alike, and an octave beside.
    private static List<Double> candidates(Likeness likeness) {
        record Peak(double bpm, double height) {}
        var peaks = new ArrayList<Peak>();
        double before = 0;
        double here = 0;
        for (double bpm = SLOWEST / 2; bpm <= FASTEST * 1.01; bpm *= STEP) {
            double next = likeness.bars(bpm);
            if (here > before && here >= next) peaks.add(new Peak(bpm / STEP, here));
            before = here;
            here = next;
        }
        peaks.sort((a, b) -> Double.compare(b.height, a.height));
        var found = new ArrayList<Double>();
        for (var peak : peaks.subList(0, Math.min(CANDIDATES, peaks.size())))
            for (double bpm : new double[] {peak.bpm, 2 * peak.bpm, peak.bpm / 2})
                if (bpm >= SLOWEST
                        && bpm <= FASTEST
                        && found.stream().noneMatch(f -> Math.abs(f / bpm - 1) < SAME))
                    found.add(bpm);
        return found;
    }
}
