package cratekeeper.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tags of FLAC files. Blocks that are not ours keep their bytes and their order. An ID3 tag around
/// the FLAC, which players trip over, is left out of what is written.
final class FlacFile {
    private static final int PADDING = 4096;
    private static final int LARGEST_BLOCK = (1 << 24) - 1;

    private FlacFile() {}

    static TagValues read(FileBytes file) throws IOException {
        return comments(file, FlacBlocks.of(file)).values();
    }

    static Optional<Artwork> picture(FileBytes file) throws IOException {
        var blocks = FlacBlocks.of(file);
        for (var block : blocks.blocks()) {
            if (block.type() != FlacBlocks.PICTURE) continue;
            byte[] bytes = file.exactly(block.dataFrom(), block.size());
            if (VorbisComments.isFrontCoverBlock(bytes)) return VorbisComments.pictureIn(bytes);
        }
        return comments(file, blocks).picture();
    }

    /// Whether there is a cover; its bytes are not read.
    static boolean pictured(FileBytes file) throws IOException {
        for (var block : FlacBlocks.of(file).blocks())
            if (block.type() == FlacBlocks.PICTURE) return true;
        return false;
    }

    static List<Piece> with(FileBytes file, TagValues tags, @Nullable Artwork art)
            throws IOException {
        var blocks = FlacBlocks.of(file);
        var comments = comments(file, blocks);
        comments.set(tags);
        var pieces = new ArrayList<Piece>();
        pieces.add(Piece.copy(blocks.from(), blocks.from() + 4));
        for (var block : blocks.blocks()) {
            if (stays(file, block, art)) {
                pieces.add(Piece.bytes(head(block.type(), block.size())));
                pieces.add(Piece.copy(block.dataFrom(), block.to()));
            }
        }
        add(pieces, FlacBlocks.VORBIS_COMMENT, comments.bytes(false));
        if (art != null) add(pieces, FlacBlocks.PICTURE, VorbisComments.picture(art));
        add(pieces, FlacBlocks.PADDING | 0x80, new byte[PADDING]);
        boolean id3v1 = Id3Regions.hasId3v1(file, blocks.to());
        pieces.add(Piece.copy(blocks.to(), file.size() - (id3v1 ? 128 : 0)));
        return pieces;
    }

    private static boolean stays(FileBytes file, FlacBlocks.Block block, @Nullable Artwork art)
            throws IOException {
        return switch (block.type()) {
            case FlacBlocks.VORBIS_COMMENT, FlacBlocks.PADDING -> false;
            case FlacBlocks.PICTURE ->
                    art == null
                            || !VorbisComments.isFrontCoverBlock(file.upTo(block.dataFrom(), 4));
            default -> true;
        };
    }

    private static VorbisComments comments(FileBytes file, FlacBlocks blocks) throws IOException {
        for (var block : blocks.blocks())
            if (block.type() == FlacBlocks.VORBIS_COMMENT)
                return VorbisComments.read(file.exactly(block.dataFrom(), block.size()));
        return VorbisComments.none();
    }

    private static void add(List<Piece> pieces, int type, byte[] data) throws IOException {
        if (data.length > LARGEST_BLOCK)
            throw new IOException("A FLAC tag or cover has at most 16 MB.");
        pieces.add(Piece.bytes(head(type, data.length)));
        pieces.add(Piece.bytes(data));
    }

    private static byte[] head(int type, int size) {
        return new byte[] {(byte) type, (byte) (size >> 16), (byte) (size >> 8), (byte) size};
    }
}
