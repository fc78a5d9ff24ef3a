package cratekeeper.media.sound;

/// A short piece of a file, both sides, each [#SIZE] samples between -1 and 1.
public final class Excerpt {
    public static final int SIZE = 1 << 14;

    private final long at;
    private final float[] left;
    private final float[] right;
    private final int length;

    /// @param at where it begins, in samples from the start of the file
    public Excerpt(long at, float[] left, float[] right) {
        this.at = at;
        this.left = left;
        this.right = right;
        this.length = SIZE;
    }

    private Excerpt(long at, float[] left, float[] right, int length) {
        this.at = at;
        this.left = left;
        this.right = right;
        this.length = length;
    }

    /// What it was before somebody made 48,000 samples a second of 44,100. Both begin at the same
    /// moment, so frames stand where they stood.
    Excerpt from48To44() {
        long first = Resampling.first(at);
        int count = Resampling.count(at);
        return new Excerpt(first, Resampling.to44(left, at), Resampling.to44(right, at), count);
    }

    /// Samples that are sound; those behind are none.
    int length() {
        return length;
    }

    long at() {
        return at;
    }

    float[] left() {
        return left;
    }

    float[] right() {
        return right;
    }

    /// How much is going on in the heights, where codecs save most.
    public double brightness() {
        double sum = 0;
        for (int i = 2; i < left.length; i++) {
            double l = left[i] - 2 * left[i - 1] + left[i - 2];
            double r = right[i] - 2 * right[i - 1] + right[i - 2];
            sum += l * l + r * r;
        }
        return sum;
    }
}
