package cratekeeper.sandbox;

import java.util.ArrayList;
import java.util.List;

/// A format as the Archive names it.
enum AudioFormat {
    FLAC("Flac", "flac", 0, List.of()),
    VBR_MP3("VBR MP3", "mp3", 0, mp3("-q:a 0 -joint_stereo 0 -compression_level 7")),
    MP3_320("320Kbps MP3", "mp3", 320, mp3("-b:a 320k -compression_level 9")),
    MP3_128("128Kbps MP3", "mp3", 128, mp3("-b:a 128k -compression_level 9")),
    OGG("Ogg Vorbis", "ogg", 0, List.of("-c:a", "vorbis", "-strict", "-2", "-b:a", "192k"));

    /// Frames that stand alone and nothing but frames, so that they can be put in any order.
    private static List<String> mp3(String quality) {
        var options = new ArrayList<>(List.of("-c:a", "libmp3lame", "-reservoir", "0"));
        options.addAll(List.of("-write_xing", "0", "-id3v2_version", "0"));
        options.addAll(List.of(quality.split(" ")));
        return List.copyOf(options);
    }

    final String words;
    final String suffix;

    /// 0 where it varies.
    final int kbps;

    /// For FFmpeg. FLAC is coded by ourselves.
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
