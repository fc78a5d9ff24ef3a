package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A top-level box ("atom") of an MP4.
///
/// @param to where it ends by its own words, which may be behind the end of the file
record Box(String type, long at, long dataFrom, long to) {
    private static final int HEAD = 8;
    private static final int MOST = 100_000;

    static List<Box> of(FileBytes file) throws IOException {
        var boxes = new ArrayList<Box>();
        long at = 0;
        while (at + HEAD <= file.size() && boxes.size() < MOST) {
            byte[] head = file.upTo(at, HEAD + 8);
            long size = FileBytes.u32be(head, 0);
            String type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            int headSize = HEAD;
            if (size == 1 && head.length == HEAD + 8) {
                size = FileBytes.u64be(head, HEAD);
                headSize = HEAD + 8;
            } else if (size == 0) {
                size = file.size() - at;
            }
            if (size < headSize || at + size < at) break;
            boxes.add(new Box(type, at, at + headSize, at + size));
            at += size;
        }
        return boxes;
    }
}
