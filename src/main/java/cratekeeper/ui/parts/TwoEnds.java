package cratekeeper.ui.parts;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Its first child at the left, its second at the right; where they have no room side by side, the
/// second below the first.
public final class TwoEnds extends Pane {
    private static final double GAP = 8;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first().minWidth(-1), second().minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return first().prefWidth(-1) + GAP + second().prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double above = first().prefHeight(-1);
        double below = second().prefHeight(-1);
        return width < 0 || fits(width) ? Math.max(above, below) : above + GAP + below;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean beside = fits(width);
        double end = Math.min(width, second().prefWidth(-1));
        double start = Math.min(first().prefWidth(-1), beside ? width - end - GAP : width);
        first().resizeRelocate(0, 0, start, first().prefHeight(-1));
        second().resizeRelocate(
                        beside ? width - end : 0,
                        beside ? 0 : first().prefHeight(-1) + GAP,
                        end,
                        second().prefHeight(-1));
    }

    private boolean fits(double width) {
        return first().minWidth(-1) + GAP + second().prefWidth(-1) <= width;
    }

    private Node first() {
        return getChildren().getFirst();
    }

    private Node second() {
        return getChildren().getLast();
    }
}
