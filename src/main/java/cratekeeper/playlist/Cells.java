package cratekeeper.playlist;

import cratekeeper.match.Names;
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

    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    Cells put(Column column, @Nullable String text) {
        if (text == null || text.isBlank()) return this;
        // What a spreadsheet must not take for a formula is written with a mark in front.
        boolean marked =
                text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
        cells.putIfAbsent(column, Entries.seen(marked ? text.substring(1) : text));
        return this;
    }

    private String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    /// All that it says, for a person.
    String text() {
        return String.join(" · ", cells.values());
    }

    /// The track; empty if neither a title nor an address names one.
    Optional<Track> track() {
        var names = names();
        String link = Web.address(get(Column.LINK)).orElse("");
        if (names.isEmpty()) return link.isEmpty() ? Optional.empty() : Optional.of(Web.only(link));
        var track = names.get().toBuilder();
        if (!link.isEmpty()) Web.put(track, link);
        return Optional.of(facts(track).build());
    }

    private Optional<Track> names() {
        String title = get(Column.TITLE);
        if (title.isEmpty()) title = get(Column.NAME);
        if (title.isEmpty() && !get(Column.FILE).isEmpty()) return named(get(Column.FILE));
        if (title.isEmpty()) return Optional.empty();
        String artist = get(Column.ARTIST);
        if (artist.isEmpty()) artist = get(Column.ALBUM_ARTIST);
        if (artist.isEmpty()) return named(title);
        var track = Names.titled(artists(artist), withBrackets(title));
        return Optional.of(withVersion(track)).filter(t -> t.title() != null);
    }

    private static Optional<Track> named(String name) {
        return Optional.of(Names.parse(name)).filter(t -> t.title() != null);
    }

    private Track withVersion(Track track) {
        String version = get(Column.VERSION);
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
        Long millis = Figures.millis(cells.get(Column.MILLIS), 1);
        if (millis == null) millis = Figures.length(get(Column.LENGTH));
        return track.release(cells.get(Column.RELEASE))
                .label(cells.get(Column.LABEL))
                .catalogueNumber(cells.get(Column.CATALOGUE))
                .genres(Arrays.asList(get(Column.GENRE).split("[;,]")))
                .bpm(Figures.bpm(cells.get(Column.BPM)))
                .key(key())
                .releaseDate(Figures.date(cells.get(Column.DATE)))
                .isrc(Figures.isrc(get(Column.ISRC)))
                .durationMs(millis);
    }

    /// With a column of modes, a key is a number of semitones from C.
    private @Nullable MusicalKey key() {
        String key = get(Column.KEY);
        String mode = get(Column.MODE);
        boolean numbers = mode.matches("[01]") && key.matches("\\d|1[01]");
        return numbers
                ? MusicalKey.ofPitch(Integer.parseInt(key), mode.equals("0"))
                : Figures.key(key);
    }
}
