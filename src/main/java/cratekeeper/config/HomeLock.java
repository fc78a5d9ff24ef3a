package cratekeeper.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says that this process is the one at work in a home. The operating system holds the lock, so it
/// ends with the process, however that ends.
public final class HomeLock implements AutoCloseable {
    // Far behind the text: where locks bind everybody (Windows), the others must still read who it
    // is.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_NUMBER = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

    private final FileChannel file;

    private HomeLock(FileChannel file) {
        this.file = file;
    }

    /// @throws HomeException another process has it, or the file cannot be locked
    public static HomeLock take(Home home) throws HomeException {
        FileChannel file = null;
        try {
            file =
                    FileChannel.open(
                            home.lock(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (tryLock(file) == null) throw taken(file);
            file.truncate(0);
            String number = Long.toString(ProcessHandle.current().pid());
            file.write(ByteBuffer.wrap(number.getBytes(StandardCharsets.US_ASCII)), 0);
            return new HomeLock(file);
        } catch (HomeException e) {
            close(file);
            throw e;
        } catch (IOException e) {
            close(file);
            throw new HomeException(
                    "The home folder "
                            + home
                            + " cannot be locked: allow writing there, or choose another with --home.",
                    e);
        }
    }

    /// Lets the next one in. The file stays: deleting it could take it from under another's lock.
    @Override
    public void close() {
        close(file);
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // This very process has it already.
            return null;
        }
    }

    private static HomeException taken(FileChannel file) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_NUMBER);
        file.read(bytes, 0);
        String number = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        String who = NUMBER.matcher(number).matches() ? " (process " + number + ")" : "";
        return new HomeException(
                "Cratekeeper is already running on this home"
                        + who
                        + ". Close it or choose another with --home.",
                null);
    }

    private static void close(@Nullable FileChannel file) {
        try {
            if (file != null) file.close();
        } catch (IOException e) {
            // The system lets go of it at the latest when the process ends.
        }
    }
}
