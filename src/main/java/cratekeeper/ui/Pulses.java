package cratekeeper.ui;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Waits for frames to be drawn.
public final class Pulses {
    private Pulses() {}

    /// Runs the work on the FX thread after so many more frames of the scene.
    public static void after(Scene scene, int frames, Runnable work) {
        new AnimationTimer() {
            private int left = frames;

            @Override
            public void handle(long now) {
                if (left-- > 0) {
                    scene.getRoot().requestLayout();
                    return;
                }
                stop();
                work.run();
            }
        }.start();
    }
}
