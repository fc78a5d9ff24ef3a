package cratekeeper.integration;

import java.nio.charset.StandardCharsets;

/// Tells pictures from whatever else a server may send, by their first bytes.
public final class Pictures {
    private static final String JPEG = "\u00FF\u00D8\u00FF";
    private static final String PNG = "\u0089PNG\r\n\u001A\n";
    private static final String GIF = "GIF8";
    private static final String RIFF = "RIFF";
    private static final String WEBP = "WEBP";
    private static final int WEBP_AT = 8;

    private Pictures() {}

    public static boolean isPicture(byte[] bytes) {
        return has(bytes, 0, JPEG)
                || has(bytes, 0, PNG)
                || has(bytes, 0, GIF)
                || (has(bytes, 0, RIFF) && has(bytes, WEBP_AT, WEBP));
    }

    private static boolean has(byte[] bytes, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (bytes[at + i] != wanted[i]) return false;
        return true;
    }
}
