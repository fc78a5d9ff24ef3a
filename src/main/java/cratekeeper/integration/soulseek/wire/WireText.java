package cratekeeper.integration.soulseek.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text as the network writes it: UTF-8, and Latin-1 from very old clients.
final class WireText {
    private WireText() {}

    /// Strict UTF-8, else Latin-1, which never fails.
    static String decode(byte[] bytes, int from, int length) {
        if (isAscii(bytes, from, length)) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        int all = 0;
        for (int i = from; i < from + length; i++) all |= bytes[i];
        return all >= 0;
    }
}
