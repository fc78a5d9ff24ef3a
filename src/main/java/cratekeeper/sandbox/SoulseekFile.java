package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Recording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A file that an invented Soulseek user shares.
///
/// @param path as others see it
/// @param recording what is really in it
/// @param percent how much of it there is
/// @param kbps the bit rate that is claimed; 0 for FLAC
record SoulseekFile(String path, Recording recording, AudioFormat format, int percent, int kbps) {

    String folder() {
        return path.substring(0, path.lastIndexOf('\\'));
    }

    String name() {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    long size(long whole) {
        return whole * percent / 100;
    }

    /// All words of the query are words of the path, in any order; words after a minus are not.
    boolean matches(String query) {
        List<String> words = words(path);
        boolean wanted = false;
        for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (word.startsWith("-")) {
                if (words(word).stream().anyMatch(words::contains)) return false;
            } else if (word.startsWith("*")) {
                String end = word.substring(1);
                if (words.stream().noneMatch(w -> w.endsWith(end))) return false;
            } else {
                if (!words.containsAll(words(word))) return false;
                wanted |= !words(word).isEmpty();
            }
        }
        return wanted;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /// The file's entry in lists and answers.
    void write(SoulseekMessage out, String as, long size) {
        int seconds = Objects.requireNonNullElse(recording.lengthMs(), 0) / 1000;
        out.u8(1).text(as).u64(size).text("").u32(3);
        if (format == AudioFormat.FLAC) {
            out.u32(1).u32(seconds).u32(4).u32(Song.RATE).u32(5).u32(16);
        } else {
            out.u32(0).u32(kbps).u32(1).u32(seconds).u32(2).u32(0);
        }
    }
}
