package cratekeeper.integration.soulseek.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A path, or a name inside a folder, as its owner wrote it. The owner compares bytes, so the bytes
/// are kept and sent back exactly; the text is for people. Two paths are equal if their bytes are.
///
/// The separator is the backslash, whatever the owner's system.
public final class RemotePath implements Comparable<RemotePath> {
    private static final int LONGEST_EXTENSION = 6;

    private final byte[] bytes;
    private @Nullable String text;

    private RemotePath(byte[] bytes) {
        this.bytes = bytes;
    }

    /// As a path of our own is written: in UTF-8.
    public static RemotePath of(String text) {
        return new RemotePath(text.getBytes(StandardCharsets.UTF_8));
    }

    public static RemotePath of(byte[] bytes) {
        return new RemotePath(bytes.clone());
    }

    /// For bytes that nobody else holds.
    static RemotePath owning(byte[] bytes) {
        return new RemotePath(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    byte[] shared() {
        return bytes;
    }

    /// For a person, and for comparing words; decoded when first asked for.
    public String text() {
        String known = text;
        if (known == null) text = known = WireText.decode(bytes, 0, bytes.length);
        return known;
    }

    /// The last element: the file's own name.
    public String name() {
        String whole = text();
        return whole.substring(separator(whole) + 1);
    }

    /// What stands behind the name's last dot, in lower case, if it is plain and short; else "".
    /// The text need not be decoded for it.
    public String extension() {
        int last = bytes.length - 1;
        int first = Math.max(0, bytes.length - LONGEST_EXTENSION);
        for (int i = last; i >= first; i--) {
            if (bytes[i] == '.') {
                return new String(bytes, i + 1, last - i, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
            }
            if (!Character.isLetterOrDigit(bytes[i])) return "";
        }
        return "";
    }

    /// The folder, byte by byte as its owner wrote it; empty if there is none. Clients that leak
    /// forward slashes have only those taken for separators that stand behind the last backslash.
    public RemotePath folder() {
        int last = bytes.length - 1;
        while (last >= 0 && bytes[last] != '\\' && bytes[last] != '/') last--;
        return new RemotePath(Arrays.copyOf(bytes, Math.max(last, 0)));
    }

    /// A file inside of this folder.
    public RemotePath child(RemotePath name) {
        if (bytes.length == 0) return name;
        byte[] joined = Arrays.copyOf(bytes, bytes.length + 1 + name.bytes.length);
        joined[bytes.length] = '\\';
        System.arraycopy(name.bytes, 0, joined, bytes.length + 1, name.bytes.length);
        return new RemotePath(joined);
    }

    /// The same text for an owner who only knows Latin-1: to be tried once, when UTF-8 was refused.
    public RemotePath inLatin1() {
        return new RemotePath(text().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int separator(String whole) {
        return Math.max(whole.lastIndexOf('\\'), whole.lastIndexOf('/'));
    }

    @Override
    public int compareTo(RemotePath other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RemotePath path && Arrays.equals(bytes, path.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
