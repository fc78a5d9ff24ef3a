package cratekeeper.media.sound;

/// The Fourier transform of a fixed size, a power of two, in place. Unchanging once built: safe for
/// use by several threads.
public final class Fft {
    private final int size;

    /// Factors of each stage in a row: 4 for the first that needs them, then 8, 16 …
    private final float[] cos;

    private final float[] sin;
    private final int[] reversed;

    public Fft(int size) {
        if (Integer.bitCount(size) != 1 || size < 4)
            throw new IllegalArgumentException("size " + size);
        this.size = size;
        cos = new float[size];
        sin = new float[size];
        for (int half = 4; half < size; half *= 2) {
            for (int k = 0; k < half; k++) {
                cos[half + k] = (float) Math.cos(Math.PI * k / half);
                sin[half + k] = (float) -Math.sin(Math.PI * k / half);
            }
        }
        reversed = new int[size];
        int shift = 32 - Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) reversed[i] = Integer.reverse(i) >>> shift;
    }

    public int size() {
        return size;
    }

    /// Time into frequency.
    public void forward(float[] re, float[] im) {
        reorder(re, im);
        quarters(re, im);
        for (int half = 4; half < size; half *= 2) butterflies(re, im, half);
    }

    /// Frequency into time, `size` times as loud.
    public void inverse(float[] re, float[] im) {
        forward(im, re);
    }

    /// Time into frequencies in the order in which the transform finds them, which is good enough
    /// for whoever multiplies spectra and goes back by [#fromFound]: putting them in order takes a
    /// third of the time.
    void toFound(float[] re, float[] im) {
        for (int half = size / 2; half >= 4; half /= 2) unbutterflies(re, im, half);
        unquarters(re, im);
    }

    /// Frequencies as [#toFound] left them into time, `size` times as loud.
    void fromFound(float[] re, float[] im) {
        quarters(im, re);
        for (int half = 4; half < size; half *= 2) butterflies(im, re, half);
    }

    private void unbutterflies(float[] re, float[] im, int half) {
        for (int from = 0; from < size; from += 2 * half) {
            for (int k = 0; k < half; k++) {
                int a = from + k;
                int b = a + half;
                float c = cos[half + k];
                float s = sin[half + k];
                float apartRe = re[a] - re[b];
                float apartIm = im[a] - im[b];
                re[a] += re[b];
                im[a] += im[b];
                re[b] = apartRe * c - apartIm * s;
                im[b] = apartRe * s + apartIm * c;
            }
        }
    }

    /// The last two stages, whose factors are only 1 and -i.
    private void unquarters(float[] re, float[] im) {
        for (int i = 0; i < size; i += 4) {
            float sumRe = re[i] + re[i + 2];
            float sumIm = im[i] + im[i + 2];
            float apartRe = re[i] - re[i + 2];
            float apartIm = im[i] - im[i + 2];
            float sum2Re = re[i + 1] + re[i + 3];
            float sum2Im = im[i + 1] + im[i + 3];
            float apart2Re = re[i + 1] - re[i + 3];
            float apart2Im = im[i + 1] - im[i + 3];
            re[i] = sumRe + sum2Re;
            im[i] = sumIm + sum2Im;
            re[i + 1] = sumRe - sum2Re;
            im[i + 1] = sumIm - sum2Im;
            re[i + 2] = apartRe + apart2Im;
            im[i + 2] = apartIm - apart2Re;
            re[i + 3] = apartRe - apart2Im;
            im[i + 3] = apartIm + apart2Re;
        }
    }

    private void reorder(float[] re, float[] im) {
        for (int i = 0; i < size; i++) {
            int j = reversed[i];
            if (j <= i) continue;
            float a = re[i];
            re[i] = re[j];
            re[j] = a;
            float b = im[i];
            im[i] = im[j];
            im[j] = b;
        }
    }

    /// The first two stages, whose factors are only 1 and -i.
    private void quarters(float[] re, float[] im) {
        for (int i = 0; i < size; i += 4) {
            float sumRe = re[i] + re[i + 1];
            float sumIm = im[i] + im[i + 1];
            float apartRe = re[i] - re[i + 1];
            float apartIm = im[i] - im[i + 1];
            float sum2Re = re[i + 2] + re[i + 3];
            float sum2Im = im[i + 2] + im[i + 3];
            float apart2Re = re[i + 2] - re[i + 3];
            float apart2Im = im[i + 2] - im[i + 3];
            re[i] = sumRe + sum2Re;
            im[i] = sumIm + sum2Im;
            re[i + 2] = sumRe - sum2Re;
            im[i + 2] = sumIm - sum2Im;
            re[i + 1] = apartRe + apart2Im;
            im[i + 1] = apartIm - apart2Re;
            re[i + 3] = apartRe - apart2Im;
            im[i + 3] = apartIm + apart2Re;
        }
    }

    private void butterflies(float[] re, float[] im, int half) {
        for (int from = 0; from < size; from += 2 * half) {
            for (int k = 0; k < half; k++) {
                int a = from + k;
                int b = a + half;
                float c = cos[half + k];
                float s = sin[half + k];
                float turnedRe = re[b] * c - im[b] * s;
                float turnedIm = re[b] * s + im[b] * c;
                re[b] = re[a] - turnedRe;
                im[b] = im[a] - turnedIm;
                re[a] += turnedRe;
                im[a] += turnedIm;
            }
        }
    }
}
