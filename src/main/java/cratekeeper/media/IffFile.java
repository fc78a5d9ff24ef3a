package cratekeeper.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tags of WAV and AIFF files: an ID3v2.4 tag in a chunk of its own, and in a WAV the short INFO
/// list, which is all that some players read. Other chunks keep their bytes and their order.
final class IffFile {
    private static final long LARGEST = 0xffff_ffffL;
    private static final int LARGEST_TAG = 64 << 20;
    private static final Map<String, TagName> INFO =
            Map.of(
                    "INAM", TagName.TITLE,
                    "IART", TagName.ARTIST,
                    "IPRD", TagName.ALBUM,
                    "ICRD", TagName.DATE,
                    "IGNR", TagName.GENRE);

    private final FileBytes file;
    private final Container kind;
    private final List<Chunk> chunks;

    private IffFile(FileBytes file, Container kind) throws IOException {
        this.file = file;
        this.kind = kind;
        this.chunks = Chunk.of(file, kind);
    }

    static FileTags read(FileBytes file, Container kind) throws IOException {
        var iff = new IffFile(file, kind);
        var tag = iff.tag();
        if (tag.length > 0 || kind == Container.AIFF) {
            var text = Id3Text.of(tag);
            return new FileTags(TrackTags.track(text.values()), text.picture());
        }
        var values = TagValues.none();
        iff.info()
                .forEach((id, text) -> {
                    if (INFO.containsKey(id))
                        values.add(
                                INFO.get(id),
                                new String(text, StandardCharsets.UTF_8).replace("\0", ""));
                });
        return new FileTags(TrackTags.track(values), false);
    }

    static Optional<Artwork> picture(FileBytes file, Container kind) throws IOException {
        return Id3Tag.picture(new IffFile(file, kind).tag());
    }

    static List<Piece> with(FileBytes file, Container kind, TagValues tags, @Nullable Artwork art)
            throws IOException {
        return new IffFile(file, kind).with(tags, art);
    }

    private List<Piece> with(TagValues tags, @Nullable Artwork art) throws IOException {
        if (file.says(0, "RF64")) throw new IOException("WAV files over 4 GB are not tagged.");
        var pieces = new ArrayList<Piece>();
        long size = 4;
        for (Chunk chunk : chunks) {
            if (isTag(chunk)) continue;
            if (chunk.dataTo() > file.size()) throw new IOException("The file is cut.");
            pieces.add(Piece.copy(chunk.at(), chunk.dataTo()));
            size += chunk.dataTo() - chunk.at();
            if (chunk.size() % 2 != 0) {
                pieces.add(Piece.bytes(new byte[1]));
                size++;
            }
        }
        if (kind == Container.WAV) size += add(pieces, "LIST", info(tags));
        String name = kind == Container.WAV ? "id3 " : "ID3 ";
        size += add(pieces, name, Id3Tag.with(tag(), tags, art));
        if (size > LARGEST) throw new IOException("The file would be over 4 GB.");
        pieces.addFirst(Piece.bytes(head(size)));
        long rest = chunks.isEmpty() ? 12 : Math.min(file.size(), chunks.getLast().end());
        pieces.add(Piece.copy(rest, file.size()));
        return pieces;
    }

    private byte[] head(long size) throws IOException {
        byte[] head = file.exactly(0, 12);
        ByteBuffer.wrap(head).order(order()).putInt(4, (int) size);
        return head;
    }

    private ByteOrder order() {
        return kind == Container.WAV ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private long add(List<Piece> pieces, String id, byte[] data) {
        int padded = data.length + data.length % 2;
        var chunk = ByteBuffer.allocate(Chunk.HEAD + padded).order(order());
        chunk.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
        pieces.add(Piece.bytes(chunk.array()));
        return chunk.capacity();
    }

    private boolean isTag(Chunk chunk) throws IOException {
        return chunk.id().toLowerCase(Locale.ROOT).equals("id3 ")
                || isInfo(chunk)
                // AIFF's own title and author would say something else than the tag.
                || (kind == Container.AIFF
                        && (chunk.id().equals("NAME") || chunk.id().equals("AUTH")));
    }

    private boolean isInfo(Chunk chunk) throws IOException {
        return kind == Container.WAV
                && chunk.id().equals("LIST")
                && file.says(chunk.dataFrom(), "INFO");
    }

    private byte[] tag() throws IOException {
        for (Chunk chunk : chunks) {
            if (!chunk.id().toLowerCase(Locale.ROOT).equals("id3 ")) continue;
            if (chunk.size() > LARGEST_TAG)
                throw new IOException("The ID3 tag is larger than 64 MB.");
            byte[] bytes = file.upTo(chunk.dataFrom(), (int) chunk.size());
            return bytes.length > 10 && bytes[0] == 'I' && bytes[1] == 'D' ? bytes : new byte[0];
        }
        return new byte[0];
    }

    private Map<String, byte[]> info() throws IOException {
        var info = new java.util.LinkedHashMap<String, byte[]>();
        for (Chunk chunk : chunks) {
            if (!isInfo(chunk) || chunk.dataTo() > file.size() || chunk.size() > LARGEST_TAG)
                continue;
            byte[] list = file.exactly(chunk.dataFrom(), chunk.size());
            int at = 4;
            while (at + Chunk.HEAD <= list.length) {
                long size = FileBytes.u32le(list, at + 4);
                int from = at + Chunk.HEAD;
                if (size > list.length - from) break;
                String id = new String(list, at, 4, StandardCharsets.ISO_8859_1);
                info.put(id, java.util.Arrays.copyOfRange(list, from, from + (int) size));
                at = (int) (from + size + size % 2);
            }
        }
        return info;
    }

    private byte[] info(TagValues tags) throws IOException {
        var info = info();
        INFO.forEach((id, name) -> {
            String value = tags.first(name);
            if (!value.isEmpty()) info.put(id, (value + "\0").getBytes(StandardCharsets.UTF_8));
        });
        var out = new ByteArrayOutputStream();
        out.writeBytes("INFO".getBytes(StandardCharsets.US_ASCII));
        info.forEach((id, value) -> {
            var size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value.length);
            out.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(size.array());
            out.writeBytes(value);
            if (value.length % 2 != 0) out.write(0);
        });
        return out.toByteArray();
    }
}
