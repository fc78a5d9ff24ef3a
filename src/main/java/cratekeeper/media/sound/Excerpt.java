package cratekeeper.media.sound;

/// A short piece of a file, both sides, each [#SIZE] samples between -1 and 1.
public final class Excerpt {
    public static final int SIZE = 1 << 14;

    private final long at;
    private final float[] left;
    private final float[] right;

    /// @param at where it begins, in samples from the start of the file
    public Excerpt(long at, float[] left, float[] right) {
        this.at = at;
        this.left = left;
        this.right = right;
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
