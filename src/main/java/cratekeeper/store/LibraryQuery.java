package cratekeeper.store;

import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person typed to find something in the library: words, "words in a row", and filters
/// (`key:8A bpm:124-128 year:2019- label:harbour artist: title: release: genre: format: isrc:`, and
/// `missing:label`, `missing:any`, `is:complete`, `is:suspect` for what a file lacks and is). A
/// word counts from its beginning, once it has two letters. Whatever is typed, it becomes a query
/// that SQLite understands; a filter whose value is still being typed is left out.
final class LibraryQuery {

    // A filter or a word; either may have blanks between quotes. A missing last quote is forgiven.
    private static final Pattern PART =
            Pattern.compile("(?:(\\p{L}+):)?(?:\"([^\"]*)(?:\"|$)|(\\S+)|(?<=:))");
    private static final Pattern RANGE =
            Pattern.compile(
                    "(\\d{1,4}(?:\\.\\d{1,3})?)?(?:(-|\\.\\.)(\\d{1,4}(?:\\.\\d{1,3})?)?)?");
    // More than anybody types; a pasted page must not become a query.
    private static final int MOST_LETTERS = 500;
    private static final double HIGHEST = 1e9;
    private static final String ANYWHERE = "{title artists release label genres}";

    private static final Map<String, String> TEXT_FILTERS =
            Map.of(
                    "title", "title",
                    "artist", "artists",
                    "release", "release",
                    "album", "release",
                    "label", "label",
                    "genre", "genres",
                    "format", "format");

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private boolean nothing;

    private final Set<Field> required;
    private final List<Phrase> without = new ArrayList<>();

    private LibraryQuery(Set<Field> required) {
        this.required = required;
    }

    /// Something that the words of a row must have.
    ///
    /// @param text folded, a beginning; or marks, whole
    private record Phrase(String columns, String text) {
        private static final String MARKS = "marks";

        // Letters and digits only: nothing in them means anything to FTS5.
        static Phrase marks(List<String> words) {
            return new Phrase(MARKS, "(\"" + String.join("\" OR \"", words) + "\")");
        }

        String match(Endings endings) throws SQLException {
            return columns + " : " + (columns.equals(MARKS) ? text : endings.expand(text));
        }
    }

    /// @param required fields that a complete row has
    static LibraryQuery parse(String typed, Set<Field> required) {
        String text = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
        var query = new LibraryQuery(required);
        Matcher part = PART.matcher(text);
        while (part.find()) query.add(part);
        // Somebody typed something, but nothing by which a row could be found.
        query.nothing =
                query.phrases.isEmpty()
                        && query.conditions.isEmpty()
                        && !text.isBlank()
                        && !text.strip().matches("\\p{L}+:\"?");
        return query;
    }

    private void add(Matcher part) {
        String name = part.group(1) == null ? "" : part.group(1).toLowerCase(Locale.ROOT);
        String value = part.group(2) != null ? part.group(2) : part.group(3);
        if (value == null) return;
        String column = TEXT_FILTERS.get(name);
        if (column != null) {
            phrase(column, value);
            return;
        }
        switch (name) {
            case "key" -> key(value);
            case "bpm" -> range(Scale.BPM, value, 0.5);
            case "year" -> range(Scale.YEAR, value, 0);
            case "isrc" -> isrc(value);
            case "missing" -> missing(value);
            case "is", "verdict" -> is(value);
            default -> phrase(ANYWHERE, name.isEmpty() ? value : name + " " + value);
        }
    }

    private void phrase(String columns, String value) {
        String folded = Folded.fold(value);
        if (folded.isEmpty()) return;
        phrases.add(new Phrase(columns, folded));
        if (columns.equals(ANYWHERE)) words.add(folded);
    }

    private void missing(String value) {
        if (value.equalsIgnoreCase("any")) phrases.add(Phrase.marks(Marks.lacks(required)));
        else Marks.field(value).ifPresent(field -> mark(Marks.lacks(field)));
    }

    private void is(String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "incomplete" -> missing("any");
            case "complete" -> {
                phrases.add(Phrase.marks(Marks.any()));
                without.add(Phrase.marks(Marks.lacks(required)));
            }
            default -> Marks.state(value).ifPresent(this::mark);
        }
    }

    private void mark(String... words) {
        phrases.add(Phrase.marks(List.of(words)));
    }

    private void key(String value) {
        Optional<MusicalKey> key = MusicalKey.parse(value);
        if (key.isPresent()) {
            mark(Marks.key(key.get().camelot()));
        } else if (value.matches("[1-9]|1[0-2]")) {
            // "8" on the way to "8A".
            mark(Marks.key(value + "A"), Marks.key(value + "B"));
        }
    }

    /// @param around how far from a single number the value may lie
    private void range(Scale scale, String value, double around) {
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) return;
        Double from = number(range.group(1));
        Double to = number(range.group(3));
        if (range.group(2) == null && from != null) {
            between(scale, from - around, from + around);
        } else if (from != null && to != null) {
            between(scale, Math.min(from, to), Math.max(from, to));
        } else if (from != null) {
            between(scale, from, HIGHEST);
        } else if (to != null) {
            between(scale, 0, to);
        }
    }

    /// The words find nearly all and only those; the number itself decides.
    private void between(Scale scale, double from, double to) {
        phrases.add(Phrase.marks(scale.within(from, to)));
        condition("+library." + scale.column() + " between ? and ?", from, to);
    }

    private static @Nullable Double number(@Nullable String digits) {
        return digits == null ? null : Double.valueOf(digits);
    }

    private void isrc(String value) {
        String code = LibraryRow.isrc(value);
        // Everything that begins with it, by the index.
        if (!code.isEmpty()) condition("isrc >= ? and isrc < ?", code, code + "~");
    }

    private void condition(String condition, Object... values) {
        conditions.add(condition);
        this.values.addAll(List.of(values));
    }

    /// Whether no row can be meant.
    boolean nothing() {
        return nothing;
    }

    /// Whether there are words by which rows can be told better from worse.
    boolean hasWords() {
        return !words.isEmpty();
    }

    /// Finds rows after an id, in the order of ids; bound by [#values]. The inner query only walks
    /// indexes; whole rows are read for those found.
    String sql() {
        String inner =
                phrases.isEmpty() ? "select id from library where id > ?" + conditions() : words();
        return "select "
                + LibraryRow.COLUMNS
                + " from library where id in ("
                + inner
                + " order by "
                + (phrases.isEmpty() ? "id" : "library_words.rowid")
                + " limit ?) order by id";
    }

    /// Finds ids alone, as one text with commas between: a hundred thousand rows would cost a
    /// hundred thousand calls into the driver. Bound likewise.
    String idsSql() {
        return "select group_concat(id) from (" + all() + ")";
    }

    /// Counts them; bound likewise.
    String countSql() {
        return "select count(*) from (" + all() + ")";
    }

    private String all() {
        if (!phrases.isEmpty()) return words() + " order by library_words.rowid limit ?";
        // Of the ways to all ids the one that reads least.
        String way = conditions.isEmpty() ? " indexed by library_by_path" : "";
        return "select id from library"
                + way
                + " where +id > ?"
                + conditions()
                + " order by id limit ?";
    }

    private String words() {
        String all = "library_words where library_words match ? and library_words.rowid > ?";
        return conditions.isEmpty()
                ? "select library_words.rowid as id from " + all
                : "select library.id from "
                        + all.replace(
                                " where",
                                " cross join library on library.id = library_words.rowid where")
                        + conditions();
    }

    private String conditions() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    /// @param endings of the words in the library that is asked
    Object[] values(Endings endings, long afterId, int limit) throws SQLException {
        var all = new ArrayList<Object>();
        if (!phrases.isEmpty()) {
            var match = new StringJoiner(" AND ");
            for (Phrase phrase : phrases) match.add(phrase.match(endings));
            var whole = new StringBuilder(match.toString());
            for (Phrase phrase : without) whole.append(" NOT ").append(phrase.match(endings));
            all.add(whole.toString());
        }
        all.add(afterId);
        all.addAll(values);
        all.add(limit);
        return all.toArray();
    }

    /// How well a found track fits the words: whole words before beginnings, the title before the
    /// artists, those before the rest.
    int relevance(Track track) {
        String title = " " + Folded.fold(track.fullTitle()) + " ";
        String artists = " " + Folded.fold(track.artistLine()) + " ";
        int sum = 0;
        for (String word : words) {
            if (title.contains(" " + word + " ")) sum += 4;
            else if (artists.contains(" " + word + " ")) sum += 3;
            else if (title.contains(" " + word)) sum += 2;
            else if (artists.contains(" " + word)) sum += 1;
        }
        return sum;
    }
}
