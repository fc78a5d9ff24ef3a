package cratekeeper.playlist;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds a file's encoding: its mark, what it declares, UTF-8 where that holds without a fault,
/// else what its bytes look like.
final class Decoding {
    private static final int SAMPLE = 64 * 1024;
    private static final int SURE_ENOUGH = 30;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:encoding|charset)\\s*=\\s*[\"']?([a-z0-9_.:-]{2,30})");

    private Decoding() {}

    /// The text without its mark; empty if the bytes are no text.
    static Optional<String> text(byte[] bytes) {
        var marked = marked(bytes);
        if (marked.isPresent()) return marked;
        var wide = wide(bytes);
        if (wide != null) return Optional.of(new String(bytes, wide));
        if (isBinary(bytes)) return Optional.empty();
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.of(new String(bytes, guess(bytes)));
        }
    }

    private static Optional<String> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return from(bytes, 3, StandardCharsets.UTF_8);
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) return from(bytes, 4, StandardCharsets.UTF_32LE);
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) return from(bytes, 4, StandardCharsets.UTF_32BE);
        if (begins(bytes, 0xFF, 0xFE)) return from(bytes, 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, 0xFE, 0xFF)) return from(bytes, 2, StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    // A mark proves nothing where the rest is no text.
    private static Optional<String> from(byte[] bytes, int skip, Charset charset) {
        String text = new String(bytes, skip, bytes.length - skip, charset);
        boolean zero = text.indexOf('\0') >= 0;
        return zero ? Optional.empty() : Optional.of(text);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /// UTF-16 without a mark: every other byte of Latin text is zero.
    private static @Nullable Charset wide(byte[] bytes) {
        int look = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < look; i += 2) {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }
        int half = look / 2;
        if (half < 4 || bytes.length % 2 != 0) return null;
        if (odd > half * 0.6 && even == 0) return StandardCharsets.UTF_16LE;
        return even > half * 0.6 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isBinary(byte[] bytes) {
        int look = Math.min(bytes.length, SAMPLE);
        int strange = 0;
        for (int i = 0; i < look; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) return true;
            // Tab, line ends, form feed and escape stand in texts; other controls do not.
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x0C && b != 0x1B)
                strange++;
        }
        return strange > 2 && strange > look / 100;
    }

    private static Charset guess(byte[] bytes) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        var head = new String(sample, 0, Math.min(sample.length, 400), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        if (head.indexOf('<') >= 0 && declared.find()) {
            var said = charset(declared.group(1));
            if (said.isPresent()) return said.get();
        }
        var match = new CharsetDetector().setText(foreignWords(sample)).detect();
        if (match == null || match.getConfidence() < SURE_ENOUGH) return WESTERN;
        String name = match.getName();
        // Windows writes its own letters where Latin 1 has controls.
        return name.startsWith("ISO-8859-1") && name.length() == 10
                ? WESTERN
                : charset(name).orElse(WESTERN);
    }

    /// Only the words that are not plain ASCII: headings and figures would outvote them.
    private static byte[] foreignWords(byte[] sample) {
        var words = new ByteArrayOutputStream();
        int from = 0;
        boolean foreign = false;
        for (int i = 0; i <= sample.length; i++) {
            boolean ends = i == sample.length || (sample[i] >= 0 && sample[i] <= ',');
            if (!ends) {
                foreign |= sample[i] < 0;
                continue;
            }
            if (foreign) {
                words.write(sample, from, i - from);
                words.write(' ');
            }
            from = i + 1;
            foreign = false;
        }
        return words.toByteArray();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
