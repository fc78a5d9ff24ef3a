package cratekeeper.match;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "feat. Somebody" in a title or behind an artist.
final class Guests {
    private static final Pattern IN_BRACKET =
            Pattern.compile("(?iu)^(?:feat\\b\\.?|ft\\b\\.?|featuring\\b|w/|with\\b)\\s*(.+)$");
    private static final Pattern BEHIND =
            Pattern.compile("(?iu)\\s+(?:feat\\b\\.?|ft\\b\\.?|featuring\\b|w/)\\s*(.+)$");
    private static final String WORD = "\\b(?:feat\\b\\.?|ft\\b\\.?|featuring\\b|w/)\\s*";

    /// A bracket that the mention did not open is the guest's: "feat. Ruo Han (2)".
    private static final Pattern OF_ARTIST =
            Pattern.compile(
                    "(?iu)\\s*(?:[(\\[]\\s*" + WORD + "(.+?)\\s*[)\\]]?|" + WORD + "(.+?))\\s*$");

    private Guests() {}

    /// @param before the text that the mention stands behind
    /// @param names as written
    record Mention(String before, String names) {}

    /// Whom a bracket or a dash tail names that says nothing else; `null` if it says something
    /// else.
    static @Nullable String inBracket(String inside) {
        if (inside.isEmpty() || "fFwW".indexOf(inside.charAt(0)) < 0) return null;
        var guest = IN_BRACKET.matcher(inside);
        return guest.matches() ? guest.group(1).strip() : null;
    }

    /// Whom the end of a title names.
    static @Nullable Mention behind(String text) {
        return mention(BEHIND, text);
    }

    /// Whom a credit names behind the lead artist, in brackets or not.
    static @Nullable Mention ofArtist(String credit) {
        return mention(OF_ARTIST, credit);
    }

    private static @Nullable Mention mention(Pattern pattern, String text) {
        if (!mayBeIn(text)) return null;
        var mention = pattern.matcher(text);
        if (!mention.find()) return null;
        String names = mention.group(1) == null ? mention.group(2) : mention.group(1);
        return new Mention(text.substring(0, mention.start()), names.strip());
    }

    /// Quick look before the slow one: a word that begins with ft, feat or w/.
    private static boolean mayBeIn(String text) {
        for (int i = 1; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = c == 'f' || c == 'F' || c == 'w' || c == 'W';
            if (!first || Character.isLetterOrDigit(text.charAt(i - 1))) continue;
            boolean guest =
                    text.charAt(i + 1) == '/'
                            || text.regionMatches(true, i, "ft", 0, 2)
                            || text.regionMatches(true, i, "feat", 0, 4);
            if (guest) return true;
        }
        return false;
    }
}
