package cratekeeper.sandbox;

import java.util.List;

/// A format as the Archive names it.
enum AudioFormat {
    FLAC("Flac", "flac", 0, List.of()),
    VBR_MP3(
            "VBR MP3",
            "mp3",
            0,
            List.of("-q:a", "0", "-joint_stereo", "0", "-compression_level", "7")),
    MP3_320("320Kbps MP3", "mp3", 320, List.of("-b:a", "320k", "-compression_level", "9")),
    MP3_128("128Kbps MP3", "mp3", 128, List.of("-b:a", "128k", "-compression_level", "9")),
    OGG("Ogg Vorbis", "ogg", 0, List.of("-b:a", "192k"));

    final String words;
    final String suffix;

    /// 0 where it varies.
    final int kbps;

    final List<String> options;

    AudioFormat(String words, String suffix, int kbps, List<String> options) {
        this.words = words;
        this.suffix = suffix;
        this.kbps = kbps;
        this.options = options;
    }

    boolean mp3() {
        return suffix.equals("mp3");
    }

    static AudioFormat named(String words) {
        for (AudioFormat format : values()) if (format.words.equals(words)) return format;
        throw new IllegalArgumentException("no format " + words);
    }
}
