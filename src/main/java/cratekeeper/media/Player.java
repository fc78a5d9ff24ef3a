package cratekeeper.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays one local file at a time. Commands return at once and may come from any thread; what
/// becomes of them is told to the [Listener]. Nothing here throws because of a file or a sound
/// card.
public final class Player implements AutoCloseable {
    /// What the player is doing.
    public enum State {
        /// Nothing is loaded.
        STOPPED,
        PLAYING,
        PAUSED,
        /// Played to its end.
        ENDED,
        /// Could not be played; the sentence says why.
        FAILED
    }

    /// Told in order, one at a time, by threads of the player: a window hands over to its own.
    @FunctionalInterface
    public interface Listener {
        /// @param sentence why it failed; "" in all other states
        void changed(State state, String sentence);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);

    private final Ffmpeg ffmpeg;
    private final SoundOutput output;
    private volatile Listener listener = (_, _) -> {};

    private final Volume volume = new Volume();
    private final Object lock = new Object();
    private @Nullable Path file;
    private @Nullable Playing playing;
    private @Nullable Duration length;
    private State state = State.STOPPED;

    /// Plays on the system's usual output.
    public Player(Ffmpeg ffmpeg) {
        this(ffmpeg, new Speakers());
    }

    public Player(Ffmpeg ffmpeg, SoundOutput output) {
        this.ffmpeg = ffmpeg;
        this.output = output;
    }

    /// One listener; a new one replaces the old.
    public void listen(Listener to) {
        listener = to;
    }

    /// Plays this file from its start, instead of what was playing.
    public void play(Path path) {
        play(path, Duration.ZERO);
    }

    /// Plays this file from this place on. What was playing is heard until the new sound is there,
    /// and the new one comes in as much later as that took: two copies of one recording follow each
    /// other without a gap.
    public void play(Path path, Duration from) {
        synchronized (lock) {
            Playing before = state == State.PLAYING ? playing : null;
            if (before == null) end();
            file = path;
            length = null;
            begin(from.isNegative() ? Duration.ZERO : from, false, before);
        }
    }

    /// How loud, 0–1, from now on.
    public void volume(double share) {
        volume.set(share);
    }

    /// Goes on later from here. Nothing happens unless something plays.
    public void pause() {
        synchronized (lock) {
            if (state != State.PLAYING || playing == null) return;
            playing.pause();
            tell(State.PAUSED, "");
        }
    }

    /// Goes on after a pause; after the end, plays again from the start.
    public void resume() {
        synchronized (lock) {
            if (state == State.ENDED) {
                begin(Duration.ZERO, false);
            } else if (state == State.PAUSED && playing != null) {
                playing.resume();
                tell(State.PLAYING, "");
            }
        }
    }

    /// Goes to this place, playing or paused as it was; places outside the file mean its ends.
    public void seek(Duration to) {
        synchronized (lock) {
            if (file == null || state == State.STOPPED || state == State.FAILED) return;
            Duration place = to.isNegative() ? Duration.ZERO : to;
            if (length != null && place.compareTo(length) > 0) place = length;
            boolean paused = state == State.PAUSED;
            end();
            begin(place, paused);
        }
    }

    /// Ends playing and forgets the file.
    public void stop() {
        synchronized (lock) {
            end();
            file = null;
            length = null;
            if (state != State.STOPPED) tell(State.STOPPED, "");
        }
    }

    public State state() {
        synchronized (lock) {
            return state;
        }
    }

    /// How far it has been heard; zero if nothing is loaded.
    public Duration position() {
        synchronized (lock) {
            if (state == State.ENDED && length != null) return length;
            return playing == null ? Duration.ZERO : playing.position();
        }
    }

    /// Length of the file, as soon as it is known.
    public Optional<Duration> length() {
        synchronized (lock) {
            return Optional.ofNullable(length);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void begin(Duration from, boolean paused) {
        begin(from, paused, null);
    }

    private void begin(Duration from, boolean paused, @Nullable Playing before) {
        if (file == null) return;
        var fresh = new Playing(ffmpeg, output, volume, file, from, paused, before);
        playing = fresh;
        tell(paused ? State.PAUSED : State.PLAYING, "");
        Thread.ofVirtual().name("player").start(() -> run(fresh));
    }

    private void end() {
        if (playing != null) playing.cancel();
        playing = null;
    }

    private void run(Playing mine) {
        try {
            Duration found = mine.length();
            synchronized (lock) {
                if (playing == mine) length = found;
            }
            boolean toTheEnd = mine.run();
            if (toTheEnd) ended(mine, State.ENDED, "");
        } catch (IOException | RuntimeException e) {
            LOG.debug("Playing failed", e);
            String said = e instanceof IOException ? e.getMessage() : null;
            ended(mine, State.FAILED, said == null ? "The file cannot be played." : said);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but a shutdown: there is nothing left to tell.
            mine.cancel();
        } finally {
            mine.cancel();
        }
    }

    private void ended(Playing mine, State how, String sentence) {
        synchronized (lock) {
            // Another file, or another place, has taken over.
            if (playing == mine) tell(how, sentence);
        }
    }

    private void tell(State now, String sentence) {
        state = now;
        listener.changed(now, sentence);
    }
}
