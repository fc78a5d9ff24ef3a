package cratekeeper.media.sound;

import java.util.Arrays;

/// What is left of a piece of music when only its loudest moments in each of a few bands are kept:
/// little enough to search quickly, enough to know it again after lossy coding, at another volume.
/// Unchanging once made.
public final class Soundprint {
    /// Samples a second, one side, that it is made from.
    public static final int RATE = 11_025;

    static final int WINDOW = 1024;
    static final int HOP = 512;
    static final int BANDS = 24;
    private static final int LINES = 18;

    /// Kick drums sound alike everywhere: bands begin above them, at 260 Hz.
    private static final int FIRST_LINE = 24;

    private static final int LONGEST_SECONDS = 2 * 3600;
    private static final int MOST_FRAMES = LONGEST_SECONDS * RATE / HOP;

    private final int frames;
    private final float[] loudness;
    private final short[] lines;

    private Soundprint(int frames, float[] loudness, short[] lines) {
        this.frames = frames;
        this.loudness = loudness;
        this.lines = lines;
    }

    int frames() {
        return frames;
    }

    /// What it lasts.
    public double seconds() {
        return (double) frames * HOP / RATE;
    }

    /// A piece of it; shorter where it ends sooner.
    public Soundprint part(double fromSeconds, double seconds) {
        int from = Math.clamp(Math.round(fromSeconds * RATE / HOP), 0, frames);
        int to = Math.clamp(from + Math.round(seconds * RATE / HOP), from, frames);
        return new Soundprint(
                to - from,
                Arrays.copyOfRange(loudness, from * BANDS, to * BANDS),
                Arrays.copyOfRange(lines, from * BANDS, to * BANDS));
    }

    /// Where such a piece truly begins: frames are counted whole.
    public static double begin(double fromSeconds) {
        return (double) Math.round(fromSeconds * RATE / HOP) * HOP / RATE;
    }

    /// Logarithm of the loudest line of a band.
    float loudness(int frame, int band) {
        return loudness[frame * BANDS + band];
    }

    int line(int frame, int band) {
        return lines[frame * BANDS + band];
    }

    /// Whether a band is louder there than shortly before and after.
    boolean isPeak(int frame, int band) {
        float here = loudness(frame, band);
        if (here <= Maker.NOTHING) return false;
        for (int f = Math.max(0, frame - 3); f <= Math.min(frames - 1, frame + 3); f++)
            if (f != frame && loudness(f, band) >= here) return false;
        return true;
    }

    /// Makes one from sound as it comes. What lies behind the first two hours is left out. Not safe
    /// for use by several threads.
    public static final class Maker {
        private static final float NOTHING = (float) Math.log(1e-9);
        private static final SlidingFrames.Shape SHAPE = new SlidingFrames.Shape(WINDOW, HOP);

        private final SlidingFrames sliding;
        private int frames;
        private float[] loudness = new float[BANDS * 1024];
        private short[] lines = new short[BANDS * 1024];

        /// @param skip samples left out first, less than a frame: shifts the print by parts of one
        public Maker(int skip) {
            sliding = new SlidingFrames(SHAPE, skip);
        }

        public void add(float sample) {
            if (sliding.add(sample) && frames < MOST_FRAMES) frame();
        }

        private void frame() {
            sliding.transform();
            if ((frames + 1) * BANDS > loudness.length) {
                loudness = Arrays.copyOf(loudness, loudness.length * 2);
                lines = Arrays.copyOf(lines, lines.length * 2);
            }
            for (int band = 0; band < BANDS; band++) {
                float most = 0;
                int at = 0;
                int from = FIRST_LINE + band * LINES;
                for (int k = from; k < from + LINES; k++) {
                    float power = sliding.power(k);
                    if (power <= most) continue;
                    most = power;
                    at = k;
                }
                loudness[frames * BANDS + band] = (float) Math.log(most + 1e-9);
                lines[frames * BANDS + band] = (short) at;
            }
            frames++;
        }

        public Soundprint made() {
            return new Soundprint(
                    frames,
                    Arrays.copyOf(loudness, frames * BANDS),
                    Arrays.copyOf(lines, frames * BANDS));
        }
    }
}
