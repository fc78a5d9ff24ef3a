package cratekeeper.ui.review;

import cratekeeper.agent.Previews.Preview;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What listening to files and looking at their sound asks for. Everything here takes a while:
/// never on the FX thread.
public interface Listening {

    /// The first official excerpt that a service has of this recording.
    Optional<Preview> preview(Track track) throws IOException, InterruptedException;

    /// How much later a moment comes in `here` than in `there`; empty if they do not sound alike.
    Optional<Duration> later(Path here, Path there) throws IOException, InterruptedException;

    /// The file's spectrogram as PNG.
    byte[] spectrogram(Path file, int width, int height) throws IOException, InterruptedException;
}
