package cratekeeper.sandbox;

import cratekeeper.music.MusicalKey;
import cratekeeper.sandbox.Catalogue.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the [Synth] plays: the same song always gives the same samples. Versions of one recording
/// that differ only in length (extended, radio edit …) are the same song, arranged longer or
/// shorter.
///
/// @param bpm beats a minute
record Song(String name, double bpm, MusicalKey key) {
    /// Samples a second.
    static final int RATE = 44_100;

    /// A stretch of two bars. A piece is a row of them.
    enum Pattern {
        DRUMS,
        GROOVE,
        VERSE,
        CHORUS,
        BREAK
    }

    /// @throws NullPointerException if the catalogue does not say how it sounds
    static Song of(Recording recording) {
        var sound = Objects.requireNonNull(recording.sound(), recording.title());
        String title = recording.title().replaceAll(" \\((Extended|Original|Radio|Edit).*", "");
        return new Song(recording.artistText() + " " + title, sound.bpm(), sound.key());
    }

    /// Samples of a pattern: the two bars, cut so that it falls into equal blocks of the size that
    /// FLAC likes. At most 0.2 % off the tempo asked for.
    int patternSamples() {
        return blocks() * blockSize();
    }

    int blocks() {
        return (int) Math.round(twoBars() / 4096);
    }

    int blockSize() {
        // Sixteen Rice partitions in each block.
        return (int) Math.round(twoBars() / blocks() / 16) * 16;
    }

    private double twoBars() {
        return 8 * 60.0 * RATE / bpm;
    }

    /// Intro, build, break, and out again, for a piece of so many samples.
    List<Pattern> arrangement(long samples) {
        int count = (int) Math.ceilDiv(samples, (long) patternSamples());
        var row = new ArrayList<Pattern>();
        for (int i = 0; i < count; i++) row.add(at((i + 0.5) / count, i));
        return List.copyOf(row);
    }

    private static Pattern at(double part, int index) {
        if (part < 0.08 || part > 0.94) return Pattern.DRUMS;
        if (part < 0.20 || part > 0.86) return Pattern.GROOVE;
        if (part > 0.50 && part < 0.60) return Pattern.BREAK;
        return index % 4 < 2 ? Pattern.VERSE : Pattern.CHORUS;
    }
}
