package cratekeeper.media.sound;

import java.util.Arrays;

/// Cuts sound, as it comes, into overlapping frames, and tells each one's spectrum. Not safe for
/// use by several threads.
final class SlidingFrames {
    private final Shape shape;
    private final float[] held;
    private final float[] re;
    private final float[] im;
    private int filled;

    /// What frames of one size and distance have in common; unchanging, so one serves all.
    static final class Shape {
        private final Fft fft;
        private final float[] hann;
        private final int hop;

        /// @param window samples in a frame, a power of two
        /// @param hop samples from the beginning of one to that of the next
        Shape(int window, int hop) {
            fft = new Fft(window);
            hann = hann(window);
            this.hop = hop;
        }
    }

    /// @param skip samples left out first, less than a frame
    SlidingFrames(Shape shape, int skip) {
        this.shape = shape;
        held = new float[shape.hann.length];
        re = new float[shape.hann.length];
        im = new float[shape.hann.length];
        filled = -skip;
    }

    /// The window that fades a frame in and out.
    static float[] hann(int size) {
        var window = new float[size];
        for (int i = 0; i < size; i++)
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        return window;
    }

    /// Whether this sample completes a frame: then, until the next one, it can be transformed.
    boolean add(float sample) {
        if (filled == held.length) {
            filled -= shape.hop;
            System.arraycopy(held, shape.hop, held, 0, filled);
        }
        if (filled >= 0) held[filled] = sample;
        return ++filled == held.length;
    }

    /// Makes the complete frame's spectrum, for [#power].
    void transform() {
        for (int i = 0; i < held.length; i++) re[i] = held[i] * shape.hann[i];
        Arrays.fill(im, 0);
        shape.fft.forward(re, im);
    }

    /// Of one line of the frame transformed last.
    float power(int line) {
        return re[line] * re[line] + im[line] * im[line];
    }
}
