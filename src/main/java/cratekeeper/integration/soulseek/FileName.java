package cratekeeper.integration.soulseek;

import cratekeeper.integration.TitleParts;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a path says about the track, as people name their files: "Artist - Title", "01 - Title" in
/// folders of artist and release, and the like. A guess; the names are kept as they stand there.
final class FileName {
    private static final Pattern SEPARATORS = Pattern.compile("[\\\\/]+");
    private static final Set<String> NOWHERE = Set.of("", ".", "..");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");
    private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|[A-Ha-h]\\d{1,2}");
    private static final Pattern SIGNED_NUMBER =
            Pattern.compile(
                    "^[\\[(]?(?:\\d{1,2}[-.])?(\\d{1,3}|[A-H]\\d{1,2})(?:[\\])]|\\.|\\s*-\\s|_)\\s*(?=\\S)");
    private static final Pattern SPACED_NUMBER = Pattern.compile("^(0\\d{1,2})\\s+(?=\\S)");
    private static final Pattern ANY_SPACED_NUMBER = Pattern.compile("^(\\d{1,2})\\s+(?=\\S)");
    private static final Pattern DISC =
            Pattern.compile("(?i)^(?:cd|dis[ck]|vinyl|side)\\s*[-_]?\\s*\\w{1,2}$");
    private static final Pattern YEAR =
            Pattern.compile("^[\\[(]?(?:19|20)\\d\\d[\\])]?(?:\\s*-)?\\s+(?=\\S)");
    private static final Pattern REMARK = Pattern.compile("\\s*[\\[({][^\\[\\](){}]*[\\])}]\\s*$");

    private final List<String> folders;
    private @Nullable String artist;
    private @Nullable String release;
    private @Nullable Integer number;
    private String title = "";

    private FileName(List<String> folders, String name) {
        this.folders = folders;
        readName(name);
        readFolders();
    }

    /// @param path with the owner's share as its first element
    static Track.Builder track(String path) {
        var elements = new ArrayList<String>();
        for (String element : SEPARATORS.split(path)) {
            String text = UNSEEN.matcher(element).replaceAll(" ").strip();
            if (!NOWHERE.contains(text)) elements.add(text);
        }
        if (elements.isEmpty()) return Track.builder();
        String name = EXTENSION.matcher(elements.removeLast()).replaceFirst("");
        // The share's own name says nothing; where it is a drive or "Users", what is below may.
        var folders = FolderNames.telling(elements);
        if (!elements.isEmpty() && folders.contains(elements.getFirst())) folders.removeFirst();
        folders.removeIf(folder -> DISC.matcher(folder).matches());
        return new FileName(folders, name).track();
    }

    private Track.Builder track() {
        var parts = TitleParts.of(title);
        var track =
                Track.builder()
                        .title(parts.title())
                        .version(parts.version())
                        .featured(parts.featured())
                        .remixers(TitleParts.remixers(parts.version()))
                        .release(release)
                        .trackNumber(number);
        if (artist != null && !FolderNames.isNobody(artist)) track.artist(artist);
        return track;
    }

    private void readName(String name) {
        var parts = new ArrayList<>(List.of(DASH.split(withoutNumber(spaced(name)))));
        parts.removeIf(String::isBlank);
        if (parts.isEmpty()) {
            title = name;
            return;
        }
        int at = numberAmong(parts);
        if (at >= 0) {
            take(parts.get(at));
            if (at > 0) artist = parts.getFirst();
            if (at > 1) release = parts.get(1);
            parts.subList(0, at + 1).clear();
            title = String.join(" - ", parts);
            return;
        }
        title = parts.removeLast();
        if (parts.size() >= 2 && TitleParts.namesVersion(title)) {
            title = parts.removeLast() + " (" + title + ")";
        }
        if (parts.isEmpty()) return;
        artist = parts.getFirst();
        if (parts.size() > 1) release = parts.get(1);
    }

    /// "Artist - Release - 03 - Title"; behind the last place there must be a title.
    private static int numberAmong(List<String> parts) {
        for (int i = parts.size() - 2; i >= 0; i--) {
            if (NUMBER.matcher(parts.get(i)).matches()) return i;
        }
        return -1;
    }

    /// "01-mara_lindqvist-night_ferry", as some groups write.
    private static String spaced(String name) {
        if (name.contains(" ")) return name;
        String dashes = name.contains("_-_") ? name : name.replace("-", " - ");
        return dashes.replace('_', ' ').strip();
    }

    private String withoutNumber(String name) {
        for (Pattern pattern : List.of(SIGNED_NUMBER, SPACED_NUMBER, ANY_SPACED_NUMBER)) {
            // "50 Words - Night Ferry" begins with an artist.
            if (pattern == ANY_SPACED_NUMBER && DASH.matcher(name).find()) break;
            var found = pattern.matcher(name);
            if (!found.find()) continue;
            take(found.group(1));
            return name.substring(found.end());
        }
        return name;
    }

    private void take(String text) {
        if (Character.isDigit(text.charAt(0))) number = Integer.valueOf(text);
    }

    /// The last folder is the release, the one above it the artist; or both are in one.
    private void readFolders() {
        if (folders.isEmpty()) return;
        String last = plain(folders.getLast());
        var parts = Arrays.asList(DASH.split(last));
        if (parts.size() > 1) {
            if (artist == null) artist = parts.getFirst();
            if (release == null) release = plain(parts.getLast());
        } else if (folders.size() > 1) {
            if (release == null) release = last;
            if (artist == null) artist = plain(folders.get(folders.size() - 2));
        } else if (artist == null) {
            artist = last;
        }
        if (release != null && artist != null && same(release, artist)) release = null;
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /// Without year, format and the like.
    private static String plain(String folder) {
        String text = YEAR.matcher(folder).replaceFirst("");
        for (String before = ""; !before.equals(text); ) {
            before = text;
            String shorter = REMARK.matcher(text).replaceFirst("");
            if (!shorter.isBlank()) text = shorter;
        }
        return text.strip();
    }
}
