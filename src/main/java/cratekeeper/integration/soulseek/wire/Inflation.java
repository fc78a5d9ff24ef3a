package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates one body step by step, within its limit and the common ledger. To be closed, for the
/// inflater's memory is not Java's.
final class Inflation implements WireReader.Supply, AutoCloseable {
    /// As much is inflated at a time; no text inside is longer.
    private static final int WINDOW = 32 * 1024;

    private final InputStream compressed;
    private final InflateLimit limit;
    private final InflateLedger ledger;
    private final Inflater inflater = new Inflater();
    private final byte[] piece = new byte[4096];
    private long inflated;
    private long charged;

    private Inflation(InputStream compressed, InflateLimit limit, InflateLedger ledger) {
        this.compressed = compressed;
        this.limit = limit;
        this.ledger = ledger;
    }

    static Inflation of(Frame frame, InflateLimit limit, InflateLedger ledger)
            throws WireException {
        var inflation = new Inflation(frame.stream(), limit, ledger);
        try {
            inflation.charge(WINDOW);
        } catch (WireException e) {
            inflation.close();
            throw e;
        }
        return inflation;
    }

    WireReader reader() {
        return new WireReader(this, WINDOW);
    }

    @Override
    public boolean more(ByteBuffer window) throws IOException {
        while (true) {
            int step = step(window);
            if (step > 0) {
                window.position(window.position() + step);
                count(step);
                return true;
            }
            if (inflater.finished()) return false;
            if (inflater.needsDictionary()) {
                throw new WireException("A message is compressed with a dictionary of its own.");
            }
            feed();
        }
    }

    private int step(ByteBuffer window) throws WireException {
        try {
            return inflater.inflate(
                    window.array(), window.arrayOffset() + window.position(), window.remaining());
        } catch (DataFormatException e) {
            throw new WireException("A message is not compressed as it should be.");
        }
    }

    private void feed() throws IOException {
        int read = compressed.read(piece, 0, piece.length);
        if (read < 0) throw new WireException("A compressed message ends early.");
        inflater.setInput(piece, 0, read);
    }

    private void count(int step) throws WireException {
        inflated += step;
        limit.check(inflater.getBytesRead(), inflated);
        if (limit.kept()) charge(step);
    }

    private void charge(long bytes) throws WireException {
        ledger.take(bytes);
        charged += bytes;
    }

    @Override
    public void close() {
        inflater.end();
        ledger.giveBack(charged);
        charged = 0;
    }
}
