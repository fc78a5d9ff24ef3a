package cratekeeper.media;

import cratekeeper.media.sound.Cutoff;
import cratekeeper.media.sound.Excerpt;
import cratekeeper.media.sound.FrameGrid;
import cratekeeper.media.sound.OpusFrames;
import cratekeeper.music.AudioFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether sound shows traces of an earlier, lossy life: the frames of a codec, or a spectrum that
/// ends in a wall where only codecs build one.
final class Origin {
    /// A grid as strong as this, seen twice at the same place, is no chance.
    private static final double SURE = 3.8;

    /// Codecs that what is sold as lossless seldom went through: each grid that is looked for is
    /// one more that may be there by chance.
    private static final Set<String> RARE = Set.of("MP2", "AC-3", "WMA");

    private static final double SURE_OF_RARE = 5.6;

    /// Where hardly anything but pure tones is heard, the least can stand out.
    private static final double DEEP = 0.06;

    /// A file that is lossy itself has a grid of its own, whose echo is seen in others.
    private static final double BESIDE_OWN = 10;

    private static final double OPUS = 1.9;
    private static final int OPUS_WALL_FROM = 19_950;
    private static final int OPUS_WALL_TO = 20_400;

    /// Walls of converters and mastering filters stand higher than this, those of AM and the
    /// telephone lower.
    private static final int LOWEST_WALL = 10_500;

    private static final int HIGHEST_WALL = 19_600;
    private static final double STEEP = 20;

    /// Where sound of 32,000 samples a second ends: nothing smaller is made larger for sale.
    private static final int LOWEST_RATE_ENDS = 14_500;

    private static final double STEEPEST = 34;

    /// Quiet music falls no deeper before the rounding to 16 bit begins.
    private static final double LOW_WALL = 12;

    private static final double SHARPEST = 16.5;
    private static final double OPUS_EDGE = 4;

    private Origin() {}

    /// Reasons for suspicion, a sentence each.
    static List<String> doubts(AudioFile file, Cutoff cutoff, List<Excerpt> excerpts) {
        if (excerpts.isEmpty()) return List.of();
        var doubts = new ArrayList<String>();
        if (file.lossless()) lossless(file, cutoff, excerpts, doubts);
        else lossy(file, cutoff, excerpts, doubts);
        return doubts;
    }

    private static void lossless(
            AudioFile file, Cutoff cutoff, List<Excerpt> excerpts, List<String> doubts) {
        boolean walled = cutoff.wall() >= STEEP && between(cutoff, LOWEST_WALL, HIGHEST_WALL);
        boolean sharp =
                cutoff.sharp() >= SHARPEST
                        && cutoff.wall() >= LOW_WALL
                        && between(cutoff, LOWEST_WALL, HIGHEST_WALL);
        var grid = sure(FrameGrid.all(excerpts));
        if (grid.isEmpty() && rate(file) == 48_000)
            grid = sure(FrameGrid.allBeforeResampling(excerpts));
        if (grid.isPresent()) {
            doubts.add(trace(grid.get()));
        } else if (cutoff.wall() >= LOW_WALL
                && between(cutoff, OPUS_WALL_FROM, OPUS_WALL_TO)
                && OpusFrames.strength(excerpts, rate(file)) >= OPUS) {
            doubts.add(
                    "Just above 20 kHz the sound ticks 50 times a second, as Opus leaves it: it was"
                            + " a lossy file once.");
        } else if (cutoff.wall() >= LOW_WALL && cutoff.opus() >= OPUS_EDGE) {
            doubts.add(
                    "The sound ends with an edge exactly where Opus stops coding: it was a lossy file"
                            + " once.");
        } else if (sharp || (walled && cutoff.wall() >= STEEPEST)) {
            doubts.add("Only lossy codecs end so steeply there.");
        }
        if (!doubts.isEmpty() && cutoff.wall() >= STEEP) doubts.add(wall(cutoff));
        int rate = rate(file);
        if (rate > 50_000 && cutoff.wall() >= STEEP && between(cutoff, LOWEST_RATE_ENDS, 24_500))
            doubts.add(
                    "It has %.1f kHz, but no sound above %.1f kHz: it was made larger than it is."
                            .formatted(rate / 1000.0, cutoff.hz() / 1000.0));
    }

    private static void lossy(
            AudioFile file, Cutoff cutoff, List<Excerpt> excerpts, List<String> doubts) {
        String own = file.codec() == null ? "" : file.codec().toUpperCase(Locale.ROOT);
        var grids = FrameGrid.all(excerpts);
        double ownStrength =
                grids.stream()
                        .filter(g -> similar(own, g.codec()))
                        .mapToDouble(FrameGrid.Finding::strength)
                        .max()
                        .orElse(0);
        grids.stream()
                .filter(g -> !similar(own, g.codec()))
                .max(Comparator.comparingDouble(FrameGrid.Finding::strength))
                .filter(g -> g.strength() >= Math.max(BESIDE_OWN, ownStrength * 0.3))
                .ifPresent(g -> doubts.add(trace(g)));
        Integer rate = file.bitrateKbps();
        boolean promisesMuch =
                rate != null && rate >= 250 && (own.equals("MP3") || own.equals("AAC"));
        if (promisesMuch && cutoff.wall() >= STEEP && between(cutoff, LOWEST_WALL, 17_800)) {
            doubts.add(
                    "At %d kbps no encoder cuts so low: a file of about 128 kbps was made larger."
                            .formatted(rate));
        }
        if (!doubts.isEmpty() && cutoff.wall() >= STEEP) doubts.add(wall(cutoff));
    }

    /// AAC and Vorbis cut sound alike but for the shape of their windows, MP3 cuts the bands of MP2
    /// further: each is seen in the other.
    private static boolean similar(String own, String other) {
        return own.startsWith("MP") == other.startsWith("MP");
    }

    /// The clearest of those that are no chance.
    private static Optional<FrameGrid.Finding> sure(List<FrameGrid.Finding> grids) {
        return grids.stream()
                .filter(g -> g.depth() >= DEEP)
                .filter(g -> g.strength() >= (RARE.contains(g.codec()) ? SURE_OF_RARE : SURE))
                .max(Comparator.comparingDouble(FrameGrid.Finding::strength));
    }

    private static String trace(FrameGrid.Finding grid) {
        return "The sound was rounded in frames as %s does it (%.0f times clearer than chance): it was a lossy file once."
                .formatted(grid.codec(), grid.strength());
    }

    private static String wall(Cutoff cutoff) {
        return "The spectrum falls by %.0f dB at %.1f kHz."
                .formatted(cutoff.wall(), cutoff.wallHz() / 1000.0);
    }

    private static boolean between(Cutoff cutoff, int from, int to) {
        return cutoff.wallHz() >= from && cutoff.wallHz() <= to;
    }

    private static int rate(AudioFile file) {
        return file.sampleRateHz() == null ? 44_100 : file.sampleRateHz();
    }
}
