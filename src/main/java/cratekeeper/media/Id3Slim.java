package cratekeeper.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// An ID3v2 tag without what only takes room: covers, objects, comments. What is left is short,
/// whatever somebody put into the file, and is read as the whole tag would be.
final class Id3Slim {
    private static final int HEADER = 10;
    private static final int UNSYNCHRONISED = 0x80;
    private static final int EXTENDED = 0x40;

    /// No text that we read is longer.
    private static final int LONGEST = 64 << 10;

    private static final int MOST_FRAMES = 500;
    private static final int WINDOW = 8 << 10;

    /// Where tags keep what a person wrote at length.
    private static final Set<String> LEFT_OUT = Set.of("COMM", "COM", "USLT", "ULT");

    private final byte[] bytes;
    private final boolean picture;

    private Id3Slim(byte[] bytes, boolean picture) {
        this.bytes = bytes;
        this.picture = picture;
    }

    /// A proper tag; none if there is none.
    byte[] bytes() {
        return bytes;
    }

    /// Whether there is a cover.
    boolean picture() {
        return picture;
    }

    /// A tag in a form that cannot be walked is given whole.
    ///
    /// @param to where the tag ends
    static Id3Slim of(FileBytes file, long to, int largest) throws IOException {
        if (to == 0) return new Id3Slim(new byte[0], false);
        byte[] head = file.exactly(0, HEADER);
        int version = head[3];
        boolean walkable =
                version >= 2 && version <= 4 && (head[5] & (UNSYNCHRONISED | EXTENDED)) == 0;
        if (walkable) return new Walk(file, version, to).slim(head);
        if (to > largest) throw new IOException("The ID3 tag is larger than 64 MB.");
        byte[] whole = file.exactly(0, to);
        return new Id3Slim(whole, hasPicture(whole));
    }

    private static boolean hasPicture(byte[] tag) {
        return new String(tag, StandardCharsets.ISO_8859_1).contains("APIC");
    }

    /// One walk over the frames. Not safe for use by several threads.
    private static final class Walk {
        private final FileBytes file;
        private final int version;
        private final long to;
        private final int idSize;
        private final int frameHead;
        private byte[] window = new byte[0];
        private long windowFrom;

        Walk(FileBytes file, int version, long to) {
            this.file = file;
            this.version = version;
            this.to = to;
            idSize = version == 2 ? 3 : 4;
            frameHead = version == 2 ? 6 : 10;
        }

        Id3Slim slim(byte[] head) throws IOException {
            var out = new ByteArrayOutputStream(2048);
            out.writeBytes(head);
            boolean picture = false;
            int kept = 0;
            long at = HEADER;
            while (at + frameHead <= to && kept < MOST_FRAMES) {
                byte[] frame = bytes(at, frameHead);
                if (frame[0] == 0) break;
                String id = new String(frame, 0, idSize, StandardCharsets.ISO_8859_1);
                long size = size(frame, at);
                if (size < 0 || at + frameHead + size > to) break;
                picture |= id.equals("APIC") || id.equals("PIC");
                if (reads(id) && size <= LONGEST) {
                    out.writeBytes(frame);
                    out.writeBytes(honest(id, bytes(at + frameHead, (int) size)));
                    kept++;
                }
                at += frameHead + size;
            }
            byte[] tag = out.toByteArray();
            int size = tag.length - HEADER;
            for (int i = 0; i < 4; i++) tag[6 + i] = (byte) (size >> (7 * (3 - i)) & 0x7f);
            tag[5] = 0;
            return new Id3Slim(size == 0 ? new byte[0] : tag, picture);
        }

        private static boolean reads(String id) {
            return (id.charAt(0) == 'T' || id.startsWith("UFI")) && !LEFT_OUT.contains(id);
        }

        private long size(byte[] frame, long at) throws IOException {
            if (version == 2) return FileBytes.u32be(frame, 2) & 0xff_ffff;
            long plain = FileBytes.u32be(frame, 4);
            if (version == 3) return plain;
            long sevens = 0;
            for (int i = 4; i < 8; i++) {
                if (frame[i] < 0) return plain;
                sevens = sevens << 7 | frame[i];
            }
            // Some programs write plain numbers: whichever leads to another frame is meant.
            if (plain != sevens
                    && !follows(at + frameHead + sevens)
                    && follows(at + frameHead + plain)) return plain;
            return sevens;
        }

        private boolean follows(long at) throws IOException {
            if (at == to) return true;
            if (at > to - frameHead) return false;
            byte[] id = bytes(at, 4);
            if (id[0] == 0) return true;
            for (byte b : id) {
                boolean letter = b >= 'A' && b <= 'Z';
                boolean digit = b >= '0' && b <= '9';
                if (!letter && !digit) return false;
            }
            return true;
        }

        private byte[] bytes(long from, int length) throws IOException {
            if (length > WINDOW) return file.exactly(from, length);
            if (from < windowFrom || from + length > windowFrom + window.length) {
                window = file.upTo(from, WINDOW);
                windowFrom = from;
                if (window.length < length) throw new IOException("The ID3 tag is cut.");
            }
            int at = (int) (from - windowFrom);
            return java.util.Arrays.copyOfRange(window, at, at + length);
        }

        /// Text that says it is Latin but is proper UTF-8 is taken for what it is.
        private static byte[] honest(String id, byte[] body) {
            if (id.charAt(0) != 'T' || body.length < 3 || body[0] != 0) return body;
            boolean plain = true;
            for (byte b : body) plain &= b >= 0;
            if (plain) return body;
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
                byte[] said = body.clone();
                said[0] = 3;
                return said;
            } catch (CharacterCodingException e) {
                // Latin indeed.
                return body;
            }
        }
    }
}
