package cratekeeper.ui.review;

import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Language;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.FieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was asked and some candidates field by field, each value with what sets it apart.
record Comparison(List<String> heads, List<Line> lines) {
    private static final Pattern NOT_HEARD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long SAME_MILLIS = 3_000;

    private static final List<Field> FIELDS =
            List.of(
                    Field.TITLE,
                    Field.ARTISTS,
                    Field.RELEASE,
                    Field.LABEL,
                    Field.CATALOGUE_NUMBER,
                    Field.DURATION_MS,
                    Field.BPM,
                    Field.KEY,
                    Field.RELEASE_DATE,
                    Field.ISRC);

    /// What sets a value apart.
    enum Mark {
        NONE,
        /// It is not what was asked.
        DIFFERS,
        /// Nobody asked for it, and the chosen candidate says otherwise.
        OTHER
    }

    /// @param others "Deezer: 2024-05-20": who disagrees; "" if nobody does
    record Value(String text, Mark mark, String others) {}

    /// @param values one a candidate
    record Line(String name, String asked, List<Value> values) {}

    /// @param from first candidate to show, from 0
    /// @param count how many at most
    /// @param chosen the candidate that the others are held against, from 0
    static Comparison of(ReviewItem item, int from, int count, int chosen) {
        var shown = item.candidates().stream().skip(from).limit(count).toList();
        var heads = new ArrayList<String>();
        for (int i = 0; i < shown.size(); i++) heads.add(head(from + i + 1, shown.get(i)));
        Track wanted = item.query().asTrack();
        var best =
                chosen < item.candidates().size()
                        ? item.candidates().get(chosen).track()
                        : Track.UNKNOWN;
        var lines = new ArrayList<Line>();
        for (Field field : FIELDS) {
            boolean known =
                    field.of(wanted).isPresent()
                            || item.candidates().stream().anyMatch(m -> has(m, field));
            if (!known) continue;
            var values = shown.stream().map(one -> value(field, one, wanted, best)).toList();
            lines.add(new Line(FieldName.of(field), words(field, wanted), values));
        }
        return new Comparison(heads, lines);
    }

    private static boolean has(TrackMetadata metadata, Field field) {
        return metadata.fields().containsKey(field);
    }

    private static String head(int place, TrackMetadata metadata) {
        var services =
                metadata.fields().values().stream()
                        .flatMap(value -> value.services().stream())
                        .distinct()
                        .map(Service::displayName)
                        .toList();
        String who =
                switch (services.size()) {
                    case 0 -> Texts.in(Comparison.class).get("accept.as.asked");
                    case 1 -> services.getFirst();
                    default -> services.getFirst() + " +" + (services.size() - 1);
                };
        return String.format(
                Language.now().locale(), "%d · %s %.2f", place, who, metadata.confidence());
    }

    private static Value value(Field field, TrackMetadata one, Track wanted, Track best) {
        Track track = one.track();
        String others = one.field(field).map(known -> others(field, known)).orElse("");
        return new Value(words(field, track), mark(field, track, wanted, best), others);
    }

    private static Mark mark(Field field, Track track, Track wanted, Track best) {
        if (field.of(track).isEmpty()) return Mark.NONE;
        if (field.of(wanted).isPresent())
            return agree(field, wanted, track) ? Mark.NONE : Mark.DIFFERS;
        return field.of(best).isEmpty() || agree(field, best, track) ? Mark.NONE : Mark.OTHER;
    }

    private static boolean agree(Field field, Track one, Track other) {
        return switch (field) {
            case TITLE ->
                    same(one.title(), other.title())
                            && (one.version() == null || same(one.version(), other.version()));
            case DURATION_MS ->
                    one.durationMs() == null
                            || other.durationMs() == null
                            || Math.abs(one.durationMs() - other.durationMs()) <= SAME_MILLIS;
            // "2023" does not contradict "2023-09-01".
            case RELEASE_DATE -> begins(words(field, one), words(field, other));
            default -> same(words(field, one), words(field, other));
        };
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && bare(one).equals(bare(other));
    }

    private static boolean begins(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static String bare(String text) {
        String bare = NOT_HEARD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return bare.isEmpty() ? text : bare;
    }

    private static String others(Field field, FieldValue known) {
        return known.others().stream()
                .map(other ->
                        other.services().stream()
                                        .map(Service::displayName)
                                        .collect(Collectors.joining(", "))
                                + ": "
                                + words(field, other.value()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Field field, Track track) {
        if (field == Field.TITLE) return Words.or(track.fullTitle());
        return field.of(track).map(value -> words(field, value)).orElse(Words.UNKNOWN);
    }

    private static String words(Field field, Object value) {
        return switch (field) {
            case DURATION_MS -> Words.length((Long) value);
            case BPM -> Words.bpm((Double) value);
            default ->
                    value instanceof List<?> list
                            ? list.stream().map(Objects::toString).collect(Collectors.joining(", "))
                            : value.toString();
        };
    }
}
