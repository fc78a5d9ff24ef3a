package cratekeeper.sandbox;

import cratekeeper.music.MusicalKey;

/// The sandbox's songs as plain samples, for trials of what listens to them.
public final class SongSound {
    public static final int RATE = Song.RATE;

    private SongSound() {}

    /// Left and right, between -1 and 1. At most 0.2 % off the tempo: see [#tempo].
    public static float[][] play(String name, double bpm, MusicalKey key, int seconds) {
        var song = new Song(name, bpm, key);
        var synth = new Synth(song);
        int length = seconds * RATE;
        var sound = new float[2][length];
        int at = 0;
        for (var pattern : song.arrangement(length)) {
            short[][] played = synth.play(pattern);
            for (int side = 0; side < 2; side++)
                for (int i = 0; i < played[side].length && at + i < length; i++)
                    sound[side][at + i] = played[side][i] / 32768f;
            at += played[0].length;
        }
        return sound;
    }

    /// Beats a minute as they are played.
    public static double tempo(double bpm) {
        var song = new Song("", bpm, MusicalKey.ofPitch(0, false));
        return 8 * 60.0 * RATE / song.patternSamples();
    }
}
