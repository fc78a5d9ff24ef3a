package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the head of an MP3 says of the whole: an encoder may leave a frame with the number of bytes
/// and frames in front of the sound (Xing, Info or VBRI).
///
/// @param vbr whether the bit rate varies; `null` if the head does not tell
/// @param bytes announced length of the audio; `null` if not announced
/// @param frames announced number of frames; `null` if not announced
record MpegHeader(
        MpegFrame first, @Nullable Boolean vbr, @Nullable Long bytes, @Nullable Long frames) {
    /// So many frames of one bit rate in a row are taken for a constant one.
    private static final int ENOUGH = 24;

    private static final int VBRI_AT = 36;

    static Optional<MpegHeader> of(FileBytes file, long from) throws IOException {
        var found = MpegFrame.first(file, from);
        if (found.isEmpty()) return Optional.empty();
        MpegFrame first = found.get();
        byte[] head = file.upTo(first.at(), 256);
        String mark = text(head, first.xingAt());
        if (mark.equals("Xing") || mark.equals("Info")) {
            return Optional.of(xing(first, head, mark.equals("Xing")));
        }
        if (text(head, VBRI_AT).equals("VBRI")) {
            long bytes = FileBytes.u32be(head, VBRI_AT + 10);
            long frames = FileBytes.u32be(head, VBRI_AT + 14);
            return Optional.of(new MpegHeader(first, true, bytes, frames));
        }
        return Optional.of(new MpegHeader(first, varies(file, first), null, null));
    }

    private static MpegHeader xing(MpegFrame first, byte[] head, boolean vbr) {
        int at = first.xingAt() + 4;
        long has = FileBytes.u32be(head, at);
        at += 4;
        Long frames = null;
        if ((has & 1) != 0) {
            frames = FileBytes.u32be(head, at);
            at += 4;
        }
        Long bytes = (has & 2) != 0 ? Long.valueOf(FileBytes.u32be(head, at)) : null;
        return new MpegHeader(first, vbr, bytes, frames);
    }

    private static @Nullable Boolean varies(FileBytes file, MpegFrame first) throws IOException {
        byte[] head = file.upTo(first.at(), 64 * 1024);
        int at = first.bytes();
        for (int i = 0; i < ENOUGH; i++) {
            var next = MpegFrame.parse(head, at, 0);
            if (next.isEmpty()) return null;
            if (next.get().bitrateKbps() != first.bitrateKbps()) return true;
            at += next.get().bytes();
        }
        return false;
    }

    private static String text(byte[] head, int at) {
        // Room for the mark and the numbers behind it.
        return at + 24 > head.length ? "" : new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }
}
