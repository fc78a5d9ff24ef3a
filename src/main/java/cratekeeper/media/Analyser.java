package cratekeeper.media;

import cratekeeper.media.sound.Chroma;
import cratekeeper.media.sound.KeyProfile;
import cratekeeper.media.sound.Onsets;
import cratekeeper.media.sound.Tempo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Hears tempo, key and energy in a file. Safe for use by several threads.
public final class Analyser {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// A set of hours has many tempos: its first half hour stands for it.
    private static final String LONGEST_SECONDS = "1800";

    private static final int PIECE = 1 << 16;
    private final Decoding decoding;

    public Analyser(Ffmpeg ffmpeg) {
        decoding = new Decoding(ffmpeg, PATIENCE);
    }

    /// An interrupt ends it at once.
    ///
    /// @throws IOException one sentence: the file cannot be opened or decoded
    public Analysis analyse(Path path) throws IOException, InterruptedException {
        try (var file = FileBytes.open(path)) {
            var notAudio = NotAudio.sentence(file);
            if (notAudio.isPresent())
                throw new IOException(path.getFileName() + ": " + notAudio.get());
        }
        var onsets = new Onsets();
        var chroma = new Chroma();
        var form =
                List.of("-t", LONGEST_SECONDS, "-ac", "1", "-ar", Onsets.RATE + "", "-f", "s16le");
        decoding.run(
                path,
                form,
                PIECE,
                (sound, length) -> {
                    for (int i = 0; i + 1 < length; i += 2) {
                        float sample = (short) FileBytes.u16le(sound, i) / 32768f;
                        onsets.add(sample);
                        chroma.add(sample);
                    }
                });
        if (onsets.isEmpty()) throw new IOException(path.getFileName() + " cannot be decoded.");
        var tempo = Tempo.of(onsets);
        var key = KeyProfile.of(chroma, onsets, tempo);
        return new Analysis(
                tempo.bpm() > 0 ? tempo.bpm() : null,
                tempo.confidence(),
                key.key(),
                key.confidence(),
                onsets.energy());
    }
}
