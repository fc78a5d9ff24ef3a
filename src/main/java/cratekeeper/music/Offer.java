package cratekeeper.music;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file that a service can deliver. Unknown is `null`. `id` is the service's own and is enough
/// to fetch the file later (never an address that expires).
///
/// @param format in capitals: FLAC, MP3, AAC, ALAC, OGG, OPUS, WAV, AIFF
/// @param bytes size that the service announces
/// @param name file name as the service gives it, with folders where it tells them: foreign text,
///   never a path of ours
/// @param track what the file says to be: title, artists, length; [Track#UNKNOWN] where the service
///   knows a name alone
/// @param checksums by algorithm: "md5", "sha1"; lower-case hex
/// @param licence address of the licence, if one is stated
public record Offer(
        Service service,
        String id,
        String format,
        @Nullable Integer bitrateKbps,
        @Nullable Boolean vbr,
        @Nullable Integer sampleRateHz,
        @Nullable Integer bitDepth,
        @Nullable Long durationMs,
        @Nullable Long bytes,
        @Nullable String peer,
        @Nullable Boolean freeSlot,
        @Nullable Integer queueLength,
        @Nullable Long speedBps,
        String name,
        Track track,
        Map<String, String> checksums,
        @Nullable String licence) {

    public Offer {
        checksums = Map.copyOf(checksums);
    }

    /// "FLAC 16/44.1", "MP3 320", "MP3 V0" or just the format: what a person reads on a chip.
    public String quality() {
        if (bitDepth != null && sampleRateHz != null) {
            return format
                    + " "
                    + bitDepth
                    + "/"
                    + (sampleRateHz % 1000 == 0 ? sampleRateHz / 1000 : sampleRateHz / 1000.0);
        }
        if (lossless() || bitrateKbps == null) return format;
        return Boolean.TRUE.equals(vbr)
                ? format + " VBR " + bitrateKbps
                : format + " " + bitrateKbps;
    }

    /// The name without the folders before it: what a person reads.
    public String fileName() {
        int end = Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/'));
        return end == name.length() - 1 ? name : name.substring(end + 1);
    }

    public boolean lossless() {
        return switch (format) {
            case "FLAC", "ALAC", "WAV", "AIFF" -> true;
            default -> false;
        };
    }
}
