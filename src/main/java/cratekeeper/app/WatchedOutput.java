package cratekeeper.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Remembers whether what was printed was lost. A reader who has seen enough and leaves (`| head`)
/// loses nothing that they wanted; a full disk does.
final class WatchedOutput extends OutputStream {
    private final OutputStream to;
    private volatile boolean lost;

    WatchedOutput(OutputStream to) {
        this.to = to;
    }

    boolean lost() {
        return lost;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            to.write(bytes, from, length);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe"))
                lost = true;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
