package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Recognises what is often delivered instead of music.
final class NotAudio {
    private static final int HEAD = 1024;

    private NotAudio() {}

    /// A sentence about what the file is, if it is surely no audio.
    static Optional<String> sentence(FileBytes file) throws IOException {
        if (file.size() == 0) return Optional.of("The file is empty.");
        byte[] head = file.upTo(0, HEAD);
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        String start =
                latin.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html"))
            return Optional.of("The file is a web page, not audio.");
        if (start.startsWith("<?xml") || start.startsWith("<svg"))
            return Optional.of("The file is XML, not audio.");
        if (isPicture(latin, head, file.size()))
            return Optional.of("The file is a picture, not audio.");
        if (latin.startsWith("%PDF")) return Optional.of("The file is a PDF, not audio.");
        if (latin.startsWith("PK\u0003\u0004")
                || latin.startsWith("Rar!")
                || latin.startsWith("7z\u00bc\u00af")
                || latin.startsWith("\u001f\u008b"))
            return Optional.of("The file is an archive that would have to be unpacked, not audio.");
        if (latin.startsWith("MZ") || latin.startsWith("\u007fELF"))
            return Optional.of("The file is a program, not audio.");
        if (zeros(head) && zeros(file.upTo(file.size() / 2, HEAD)))
            return Optional.of("The file holds only zeros.");
        return isText(head) ? Optional.of("The file is text, not audio.") : Optional.empty();
    }

    private static boolean isPicture(String latin, byte[] head, long size) {
        boolean bitmap =
                latin.startsWith("BM") && head.length > 14 && FileBytes.u32le(head, 2) == size;
        boolean webp = latin.startsWith("RIFF") && latin.startsWith("WEBP", 8);
        return bitmap
                || webp
                || latin.startsWith("\u0089PNG")
                || latin.startsWith("\u00ff\u00d8\u00ff")
                || latin.startsWith("GIF8");
    }

    private static boolean zeros(byte[] bytes) {
        for (byte b : bytes) if (b != 0) return false;
        return true;
    }

    private static boolean isText(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            if (b == 0) return false;
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t') odd++;
            // Text in other alphabets has high bytes, but then it is valid UTF-8, mostly.
            if (b < 0) odd++;
        }
        return odd * 10 < head.length;
    }
}
