package cratekeeper.playlist;

import cratekeeper.match.Names;
import cratekeeper.music.ListColumn;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a list says of one track, by column, made into a track.
final class Cells {
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;\\x00]\\s*|\\s+/\\s+");
    private static final Pattern DASHED_VERSION =
            Pattern.compile(
                    "(?iu)^(.+?)\\s+[-–—]\\s+([^-–—]*\\b(?:mix|remix|edit|version|dub|rework|bootleg|vip|live|instrumental|remaster(?:ed)?)\\b[^-–—]*)$");

    private final Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);

    Cells put(ListColumn column, @Nullable String text) {
        if (text == null || text.isBlank()) return this;
        // What a spreadsheet must not take for a formula is written with a mark in front.
        boolean marked =
                text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
        cells.putIfAbsent(column, Entries.seen(marked ? text.substring(1) : text));
        return this;
    }

    private String get(ListColumn column) {
        return cells.getOrDefault(column, "");
    }

    /// All that it says, for a person.
    String text() {
        return String.join(" · ", cells.values());
    }

    /// The track; empty if neither a title nor an address names one.
    Optional<Track> track() {
        var names = names();
        String link = Web.address(get(ListColumn.LINK)).orElse("");
        if (names.isEmpty()) return link.isEmpty() ? Optional.empty() : Optional.of(Web.only(link));
        var track = names.get().toBuilder();
        if (!link.isEmpty()) Web.put(track, link);
        return Optional.of(facts(track).build());
    }

    private Optional<Track> names() {
        String title = get(ListColumn.TITLE);
        if (title.isEmpty()) title = get(ListColumn.NAME);
        if (title.isEmpty() && !get(ListColumn.FILE).isEmpty()) return named(get(ListColumn.FILE));
        if (title.isEmpty()) return Optional.empty();
        String artist = get(ListColumn.ARTIST);
        if (artist.isEmpty()) artist = get(ListColumn.ALBUM_ARTIST);
        if (artist.isEmpty()) return named(title);
        var track = Names.titled(artists(artist), withBrackets(title));
        return Optional.of(withVersion(track)).filter(t -> t.title() != null);
    }

    private static Optional<Track> named(String name) {
        return Optional.of(Names.parse(name)).filter(t -> t.title() != null);
    }

    private Track withVersion(Track track) {
        String version = get(ListColumn.VERSION);
        if (version.isEmpty() || track.version() != null) return track;
        return track.toBuilder().version(version).remixers(Names.remixers(version)).build();
    }

    /// Services write "Night Ferry - Extended Mix".
    private static String withBrackets(String title) {
        var dashed = DASHED_VERSION.matcher(title);
        return dashed.matches() ? dashed.group(1) + " (" + dashed.group(2) + ")" : title;
    }

    private static List<String> artists(String credit) {
        return new ArrayList<>(Arrays.asList(SEVERAL.split(credit)));
    }

    private Track.Builder facts(Track.Builder track) {
        Long millis = Figures.millis(cells.get(ListColumn.MILLIS), 1);
        if (millis == null) millis = Figures.length(get(ListColumn.LENGTH));
        return track.release(cells.get(ListColumn.RELEASE))
                .label(cells.get(ListColumn.LABEL))
                .catalogueNumber(cells.get(ListColumn.CATALOGUE))
                .genres(Arrays.asList(get(ListColumn.GENRE).split("[;,]")))
                .bpm(Figures.bpm(cells.get(ListColumn.BPM)))
                .key(key())
                .releaseDate(Figures.date(cells.get(ListColumn.DATE)))
                .isrc(Figures.isrc(get(ListColumn.ISRC)))
                .durationMs(millis);
    }

    /// With a column of modes, a key is a number of semitones from C.
    private @Nullable MusicalKey key() {
        String key = get(ListColumn.KEY);
        String mode = get(ListColumn.MODE);
        boolean numbers = mode.matches("[01]") && key.matches("\\d|1[01]");
        return numbers
                ? MusicalKey.ofPitch(Integer.parseInt(key), mode.equals("0"))
                : Figures.key(key);
    }
}
