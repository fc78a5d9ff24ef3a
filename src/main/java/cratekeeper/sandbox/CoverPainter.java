package cratekeeper.sandbox;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Paints covers: a gradient sky, a sun or moon, waves or bars, in colours that belong to the name
/// it is given. The same name gives the same picture.
final class CoverPainter {
    private CoverPainter() {}

    /// A square JPEG.
    static byte[] jpeg(String name, int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(size, size);
        paint(pen, new Random(name.hashCode() * 31L + 7));
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        if (!ImageIO.write(image, "jpeg", out)) throw new IOException("no JPEG writer");
        return out.toByteArray();
    }

    private static void paint(Graphics2D pen, Random random) {
        float hue = random.nextFloat();
        float other = hue + 0.08f + random.nextFloat() * 0.45f;
        Color dark = Color.getHSBColor(hue, 0.65f, 0.28f);
        Color warm = Color.getHSBColor(other, 0.7f, 0.95f);
        pen.setPaint(new GradientPaint(0, 0, dark, 1, 1, warm));
        pen.fill(new Rectangle2D.Float(0, 0, 1, 1));
        disc(pen, random, other);
        switch (random.nextInt(3)) {
            case 0 -> waves(pen, random, hue);
            case 1 -> bars(pen, random, hue);
            default -> rings(pen, random, other);
        }
    }

    private static void disc(Graphics2D pen, Random random, float hue) {
        float radius = 0.14f + random.nextFloat() * 0.2f;
        float x = 0.25f + random.nextFloat() * 0.5f;
        float y = 0.22f + random.nextFloat() * 0.3f;
        pen.setPaint(Color.getHSBColor(hue + 0.04f, 0.25f, 1f));
        pen.fill(new Ellipse2D.Float(x - radius, y - radius, radius * 2, radius * 2));
    }

    private static void waves(Graphics2D pen, Random random, float hue) {
        for (int row = 0; row < 6; row++) {
            float y = 0.52f + row * 0.085f;
            float swing = 0.015f + random.nextFloat() * 0.03f;
            float shift = random.nextFloat();
            var wave = new Path2D.Float();
            wave.moveTo(0, 1);
            for (int i = 0; i <= 60; i++) {
                double angle = (i / 60.0 * 2 + shift) * 2 * Math.PI;
                wave.lineTo(i / 60.0, y + swing * StrictMath.sin(angle));
            }
            wave.lineTo(1, 1);
            wave.closePath();
            pen.setPaint(
                    faded(Color.getHSBColor(hue + row * 0.015f, 0.6f, 0.6f - row * 0.08f), 190));
            pen.fill(wave);
        }
    }

    private static void bars(Graphics2D pen, Random random, float hue) {
        int count = 9 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            float height = 0.1f + random.nextFloat() * 0.55f;
            pen.setPaint(
                    faded(Color.getHSBColor(hue + i * 0.01f, 0.5f, 0.35f + 0.4f * i / count), 200));
            pen.fill(new Rectangle2D.Float((i + 0.15f) / count, 1 - height, 0.7f / count, height));
        }
    }

    private static void rings(Graphics2D pen, Random random, float hue) {
        for (int i = 0; i < 7; i++) {
            float radius = 0.12f + i * 0.08f;
            pen.setStroke(new BasicStroke(0.012f + random.nextFloat() * 0.02f));
            pen.setPaint(faded(Color.getHSBColor(hue + i * 0.02f, 0.35f, 0.95f), 170));
            pen.draw(
                    new Arc2D.Float(
                            0.5f - radius,
                            0.72f - radius,
                            radius * 2,
                            radius * 2,
                            random.nextInt(360),
                            90 + random.nextInt(220),
                            Arc2D.OPEN));
        }
    }

    private static Color faded(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
