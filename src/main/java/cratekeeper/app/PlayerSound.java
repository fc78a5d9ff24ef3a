package cratekeeper.app;

import cratekeeper.media.Ffmpeg;
import cratekeeper.media.Player;
import cratekeeper.media.Waveform;
import cratekeeper.ui.player.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The player bar's sound, made by the bundled FFmpeg; loaded when something is first played.
final class PlayerSound implements Sound {
    private final Ffmpeg ffmpeg;
    private @Nullable Player player;
    private volatile String problem = "";

    PlayerSound(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    private synchronized Player player() {
        if (player == null) {
            player = new Player(ffmpeg);
            player.listen((_, sentence) -> problem = sentence);
        }
        return player;
    }

    @Override
    public void play(Path file, Duration from) {
        problem = "";
        player().play(file, from);
    }

    @Override
    public void volume(double share) {
        player().volume(share);
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public void pause() {
        player().pause();
    }

    @Override
    public void resume() {
        player().resume();
    }

    @Override
    public void seek(Duration position) {
        player().seek(position);
    }

    @Override
    public void stop() {
        player().stop();
    }

    @Override
    public synchronized Duration position() {
        return player == null ? Duration.ZERO : player.position();
    }

    @Override
    public synchronized Duration length() {
        return player == null ? Duration.ZERO : player.length().orElse(Duration.ZERO);
    }

    @Override
    public synchronized boolean playing() {
        return player != null && player.state() == Player.State.PLAYING;
    }

    @Override
    public float[] peaks(Path file, int count) throws IOException, InterruptedException {
        return new Waveform(ffmpeg).peaks(file, count);
    }
}
