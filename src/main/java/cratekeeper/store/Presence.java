package cratekeeper.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Tells whether anybody else has the database open. The system drops the lock when a process dies,
/// so a killed one is never mistaken for a living one. Only a hint: where locks are not supported,
/// one is taken for not alone, and merely a check is left out.
final class Presence implements AutoCloseable {

    private final @Nullable FileChannel channel;
    private final boolean alone;

    private Presence(@Nullable FileChannel channel, boolean alone) {
        this.channel = channel;
        this.alone = alone;
    }

    static Presence enter(Path database) {
        Path file = database.resolveSibling(database.getFileName() + "-lock");
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
        } catch (IOException e) {
            // A folder that cannot be written: opening the database will say so.
            return new Presence(null, false);
        }
        return new Presence(channel, lock(channel));
    }

    private static boolean lock(FileChannel channel) {
        try {
            FileLock whole = channel.tryLock();
            boolean alone = whole != null;
            if (alone) whole.release();
            // From here on others see that somebody is in.
            FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
            return alone && shared != null;
        } catch (IOException | OverlappingFileLockException e) {
            // Held by this very process, or locks do not work here: not alone, as far as we know.
            return false;
        }
    }

    boolean alone() {
        return alone;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
    }
}
