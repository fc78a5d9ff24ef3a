package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A chunk of a WAV or AIFF: a four-letter name, a size, data, and a filling byte if the size is
/// odd.
///
/// @param at where its name stands
/// @param size announced length of its data, which may be more than the file has
record Chunk(String id, long at, long size) {
    static final int HEAD = 8;
    private static final int FILE_HEAD = 12;
    private static final int MOST = 10_000;

    /// "Until the end", from programs that wrote to a pipe.
    private static final long OPEN_END = 0xffff_ffffL;

    /// The chunks of the file in order. The last may be cut; what follows it is no chunk.
    static List<Chunk> of(FileBytes file, Container container) throws IOException {
        var chunks = new ArrayList<Chunk>();
        long at = FILE_HEAD;
        long dataSize64 = -1;
        while (at + HEAD <= file.size() && chunks.size() < MOST) {
            byte[] head = file.exactly(at, HEAD);
            String id = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
            if (!id.chars().allMatch(c -> c >= ' ' && c < 127)) break;
            long size =
                    container == Container.WAV
                            ? FileBytes.u32le(head, 4)
                            : FileBytes.u32be(head, 4);
            if (id.equals("ds64") && at + HEAD + 16 <= file.size())
                dataSize64 = FileBytes.u64le(file.exactly(at + HEAD + 8, 8), 0);
            if (id.equals("data") && size == OPEN_END)
                size = dataSize64 >= 0 ? dataSize64 : file.size() - at - HEAD;
            chunks.add(new Chunk(id, at, size));
            at = chunks.getLast().end();
            if (at < 0) break;
        }
        return chunks;
    }

    long dataFrom() {
        return at + HEAD;
    }

    long dataTo() {
        return at + HEAD + size;
    }

    /// Where the next one begins.
    long end() {
        return dataTo() + (size & 1);
    }
}
