package cratekeeper.media;

import cratekeeper.media.sound.PrintSearch;
import cratekeeper.media.sound.Soundprint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Hears whether an official preview, half a minute or so, is inside a file: then the file is that
/// recording, whatever its tags say. Safe for use by several threads.
public final class PreviewListener {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PIECE = 1 << 16;

    /// The preview is taken twice, half a frame apart: it may begin anywhere.
    private static final int SHIFT = 256;

    private final Decoding decoding;

    public PreviewListener(Ffmpeg ffmpeg) {
        decoding = new Decoding(ffmpeg, PATIENCE);
    }

    /// Searches the first two hours of the file. An interrupt ends it at once.
    ///
    /// @throws IOException one sentence: a file cannot be opened or decoded
    public PrintSearch.Finding listen(Path file, Path preview)
            throws IOException, InterruptedException {
        var whole = prints(file, 1).getFirst();
        return new PrintSearch(whole).find(prints(preview, 2), SHIFT);
    }

    List<Soundprint> prints(Path path, int count) throws IOException, InterruptedException {
        var makers = new ArrayList<Soundprint.Maker>();
        for (int i = 0; i < count; i++) makers.add(new Soundprint.Maker(i * SHIFT));
        var form = List.of("-ac", "1", "-ar", Soundprint.RATE + "", "-f", "s16le");
        var heard = new boolean[1];
        decoding.run(
                path,
                form,
                PIECE,
                (sound, length) -> {
                    heard[0] |= length > 1;
                    for (int i = 0; i + 1 < length; i += 2) {
                        float sample = (short) FileBytes.u16le(sound, i) / 32768f;
                        for (var maker : makers) maker.add(sample);
                    }
                });
        if (!heard[0]) throw new IOException(path.getFileName() + " cannot be decoded.");
        return makers.stream().map(Soundprint.Maker::made).toList();
    }
}
