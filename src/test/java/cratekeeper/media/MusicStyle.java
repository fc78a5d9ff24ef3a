package cratekeeper.media;

import java.util.Locale;

/// What drummers and machines play in one kind of music: a bar of sixteen steps a line, `|` between
/// bars, capitals louder, `g` a ghost. Its tempi are those that its DJs write.
enum MusicStyle {
    HOUSE(
            true,
            120,
            128,
            0,
            "X...X...X...X...",
            "....x.......x...",
            "x.x.x.x.x.x.x.x.",
            "..x...x...x...x."),
    DEEP_HOUSE(
            true,
            116,
            124,
            .25,
            "X...X...X...X...",
            "....x.......x..x",
            "x.xxx.xxx.xxx.xx",
            "..x...x...x...x."),
    TECH_HOUSE(
            true,
            124,
            129,
            .1,
            "X...X...X...X..x",
            "....x..x....x...",
            "xxxxxxxxxxxxxxxx",
            "..x...x...x...x."),
    TECHNO(
            true,
            126,
            142,
            0,
            "X...X...X...X...",
            "................",
            "xxxxxxxxxxxxxxxx",
            "..x...x...x...x."),
    MINIMAL(
            true,
            122,
            128,
            .08,
            "X...X...X...X...",
            "..........x..x..|....x.....x.....",
            "..x..xx...x..x.x",
            "................"),
    TRANCE(
            true,
            132,
            142,
            0,
            "X...X...X...X...",
            "....x.......x...",
            "xxxxxxxxxxxxxxxx",
            "..X...X...X...X."),
    PSYTRANCE(
            true,
            138,
            146,
            0,
            "X...X...X...X...",
            "....x.......x...",
            "..x...x...x...x.",
            "..x...x...x...x."),
    DISCO(
            true,
            110,
            124,
            0,
            "X...X...X...X...",
            "....X.......X...",
            "x.x.x.x.x.x.x.x.",
            "..X...X...X...X."),
    EURODANCE(
            true,
            134,
            148,
            0,
            "X...X...X...X...",
            "....X.......X...",
            "x.xxx.xxx.xxx.xx",
            "..x...x...x...x."),
    HARDSTYLE(
            true,
            148,
            155,
            0,
            "X...X...X...X...",
            "....x.......x...",
            "..x...x...x...x.",
            "................"),
    HARDCORE(
            true,
            160,
            184,
            0,
            "X...X...X...X...",
            "................",
            "..x...x...x...x.",
            "................"),
    NU_DISCO(
            true,
            98,
            114,
            .1,
            "X...X...X...X...",
            "....X.......X...",
            "x.xxx.xxx.xxx.xx",
            "..x...x...x...x."),
    ELECTRO(
            true,
            118,
            132,
            0,
            "X.....X...X.....|X.....X...x..x..",
            "....X.......X...",
            "x.x.x.x.x.x.x.x.",
            "..............x."),

    BREAKBEAT(
            false,
            126,
            138,
            0,
            "X.........X.....",
            "....X.......X...",
            "x.x.x.x.x.x.x.x.",
            "..............x."),
    BIG_BEAT(
            false,
            104,
            130,
            .05,
            "X.x.......X.....|X.x....x..X.....",
            "....X..x....X...",
            "x.x.x.x.x.x.x.x.",
            "................"),
    UK_GARAGE(
            false,
            128,
            137,
            .3,
            "X.........X.....|X.....x...X.....",
            "....X.......X...",
            "x.xx..xxx.xx..xx",
            "..x...x...x...x."),
    TWO_STEP(
            false,
            130,
            136,
            .33,
            "X..x......x.....",
            "....X.......X..x",
            "..x...x.x.x...x.",
            "..x...x...x...x."),
    DRUM_AND_BASS(
            false,
            170,
            178,
            0,
            "X.........X.....",
            "....X.......X...",
            "x.x.x.x.x.x.x.x.",
            "................"),
    LIQUID(
            false,
            170,
            176,
            .06,
            "X.........X.....|X..X......X.....",
            "....X..x.x..X...",
            "x.xxx.xxx.xxx.xx",
            "................"),
    JUNGLE(
            false,
            160,
            172,
            .08,
            "X.x.......xx....",
            "....X..x.x..X..x",
            "x.x.x.x.x.x.x.x.",
            "................"),
    DUBSTEP(
            false,
            138,
            142,
            0,
            "X...............|X.....x...x.....",
            "........X.......",
            "x..x..x.x..x..x.",
            "................"),
    TRAP(
            false,
            136,
            146,
            0,
            "X......x..X.....|X.....X...X..x..",
            "........X.......",
            "x.x.x.x.x.xxx.x.|xxx.x.x.xxxxx.x.",
            "..............x."),
    HIP_HOP(
            false,
            84,
            100,
            .2,
            "X.x....x..X.....|X.....x.x.x.....",
            "....X.......X...",
            "x.x.x.x.x.x.x.x.",
            "................"),
    FOOTWORK(
            false,
            158,
            162,
            0,
            "X..x..x.X..x..x.|X..x..x.x..x.xx.",
            "............X...",
            "..x...x...x...x.",
            "................"),
    AMAPIANO(
            false,
            110,
            115,
            .12,
            "x...x...x...x...",
            "...x..x....x..x.",
            "xxXxxxXxxxXxxxXx",
            "................"),
    REGGAETON(
            false,
            88,
            102,
            0,
            "X...X...X...X...",
            "...X..X....X..X.",
            "x.x.x.x.x.x.x.x.",
            "................");

    final boolean straight;
    final int slowest;
    final int fastest;

    /// How late every second sixteenth comes, in parts of a step.
    final double swing;

    final String kick;
    final String snare;
    final String closedHat;
    final String openHat;

    MusicStyle(
            boolean straight,
            int slowest,
            int fastest,
            double swing,
            String kick,
            String snare,
            String closedHat,
            String openHat) {
        this.straight = straight;
        this.slowest = slowest;
        this.fastest = fastest;
        this.swing = swing;
        this.kick = kick.replace("|", "");
        this.snare = snare.replace("|", "");
        this.closedHat = closedHat.replace("|", "");
        this.openHat = openHat.replace("|", "");
    }

    /// As shops write it.
    String genre() {
        return switch (this) {
            case DRUM_AND_BASS, LIQUID -> "Drum & Bass";
            case HIP_HOP -> "Hip-Hop";
            case TWO_STEP -> "UK Garage";
            default ->
                    name().charAt(0)
                            + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /// How loud a step of a pattern is: 0 to 1.
    static double at(String pattern, int step) {
        char sign = pattern.charAt(step % pattern.length());
        return sign == 'X' ? 1 : sign == 'x' ? 0.6 : sign == 'g' ? 0.3 : 0;
    }
}
