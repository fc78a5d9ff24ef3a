package cratekeeper.media.sound;

/// What drummers and machines play in a bar of sixteen steps, and how fast they do it. Which beat
/// counts cannot be heard from periods alone: a snare every 0.69 s is drum and bass at 174, every
/// 1.7 s dubstep at 140.
///
/// @param kick loudest first: `X`, `x`, `.`
/// @param slowest beats a minute at which it is usual
/// @param fastest beats a minute at which it is usual
record Rhythm(String kick, String snare, double slowest, double fastest) {
    static final int STEPS = 16;

    /// A rhythm this much out of its range, in octaves, is 40 % less likely.
    private static final double EDGE = 0.14;

    private static final String NONE = "................";
    private static final String BACKBEAT = "....X.......X...";

    static final Rhythm[] KNOWN = {
        // House, techno, trance, disco …
        of("X...X...X...X...", NONE, 96, 180),
        of("X...X...X...X...", BACKBEAT, 96, 160),
        of("X...X...X...X...", "..X...X...X...X.", 118, 184),
        // Rock, breaks, garage, hip-hop, drum and bass.
        of("X.........X.....", BACKBEAT, 84, 180),
        of("X.......X.......", BACKBEAT, 84, 145),
        of("X.....X...X.....", BACKBEAT, 84, 180),
        of("X.x.......X.x...", BACKBEAT, 84, 180),
        of("X......x..X.....", BACKBEAT, 84, 180),
        // Dubstep, trap: half as fast as it is counted.
        of("X...............", "........X.......", 132, 164),
        of("X.....x...x.....", "........X.......", 132, 164),
        // Footwork.
        of("X..X..X.X..X..X.", "............X...", 150, 168),
        of("X..X..X.X..X..X.", BACKBEAT, 150, 168),
        // Reggaeton, dancehall; amapiano.
        of("X...X...X...X...", "...X..X....X..X.", 88, 114),
    };

    private static Rhythm of(String kick, String snare, double slowest, double fastest) {
        return new Rhythm(kick, snare, slowest, fastest);
    }

    /// How loud each step of a pattern is.
    static float[] steps(String pattern) {
        var steps = new float[STEPS];
        for (int i = 0; i < STEPS; i++)
            steps[i] = pattern.charAt(i) == 'X' ? 1 : pattern.charAt(i) == 'x' ? 0.6f : 0;
        return steps;
    }

    /// How usual it is at a tempo: up to 1.
    double usual(double bpm) {
        double octaves = 0;
        if (bpm < slowest) octaves = Math.log(slowest / bpm) / Math.log(2);
        if (bpm > fastest) octaves = Math.log(bpm / fastest) / Math.log(2);
        return Math.exp(-0.5 * octaves * octaves / (EDGE * EDGE));
    }
}
