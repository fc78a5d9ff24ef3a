package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.wire.Codec;
import cratekeeper.integration.soulseek.wire.FrameReader;
import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.LoggerFactory;

/// A socket that closes itself when nothing moves: ten seconds to introduce oneself, ten more until
/// the first byte, and from then on a minute of silence.
final class PeerSocket implements AutoCloseable {
    static final Duration CONNECT = Duration.ofSeconds(5);
    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration SILENCE = Duration.ofMinutes(1);

    /// Bytes written at a time; each step is a sign of life.
    private static final int STEP = 64 * 1024;

    private final Socket socket;
    private final Waits waits;
    private final OpenSockets all;
    private final InputStream in;
    private final OutputStream out;
    private final FrameReader frames;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Thread watcher;
    private volatile long lastSign;
    private volatile Duration patience = FIRST;
    private volatile long stepSince;
    private volatile boolean inStep;
    private volatile boolean introduced;
    private volatile boolean makesRoom;

    /// For one whose place is reserved.
    private PeerSocket(Socket socket, Waits waits, OpenSockets all) throws IOException {
        this.socket = socket;
        this.waits = waits;
        this.all = all;
        lastSign = waits.nanoTime();
        socket.setTcpNoDelay(true);
        in = new Signing(new BufferedInputStream(socket.getInputStream(), 16_384));
        out = socket.getOutputStream();
        frames = new FrameReader(in);
        watcher = Thread.ofVirtual().name("soulseek-idle").unstarted(this::watch);
    }

    /// Somebody who came to us.
    ///
    /// @throws PeerException there is no room for another one; the socket is closed
    static PeerSocket accepted(Socket socket, Waits waits, OpenSockets all) throws IOException {
        return begin(socket, waits, all, () -> {});
    }

    /// @throws PeerException there is no room for another one
    static PeerSocket connect(InetSocketAddress to, Waits waits, OpenSockets all)
            throws IOException {
        var socket = new Socket();
        return begin(
                socket,
                waits,
                all,
                () -> {
                    try (var _ = Alarm.after(waits, CONNECT, () -> close(socket))) {
                        socket.connect(to);
                    }
                });
    }

    private interface Connecting {
        void connect() throws IOException;
    }

    private static PeerSocket begin(
            Socket socket, Waits waits, OpenSockets all, Connecting connecting) throws IOException {
        boolean reserved = false;
        try {
            all.reserve();
            reserved = true;
            connecting.connect();
            var begun = new PeerSocket(socket, waits, all);
            all.enter(begun);
            begun.watcher.start();
            return begun;
        } catch (IOException e) {
            close(socket);
            if (reserved) all.release();
            throw e;
        }
    }

    InetAddress address() {
        return socket.getInetAddress();
    }

    InputStream in() {
        return in;
    }

    FrameReader frames() {
        return frames;
    }

    /// Each side knows who the other one is: from now on every byte is a sign of life.
    void introduced() {
        lastSign = waits.nanoTime();
        introduced = true;
    }

    /// It may be closed in favour of others when it has been silent.
    void makesRoom() {
        makesRoom = true;
    }

    boolean mayMakeRoom() {
        return makesRoom && !writing.isLocked() && !closing.get();
    }

    long lastSign() {
        return lastSign;
    }

    private void sign() {
        if (!introduced) return;
        lastSign = waits.nanoTime();
        patience = SILENCE;
    }

    <M> void write(Codec<M> codec, M message) throws IOException {
        write(codec.frame(message));
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    /// In one piece, whoever else writes. Somebody who talks but never reads does not hold us up
    /// for longer than a minute.
    void write(byte[] bytes, int from, int length) throws IOException {
        writing.lock();
        try {
            steps(bytes, from, length);
        } finally {
            writing.unlock();
        }
    }

    /// As above, for what is made while it is written.
    void write(PeerConnection.StreamedFrame frame) throws IOException {
        boolean whole = false;
        writing.lock();
        try {
            frame.writeTo(new Stepping());
            whole = true;
        } finally {
            writing.unlock();
            if (!whole) close();
        }
    }

    private void steps(byte[] bytes, int from, int length) throws IOException {
        try {
            for (int done = 0; done < length; done += STEP) {
                stepSince = waits.nanoTime();
                inStep = true;
                out.write(bytes, from + done, Math.min(STEP, length - done));
                inStep = false;
                sign();
            }
        } finally {
            inStep = false;
        }
    }

    /// Called once, also if it is closed already.
    void whenClosed(Runnable work) {
        var _ = closed.thenRun(work);
    }

    private long left() {
        long now = waits.nanoTime();
        long left = lastSign + patience.toNanos() - now;
        return inStep ? Math.min(left, stepSince + SILENCE.toNanos() - now) : left;
    }

    private void watch() {
        try {
            while (true) {
                long left = left();
                if (left <= 0) {
                    close();
                    return;
                }
                waits.sleep(Duration.ofNanos(left));
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) return;
        close(socket);
        all.leave(this);
        watcher.interrupt();
        closed.complete(null);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(PeerSocket.class).debug("closing", e);
        }
    }

    /// Of somebody who holds the lock.
    private final class Stepping extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            steps(bytes, from, length);
        }
    }

    /// Takes each read for a sign of life.
    private final class Signing extends FilterInputStream {
        Signing(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) sign();
            return read;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int read = super.read(to, from, most);
            if (read > 0) sign();
            return read;
        }
    }
}
