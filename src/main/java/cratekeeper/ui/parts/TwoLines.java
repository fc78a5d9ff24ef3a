package cratekeeper.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A strong line with a quieter end, and a small line below it.
public final class TwoLines extends VBox {
    private final Label first = new Label();
    private final Label rest = new Label();
    private final Label second = new Label();

    public TwoLines() {
        getStyleClass().add("two-lines");
        setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().addAll("strong", "may-shorten");
        rest.getStyleClass().addAll("strong", "muted", "may-shorten");
        second.getStyleClass().addAll("small", "muted", "may-shorten");
        getChildren().addAll(new Line(first, rest), second);
    }

    public void show(String strong, String quiet, String below) {
        first.setText(strong);
        rest.setText(quiet);
        rest.setVisible(!quiet.isEmpty());
        second.setText(below);
        setAccessibleText(strong + (quiet.isEmpty() ? "" : " " + quiet) + ", " + below);
    }

    /// Both side by side; where there is no room the quieter one is shortened first, down to what
    /// still says that there is more.
    private static final class Line extends Region {
        private static final double GAP = 4;
        private static final double LEAST_REST = 56;
        private final Label first;
        private final Label rest;

        Line(Label first, Label rest) {
            this.first = first;
            this.rest = rest;
            getChildren().addAll(first, rest);
        }

        private double restWidth() {
            return rest.isVisible() ? GAP + rest.prefWidth(-1) : 0;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefWidth(double height) {
            return first.prefWidth(-1) + restWidth();
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.max(first.prefHeight(-1), rest.prefHeight(-1));
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double wanted = restWidth();
            double least = Math.min(wanted, GAP + LEAST_REST);
            double given = Math.max(least, Math.min(wanted, getWidth() - first.prefWidth(-1)));
            double title = Math.max(0, Math.min(first.prefWidth(-1), getWidth() - given));
            first.resizeRelocate(0, 0, title, getHeight());
            rest.resizeRelocate(title + GAP, 0, Math.max(0, given - GAP), getHeight());
        }
    }
}
