package cratekeeper.media.sound;

import java.util.Arrays;

/// Looks closely at how the average spectrum of a file falls from one place to the next.
final class FineEdge {
    static final int STEP = 10;
    private static final int SIDE = 120;

    /// Opus cuts sound into bands of fixed width: at its lower rates it codes nothing above the
    /// first of these, at all others nothing above the second.
    private static final int[] OPUS_ENDS = {12_000, 20_000};

    private static final int OPUS_GAP = 30;

    /// Its windows hardly overlap: what it codes leaks upwards so far.
    private static final int SKIRT = 450;

    /// Filters are as steep a little below, Opus is not.
    private static final int BELOW = 200;

    /// What Opus codes is level up to its very end; a filter bends before.
    private static final int NEAR = 100;

    private static final double BENT = 0.25;

    /// Its skirt hangs at most so steeply: a filter in the same place falls on.
    private static final double HANGING = 23;

    private final double[] bands;

    FineEdge(Spectrum spectrum) {
        bands = spectrum.bands(STEP);
    }

    /// By how many decibels the spectrum falls at exactly that frequency. Lines of single tones do
    /// not count.
    ///
    /// @param gap to either side that is left out, in Hz
    double fall(int hz, int gap) {
        int at = hz / STEP;
        int near = gap / STEP;
        int far = near + SIDE / STEP;
        if (at - far < 1 || at + far > bands.length) return 0;
        return median(at - far, at - near) - median(at + near, at + far);
    }

    private double median(int from, int to) {
        double[] some = Arrays.copyOfRange(bands, from, to);
        Arrays.sort(some);
        return some[some.length / 2];
    }

    /// How much steeper the spectrum falls where a last band of Opus ends than shortly below it, in
    /// decibels; 0 if its wall stands elsewhere, or is shaped as a filter shapes it.
    double opus(int wallHz) {
        for (int end : OPUS_ENDS)
            if (wallHz >= end - STEP * 5 && wallHz <= end + SKIRT) {
                double fall = fall(end, OPUS_GAP);
                boolean filter =
                        fall(end - NEAR, OPUS_GAP) > BENT * fall
                                || fall(end + NEAR, OPUS_GAP) > Math.min(HANGING, 2 * fall);
                return filter ? 0 : fall - Math.max(0, fall(end - BELOW, OPUS_GAP));
            }
        return 0;
    }
}
