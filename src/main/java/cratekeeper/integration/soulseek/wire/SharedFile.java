package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file in somebody's share.
///
/// @param path whole in answers to searches; in lists and folders the name inside the folder
public record SharedFile(RemotePath path, long size, FileAttributes attributes) {
    /// An old client writes such an upper half for files over 2 GiB.
    private static final int BROKEN_UPPER_BYTE = 0xFF;

    /// Null if its path is too long to be kept.
    static @Nullable SharedFile read(WireReader in) throws IOException {
        in.u8(); // always 1
        RemotePath path = in.pathUnlessTooLong();
        long size = size(in);
        in.skip(in.u32()); // an extension, which the name has as well
        var attributes = FileAttributes.read(in);
        return path == null ? null : new SharedFile(path, size, attributes);
    }

    private static long size(WireReader in) throws IOException {
        long size = in.u64();
        if (size >>> 56 == BROKEN_UPPER_BYTE) return size & 0xFFFF_FFFFL;
        if (size < 0) throw new WireException("A size is beyond all sizes.");
        return size;
    }

    void write(WireWriter out) {
        out.u8(1);
        out.path(path);
        out.u64(size);
        out.i32(0);
        attributes.write(out);
    }

    /// All of a list, of which at most so many are kept.
    static List<SharedFile> readAll(WireReader in, int most) throws IOException {
        long count = in.u32();
        var files = new ArrayList<SharedFile>();
        for (long i = 0; i < count; i++) {
            SharedFile file = read(in);
            if (file != null && files.size() < most) files.add(file);
        }
        return List.copyOf(files);
    }
}
