package cratekeeper.media;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Tags of Ogg files: Vorbis, Opus, FLAC in Ogg. The tag is a packet at the start; when it grows,
/// the pages behind it are numbered anew, and that is all that happens to them.
///
/// @param packets the header packets behind the first one
/// @param soundFrom where the first page with sound begins
/// @param sequence that page's number
record OggFile(
        Codec codec,
        int serial,
        long firstPageTo,
        List<byte[]> packets,
        long soundFrom,
        int sequence) {
    private static final int LARGEST_HEADER = 64 << 20;

    enum Codec {
        VORBIS("\u0001vorbis", 2, "\u0003vorbis"),
        OPUS("OpusHead", 1, "OpusTags"),
        FLAC("\u007fFLAC", 0, "");

        private final byte[] begins;
        private final int headers;
        private final byte[] tag;

        Codec(String begins, int headers, String tag) {
            this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
            this.headers = headers;
            this.tag = tag.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static OggFile of(FileBytes file) throws IOException {
        OggPage first = page(file, 0);
        byte[] packet = file.exactly(first.headSize(), first.dataSize());
        Codec codec =
                Arrays.stream(Codec.values())
                        .filter(c -> begins(packet, c.begins))
                        .findFirst()
                        .orElseThrow(() -> new IOException("This kind of Ogg is not known."));
        int wanted = codec.headers;
        if (codec == Codec.FLAC) {
            if (packet.length < 9) throw new EOFException("The Ogg header is cut.");
            wanted = FileBytes.u16be(packet, 7);
            if (wanted == 0)
                throw new IOException("The Ogg FLAC does not say how long its header is.");
        }
        return headers(file, codec, first, wanted);
    }

    private static OggFile headers(FileBytes file, Codec codec, OggPage first, int wanted)
            throws IOException {
        var packets = new ArrayList<byte[]>();
        var packet = new ByteArrayOutputStream();
        long at = first.to();
        while (packets.size() < wanted) {
            OggPage page = page(file, at);
            if (page.serial() != first.serial())
                throw new IOException("Several streams are mixed in this Ogg file.");
            byte[] data = file.exactly(at + page.headSize(), page.dataSize());
            int from = 0;
            for (int length : page.lacing().chars().toArray()) {
                packet.write(data, from, length);
                from += length;
                if (length == 255) continue;
                packets.add(packet.toByteArray());
                packet.reset();
                if (packets.size() > wanted)
                    throw new IOException("Sound begins in the header's page.");
            }
            if (packet.size() > LARGEST_HEADER)
                throw new IOException("The Ogg header is too long.");
            at = page.to();
        }
        if (packet.size() > 0) throw new IOException("Sound begins in the header's page.");
        int sequence = OggPage.at(file, at).map(OggPage::sequence).orElse(0);
        return new OggFile(codec, first.serial(), first.to(), packets, at, sequence);
    }

    private static OggPage page(FileBytes file, long at) throws IOException {
        return OggPage.at(file, at)
                .orElseThrow(() -> new IOException("The Ogg header is damaged."));
    }

    private static boolean begins(byte[] packet, byte[] with) {
        return packet.length >= with.length
                && Arrays.equals(packet, 0, with.length, with, 0, with.length);
    }

    VorbisComments comments() throws IOException {
        byte[] packet = packets.getFirst();
        int from = codec == Codec.FLAC ? FlacBlocks.HEAD : codec.tag.length;
        if (codec == Codec.FLAC
                ? (packet[0] & 0x7f) != FlacBlocks.VORBIS_COMMENT
                : !begins(packet, codec.tag)) throw new IOException("The Ogg tag is damaged.");
        return VorbisComments.read(
                Arrays.copyOfRange(packet, Math.min(from, packet.length), packet.length));
    }

    static TagValues read(FileBytes file) throws IOException {
        return of(file).comments().values();
    }

    static Optional<Artwork> picture(FileBytes file) throws IOException {
        return of(file).comments().picture();
    }

    static List<Piece> with(FileBytes file, TagValues tags, @Nullable Artwork art)
            throws IOException {
        var ogg = of(file);
        var comments = ogg.comments();
        comments.set(tags);
        if (art != null) comments.setPicture(art);
        var packets = new ArrayList<>(ogg.packets);
        packets.set(0, ogg.tagPacket(comments));
        var pages = pages(packets, ogg.serial);
        var head = new ByteArrayOutputStream();
        pages.forEach(head::writeBytes);
        return List.of(
                Piece.copy(0, ogg.firstPageTo),
                Piece.bytes(head.toByteArray()),
                sound(ogg, pages.size() + 1));
    }

    private byte[] tagPacket(VorbisComments comments) {
        byte[] fields = comments.bytes(codec != Codec.FLAC);
        byte[] head = codec.tag;
        if (codec == Codec.FLAC) {
            int size = fields.length;
            head =
                    new byte[] {
                        packets.getFirst()[0], (byte) (size >> 16), (byte) (size >> 8), (byte) size
                    };
        }
        byte[] packet = Arrays.copyOf(head, head.length + fields.length);
        System.arraycopy(fields, 0, packet, head.length, fields.length);
        return packet;
    }

    /// The header packets as pages, numbered from 1; the last page ends with the last packet.
    private static List<byte[]> pages(List<byte[]> packets, int serial) {
        var lacing = new ByteArrayOutputStream();
        var data = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            data.writeBytes(packet);
            for (int left = packet.length; left >= 255; left -= 255) lacing.write(255);
            lacing.write(packet.length % 255);
        }
        byte[] segments = lacing.toByteArray();
        byte[] bytes = data.toByteArray();
        var pages = new ArrayList<byte[]>();
        int from = 0;
        for (int i = 0; i < segments.length; i += OggPage.MOST_SEGMENTS) {
            int to = Math.min(segments.length, i + OggPage.MOST_SEGMENTS);
            byte[] part = Arrays.copyOfRange(segments, i, to);
            boolean goesOn = i > 0 && (segments[i - 1] & 0xff) == 255;
            byte[] page = page(part, bytes, from, goesOn, serial, pages.size() + 1);
            from += page.length - OggPage.HEAD - part.length;
            pages.add(page);
        }
        return pages;
    }

    private static byte[] page(
            byte[] lacing, byte[] data, int from, boolean goesOn, int serial, int sequence) {
        int size = 0;
        boolean packetEnds = false;
        for (byte segment : lacing) {
            size += segment & 0xff;
            packetEnds |= (segment & 0xff) < 255;
        }
        var page = ByteBuffer.allocate(OggPage.HEAD + lacing.length + size);
        page.order(ByteOrder.LITTLE_ENDIAN);
        page.put(new byte[] {'O', 'g', 'g', 'S', 0, (byte) (goesOn ? 1 : 0)});
        page.putLong(packetEnds ? 0 : -1).putInt(serial).putInt(sequence).putInt(0);
        page.put((byte) lacing.length).put(lacing).put(data, from, size);
        page.putInt(OggPage.CHECKSUM_AT, OggPage.checksum(page.array()));
        return page.array();
    }

    /// The pages with sound, the first one under the number `sequence`.
    static Piece sound(OggFile ogg, int sequence) {
        return (old, out) ->
                ogg.eachPage(
                        old,
                        sequence - ogg.sequence,
                        (from, to, page) -> {
                            if (page == null) old.copyTo(out, from, to);
                            else write(page, out);
                        });
    }

    /// A sum over the sound that does not change when pages are numbered anew.
    static long sum(FileBytes file) throws IOException {
        var ogg = of(file);
        var sum = new CRC32C();
        ogg.eachPage(
                file,
                -ogg.sequence,
                (from, to, page) -> {
                    if (page == null) file.addTo(sum, from, to);
                    else sum.update(page);
                });
        return sum.getValue();
    }

    private interface Receiver {
        /// @param page its bytes, numbered anew; `null` if what lies there is to be taken as it is
        void take(long from, long to, byte @Nullable [] page) throws IOException;
    }

    /// Only sound pages of our stream are numbered anew, up to the next stream if streams are
    /// chained. A page whose checksum is wrong keeps its wrong checksum: damage is not to be
    /// hidden.
    private void eachPage(FileBytes file, int delta, Receiver receiver) throws IOException {
        long at = soundFrom;
        while (at < file.size()) {
            var found = OggPage.at(file, at);
            if (found.isEmpty()
                    || found.get().to() > file.size()
                    || (found.get().flags() & 2) != 0) {
                receiver.take(at, file.size(), null);
                return;
            }
            OggPage page = found.get();
            if (page.serial() != serial) {
                receiver.take(at, page.to(), null);
            } else {
                byte[] bytes = file.exactly(at, page.to() - at);
                boolean sound = OggPage.checksum(bytes) == page.checksum();
                var fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                fields.putInt(OggPage.SEQUENCE_AT, page.sequence() + delta);
                if (sound) fields.putInt(OggPage.CHECKSUM_AT, OggPage.checksum(bytes));
                receiver.take(at, page.to(), bytes);
            }
            at = page.to();
        }
    }

    private static void write(byte[] page, WritableByteChannel out) throws IOException {
        var buffer = ByteBuffer.wrap(page);
        while (buffer.hasRemaining()) out.write(buffer);
    }
}
