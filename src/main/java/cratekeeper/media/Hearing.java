package cratekeeper.media;

import cratekeeper.media.sound.Excerpt;
import cratekeeper.media.sound.Spectrum;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Listens to a file as it is decoded and remembers what the verdict needs: how long it is, where
/// it is silent, its average spectrum, its brightest moments. Its memory does not grow with the
/// file.
final class Hearing implements Decoding.Listener {
    /// Spectra in all: more make the average no better.
    private static final int SPECTRA = 160;

    private static final int EXCERPTS = 16;
    private static final int UNKNOWN_SECONDS = 600;

    /// About -72 dB: below is silence, even with dither.
    private static final double SILENCE = 8 / 32768.0;

    private static final int SILENCE_FRAMES = 2048;

    private final int channels;
    private final int width;
    private final int sampleRate;
    private final long expectedPieces;
    private final @Nullable MessageDigest digest;
    private final Spectrum spectrum;
    private final @Nullable Excerpt[] brightest = new Excerpt[EXCERPTS];
    private final double[] brightness = new double[EXCERPTS];

    private long pieces;
    private long frames;
    private long firstSound = -1;
    private long lastSound = -1;
    private int usedBits;

    /// @param width bytes of a sample: 2, 3 or 4
    /// @param seconds that the header states; 0 if unknown
    /// @param digest fed with all bytes
    Hearing(
            int channels,
            int width,
            int sampleRate,
            double seconds,
            @Nullable MessageDigest digest) {
        this.channels = channels;
        this.width = width;
        this.sampleRate = sampleRate;
        this.digest = digest;
        double known = seconds > 0 ? seconds : UNKNOWN_SECONDS;
        expectedPieces = Math.max(1, (long) (known * sampleRate / Excerpt.SIZE));
        spectrum = new Spectrum(sampleRate);
        Arrays.fill(brightness, -1);
    }

    int pieceBytes() {
        return Excerpt.SIZE * channels * width;
    }

    @Override
    public void hear(byte[] sound, int length) {
        if (digest != null) digest.update(sound, 0, length);
        int heard = length / (channels * width);
        for (int from = 0; from < heard; from += SILENCE_FRAMES)
            listen(sound, from, Math.min(heard, from + SILENCE_FRAMES));
        long every = Math.max(1, expectedPieces / SPECTRA);
        if (heard == Excerpt.SIZE && pieces % every == every / 2) keep(sound);
        pieces++;
        frames += heard;
    }

    private void listen(byte[] sound, int from, int to) {
        int loudest = 0;
        int bits = 0;
        for (int i = from * channels * width; i < to * channels * width; i += width) {
            int sample = sound[i + width - 1] << 8 | (sound[i + width - 2] & 0xff);
            if (width > 2) bits |= sound[i + width - 3];
            loudest = Math.max(loudest, Math.abs(sample));
        }
        usedBits |= bits;
        if (loudest <= SILENCE * 32768) return;
        if (firstSound < 0) firstSound = frames + from;
        lastSound = frames + to;
    }

    private void keep(byte[] sound) {
        var excerpt = new Excerpt(frames, side(sound, 0), side(sound, Math.min(1, channels - 1)));
        double bright = excerpt.brightness();
        if (bright == 0) return;
        spectrum.add(excerpt);
        int part = (int) Math.min(EXCERPTS - 1, pieces * EXCERPTS / expectedPieces);
        if (bright <= brightness[part]) return;
        brightness[part] = bright;
        brightest[part] = excerpt;
    }

    private float[] side(byte[] sound, int channel) {
        var side = new float[Excerpt.SIZE];
        for (int i = 0, at = channel * width; i < side.length; i++, at += channels * width) {
            int high = sound[at + width - 1] << 16 | (sound[at + width - 2] & 0xff) << 8;
            if (width > 2) high |= sound[at + width - 3] & 0xff;
            side[i] = high / 8388608f;
        }
        return side;
    }

    Spectrum spectrum() {
        return spectrum;
    }

    /// The brightest moment of each part of the file.
    List<Excerpt> excerpts() {
        return Arrays.stream(brightest)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    long frames() {
        return frames;
    }

    long millis() {
        return frames * 1000 / sampleRate;
    }

    boolean silent() {
        return lastSound < 0;
    }

    double silentSecondsAtEnd() {
        return (double) (frames - Math.max(0, lastSound)) / sampleRate;
    }

    double silentSecondsAtStart() {
        return (double) Math.max(0, firstSound) / sampleRate;
    }

    /// Whether the bits below the first 16 are always zero, though the file has them.
    boolean padded() {
        return width > 2 && usedBits == 0;
    }
}
