package cratekeeper.match;

import java.util.Arrays;
import java.util.stream.Stream;

/// The endings of files that hold music.
final class FileExtension {
    private static final int LONGEST = 4;
    private static final int[] KNOWN =
            Stream.of(
                            "mp3", "flac", "wav", "aif", "aiff", "aifc", "m4a", "m4b", "mp4", "ogg",
                            "oga", "opus", "wma", "aac", "alac", "ape", "wv", "webm", "mkv", "mpc",
                            "dsf")
                    .mapToInt(ending -> code(ending, 0))
                    .sorted()
                    .toArray();

    private FileExtension() {}

    static boolean isIn(String name) {
        return at(name) < name.length();
    }

    static String without(String name) {
        return name.substring(0, at(name));
    }

    /// Where its dot is; the end of the name if it has none.
    static int at(String name) {
        int length = name.length();
        for (int letters = 0; letters <= LONGEST && letters < length; letters++) {
            int dot = length - letters - 1;
            if (name.charAt(dot) != '.') continue;
            boolean known = letters > 0 && Arrays.binarySearch(KNOWN, code(name, dot + 1)) >= 0;
            return known ? dot : length;
        }
        return length;
    }

    /// The letters of an ending in one number, whatever their case; 0 if it holds others.
    private static int code(String name, int from) {
        int code = 0;
        for (int i = from; i < name.length(); i++) {
            int c = name.charAt(i);
            if (c > 127) return 0;
            code = code << 8 | (c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return code;
    }
}
