package cratekeeper.media;

/// How loud it is played: a number between 0 and 1, as far as a slider is moved. For any thread.
final class Volume {
    private volatile double factor = 1;

    /// @param share of the slider; heard as even steps, since the ear counts in squares
    void set(double share) {
        double within = Math.clamp(share, 0, 1);
        factor = within * within;
    }

    /// Makes the samples as loud as that: 16 bit, little-endian.
    void apply(byte[] sound, int length) {
        double now = factor;
        if (now == 1) return;
        for (int i = 0; i + 1 < length; i += 2) {
            int sample = (sound[i + 1] << 8) | (sound[i] & 0xff);
            int quieter = (int) Math.round(sample * now);
            sound[i] = (byte) quieter;
            sound[i + 1] = (byte) (quieter >> 8);
        }
    }
}
