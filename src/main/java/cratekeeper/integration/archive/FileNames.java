package cratekeeper.integration.archive;

import cratekeeper.integration.archive.ArchiveReply.File;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file's name tells.
final class FileNames {
    private static final Set<String> SOUND =
            Set.of(
                    "flac", "wav", "aif", "aiff", "shn", "mp3", "ogg", "opus", "m4a", "aac", "ape",
                    "wv", "wma", "mp2");
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("^(?:\\d{1,2}[-.])?(?:\\d{1,3}\\s*[-._)]\\s*|\\d{2,3}\\s+)(?=\\S)");
    private static final Pattern STYLUS = Pattern.compile("(?i)_gbia\\w+?_\\d{1,2}_(.+)$");
    private static final Pattern SAMPLE = Pattern.compile("(?i).*[_-]sample\\.\\w+");

    private FileNames() {}

    /// Files with the same root are one recording: a derivative belongs to its original, and two
    /// originals that differ only in format belong together. Tracks unpacked from one archive file
    /// do not.
    static String root(File file, String name) {
        String original = file.original();
        return original != null && isSound(original)
                ? withoutEnding(original)
                : withoutEnding(name);
    }

    private static boolean isSound(String name) {
        return SOUND.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    /// A title where no tag tells one: the name without number, ending and folder.
    static String title(String name) {
        String bare = withoutEnding(name.substring(name.lastIndexOf('/') + 1));
        String words = bare.replaceFirst("^_+", "").replace('_', ' ').strip();
        return LEADING_NUMBER.matcher(words).replaceFirst("").strip();
    }

    /// Other transfers of the same side stand beside the one that was chosen, under names with a
    /// line in front.
    static boolean isAlternate(String name) {
        return name.substring(name.lastIndexOf('/') + 1).startsWith("_");
    }

    /// Stylus and equalisation of such a transfer: "3.8-ct eq".
    static @Nullable String stylus(String name) {
        var found = STYLUS.matcher(withoutEnding(name));
        return found.find() ? found.group(1).replace('_', ' ') : null;
    }

    static boolean isSample(String name) {
        return SAMPLE.matcher(name).matches();
    }
}
