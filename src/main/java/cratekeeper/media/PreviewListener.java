package cratekeeper.media;

import cratekeeper.media.sound.PrintSearch;
import cratekeeper.media.sound.Soundprint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Hears whether an official preview, half a minute or so, is inside a file: then the file is that
/// recording, whatever its tags say. Safe for use by several threads.
public final class PreviewListener {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Decoding decoding;

    public PreviewListener(Ffmpeg ffmpeg) {
        decoding = new Decoding(ffmpeg, PATIENCE);
    }

    /// Searches the first two hours of the file. The preview is taken twice, half a frame apart: it
    /// may begin anywhere. An interrupt ends it at once.
    ///
    /// @throws IOException one sentence: a file cannot be opened or decoded
    public PrintSearch.Finding listen(Path file, Path preview)
            throws IOException, InterruptedException {
        var whole = prints(file, 1).getFirst();
        return new PrintSearch(whole).find(prints(preview, 2), Prints.SHIFT);
    }

    List<Soundprint> prints(Path path, int count) throws IOException, InterruptedException {
        var form = List.of("-ac", "1", "-ar", Soundprint.RATE + "", "-f", "s16le");
        return Prints.of(decoding, path, form, count);
    }
}
