package cratekeeper.match;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the folders above a file tell of its artist.
final class Folder {
    private static final Pattern YEAR =
            Pattern.compile(
                    "^[\\[(]?(?:19|20)\\d\\d[\\])]?\\s*[-–_.]?\\s*|\\s*[\\[(](?:19|20)\\d\\d[\\])]?.*$");
    private static final Pattern YEAR_BEFORE = Pattern.compile("^(?:19|20)\\d\\d\\s*[-–—]\\s*");

    /// Folders that sort, and name nobody.
    private static final WordList SORTING =
            WordList.of(
                    """
                    music musik musica mp3 mp3s flac wav downloads download complete shared share
                    incoming unsorted various va hits compilations compilation singles albums tracks
                    new misc dj vinyl house techno trance electronic soulseek library media audio sets
                    promos promo soundtracks ost collection archive lossless itunes dance
                    other sorted dnb pop rock
                    """);

    private static final Set<String> SORTING_PHRASES =
            Set.of(
                    "various artists",
                    "v a",
                    "vinyl rips",
                    "my music",
                    "itunes media",
                    "to sort",
                    "drum and bass",
                    "hip hop");

    private static final Pattern DISC =
            Pattern.compile(
                    "(?i)\\s*(?:cd|disc|disk|dvd|lp|vinyl|side)[\\s._-]*(?:\\d{1,2}|[a-h]|one|two)\\b.*");

    private Folder() {}

    /// "CD1", "Disc 2 - Remixes": a folder inside the album's.
    static boolean isDisc(String folder) {
        return mayBeDisc(folder.stripLeading()) && DISC.matcher(folder).matches();
    }

    /// Quick look before the slow one: the first two letters.
    private static boolean mayBeDisc(String folder) {
        return folder.length() > 2
                && "cdlvsCDLVS".indexOf(folder.charAt(0)) >= 0
                && "divpDIVP".indexOf(folder.charAt(1)) >= 0;
    }

    /// The artist by the usual order artist, album, file; an album's folder may name both. Empty if
    /// none is named.
    static List<String> artist(List<String> folders) {
        if (folders.isEmpty()) return List.of();
        String before = artistBeforeAlbum(album(folders));
        if (before != null) return List.of(before);
        if (folders.size() < 2) return List.of();
        String above = folders.get(folders.size() - 2).strip();
        boolean isFirst = folders.size() == 2;
        return sorts(above) || (isFirst && above.startsWith("@@")) ? List.of() : List.of(above);
    }

    /// Whether [#artist] stands so far out that it may be anything.
    static boolean artistIsDoubtful(List<String> folders) {
        return folders.size() <= 2 && RawName.split(album(folders)).size() < 2;
    }

    /// "1998 - Somebody - Album": the artist before the first dash that no year stands before.
    static @Nullable String anyArtist(String folder) {
        var both = names(YEAR_BEFORE.matcher(folder).replaceFirst(""));
        return both.size() > 1 ? both.getFirst().strip() : null;
    }

    private static @Nullable String artistBeforeAlbum(String album) {
        var both = names(album);
        return both.size() > 1 && !sorts(both.getFirst()) ? both.getFirst().strip() : null;
    }

    /// "HAL003 - Somebody - Album": what stands between the dashes, without the number before.
    private static List<String> names(String folder) {
        var parts = RawName.split(folder);
        boolean numbered = parts.size() > 2 && Junk.isCatalogueNumber(parts.getFirst());
        return numbered ? parts.subList(1, parts.size()) : parts;
    }

    private static String album(List<String> folders) {
        String folder = folders.getLast();
        boolean dated = folder.contains("19") || folder.contains("20");
        return (dated ? YEAR.matcher(folder).replaceAll("") : folder).strip();
    }

    private static boolean sorts(String folder) {
        String folded = Fold.fold(folder);
        return SORTING.contains(folded)
                || SORTING_PHRASES.contains(folded)
                || folder.startsWith("@@")
                || Junk.isYear(folder);
    }
}
