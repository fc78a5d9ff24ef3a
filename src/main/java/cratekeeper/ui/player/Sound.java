package cratekeeper.ui.player;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// What the player bar asks of whatever makes the sound. Calls return at once; positions are read
/// on each frame, so they must be cheap.
public interface Sound {

    /// Plays from this place on; what played before stops once the new is heard.
    void play(Path file, Duration from) throws IOException;

    void pause();

    void resume();

    void seek(Duration position);

    void stop();

    /// Where it is; zero if nothing is loaded.
    Duration position();

    /// Length of what is loaded; zero if unknown.
    Duration length();

    /// Whether sound comes out now.
    boolean playing();

    /// Why what was asked for cannot be played, one sentence; "" if it can.
    String problem();

    /// How loud, 0–1.
    void volume(double share);

    /// Loudness from start to end, 0–1. May take a while: never on the FX thread.
    float[] peaks(Path file, int count) throws IOException, InterruptedException;
}
