package cratekeeper.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text that is said, or supposed, to be Latin: proper UTF-8 is taken for what it is.
final class OldText {
    /// Latin with quotation marks and dashes where the other has no letters.
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private OldText() {}

    static String of(byte[] bytes, int from, int to) {
        boolean plain = true;
        for (int i = from; i < to; i++) plain &= bytes[i] >= 0;
        if (plain) return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        String utf8 = utf8(bytes, from, to);
        return utf8.isEmpty() ? new String(bytes, from, to - from, WESTERN) : utf8;
    }

    /// The same where the end was cut off, perhaps in the middle of a letter.
    static String cut(byte[] bytes, int from, int to) {
        for (int lost = 1; lost <= 3 && to - lost > from; lost++) {
            if (bytes[to - lost] >= 0) break;
            String utf8 = utf8(bytes, from, to - lost);
            // Without another letter that is UTF-8 the last one may be Latin.
            if (utf8.length() > 0
                    && utf8.length() < to - lost - from
                    && utf8(bytes, from, to).isEmpty()) return utf8;
        }
        return of(bytes, from, to);
    }

    /// Empty if it is none.
    private static String utf8(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
