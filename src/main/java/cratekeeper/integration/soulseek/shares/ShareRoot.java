package cratekeeper.integration.soulseek.shares;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A folder that a person has chosen to share.
///
/// @param name what others see instead of everything above it
/// @param folder without links on the way
public record ShareRoot(String name, Path folder) {
    public ShareRoot {
        if (name.isBlank() || name.contains("\\") || name.contains("/")) {
            throw new IllegalArgumentException("a share cannot be named like a path");
        }
    }

    /// The folder under its own name. Its links are followed now, once: later they are not.
    ///
    /// @throws IOException there is no such folder, or it is a whole disk
    public static ShareRoot of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!real.toFile().isDirectory() || real.getNameCount() == 0) {
            throw new IOException("Only a folder can be shared, not a file or a whole disk.");
        }
        return new ShareRoot(real.getFileName().toString().replace('\\', '_'), real);
    }

    /// Whether it still is the folder that was chosen.
    boolean isThere() {
        try {
            return folder.toRealPath(LinkOption.NOFOLLOW_LINKS).equals(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
