package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the texts of an ID3v2 tag say, in versions 2.2 to 2.4. It walks over covers, objects and
/// comments without reading them: whatever somebody put into the file, little is read.
///
/// @param picture whether there is a cover
record Id3Text(TagValues values, boolean picture) {
    private static final int HEADER = 10;
    private static final int UNSYNCHRONISED = 0x80;
    private static final int EXTENDED = 0x40;

    /// No text that we read is longer.
    private static final int LONGEST = 64 << 10;

    private static final int LARGEST = 64 << 20;
    private static final int MOST_FRAMES = 500;

    /// Of the tag in front of a file.
    ///
    /// @param to where it ends; 0 if there is none
    static Id3Text of(FileBytes file, long to) throws IOException {
        if (to == 0) return new Id3Text(TagValues.none(), false);
        byte[] head = file.exactly(0, HEADER);
        if (!escaped(head)) return of(head, new Window(file), to);
        // Zeros were put in between so that no player takes it for sound: they shift everything.
        if (to > LARGEST) throw new IOException("The ID3 tag is larger than 64 MB.");
        return of(file.exactly(0, to));
    }

    /// Of a tag that was read already.
    static Id3Text of(byte[] tag) throws IOException {
        if (tag.length < HEADER) return new Id3Text(TagValues.none(), false);
        byte[] plain = tag;
        if (escaped(tag)) {
            byte[] frames = Id3Frame.unescaped(tag, HEADER, tag.length);
            plain = Arrays.copyOf(tag, HEADER + frames.length);
            System.arraycopy(frames, 0, plain, HEADER, frames.length);
        }
        byte[] all = plain;
        return of(
                tag,
                (from, length) -> Arrays.copyOfRange(all, (int) from, (int) from + length),
                plain.length);
    }

    /// In 2.4 each frame says it of itself.
    private static boolean escaped(byte[] head) {
        return head[3] < 4 && (head[5] & UNSYNCHRONISED) != 0;
    }

    private static Id3Text of(byte[] head, Source source, long to) throws IOException {
        if (head[3] < 2 || head[3] > 4) throw new IOException("ID3 of this version is not known.");
        return new Walk(source, head[3], head[5], to).read();
    }

    private interface Source {
        byte[] bytes(long from, int length) throws IOException;
    }

    /// Reads a file by the piece.
    private static final class Window implements Source {
        private static final int SIZE = 8 << 10;

        private final FileBytes file;
        private byte[] held = new byte[0];
        private long heldFrom;

        Window(FileBytes file) {
            this.file = file;
        }

        @Override
        public byte[] bytes(long from, int length) throws IOException {
            if (length > SIZE) return file.exactly(from, length);
            if (from < heldFrom || from + length > heldFrom + held.length) {
                held = file.upTo(from, SIZE);
                heldFrom = from;
                if (held.length < length) throw new IOException("The ID3 tag is cut.");
            }
            int at = (int) (from - heldFrom);
            return Arrays.copyOfRange(held, at, at + length);
        }
    }

    /// One walk over the frames. Not safe for use by several threads.
    private static final class Walk {
        private final Source source;
        private final int version;
        private final int flags;
        private final long to;
        private final int idSize;
        private final int frameHead;

        Walk(Source source, int version, int flags, long to) {
            this.source = source;
            this.version = version;
            this.flags = flags;
            this.to = to;
            idSize = version == 2 ? 3 : 4;
            frameHead = version == 2 ? 6 : HEADER;
        }

        Id3Text read() throws IOException {
            var values = new Id3Values();
            boolean picture = false;
            int kept = 0;
            long at = firstFrame();
            while (at + frameHead <= to && kept < MOST_FRAMES) {
                byte[] frame = source.bytes(at, frameHead);
                if (frame[0] == 0) break;
                String id = new String(frame, 0, idSize, StandardCharsets.ISO_8859_1);
                long size = size(frame, at);
                if (size < 0 || at + frameHead + size > to) break;
                picture |= id.equals("APIC") || id.equals("PIC");
                if (size <= LONGEST && Id3Values.reads(id)) {
                    byte[] body = body(frame, source.bytes(at + frameHead, (int) size));
                    if (body != null) values.add(id, body);
                    kept++;
                }
                at += frameHead + size;
            }
            return new Id3Text(values.made(), picture);
        }

        private long firstFrame() throws IOException {
            if ((flags & EXTENDED) == 0 || to < HEADER + 4) return HEADER;
            // In 2.2 it says that all is packed in a way that nobody ever defined.
            if (version == 2) return to;
            byte[] size = source.bytes(HEADER, 4);
            return version == 3
                    ? HEADER + 4 + FileBytes.u32be(size, 0)
                    : HEADER + Math.max(0, sevens(size, 0));
        }

        private byte @Nullable [] body(byte[] frame, byte[] body) {
            if (version == 2) return body;
            return Id3Frame.body(version, frame[9], (flags & UNSYNCHRONISED) != 0, body);
        }

        private long size(byte[] frame, long at) throws IOException {
            if (version == 2) return FileBytes.u32be(frame, 2) & 0xff_ffff;
            long plain = FileBytes.u32be(frame, 4);
            if (version == 3) return plain;
            long sevens = sevens(frame, 4);
            if (sevens < 0) return plain;
            // Some programs write plain numbers: whichever leads to another frame is meant.
            if (plain != sevens
                    && !follows(at + frameHead + sevens)
                    && follows(at + frameHead + plain)) return plain;
            return sevens;
        }

        /// A number of seven bits a byte; -1 if it is none.
        private static long sevens(byte[] bytes, int from) {
            long number = 0;
            for (int i = from; i < from + 4; i++) {
                if (bytes[i] < 0) return -1;
                number = number << 7 | bytes[i];
            }
            return number;
        }

        private boolean follows(long at) throws IOException {
            if (at == to) return true;
            if (at > to - frameHead) return false;
            byte[] id = source.bytes(at, 4);
            if (id[0] == 0) return true;
            for (byte b : id) {
                boolean letter = b >= 'A' && b <= 'Z';
                boolean digit = b >= '0' && b <= '9';
                if (!letter && !digit) return false;
            }
            return true;
        }
    }
}
