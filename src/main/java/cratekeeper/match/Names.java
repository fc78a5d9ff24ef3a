package cratekeeper.match;

import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads names into parts: what a person typed, "Artist - Title (Version) feat. Guest", names of
/// files with their folders, names of videos. What it cannot tell stays in the title.
public final class Names {
    private static final Pattern REMIXED_BY =
            Pattern.compile(
                    "(?iu)\\b(?:re-?mix(?:ed)?|rmx|edit(?:ed)?|rework(?:ed)?|mix(?:ed)?)\\s+by:?\\s+(.+)$");
    private static final Pattern POSSESSIVE = Pattern.compile("(?iu)^(.+?)['’´`]s\\b.*$");
    private static final Pattern EXPLICIT =
            Pattern.compile("(?iu)\\s*\\b(?:explicit|dirty)(?:\\s+version)?\\b\\s*");

    /// Words of mixes that are nobody's name.
    private static final WordList NOBODY =
            WordList.of(
                    """
                    extended original radio club vocal short long single album main deep full clean dirty
                    explicit video the festival sunrise sunset warehouse official special dance house
                    techno trance late night bonus drum acoustic live instrumental mainroom room new
                    final alternate alternative my our his her 12 7 inch re
                    """);

    private Names() {}

    /// Parts of a whole name. Without a dash there is only a title.
    public static Track parse(String text) {
        var raw = RawName.of(text);
        var parts = raw.parts();
        if (parts.isEmpty()) return titled(List.of(), Fold.bounded(text).strip());
        var styled = parts.size() == 1 ? StyledName.of(parts.getFirst()) : null;
        if (styled != null)
            return track(List.of(styled.artist()), styled.title(), raw.extra(), TitleText.Kind.RAW);
        var folder = parts.size() == 1 ? Folder.artist(raw.folders()) : List.<String>of();
        if (parts.size() == 1)
            return track(
                    folder,
                    folder.isEmpty()
                            ? parts.getFirst()
                            : NameEnds.withoutBareNumber(parts.getFirst()),
                    raw.extra(),
                    TitleText.Kind.RAW);
        return track(List.of(parts.getFirst()), parts.getLast(), raw.extra(), TitleText.Kind.RAW);
    }

    /// Parts where the artists are known and only the title is to be read.
    public static Track titled(List<String> credits, String title) {
        return track(credits, title, List.of(), TitleText.Kind.SERVICE);
    }

    private static Track track(
            List<String> credits, String title, List<String> extra, TitleText.Kind kind) {
        var text = TitleText.of(TitleText.tidy(title), kind);
        var featured = new LinkedHashSet<String>();
        var artists = new LinkedHashSet<String>();
        for (String credit : credits) {
            var parts = TitleText.of(TitleText.tidy(credit), TitleText.Kind.SERVICE);
            parts.guests().forEach(guests -> featured.addAll(artists(guests)));
            artists.addAll(artists(parts.guests().isEmpty() ? credit : parts.title()));
        }
        text.guests().forEach(guests -> featured.addAll(artists(guests)));
        var versions = new ArrayList<>(text.versions());
        versions.addAll(extra);
        String version = version(versions);
        String words = text.title().isBlank() ? title : text.title();
        return Track.builder()
                .title(words)
                .version(version)
                .artists(List.copyOf(artists))
                .featured(List.copyOf(featured))
                .remixers(remixers(versions))
                .build();
    }

    private static @Nullable String version(List<String> versions) {
        String joined = String.join(" ", versions);
        String plain = Blanks.single(EXPLICIT.matcher(joined).replaceAll(" "));
        return plain.isEmpty() ? null : plain;
    }

    /// The names in a credit, without the marks that tell namesakes apart.
    public static List<String> artists(String credit) {
        return Credit.split(TitleText.tidy(credit)).stream()
                .map(name -> Credit.withoutChannel(Namesakes.without(name)).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Whose hand a version shows: "Kaito Rei Remix" gives Kaito Rei. Mix words are nobody.
    public static List<String> remixers(@Nullable String version) {
        return version == null ? List.of() : remixers(List.of(Fold.bounded(version)));
    }

    private static List<String> remixers(List<String> versions) {
        var names = new LinkedHashSet<String>();
        for (String version : versions) names.addAll(remixersOf(version.strip()));
        return List.copyOf(names);
    }

    private static List<String> remixersOf(String version) {
        if (holdsBy(version)) {
            var by = REMIXED_BY.matcher(version);
            if (by.find()) return hands(by.group(1));
        }
        String[] words = words(version);
        int hand = lastHand(words);
        if (hand <= 0) return List.of();
        String before = String.join(" ", List.of(words).subList(0, hand));
        if (Version.mayBePossessive(before)) {
            var owner = POSSESSIVE.matcher(before);
            if (owner.matches()) return hands(owner.group(1));
        }
        int from = 0;
        int to = hand;
        while (to > from && isNobody(words[to - 1])) to--;
        while (from < to && isNobody(words[from])) from++;
        boolean article = from > 0 && from < to && words[from - 1].equalsIgnoreCase("the");
        if (article) from--;
        return from == to ? List.of() : hands(String.join(" ", List.of(words).subList(from, to)));
    }

    private static List<String> hands(String credit) {
        var guests = Guests.behind(credit);
        return artists(guests == null ? credit : guests.before() + ", " + guests.names());
    }

    /// Quick look before the slow one.
    private static boolean holdsBy(String version) {
        for (int i = version.length() - 2; i > 0; i--)
            if (version.regionMatches(true, i, "by", 0, 2)) return true;
        return false;
    }

    private static String[] words(String version) {
        return Blanks.areSingle(version)
                ? Blanks.words(version).toArray(String[]::new)
                : version.split("\\s+");
    }

    private static int lastHand(String[] words) {
        for (int i = words.length - 1; i >= 0; i--) {
            var word = VersionWords.canonical(Fold.words(words[i]));
            boolean hand =
                    !word.isEmpty()
                            && VersionWords.HANDS.contains(word.getFirst())
                            && !word.getFirst().equals("version");
            if (hand && !(i > 0 && isCutBehindHand(words, i))) return i;
        }
        return -1;
    }

    /// "Halden Remix Edit": the edit is only a cut of the remix.
    private static boolean isCutBehindHand(String[] words, int at) {
        String before = String.join(" ", VersionWords.canonical(Fold.words(words[at - 1])));
        return VersionWords.HANDS.contains(before)
                || (VersionWords.CUTS.contains(before) && at > 1 && isHandBefore(words, at - 1));
    }

    private static boolean isHandBefore(String[] words, int at) {
        for (int i = 0; i < at; i++) {
            var word = VersionWords.canonical(Fold.words(words[i]));
            if (!word.isEmpty() && VersionWords.HANDS.contains(word.getFirst())) return true;
        }
        return false;
    }

    private static boolean isNobody(String word) {
        var folded = Fold.words(word);
        if (folded.isEmpty()) return true;
        String canonical = String.join(" ", VersionWords.canonical(folded));
        return NOBODY.contains(canonical)
                || VersionWords.HANDS.contains(canonical)
                || VersionWords.CUTS.contains(canonical)
                || VersionWords.isKind(canonical)
                || Junk.isYear(canonical);
    }
}
