package cratekeeper.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The metadata blocks of a FLAC file.
///
/// @param from where "fLaC" stands; an ID3v2 tag may be in front of it
/// @param blocks in order
/// @param to where the sound begins
record FlacBlocks(long from, List<Block> blocks, long to) {
    static final int STREAMINFO = 0;
    static final int PADDING = 1;
    static final int VORBIS_COMMENT = 4;
    static final int PICTURE = 6;
    static final int HEAD = 4;
    private static final int MOST = 10_000;

    /// @param at where its head stands
    record Block(int type, long at, int size) {
        long dataFrom() {
            return at + HEAD;
        }

        long to() {
            return dataFrom() + size;
        }
    }

    static FlacBlocks of(FileBytes file) throws IOException {
        long from = Id3Regions.endOfId3v2(file, 0);
        if (!file.says(from, "fLaC")) throw new IOException("No FLAC stream was found.");
        var blocks = new ArrayList<Block>();
        long at = from + 4;
        boolean last = false;
        while (!last) {
            byte[] head = file.exactly(at, HEAD);
            last = head[0] < 0;
            var block = new Block(head[0] & 0x7f, at, (int) FileBytes.u32be(head, 0) & 0xff_ffff);
            if (block.to() > file.size() || blocks.size() == MOST)
                throw new IOException("The FLAC header is cut.");
            blocks.add(block);
            at = block.to();
        }
        if (blocks.getFirst().type != STREAMINFO || blocks.getFirst().size < 34)
            throw new IOException("The FLAC header does not begin with a description.");
        return new FlacBlocks(from, blocks, at);
    }
}
