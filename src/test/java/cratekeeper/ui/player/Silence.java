package cratekeeper.ui.player;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Plays nothing, and is always at 1:12.
public final class Silence implements Sound {
    public volatile Path loaded;
    public volatile String problem = "";
    public volatile double loudness = 1;
    public final List<Duration> sought = new CopyOnWriteArrayList<>();
    private volatile boolean playing;

    @Override
    public void play(Path file, Duration from) {
        loaded = file;
        playing = problem.isEmpty();
        if (from.isPositive()) sought.add(from);
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public void volume(double share) {
        loudness = share;
    }

    @Override
    public void pause() {
        playing = false;
    }

    @Override
    public void resume() {
        playing = true;
    }

    @Override
    public void seek(Duration position) {
        sought.add(position);
    }

    @Override
    public void stop() {
        playing = false;
        loaded = null;
    }

    @Override
    public Duration position() {
        return loaded == null ? Duration.ZERO : Duration.ofSeconds(140);
    }

    @Override
    public Duration length() {
        return loaded == null ? Duration.ZERO : Duration.ofSeconds(408);
    }

    @Override
    public boolean playing() {
        return playing;
    }

    @Override
    public float[] peaks(Path file, int count) {
        var peaks = new float[count];
        for (int i = 0; i < count; i++) {
            double slow = Math.abs(Math.sin(i / 26.0)) * 0.6 + 0.2;
            peaks[i] = (float) (slow * (0.75 + 0.25 * Math.sin(i * 1.7)));
        }
        return peaks;
    }
}
