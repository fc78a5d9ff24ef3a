package cratekeeper.media;

import cratekeeper.media.sound.SoundSketch;
import cratekeeper.media.sound.Soundprint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Listens to a file's first two minutes and sketches how it sounds, so that it is known again in
/// another format. Safe for use by several threads.
public final class SketchListener {
    private static final int SECONDS = 120;
    private static final int PRINTS = 2;

    private final Decoding decoding;

    public SketchListener(Ffmpeg ffmpeg) {
        decoding = new Decoding(ffmpeg, Duration.ofMinutes(1));
    }

    /// @throws IOException one sentence: the file cannot be opened or decoded
    public SoundSketch sketch(Path file) throws IOException, InterruptedException {
        var form =
                List.of("-t", SECONDS + "", "-ac", "1", "-ar", Soundprint.RATE + "", "-f", "s16le");
        return SoundSketch.of(Prints.of(decoding, file, form, PRINTS));
    }
}
