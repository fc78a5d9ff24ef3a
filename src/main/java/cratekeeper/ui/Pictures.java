package cratekeeper.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.PopupControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Pictures of the window as PNG files. Writes the few chunks itself: a picture is no reason to
/// load AWT.
public final class Pictures {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Pictures() {}

    /// Writes what the scene shows now. Call on the FX thread; also works with no display.
    public static void save(Scene scene, Path png) throws IOException {
        write(scene.snapshot(null), png);
    }

    /// The scene, and the menus that lie open over it, but no notice that comes and goes. Call on
    /// the FX thread.
    static WritableImage taken(Scene scene) {
        var image = scene.snapshot(null);
        for (Window above : Window.getWindows()) {
            if (above instanceof PopupControl menu
                    && scene.getWindow().equals(menu.getOwnerWindow())) draw(menu, scene, image);
        }
        return image;
    }

    private static void draw(PopupWindow menu, Scene scene, WritableImage onto) {
        Scene shown = menu.getScene();
        var seeThrough = new SnapshotParameters();
        seeThrough.setFill(Color.TRANSPARENT);
        seeThrough.setViewport(new Rectangle2D(0, 0, shown.getWidth(), shown.getHeight()));
        var image = shown.getRoot().snapshot(seeThrough, null);
        int left = (int) (menu.getX() - scene.getWindow().getX() - scene.getX());
        int top = (int) (menu.getY() - scene.getWindow().getY() - scene.getY());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int toX = left + x;
                int toY = top + y;
                if (toX < 0 || toY < 0 || toX >= onto.getWidth() || toY >= onto.getHeight())
                    continue;
                var over = image.getPixelReader().getColor(x, y);
                var under = onto.getPixelReader().getColor(toX, toY);
                var mixed =
                        under.interpolate(
                                Color.color(over.getRed(), over.getGreen(), over.getBlue()),
                                over.getOpacity());
                onto.getPixelWriter().setColor(toX, toY, mixed);
            }
        }
    }

    public static void write(WritableImage image, Path png) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        // 8 bits, red green blue, deflate, filters per row, not interlaced.
        header.put(new byte[] {8, 2, 0, 0, 0});
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        try (var out = new DataOutputStream(Files.newOutputStream(png))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header.array());
            chunk(out, "IDAT", rows(image, width, height));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] rows(WritableImage image, int width, int height) throws IOException {
        var pixels = new int[width];
        var row = new byte[1 + width * 3];
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed, new Deflater(6))) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader()
                        .getPixels(
                                0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                // The filter "Sub": each byte less the one of the pixel before packs flat grounds
                // best.
                row[0] = 1;
                for (int x = 0; x < width; x++) {
                    int before = x == 0 ? 0 : pixels[x - 1];
                    for (int c = 0; c < 3; c++) {
                        int shift = 16 - 8 * c;
                        row[1 + x * 3 + c] = (byte) ((pixels[x] >> shift) - (before >> shift));
                    }
                }
                deflate.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
