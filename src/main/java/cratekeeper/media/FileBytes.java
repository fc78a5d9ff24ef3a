package cratekeeper.media;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A file, read here and there. Positions are bytes from the start.
final class FileBytes implements Closeable {
    private static final int CHUNK = 1 << 20;

    /// Headers and tags without covers mostly lie in here: one read serves them all.
    private static final int HEAD = 1 << 14;

    /// Several kinds of tags are looked for at the end.
    private static final int TAIL = 256;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private byte @Nullable [] head;
    private byte @Nullable [] tail;

    private FileBytes(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
    }

    static FileBytes open(Path path) throws IOException {
        if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile())
            throw new IOException(path + " is not a file.");
        return new FileBytes(path, FileChannel.open(path, StandardOpenOption.READ));
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    /// Up to `length` bytes from there: fewer at the end of the file, none behind it.
    byte[] upTo(long from, int length) throws IOException {
        if (from < 0 || from >= size) return new byte[0];
        int wanted = (int) Math.min(length, size - from);
        if (from + wanted <= HEAD) {
            byte[] head = this.head;
            if (head == null) this.head = head = read(0, (int) Math.min(HEAD, size));
            return part(head, (int) from, wanted);
        }
        if (from < size - TAIL) return read(from, wanted);
        byte[] tail = this.tail;
        if (tail == null) this.tail = tail = read(size - TAIL, TAIL);
        return part(tail, (int) (from - size + TAIL), wanted);
    }

    /// Fewer if the file became shorter.
    private static byte[] part(byte[] bytes, int from, int length) {
        return from >= bytes.length
                ? new byte[0]
                : Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
    }

    private byte[] read(long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // Goes on until the buffer is full.
        }
        return buffer.hasRemaining()
                ? Arrays.copyOf(buffer.array(), buffer.position())
                : buffer.array();
    }

    /// Exactly these bytes.
    byte[] exactly(long from, long length) throws IOException {
        if (from < 0 || length < 0 || length > size - from || length > Integer.MAX_VALUE - 16)
            throw new EOFException(path.getFileName() + " ends too early.");
        return upTo(from, (int) length);
    }

    /// Whether these ASCII characters stand there.
    boolean says(long from, String text) throws IOException {
        byte[] found = upTo(from, text.length());
        if (found.length != text.length()) return false;
        for (int i = 0; i < found.length; i++)
            if ((found[i] & 0xff) != text.charAt(i)) return false;
        return true;
    }

    void copyTo(WritableByteChannel out, long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            long copied = channel.transferTo(at, Math.min(to - at, CHUNK * 8L), out);
            if (copied <= 0) throw new EOFException(path.getFileName() + " became shorter.");
            at += copied;
        }
    }

    void addTo(CRC32C sum, long from, long to) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.max(1, Math.min(CHUNK, to - from)));
        long at = from;
        while (at < to) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
            int read = channel.read(buffer, at);
            if (read < 0) throw new EOFException(path.getFileName() + " became shorter.");
            sum.update(buffer.flip());
            at += read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static int u16be(byte[] b, int at) {
        return (b[at] & 0xff) << 8 | (b[at + 1] & 0xff);
    }

    static long u32be(byte[] b, int at) {
        return (long) u16be(b, at) << 16 | u16be(b, at + 2);
    }

    static int u16le(byte[] b, int at) {
        return (b[at] & 0xff) | (b[at + 1] & 0xff) << 8;
    }

    static long u32le(byte[] b, int at) {
        return u16le(b, at) | (long) u16le(b, at + 2) << 16;
    }

    static long u64be(byte[] b, int at) {
        return u32be(b, at) << 32 | u32be(b, at + 4);
    }

    static long u64le(byte[] b, int at) {
        return u32le(b, at) | u32le(b, at + 4) << 32;
    }
}
