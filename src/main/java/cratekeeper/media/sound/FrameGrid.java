package cratekeeper.media.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the frame grid that a lossy codec leaves in sound. Seen through the codec's own filters
/// from exactly where a frame began, many frequencies are zero, for the encoder rounded them away;
/// one sample beside it they are not. Music as it was recorded has no such place, whatever filter
/// it went through. Safe for use by several threads.
public final class FrameGrid {
    /// About the noise that rounding to 16 bit leaves in a filter of energy 1.
    private static final float ROUNDING = (float) (0.3 / 32768 / 32768);

    /// Below this there is nothing to confirm, above the other no need to.
    private static final double DOUBTFUL = 3.4;

    private static final double CLEAR = 16;

    /// What stands out no more than by chance.
    private static final double CHANCE = 3;

    private static final int NEAR = 2;
    private static final int FAR = 10;

    private static final Fft FFT = new Fft(Excerpt.SIZE);

    private final Filterbank bank;

    /// Spectra of two kernels each: one transform answers for both.
    private final float[][] re;

    private final float[][] im;

    private FrameGrid(Filterbank bank) {
        this.bank = bank;
        int pairs = bank.kernels().length / 2;
        re = new float[pairs][Excerpt.SIZE];
        im = new float[pairs][Excerpt.SIZE];
        for (int p = 0; p < pairs; p++) {
            // Correlation takes the conjugate: conj(A) + i conj(B) = conj(A - iB).
            float[] a = bank.kernels()[2 * p];
            float[] b = bank.kernels()[2 * p + 1];
            for (int i = 0; i < a.length; i++) {
                re[p][i] = a[i];
                im[p][i] = -b[i];
            }
            FFT.toFound(re[p], im[p]);
            for (int i = 0; i < Excerpt.SIZE; i++) im[p][i] = -im[p][i];
        }
    }

    /// What one codec's grid looks like in the sound.
    ///
    /// @param codec whose frames they would be
    /// @param strength by how many times its usual spread the best place stands out; of music that
    ///   was never encoded one piece in a hundred comes to 5
    /// @param depth how far the logarithm (base 2) of the energy falls there
    /// @param offset of the frames, in samples
    public record Finding(String codec, double strength, double depth, int offset) {}

    private static final class All {
        static final List<FrameGrid> GRIDS =
                java.util.stream.Stream.of(
                                Filterbank.mp3(),
                                Filterbank.aacSine(),
                                Filterbank.aacKaiser(),
                                Filterbank.vorbis(),
                                Filterbank.mp2(),
                                Filterbank.ac3(),
                                Filterbank.wma())
                        .map(FrameGrid::new)
                        .toList();
    }

    /// Makes the filters, if nobody has: a few hundred milliseconds in a program that has just
    /// begun.
    public static void prepare() {
        if (All.GRIDS.isEmpty()) throw new IllegalStateException("no filters");
    }

    /// As [#all], in sound of 48,000 samples a second that had 44,100 when it was encoded.
    public static List<Finding> allBeforeResampling(List<Excerpt> excerpts) {
        return all(excerpts.stream().map(Excerpt::from48To44).toList());
    }

    /// What each codec's grid looks like in these excerpts of one file. Only what is seen at the
    /// same place in one part of them and in another is a grid: a chord or a loop may stand out
    /// once by chance. Takes two cores, if there are.
    public static List<Finding> all(List<Excerpt> excerpts) {
        var some = new ArrayList<Excerpt>();
        var others = new ArrayList<Excerpt>();
        // Each quarter of the excerpts is enough; the file's brightest parts alternate.
        int step = excerpts.size() >= 12 ? 2 : 1;
        for (int i = 0; i < excerpts.size(); i += step)
            (i / step % 2 == 0 ? some : others).add(excerpts.get(i));
        var first = All.GRIDS.parallelStream().map(grid -> grid.new Look().at(some)).toList();
        double strongest = first.stream().mapToDouble(l -> l.best().strength()).max().orElse(0);
        if (strongest < DOUBTFUL || strongest > CLEAR || others.isEmpty())
            return first.stream().map(Look::best).toList();
        return first.parallelStream().map(look -> look.confirmed(others)).toList();
    }

    /// One look through the codec's filters: how far the energy falls at each place in a frame.
    private final class Look {
        private final double[] falls = new double[bank.frame()];
        private final int[] counts = new int[bank.frame()];

        /// Codecs keep either left and right or their sum and difference: left and difference see
        /// both.
        Look at(List<Excerpt> excerpts) {
            for (var excerpt : excerpts) {
                look(excerpt.left().clone(), excerpt.at(), excerpt.length());
                var difference = new float[Excerpt.SIZE];
                for (int i = 0; i < Excerpt.SIZE; i++)
                    difference[i] = (excerpt.left()[i] - excerpt.right()[i]) * 0.70710677f;
                look(difference, excerpt.at(), excerpt.length());
            }
            return this;
        }

        private void look(float[] sRe, long at, int length) {
            var sIm = new float[Excerpt.SIZE];
            FFT.toFound(sRe, sIm);
            int valid = length - bank.kernels()[0].length;
            var yRe = new float[Excerpt.SIZE];
            var yIm = new float[Excerpt.SIZE];
            var bits = new long[valid];
            for (int p = 0; p < re.length; p++) {
                multiply(sRe, sIm, re[p], im[p], yRe, yIm);
                FFT.fromFound(yRe, yIm);
                // The bits of a float, taken as a number, are its logarithm, near enough.
                float scale = 1f / Excerpt.SIZE;
                for (int i = 0; i < valid; i++) {
                    float a = yRe[i] * scale;
                    float b = yIm[i] * scale;
                    bits[i] +=
                            (long) Float.floatToRawIntBits(a * a + ROUNDING)
                                    + Float.floatToRawIntBits(b * b + ROUNDING);
                }
            }
            fold(bits, at);
        }

        /// Compares before it folds: between the last place of a frame and the first lies a whole
        /// frame of music.
        private void fold(long[] bits, long at) {
            var upTo = new long[bits.length + 1];
            for (int i = 0; i < bits.length; i++) upTo[i + 1] = upTo[i] + bits[i];
            double one = 1.0 / (1 << 23) / (2 * re.length);
            int place = (int) ((at + FAR) % bank.frame());
            for (int i = FAR; i < bits.length - FAR; i++) {
                long around =
                        upTo[i - NEAR + 1] - upTo[i - FAR] + upTo[i + FAR + 1] - upTo[i + NEAR];
                falls[place] += (around / (2.0 * (FAR - NEAR + 1)) - bits[i]) * one;
                counts[place]++;
                if (++place == bank.frame()) place = 0;
            }
        }

        Finding confirmed(List<Excerpt> others) {
            var mine = best();
            var second = new Look().at(others);
            var theirs = second.best();
            for (int i = 0; i < falls.length; i++) {
                falls[i] += second.falls[i];
                counts[i] += second.counts[i];
            }
            var both = best();
            boolean agree = mine.offset() == theirs.offset() && mine.offset() == both.offset();
            return agree
                    ? both
                    : new Finding(
                            both.codec(),
                            Math.min(both.strength(), CHANCE),
                            both.depth(),
                            both.offset());
        }

        /// The place that falls deepest below its neighbourhood.
        Finding best() {
            var means = new double[falls.length];
            int best = 0;
            for (int i = 0; i < means.length; i++) {
                means[i] = falls[i] / Math.max(1, counts[i]);
                if (means[i] > means[best]) best = i;
            }
            double[] sizes = Arrays.stream(means).map(Math::abs).sorted().toArray();
            double spread = Math.max(sizes[sizes.length / 2] * 1.4826, 1e-4);
            return new Finding(bank.codec(), means[best] / spread, means[best], best);
        }
    }

    private static void multiply(
            float[] aRe, float[] aIm, float[] bRe, float[] bIm, float[] re, float[] im) {
        for (int i = 0; i < re.length; i++) {
            re[i] = aRe[i] * bRe[i] - aIm[i] * bIm[i];
            im[i] = aRe[i] * bIm[i] + aIm[i] * bRe[i];
        }
    }
}
