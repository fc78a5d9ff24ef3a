package cratekeeper.media;

import cratekeeper.media.sound.Soundprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes prints of what a file sounds like, several at once, each shifted by a part of a frame.
final class Prints {
    /// Half a frame.
    static final int SHIFT = 256;

    private static final int PIECE = 1 << 16;

    private Prints() {}

    /// @param form one side of 16 bit at the print's rate
    /// @throws IOException one sentence: the file cannot be opened or decoded
    static List<Soundprint> of(Decoding decoding, Path path, List<String> form, int count)
            throws IOException, InterruptedException {
        var makers = new ArrayList<Soundprint.Maker>();
        for (int i = 0; i < count; i++) makers.add(new Soundprint.Maker(i * SHIFT));
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
