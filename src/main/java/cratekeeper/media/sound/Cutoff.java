package cratekeeper.media.sound;

/// Where the sound of a file ends towards the heights, and how steeply.
///
/// @param hz highest frequency with sound in it
/// @param wallHz where the spectrum falls most steeply; 0 if it never does
/// @param wall decibels that it falls there within 200 Hz. Analogue machines and microphones reach
///   5, converters and mastering filters 20, codecs 25–60
/// @param sharp the most that it falls there within 50 Hz: what is quiet has no room for a deep
///   fall, but where a codec ends it is sharp all the same. Filters reach 15 in quiet music
/// @param opus how many decibels deep the edge is that Opus leaves; other music stays below 3
public record Cutoff(int hz, int wallHz, double wall, double sharp, double opus) {
    private static final int STEP = 50;
    private static final int LOWEST_WALL = 3_000;

    /// Bands that are compared on each side of a place, and how far from it they begin.
    private static final int SIDE = 6;

    private static final int GAP = 2;

    /// Where the sound below a wall begins at the latest: below a single tone there is none.
    private static final int BROAD = 34;

    /// What rounding to 16 bit puts into a band, and 7 dB above it: below is no sound.
    private static final double ROUNDING = -117.5;

    /// So steep a fall is the end, whatever leaks out above it.
    private static final double END = 20;

    public static Cutoff of(Spectrum spectrum) {
        double[] bands = spectrum.bands(STEP);
        // The last bands hold what the converter's own filter leaves.
        int top = bands.length - 2;
        int highest = highest(bands, top);
        int best = 0;
        double most = 0;
        for (int i = LOWEST_WALL / STEP; i + GAP + SIDE < top; i++) {
            double below = mean(bands, i - GAP - SIDE, i - GAP);
            double above = mean(bands, i + GAP, i + GAP + SIDE);
            if (below - above <= most || !staysDown(bands, i + GAP, top, below)) continue;
            double broad = mean(bands, i - GAP - BROAD, i - GAP - 2 * SIDE);
            if (broad - above < (below - above) / 2) continue;
            most = below - above;
            best = i;
        }
        int end = most >= END ? Math.min(highest, best + GAP) : highest;
        var edge = new FineEdge(spectrum);
        double sharp = most == 0 ? 0 : sharp(edge, best * STEP);
        return new Cutoff(end * STEP, best * STEP, most, sharp, edge.opus(best * STEP));
    }

    private static double sharp(FineEdge edge, int wallHz) {
        double most = 0;
        for (int hz = wallHz - 200; hz <= wallHz + 240; hz += FineEdge.STEP)
            most = Math.max(most, edge.fall(hz, 20));
        return most;
    }

    private static int highest(double[] bands, int top) {
        for (int i = top; i > 2; i--) if (mean(bands, i - 2, i + 1) > ROUNDING) return i + 1;
        return 0;
    }

    private static boolean staysDown(double[] bands, int from, int to, double below) {
        for (int i = from; i + 3 <= to; i++) if (mean(bands, i, i + 3) > below - 10) return false;
        return true;
    }

    private static double mean(double[] bands, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += bands[i];
        return sum / (to - from);
    }
}
