package cratekeeper.integration.spotify;

import cratekeeper.integration.spotify.SpotifyReply.Copyright;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The label, read out of the line of who owns the recording: most apps are told no better. "℗ 2024
/// Harbour Works, under exclusive licence to Meridian" is Harbour Works'.
final class SpotifyLabel {
    private static final Pattern BEFORE =
            Pattern.compile("(?iu)^(?:[℗©\\s]|\\([pc]\\)|(?:19|20)\\d{2}[,\\s]|this compilation)+");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?iu)[,.;(/]?\\s*(?:a division of|an imprint of|a label of|under (?:exclusive )?"
                            + "licen[cs]e|exclusively (?:distributed|licen[cs]ed)|licen[cs]ed to"
                            + "|distributed by|marketed by|all rights reserved).*$");
    private static final int LONGEST = 100;

    private SpotifyLabel() {}

    static @Nullable String of(List<Copyright> copyrights) {
        return copyrights.stream()
                .filter(line -> "P".equals(line.type()) && line.text() != null)
                .map(line -> name(String.valueOf(line.text())))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .findFirst()
                .orElse(null);
    }

    private static String name(String line) {
        if (line.length() > 4 * LONGEST) return "";
        String owner = BEFORE.matcher(line.strip() + " ").replaceFirst("");
        return BEHIND.matcher(owner).replaceFirst("").strip();
    }
}
