package cratekeeper.sandbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// Counts and sums up what is written through it: the figures the Archive gives for each file.
final class Digests extends FilterOutputStream {
    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha1 = digest("SHA-1");
    private final CRC32 crc32 = new CRC32();
    private long size;

    Digests(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        md5.update(bytes, from, count);
        sha1.update(bytes, from, count);
        crc32.update(bytes, from, count);
        size += count;
    }

    /// Size, MD5, SHA-1 and CRC-32, parted by blanks. Once.
    String sums() {
        var hex = HexFormat.of();
        return size
                + " "
                + hex.formatHex(md5.digest())
                + " "
                + hex.formatHex(sha1.digest())
                + " "
                + hex.toHexDigits((int) crc32.getValue());
    }

    static String md5(byte[] bytes) {
        return HexFormat.of().formatHex(digest("MD5").digest(bytes));
    }

    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
