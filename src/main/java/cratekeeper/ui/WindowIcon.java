package cratekeeper.ui;

import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;

/// The window's icon and title, which say from afar how many tracks wait for a person.
final class WindowIcon {
    private static final List<Integer> SIZES = List.of(16, 32, 64, 128);
    private static final Color GROUND = Color.web("#0b0c10");
    private static final Color MARK = Color.web("#f2a33a");
    private static final Color BADGE = Color.web("#d9372c");
    private static final int MOST = 99;

    private WindowIcon() {}

    static void follow(Stage stage, ObservableIntegerValue waiting) {
        waiting.subscribe(count -> {
            stage.setTitle(title(count.intValue()));
            stage.getIcons()
                    .setAll(SIZES.stream().map(size -> draw(size, count.intValue())).toList());
        });
    }

    static String title(int waiting) {
        return waiting == 0
                ? "Cratekeeper"
                : Texts.in(WindowIcon.class).get("title.waiting", waiting);
    }

    /// What stands in the badge; "" if there is none.
    static String badge(int waiting) {
        if (waiting <= 0) return "";
        return waiting > MOST ? MOST + "+" : Integer.toString(waiting);
    }

    static Image draw(int size, int waiting) {
        var canvas = new Canvas(size, size);
        var pen = canvas.getGraphicsContext2D();
        pen.setFill(GROUND);
        pen.fillRoundRect(0, 0, size, size, size * 0.36, size * 0.36);
        pen.setFill(MARK);
        disc(pen, size, 0.38);
        pen.setFill(GROUND);
        disc(pen, size, 0.24);
        pen.setFill(MARK);
        disc(pen, size, 0.12);
        if (waiting > 0) drawBadge(pen, size, badge(waiting));
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }

    private static void disc(GraphicsContext pen, double size, double radius) {
        double middle = size / 2;
        double r = size * radius;
        pen.fillOval(middle - r, middle - r, 2 * r, 2 * r);
    }

    // In the smallest icon no figure could be read: a dot must do.
    private static void drawBadge(GraphicsContext pen, double size, String figure) {
        double high = size * 0.5;
        double wide =
                figure.length() < 2 ? high : Math.min(size, high * (1 + 0.3 * figure.length()));
        pen.setFill(BADGE);
        pen.fillRoundRect(size - wide, size - high, wide, high, high, high);
        if (size < 32) return;
        pen.setFill(Color.WHITE);
        pen.setFont(Font.font("Inter", FontWeight.BOLD, high * 0.72));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(figure, size - wide / 2, size - high / 2, wide * 0.86);
    }
}
