package cratekeeper.media;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// A front cover as it lies in a file. Treat the bytes as read-only: they are not copied, for they
/// may be megabytes.
public final class Artwork {
    private final byte[] bytes;
    private final String mime;

    private Artwork(byte[] bytes, String mime) {
        this.bytes = bytes;
        this.mime = mime;
    }

    /// Empty if the bytes are no JPEG, PNG, GIF or WebP: nothing else is put into a file.
    public static Optional<Artwork> of(byte[] bytes) {
        String mime = null;
        if (begins(bytes, 0, 0xff, 0xd8, 0xff)) mime = "image/jpeg";
        else if (begins(bytes, 0, 0x89, 'P', 'N', 'G')) mime = "image/png";
        else if (begins(bytes, 0, 'G', 'I', 'F', '8')) mime = "image/gif";
        else if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P'))
            mime = "image/webp";
        return mime == null ? Optional.empty() : Optional.of(new Artwork(bytes, mime));
    }

    public byte[] bytes() {
        return bytes;
    }

    /// image/jpeg, image/png …
    public String mime() {
        return mime;
    }

    private static boolean begins(byte[] bytes, int at, int... with) {
        if (bytes.length < at + with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[at + i] & 0xff) != with[i]) return false;
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artwork art
                && mime.equals(art.mime)
                && Arrays.equals(bytes, art.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mime, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return mime + ", " + bytes.length + " bytes";
    }
}
