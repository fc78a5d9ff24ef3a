package cratekeeper.media;

import cratekeeper.media.sound.Fft;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;

/// A picture of a file's sound: time to the right, frequency upwards to half of the sample rate, as
/// loud as it is bright. Walls and holes are seen at a glance. Safe for use by several threads.
public final class Spectrogram {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WINDOW = 2048;
    private static final int UNKNOWN_SECONDS = 600;

    /// Decibels below full scale at which the picture is black.
    private static final double DARKEST = -115;

    private static final Fft FFT = new Fft(WINDOW);

    private final AudioProbe probe;
    private final Decoding decoding;

    public Spectrogram(Ffmpeg ffmpeg) {
        probe = new AudioProbe(ffmpeg);
        decoding = new Decoding(ffmpeg, PATIENCE);
    }

    /// The picture as PNG. One moment stands for each column, so the time it takes hardly depends
    /// on the picture's width. An interrupt ends it at once.
    ///
    /// @throws IOException one sentence: the file cannot be opened or decoded
    public byte[] png(Path path, int width, int height) throws IOException, InterruptedException {
        if (width < 1 || height < 1 || (long) width * height > 1 << 24)
            throw new IllegalArgumentException(width + " × " + height);
        var file = probe.quick(path);
        Integer rate = file.sampleRateHz();
        if (file.codec() == null || rate == null)
            throw new IOException(path.getFileName() + " cannot be decoded.");
        double seconds = file.durationMs() == null ? UNKNOWN_SECONDS : file.durationMs() / 1000.0;
        var columns = new Columns(width, height, Math.max(WINDOW, (long) (seconds * rate)));
        decoding.run(path, List.of("-ac", "1", "-f", "s16le"), Columns.PIECE, columns);
        var png = new ByteArrayOutputStream();
        ImageIO.write(columns.picture, "png", png);
        return png.toByteArray();
    }

    /// Draws columns as their moments come by.
    private static final class Columns implements Decoding.Listener {
        static final int PIECE = WINDOW * 2;
        private final BufferedImage picture;
        private final long samples;
        private final float[] re = new float[WINDOW];
        private final float[] im = new float[WINDOW];
        private long heard;
        private int next;

        Columns(int width, int height, long samples) {
            picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            this.samples = samples;
        }

        @Override
        public void hear(byte[] sound, int length) {
            long end = heard + length / 2;
            int upTo = (int) Math.min(picture.getWidth(), end * picture.getWidth() / samples);
            if (upTo > next) {
                transform(sound, length);
                while (next < upTo) draw(next++);
            }
            heard = end;
        }

        private void transform(byte[] sound, int length) {
            for (int i = 0; i < WINDOW; i++) {
                double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
                int sample = 2 * i + 1 < length ? (short) FileBytes.u16le(sound, 2 * i) : 0;
                re[i] = (float) (sample / 32768.0 * hann);
                im[i] = 0;
            }
            FFT.forward(re, im);
        }

        private void draw(int x) {
            int height = picture.getHeight();
            for (int y = 0; y < height; y++) {
                int from = (int) ((long) (height - 1 - y) * WINDOW / 2 / height);
                int to = Math.max(from + 1, (int) ((long) (height - y) * WINDOW / 2 / height));
                double most = 0;
                for (int k = from; k < to; k++)
                    most = Math.max(most, re[k] * re[k] + im[k] * im[k]);
                double decibels = 10 * Math.log10(most * 16 / WINDOW / WINDOW + 1e-14);
                picture.setRGB(x, y, colour(Math.clamp(1 - decibels / DARKEST, 0, 1)));
            }
        }

        /// Black, blue, red, yellow, white: brighter at every step, so it reads in grey too.
        private static int colour(double loud) {
            double red = Math.clamp(loud * 2.6 - 0.75, 0, 1);
            double green = Math.clamp(loud * 2.6 - 1.45, 0, 1);
            double blue = loud < 0.4 ? loud * 1.5 : Math.max(0.6 - (loud - 0.4) * 2, loud * 5 - 4);
            return channel(red) << 16 | channel(green) << 8 | channel(blue);
        }

        private static int channel(double part) {
            return (int) (255 * Math.clamp(part, 0, 1));
        }
    }
}
