package cratekeeper.music;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A file on disk, measured. Unknown is `null`.
///
/// @param container flac, mp3, mp4, ogg, wav, aiff …
/// @param codec flac, mp3, aac, alac, vorbis, opus, pcm_s16le …
/// @param durationMs length that the header states
/// @param decodedMs length that decoding gave; `null` where only the header was read
/// @param cutoffHz highest frequency with sound in it; `null` where nothing was decoded
/// @param evidence what led to the verdict, a sentence each
public record AudioFile(
        Path path,
        @Nullable String container,
        @Nullable String codec,
        @Nullable Integer bitrateKbps,
        @Nullable Boolean vbr,
        @Nullable Integer sampleRateHz,
        @Nullable Integer bitDepth,
        @Nullable Integer channels,
        @Nullable Long durationMs,
        @Nullable Long decodedMs,
        @Nullable Integer cutoffHz,
        Verdict verdict,
        List<String> evidence) {

    /// Whether the file can be trusted.
    public enum Verdict {
        OK,
        SUSPECT,
        BROKEN;

        private final String json = name().toLowerCase(Locale.ROOT);

        public String json() {
            return json;
        }

        @Override
        public String toString() {
            return json();
        }
    }

    public AudioFile {
        evidence = List.copyOf(evidence);
    }

    /// A file that is of no use.
    ///
    /// @param sentence why
    public static AudioFile broken(Path path, String sentence) {
        return new AudioFile(
                path,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Verdict.BROKEN,
                List.of(sentence));
    }

    public boolean broken() {
        return verdict == Verdict.BROKEN;
    }

    public boolean lossless() {
        return codec != null
                && (codec.equals("flac")
                        || codec.equals("alac")
                        || codec.startsWith("pcm_")
                        || codec.equals("wavpack"));
    }

    /// "FLAC", "MP3 320", "OPUS 160": what a person reads on a chip.
    public String quality() {
        if (codec == null) return "?";
        String name = codec.startsWith("pcm_") && container != null ? container : codec;
        String upper = name.toUpperCase(Locale.ROOT);
        return lossless() || bitrateKbps == null ? upper : upper + " " + bitrateKbps;
    }

    /// The same file after it was decoded.
    public AudioFile heard(
            @Nullable Long decodedMs,
            @Nullable Integer cutoffHz,
            Verdict verdict,
            List<String> evidence) {
        return copy(path, decodedMs, cutoffHz, verdict, evidence);
    }

    public AudioFile at(Path elsewhere) {
        return copy(elsewhere, decodedMs, cutoffHz, verdict, evidence);
    }

    private AudioFile copy(
            Path path,
            @Nullable Long decodedMs,
            @Nullable Integer cutoffHz,
            Verdict verdict,
            List<String> evidence) {
        return new AudioFile(
                path,
                container,
                codec,
                bitrateKbps,
                vbr,
                sampleRateHz,
                bitDepth,
                channels,
                durationMs,
                decodedMs,
                cutoffHz,
                verdict,
                evidence);
    }
}
