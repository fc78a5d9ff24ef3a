package cratekeeper.integration.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the Archive calls a file's format, as far as it is sound that we can play. Shorten is
/// known, so that its tags and derivatives find together, but never offered.
///
/// @param name as in an offer: FLAC, MP3 …
/// @param vbr `null` where the name does not tell
record ArchiveFormat(
        String name,
        @Nullable Integer bitrateKbps,
        @Nullable Boolean vbr,
        @Nullable Integer bitDepth) {

    private static final String SHORTEN = "SHORTEN";
    private static final Pattern FIXED = Pattern.compile("(\\d{2,3})\\s*kbps mp3");

    static Optional<ArchiveFormat> of(@Nullable String name) {
        if (name == null) return Optional.empty();
        String lower = name.strip().toLowerCase(Locale.ROOT);
        var fixed = FIXED.matcher(lower);
        if (fixed.matches()) {
            int kbps = Integer.parseInt(fixed.group(1));
            return Optional.of(new ArchiveFormat("MP3", kbps, false, null));
        }
        return Optional.ofNullable(
                switch (lower) {
                    case "24bit flac" -> new ArchiveFormat("FLAC", null, null, 24);
                    case "flac" -> plain("FLAC");
                    case "wave", "wav" -> plain("WAV");
                    case "aiff" -> plain("AIFF");
                    case "apple lossless audio" -> plain("ALAC");
                    case "vbr mp3" -> new ArchiveFormat("MP3", null, true, null);
                    case "mp3" -> plain("MP3");
                    case "ogg vorbis" -> plain("OGG");
                    case "opus" -> plain("OPUS");
                    case "advanced audio coding", "aac", "mpeg-4 audio", "m4a" -> plain("AAC");
                    case "shorten" -> plain(SHORTEN);
                    default -> null;
                });
    }

    private static ArchiveFormat plain(String name) {
        return new ArchiveFormat(name, null, null, null);
    }

    boolean isOffered() {
        return !name.equals(SHORTEN);
    }
}
