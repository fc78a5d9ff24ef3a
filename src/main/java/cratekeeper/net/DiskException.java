package cratekeeper.net;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// The disk failed us, not the network: full, read-only, gone.
public final class DiskException extends IOException {
    private static final long serialVersionUID = 1;

    public DiskException(String message, IOException cause) {
        super(message, cause);
    }

    /// Says what to do about a file that cannot be written.
    public static DiskException of(Path file, IOException cause) {
        Path folder = file.toAbsolutePath().getParent();
        String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        String sentence;
        if (reason.contains("no space")
                || reason.contains("not enough space")
                || reason.contains("quota")) {
            sentence = "The disk is full: free some space for " + folder + ".";
        } else if (cause instanceof NoSuchFileException) {
            sentence = "The folder " + folder + " is gone: create it again or choose another.";
        } else if (cause instanceof AccessDeniedException || reason.contains("read-only")) {
            sentence =
                    "Nothing may be written in " + folder + ": allow it or choose another folder.";
        } else {
            sentence = "Writing in " + folder + " failed: check the disk.";
        }
        return new DiskException(sentence, cause);
    }
}
