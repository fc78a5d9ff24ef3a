package cratekeeper.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of mix names: which words make a bracket a version, and when two versions are one.
public final class Versions {
    private static final Set<String> KINDS =
            Set.of(
                    "remix",
                    "rmx",
                    "mix",
                    "edit",
                    "dub",
                    "version",
                    "rework",
                    "bootleg",
                    "flip",
                    "refix",
                    "vip",
                    "live",
                    "instrumental",
                    "acapella",
                    "acappella",
                    "acoustic",
                    "unplugged",
                    "demo",
                    "remaster",
                    "remastered",
                    "extended",
                    "original",
                    "radio",
                    "club",
                    "mixed",
                    "rerub",
                    "reprise",
                    "interlude",
                    "cut",
                    "take",
                    "session",
                    "slowed",
                    "nightcore",
                    "karaoke");
    private static final Set<String> REMIX_KINDS =
            Set.of(
                    "remix", "rmx", "dub", "edit", "vip", "rework", "bootleg", "flip", "refix",
                    "mix");
    private static final Set<String> MIX_WORDS =
            Set.of(
                    "extended",
                    "original",
                    "radio",
                    "club",
                    "vocal",
                    "dub",
                    "instrumental",
                    "short",
                    "long",
                    "single",
                    "album",
                    "main",
                    "deep",
                    "full",
                    "clean",
                    "dirty",
                    "explicit",
                    "video",
                    "the",
                    "re",
                    "festival",
                    "sunrise",
                    "sunset",
                    "warehouse");
    private static final Set<String> FILLERS = Set.of("mix", "version", "the", "a");
    private static final Set<String> PLAIN =
            Set.of("original", "album", "lp", "explicit", "dirty", "main");
    private static final Pattern REMASTER =
            Pattern.compile(
                    "\\b(?:digital(?:ly)? )?re ?master(?:ed)?\\b|\\b(19|20)\\d\\d re ?master(?:ed)?\\b");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)['’]s$");

    private Versions() {}

    /// Whether text from a bracket or a dash tail names a version.
    public static boolean isVersion(String text) {
        return Fold.words(text).stream().anyMatch(KINDS::contains);
    }

    /// One form for all spellings of a version; "" for none, original and remasters.
    public static String canonical(@Nullable String version) {
        if (version == null) return "";
        String folded = Fold.fold(version);
        boolean remaster = REMASTER.matcher(folded).find();
        folded = REMASTER.matcher(folded).replaceAll(" ");
        var words = new TreeSet<String>();
        for (String word : folded.split(" ")) {
            String plain =
                    switch (word) {
                        case "rmx" -> "remix";
                        case "ext" -> "extended";
                        case "acappella" -> "acapella";
                        default -> word;
                    };
            boolean says = !plain.isEmpty() && !FILLERS.contains(plain) && !PLAIN.contains(plain);
            if (says && !(remaster && YEAR.matcher(plain).matches())) words.add(plain);
        }
        if (words.contains("remix")) words.remove("mix");
        return String.join(" ", words);
    }

    /// Whose hand the version shows: "Kaito Rei Remix" gives Kaito Rei. Mix words are nobody.
    public static List<String> remixers(@Nullable String version) {
        if (version == null) return List.of();
        String[] words = version.strip().split("\\s+");
        int kind = lastKind(words);
        if (kind <= 0) return List.of();
        int from = 0;
        int to = kind;
        while (to > from && isMixWord(words[to - 1])) to--;
        while (from < to && isMixWord(words[from])) from++;
        if (from == to) return List.of();
        String names =
                POSSESSIVE
                        .matcher(String.join(" ", Arrays.copyOfRange(words, from, to)))
                        .replaceAll("");
        return Names.artists(names);
    }

    private static int lastKind(String[] words) {
        for (int i = words.length - 1; i >= 0; i--) {
            if (REMIX_KINDS.contains(words[i].toLowerCase(Locale.ROOT))) return i;
        }
        return -1;
    }

    private static boolean isMixWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return MIX_WORDS.contains(lower)
                || REMIX_KINDS.contains(lower)
                || YEAR.matcher(lower).matches();
    }
}
