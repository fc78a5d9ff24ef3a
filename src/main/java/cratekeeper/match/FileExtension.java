package cratekeeper.match;

import java.util.Locale;
import java.util.Set;

/// The endings of files that hold music.
final class FileExtension {
    private static final Set<String> KNOWN =
            WordList.of(
                    """
                    mp3 flac wav aif aiff aifc m4a m4b mp4 ogg oga opus wma aac alac ape wv webm mkv
                    mpc dsf
                    """);
    private static final int LONGEST = 4;

    private FileExtension() {}

    static boolean isIn(String name) {
        return at(name) < name.length();
    }

    static String without(String name) {
        return name.substring(0, at(name));
    }

    /// Where its dot is; the end of the name if it has none.
    private static int at(String name) {
        int dot = name.lastIndexOf('.');
        int letters = name.length() - dot - 1;
        boolean mayBe = dot >= 0 && letters > 0 && letters <= LONGEST;
        return mayBe && KNOWN.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                ? dot
                : name.length();
    }
}
