package cratekeeper.integration.spotify;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to go on in a list, with what was known of it at its beginning, so that the text alone is
/// enough after a restart.
///
/// @param offset lines before the next one
/// @param size of the whole list, -1 if unknown
record SpotifyPlace(int offset, int size, String name) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,7}):(-1|\\d{1,7}):([^:]*)");

    String text() {
        return offset + ":" + size + ":" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    static @Nullable SpotifyPlace of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) return null;
        try {
            return new SpotifyPlace(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    URLDecoder.decode(parts.group(3), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // Not a text of ours.
            return null;
        }
    }
}
