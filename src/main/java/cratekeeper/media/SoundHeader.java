package cratekeeper.media;

import cratekeeper.music.AudioFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jaudiotagger.audio.AudioFileIO;
import org.jspecify.annotations.Nullable;

/// What an audio file says of itself at its beginning, in a few milliseconds: for folders with very
/// many of them. No program is started, nothing is judged.
public final class SoundHeader {
    private static final Set<String> LOSSLESS = Set.of("flac", "wav", "aif", "aiff");
    private static final Set<String> KNOWN =
            Set.of("flac", "wav", "aif", "aiff", "mp3", "m4a", "ogg", "opus");

    private SoundHeader() {}

    /// Empty for what is no audio, or cannot be read.
    public static Optional<AudioFile> of(Path file) {
        String ending = ending(file);
        if (!KNOWN.contains(ending)) return Optional.empty();
        try {
            var header =
                    Jaudiotagger.call(
                            "read",
                            () -> AudioFileIO.readAs(file.toFile(), ending).getAudioHeader());
            String encoding = header.getEncodingType().toLowerCase(Locale.ROOT);
            boolean lossless =
                    LOSSLESS.contains(ending)
                            || encoding.contains("lossless")
                            || encoding.contains("alac");
            double seconds = header.getPreciseTrackLength();
            return Optional.of(
                    new AudioFile(
                            file,
                            ending,
                            codec(ending, lossless),
                            positive(header.getBitRateAsNumber()),
                            header.isVariableBitRate(),
                            positive(header.getSampleRateAsNumber()),
                            lossless ? positive(header.getBitsPerSample()) : null,
                            null,
                            seconds > 0 ? (Long) Math.round(seconds * 1000) : null,
                            null,
                            null,
                            AudioFile.Verdict.OK,
                            List.of()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String codec(String ending, boolean lossless) {
        return switch (ending) {
            case "wav", "aif", "aiff" -> "pcm_s16le";
            case "m4a" -> lossless ? "alac" : "aac";
            case "ogg" -> "vorbis";
            default -> ending;
        };
    }

    private static @Nullable Integer positive(long value) {
        return value > 0 && value <= Integer.MAX_VALUE ? (Integer) (int) value : null;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
