package cratekeeper.integration.soulseek.search;

import cratekeeper.integration.soulseek.wire.SharedFile;
import org.jspecify.annotations.Nullable;

/// What a file is, going by the end of its name: nobody says more.
public enum AudioKind {
    FLAC,
    ALAC,
    WAV,
    AIFF,
    MP3,
    AAC,
    OGG,
    OPUS;

    /// Null for what is no audio, or none that we play.
    public static @Nullable AudioKind of(SharedFile file) {
        return switch (file.path().extension()) {
            case "flac" -> FLAC;
            case "mp3" -> MP3;
            // Only of what is lossless do clients tell the depth.
            case "m4a", "mp4" -> file.attributes().bitDepth().isPresent() ? ALAC : AAC;
            case "aac" -> AAC;
            case "alac" -> ALAC;
            case "wav", "wave" -> WAV;
            case "aif", "aiff", "aifc" -> AIFF;
            case "ogg", "oga" -> OGG;
            case "opus" -> OPUS;
            default -> null;
        };
    }

    public boolean isLossless() {
        return compareTo(AIFF) <= 0;
    }
}
