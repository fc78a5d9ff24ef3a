package cratekeeper.integration.soulseek.wire;

import java.io.IOException;

/// Reads somebody's whole list of shared files in a stream, folder by folder: such lists may have
/// hundreds of thousands of files, and are never in memory as bytes.
public final class ShareListReader {
    private ShareListReader() {}

    /// Is told what the list holds, in its order.
    public interface Visitor {
        /// @param locked whether the folder may be seen only, not downloaded from
        void folder(RemotePath path, boolean locked) throws IOException;

        /// A file in the folder that was told last; its path is the name in the folder.
        void file(SharedFile file) throws IOException;
    }

    /// @throws WireException the frame holds no list; the visitor may have been told of its
    ///   beginning
    public static void read(Frame frame, InflateLedger ledger, Visitor visitor) throws IOException {
        try (var inflation = Inflation.of(frame, InflateLimit.STREAMED_LIST, ledger)) {
            read(inflation.reader(), visitor);
        }
    }

    static void read(WireReader in, Visitor visitor) throws IOException {
        folders(in, false, visitor);
        if (in.has(8)) {
            in.u32(); // means nothing to anybody
            folders(in, true, visitor);
        }
        in.skipToEnd();
    }

    private static void folders(WireReader in, boolean locked, Visitor visitor) throws IOException {
        long folders = in.u32();
        for (long i = 0; i < folders; i++) {
            RemotePath path = in.pathUnlessTooLong();
            if (path != null) visitor.folder(path, locked);
            long files = in.u32();
            for (long j = 0; j < files; j++) {
                SharedFile file = SharedFile.read(in);
                if (path != null && file != null) visitor.file(file);
            }
        }
    }
}
