package cratekeeper.store;

import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.store.Database.Care;
import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/// The files we know, found by words and filters in milliseconds among a million.
public final class LibraryStore {

    private static final String SELECT = "select " + LibraryRow.COLUMNS + " from library ";

    // Each branch walks its own index.
    private static final String SAME =
            SELECT
                    + "where id in (select id from library where isrc = ?1"
                    + " union select id from library where recording = ?2"
                    + " union select id from library where identity = ?3 and identity <> ''"
                    + ") order by id limit 100";

    private final Database database;
    private final Supplier<Set<Field>> required;

    /// With the fields that are required where nobody says otherwise.
    public LibraryStore(Database database) {
        this(database, () -> Field.REQUIRED);
    }

    /// @param required what a complete track has, as it is set now
    public LibraryStore(Database database, Supplier<Set<Field>> required) {
        this.database = database;
        this.required = required;
    }

    /// Adds the track, or replaces what was known of its path. An entry keeps its id and the time
    /// it was added, and its source where the new one names none.
    ///
    /// @return the entry as it is kept, with its id
    public LibraryTrack put(LibraryTrack track) throws StoreException {
        return database.write(Care.PRECIOUS, sql -> LibraryRow.put(sql, track));
    }

    /// The same for many, in one transaction: for scans. What a loss of power takes is read again
    /// by the next one.
    public void putAll(List<ScannedFile> files) throws StoreException {
        database.change(Care.REPLACEABLE, sql -> LibraryRow.putAll(sql, files));
    }

    /// Every file that is known below a folder, by its path.
    public Map<String, KnownFile> below(Path folder) throws StoreException {
        var known = new HashMap<String, KnownFile>();
        String from = withSeparator(folder);
        String behind = from.substring(0, from.length() - 1) + (char) (File.separatorChar + 1);
        database.read(sql ->
                sql.list(
                        "select path, id, bytes, modified from library where path > ? and path < ?",
                        row ->
                                known.put(
                                        row.getString(1),
                                        new KnownFile(
                                                row.getLong(2), row.getLong(3), row.getLong(4))),
                        from,
                        behind));
        return known;
    }

    private static String withSeparator(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        return path.endsWith(File.separator) ? path : path + File.separator;
    }

    /// A file was moved: its old entry goes, and the new one has its date and its source.
    public void moved(long oldId, Path now) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql -> {
                    sql.run(
                            "update library set"
                                    + " added_at = (select added_at from library where id = ?1),"
                                    + " source = (select source from library where id = ?1)"
                                    + " where path = ?2",
                            oldId,
                            now);
                    sql.run("delete from library where id = ?", oldId);
                });
    }

    /// Takes entries out, in one transaction; their files are left alone.
    public void removeAll(Collection<Long> ids) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql -> {
                    for (long id : ids) sql.run("delete from library where id = ?", id);
                });
    }

    /// How many tracks lack each of the required fields.
    public Map<Field, Integer> missing() throws StoreException {
        return database.read(sql -> {
            var counts = new EnumMap<Field, Integer>(Field.class);
            for (Field field : required.get()) {
                long count = lacking(sql, field);
                if (count > 0) counts.put(field, (int) count);
            }
            return counts;
        });
    }

    private static long lacking(Sql sql, Field field) throws SQLException {
        return sql.number(
                "select count(*) from library_words where library_words match ?",
                "marks : \"" + Marks.lacks(field) + "\"");
    }

    public Optional<LibraryTrack> byPath(Path path) throws StoreException {
        return database.read(sql -> sql.one(SELECT + "where path = ?", LibraryRow::read, path));
    }

    public Optional<LibraryTrack> byId(long id) throws StoreException {
        return database.read(sql -> sql.one(SELECT + "where id = ?", LibraryRow::read, id));
    }

    public List<LibraryTrack> byIds(Collection<Long> ids) throws StoreException {
        return database.read(sql -> {
            var found = new ArrayList<LibraryTrack>();
            for (long id : ids)
                sql.one(SELECT + "where id = ?", LibraryRow::read, id).ifPresent(found::add);
            return found;
        });
    }

    /// The first page of [#find(String, int, long)]; if everything found fits on it, the best come
    /// first.
    public List<LibraryTrack> find(String words, int limit) throws StoreException {
        return find(words, limit, 0);
    }

    /// Finds tracks by what a person typed: words, "words in a row", and the filters `key:8A
    /// bpm:124-128 year:2019 label: artist: title: release: genre: format: isrc:`. Blank finds all.
    ///
    /// @param afterId id of the last track of the page before, 0 for the first page
    public List<LibraryTrack> find(String words, int limit, long afterId) throws StoreException {
        LibraryQuery query = LibraryQuery.parse(words, required.get());
        if (query.nothing() || limit <= 0) return List.of();
        List<LibraryTrack> page =
                database.read(sql ->
                        sql.list(
                                query.sql(),
                                LibraryRow::read,
                                query.values(new Endings(sql), afterId, limit)));
        // To rank them all would mean to read them all: only where they are at hand.
        if (afterId > 0 || page.size() >= limit || !query.hasWords()) return page;
        var ranked = new ArrayList<>(page);
        ranked.sort(
                Comparator.comparingInt((LibraryTrack t) -> query.relevance(t.track())).reversed());
        return ranked;
    }

    /// The first of what [#ids] would name, in the order of ids: seen long before all are known.
    public List<LibraryTrack> first(String words, int most) throws StoreException {
        LibraryQuery query = LibraryQuery.parse(words, required.get());
        if (query.nothing()) return List.of();
        return database.read(sql ->
                sql.list(query.sql(), LibraryRow::read, query.values(new Endings(sql), 0, most)));
    }

    /// The ids of all that [#find(String, int)] would find, in the order of ids: a long list is
    /// shown by them, and read where somebody looks.
    public long[] ids(String words, int most) throws StoreException {
        LibraryQuery query = LibraryQuery.parse(words, required.get());
        if (query.nothing()) return new long[0];
        return database.read(sql ->
                sql.one(
                                query.idsSql(),
                                row -> Ids.of(row.getString(1)),
                                query.values(new Endings(sql), 0, most))
                        .orElseGet(() -> new long[0]));
    }

    /// How many [#find(String, int)] would find.
    public long count(String words) throws StoreException {
        LibraryQuery query = LibraryQuery.parse(words, required.get());
        if (query.nothing()) return 0;
        return database.read(sql ->
                sql.number(query.countSql(), query.values(new Endings(sql), 0, Integer.MAX_VALUE)));
    }

    /// Tracks that may be the same recording: by ISRC, by the MusicBrainz recording, or by artists,
    /// title and version, however they are written. At most 100.
    public List<LibraryTrack> sameRecording(Track track) throws StoreException {
        String identity = LibraryRow.identity(track);
        return database.read(sql ->
                sql.list(
                        SAME,
                        LibraryRow::read,
                        LibraryRow.isrc(track),
                        track.id(Service.MUSICBRAINZ).orElse(null),
                        identity.isEmpty() ? null : identity));
    }

    public void remove(long id) throws StoreException {
        database.change(Care.PRECIOUS, sql -> sql.run("delete from library where id = ?", id));
    }

    public long count() throws StoreException {
        return database.read(sql -> sql.number("select tracks from library_totals"));
    }

    /// Size of all files together.
    public long bytes() throws StoreException {
        return database.read(sql -> sql.number("select bytes from library_totals"));
    }

    /// How many of the required fields are filled, over all tracks, 0–1; empty for an empty
    /// library.
    public OptionalDouble completeness() throws StoreException {
        return database.read(sql -> {
            long tracks = sql.number("select tracks from library_totals");
            if (tracks == 0) return OptionalDouble.empty();
            var fields = required.get();
            long lacking = 0;
            for (Field field : fields) lacking += lacking(sql, field);
            return OptionalDouble.of(1 - (double) lacking / (tracks * fields.size()));
        });
    }
}
