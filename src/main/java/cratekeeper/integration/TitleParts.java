package cratekeeper.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A title as services print it, taken apart: "Night Ferry (feat. Ines Halloran) [Extended Mix]".
/// Only brackets at the end are read, and only those that hold a word for a version or a guest.
///
/// @param title what is left, never blank unless the printed title was
/// @param version the words in the bracket, without it; `null` if there is none
/// @param featured guests named in a bracket
public record TitleParts(String title, @Nullable String version, List<String> featured) {

    /// Longer words name nobody.
    private static final int LONGEST_VERSION = 200;

    private static final Pattern VERSION_WORD =
            word(
                    "mix|remix|rmx|re-?mixed|edit|re-?edit|version|dub|instrumental|a[- ]?cappella"
                            + "|acapella|live|rework|re-?fix|bootleg|extended|vip|demo|re-?master"
                            + "|re-?mastered|unplugged|acoustic|session|flip|mash-?up|radio|club"
                            + "|mono|stereo|take \\d+|alternate|alternative take|clean|dirty"
                            + "|12\"|7\"|12”|7”|12''|7''|1[02]-inch|7-inch");
    private static final Pattern GUESTS =
            Pattern.compile("(?iu)^(?:feat\\.?|ft\\.?|featuring|with)\\s+(.+)$");
    private static final Pattern REMIX =
            Pattern.compile(
                    "(?iu)^(.+?)(?:['’]s?)?\\s+(?:remix|rmx|rework|re-?fix|bootleg|re-?edit|flip)\\b.*$");
    private static final Pattern OWNED_MIX =
            Pattern.compile("(?iu)^(.+?)['’]s?\\s+(?:.*\\s)?(?:mix|dub|edit|version)$");
    private static final Pattern PLAIN_WORDS =
            Pattern.compile(
                    "(?iu)(?:^|\\s+)(?:original|extended|radio|club|vocal|instrumental|dub|main|full"
                            + "|album|single|short|long|special|official|vip|the|house|techno|trance"
                            + "|deep|dance|acoustic|live|late night|\\d{4}|12\"|7\")$");

    public TitleParts {
        featured = List.copyOf(featured);
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
    }

    public static TitleParts of(String printed) {
        String title = printed.strip();
        var versions = new ArrayList<String>();
        var featured = new ArrayList<String>();
        for (int open = openingOfLast(title); open > 0; open = openingOfLast(title)) {
            String inside = title.substring(open + 1, title.length() - 1).strip();
            var guests = GUESTS.matcher(inside);
            if (guests.matches()) {
                featured.add(0, guests.group(1));
            } else if (namesVersion(inside)) {
                versions.add(0, inside);
            } else {
                break;
            }
            title = title.substring(0, open).strip();
        }
        String version = versions.isEmpty() ? null : String.join(", ", versions);
        return new TitleParts(title, version, featured);
    }

    /// Whether the words hold one that tells a version: mix, edit, live …
    public static boolean namesVersion(@Nullable String words) {
        return words != null && VERSION_WORD.matcher(words).find();
    }

    /// Who made the version, as its name says: "Kaito Rei" of "Kaito Rei Extended Remix", nobody of
    /// "Radio Edit".
    public static List<String> remixers(@Nullable String version) {
        if (version == null || version.length() > LONGEST_VERSION) return List.of();
        var remix = REMIX.matcher(version);
        var owned = OWNED_MIX.matcher(version);
        String name = remix.matches() ? remix.group(1) : owned.matches() ? owned.group(1) : "";
        for (String before = ""; !before.equals(name); ) {
            before = name;
            name = PLAIN_WORDS.matcher(name).replaceFirst("").strip();
        }
        return name.isEmpty() ? List.of() : List.of(name);
    }

    /// Where the bracket opens that closes at the very end, or -1. 0 would leave no title.
    private static int openingOfLast(String title) {
        int depth = 0;
        if (!title.endsWith(")") && !title.endsWith("]")) return -1;
        for (int i = title.length() - 1; i >= 0; i--) {
            char c = title.charAt(i);
            if (c == ')' || c == ']') depth++;
            if ((c == '(' || c == '[') && --depth == 0) return i;
        }
        return -1;
    }
}
