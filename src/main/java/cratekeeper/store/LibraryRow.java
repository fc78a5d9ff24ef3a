package cratekeeper.store;

import cratekeeper.music.AudioFile;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A library track as a row: the records as JSON, and beside them what is searched.
final class LibraryRow {

    static final String COLUMNS = "id, bytes, source, added_at, track, file";
    private static final String ORIGINAL = " original mix";
    private static final Set<String> JOINING =
            Set.of("", "and", "feat", "ft", "featuring", "the", "vs", "with", "x");

    private static final String PUT =
            """
            insert into library (path, bytes, modified, identity, isrc, recording, duration, bpm, key, year, filled,
                source, added_at, title, artists, release, label, genres, format, marks, track, file)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (path) do update set bytes = excluded.bytes, modified = excluded.modified,
                identity = excluded.identity, isrc = excluded.isrc, recording = excluded.recording,
                duration = excluded.duration, bpm = excluded.bpm, key = excluded.key, year = excluded.year,
                filled = excluded.filled, source = coalesce(excluded.source, source),
                title = excluded.title, artists = excluded.artists, release = excluded.release,
                label = excluded.label, genres = excluded.genres, format = excluded.format,
                marks = excluded.marks, track = excluded.track, file = excluded.file
            """;

    /// The words of new rows; those of changed ones are looked after by a trigger.
    private static final String WORDS =
            """
            insert into library_words (rowid, title, artists, release, label, genres, format, marks)
            select id, title, artists, release, label, genres, format, marks from library where id > ?
            """;

    private LibraryRow() {}

    /// Adds the track, or replaces what was known of its path; id, date and source stay then.
    static LibraryTrack put(Sql sql, LibraryTrack entry) throws SQLException {
        putAll(sql, List.of(new ScannedFile(entry, Instant.EPOCH, false)));
        return sql.one(
                        "select " + COLUMNS + " from library where path = ?",
                        LibraryRow::read,
                        entry.file().path())
                .orElseThrow(
                        () -> new IllegalStateException("what was just written is unreadable"));
    }

    /// The same without reading them back: for many.
    static void putAll(Sql sql, List<ScannedFile> files) throws SQLException {
        long before = sql.number("select coalesce(max(id), 0) from library");
        // A row without its words yet must not be changed: of one path, only the last counts.
        var last = new LinkedHashMap<Path, ScannedFile>();
        for (ScannedFile file : files) last.put(file.entry().file().path(), file);
        for (ScannedFile file : last.values()) put(sql, file);
        sql.run(WORDS, before);
    }

    private static void put(Sql sql, ScannedFile scanned) throws SQLException {
        LibraryTrack entry = scanned.entry();
        Track track = entry.track();
        AudioFile file = entry.file();
        MusicalKey key = track.key();
        Set<Field> missing = Marks.missing(track, scanned.picture());
        sql.run(
                PUT,
                file.path(),
                entry.bytes(),
                scanned.modified(),
                identity(track),
                isrc(track),
                track.id(Service.MUSICBRAINZ).orElse(null),
                file.durationMs(),
                track.bpm(),
                key == null ? null : key.camelot(),
                track.releaseDate() == null ? null : track.releaseDate().year(),
                Field.values().length - missing.size(),
                entry.source() == null ? null : entry.source().id(),
                entry.addedAt(),
                titleWords(track, file),
                words(track.artists(), track.remixers(), track.featured()),
                fold(track.release()),
                words(known(track.label()), known(track.catalogueNumber())),
                words(track.genres()),
                formatWords(file),
                Marks.of(track, file, missing),
                Stored.text(track),
                Stored.text(file));
    }

    static @Nullable LibraryTrack read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Track track = Stored.read(row.getString("track"), Track.class, id);
        AudioFile file = Stored.read(row.getString("file"), AudioFile.class, id);
        if (track == null || file == null) return null;
        String source = row.getString("source");
        return new LibraryTrack(
                id,
                track,
                file,
                row.getLong("bytes"),
                source == null ? null : Service.of(source).orElse(null),
                Instant.ofEpochMilli(row.getLong("added_at")));
    }

    /// Title with its version, and the words of all artists in any order, folded; "" where not even
    /// the title is known. Files name guests here or there, join artists by this word or that, and
    /// have the version as a field or in brackets; "Original Mix" says no more than no version.
    static String identity(Track track) {
        String title = fold(track.fullTitle());
        if (title.isEmpty()) return "";
        if (title.endsWith(ORIGINAL))
            title = title.substring(0, title.length() - ORIGINAL.length());
        var artists = new TreeSet<String>();
        for (List<String> names : List.of(track.artists(), track.featured()))
            for (String name : names)
                for (String word : Folded.fold(name).split(" "))
                    if (!JOINING.contains(word)) artists.add(word);
        return title + "\n" + String.join(" ", artists);
    }

    static @Nullable String isrc(Track track) {
        return track.isrc() == null ? null : isrc(track.isrc());
    }

    /// Written with or without dashes, it is one code.
    static String isrc(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        var code = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) code.append(c);
        }
        return code.toString();
    }

    /// An untagged file is found by its name.
    private static String titleWords(Track track, AudioFile file) {
        if (track.title() != null) return Folded.fold(track.fullTitle());
        Path name = file.path().getFileName();
        return name == null ? "" : Folded.fold(name.toString());
    }

    private static String formatWords(AudioFile file) {
        String name = String.valueOf(file.path().getFileName());
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        return words(known(file.container()), known(file.codec()), List.of(suffix, file.quality()));
    }

    private static List<String> known(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    @SafeVarargs
    private static String words(List<String>... texts) {
        var all = new ArrayList<String>();
        for (List<String> some : texts) all.addAll(some);
        return Folded.fold(String.join(" ", all));
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : Folded.fold(text);
    }
}
