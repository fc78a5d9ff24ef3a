package cratekeeper.ui.player;

import cratekeeper.ui.Background;
import cratekeeper.ui.Texts;
import java.io.IOException;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/// One file at a time: loaded, playing or paused, and its loudness over time.
public final class PlayerViewModel {
    private static final int PEAKS = 400;
    private final Sound sound;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Playing> playing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<float[]> peaks = new ReadOnlyObjectWrapper<>(new float[0]);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final DoubleProperty volume = new SimpleDoubleProperty(1);
    private final Texts texts = Texts.in(PlayerViewModel.class);
    private final BooleanProperty empty = new SimpleBooleanProperty(true);
    private Background.Running measuring = Background.Running.NONE;

    public PlayerViewModel(Sound sound, Background background) {
        this.sound = sound;
        this.background = background;
        empty.bind(playing.isNull());
        volume.subscribe((_, now) -> sound.volume(now.doubleValue()));
    }

    public ReadOnlyObjectProperty<@Nullable Playing> playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether sound comes out.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<float[]> peaksProperty() {
        return peaks.getReadOnlyProperty();
    }

    /// Why the file does not play, one sentence; "" if nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How loud, 0–1.
    public DoubleProperty volumeProperty() {
        return volume;
    }

    public BooleanProperty emptyProperty() {
        return empty;
    }

    /// Plays the file from the start; asked for what plays already, it pauses or goes on.
    public void play(Playing wanted) {
        Playing now = playing.get();
        if (now != null && now.file().equals(wanted.file())) {
            toggle();
            return;
        }
        playFrom(wanted, Duration.ZERO);
    }

    /// Plays the file from this place on, whatever plays now.
    public void playFrom(Playing wanted, Duration place) {
        boolean another = playing.get() == null || !playing.get().file().equals(wanted.file());
        problem.set("");
        try {
            sound.play(wanted.file(), place);
        } catch (IOException e) {
            problem.set(texts.get("unplayable"));
            return;
        }
        playing.set(wanted);
        running.set(true);
        if (another) measure(wanted);
    }

    public void toggle() {
        if (playing.get() == null) return;
        if (running.get()) sound.pause();
        else sound.resume();
        running.set(!running.get());
    }

    /// Ends playing and forgets the file.
    public void stop() {
        measuring.cancel();
        sound.stop();
        running.set(false);
        problem.set("");
        playing.set(null);
    }

    /// @param share of the track, 0–1
    public void seek(double share) {
        sound.seek(Duration.ofMillis(Math.round(sound.length().toMillis() * share)));
    }

    /// Goes so far on, or back; the ends of the track are the ends.
    public void skip(Duration by) {
        if (playing.get() == null) return;
        Duration to = sound.position().plus(by);
        Duration end = sound.length();
        sound.seek(to.isNegative() ? Duration.ZERO : to.compareTo(end) > 0 ? end : to);
    }

    /// Asks the sound where it is; called once a frame while something is loaded.
    public void refresh() {
        running.set(sound.playing());
        problem.set(sound.problem());
    }

    public Duration position() {
        return sound.position();
    }

    public Duration length() {
        return sound.length();
    }

    private void measure(Playing wanted) {
        measuring.cancel();
        peaks.set(new float[0]);
        measuring =
                background.start(
                        () -> sound.peaks(wanted.file(), PEAKS),
                        new Background.Answer<>() {
                            @Override
                            public void done(float[] measured) {
                                peaks.set(measured);
                            }

                            @Override
                            public void failed(Exception cause) {
                                // Without a picture of it the track still plays: the line stays
                                // quiet.
                                peaks.set(new float[0]);
                            }
                        });
    }
}
