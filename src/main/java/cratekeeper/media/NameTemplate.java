package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// How files are filed: `{artists}/{release}/{trackNumber2} {title} ({version})`. What is unknown
/// vanishes together with its brackets and the text in front of it; a folder of which nothing is
/// left vanishes too.
public final class NameTemplate {
    private static final Map<String, BiFunction<Track, MusicalKey.Notation, @Nullable Object>>
            PLACEHOLDERS = placeholders();

    private final String text;
    private final List<List<Part>> segments;

    private NameTemplate(String text, List<List<Part>> segments) {
        this.text = text;
        this.segments = segments;
    }

    private sealed interface Part {
        record Words(String text) implements Part {}

        record Place(BiFunction<Track, MusicalKey.Notation, @Nullable Object> value)
                implements Part {}

        record Bracket(String open, List<Part> inside, String close) implements Part {}
    }

    /// Reads a template.
    ///
    /// @throws IllegalArgumentException one sentence that says what is wrong with it
    public static NameTemplate of(String text) {
        var segments = new ArrayList<List<Part>>();
        for (String segment : text.split("/", -1)) {
            if (!segment.isBlank()) segments.add(new Parser(segment).parts());
        }
        if (segments.isEmpty()) throw new IllegalArgumentException("The template is empty.");
        return new NameTemplate(text, segments);
    }

    /// The words that may stand in braces.
    public static List<String> words() {
        return List.copyOf(PLACEHOLDERS.keySet());
    }

    /// Where the track belongs, relative to the music folder and surely inside it.
    ///
    /// @param extension of the file, without the dot
    /// @param notation how a key is spelled
    public Path path(Track track, String extension, MusicalKey.Notation notation) {
        var names = new ArrayList<String>();
        for (var segment : segments.subList(0, segments.size() - 1)) {
            String name = SafeName.of(render(segment, track, notation).orElse(""));
            if (!name.isEmpty()) names.add(name);
        }
        String name = render(segments.getLast(), track, notation).orElse("");
        names.add(SafeName.withExtension(name, extension));
        return joined(names);
    }

    /// As [#path], keys in Camelot.
    public Path path(Track track, String extension) {
        return path(track, extension, MusicalKey.Notation.CAMELOT);
    }

    private static Path joined(List<String> names) {
        try {
            return Path.of(String.join("/", names));
        } catch (InvalidPathException e) {
            // A system set up for plain ASCII cannot even name other letters.
            return Path.of(String.join("/", names).replaceAll("[^\\x20-\\x7e]", "_"));
        }
    }

    /// Empty if no placeholder in it has a value, and there is one.
    private static Optional<String> render(
            List<Part> parts, Track track, MusicalKey.Notation notation) {
        var out = new StringBuilder();
        String before = "";
        boolean hasPlaces = false;
        boolean filled = false;
        boolean lastFilled = true;
        for (Part part : parts) {
            if (part instanceof Part.Words words) {
                before = words.text();
                continue;
            }
            var value = value(part, track, notation);
            // Text in front belongs to what follows; between two, only if both are there.
            if (value.isPresent())
                out.append(filled || !hasPlaces ? before : "").append(value.get());
            before = "";
            hasPlaces = true;
            lastFilled = value.isPresent();
            filled |= lastFilled;
        }
        if (lastFilled) out.append(before);
        return hasPlaces && !filled ? Optional.empty() : Optional.of(out.toString());
    }

    private static Optional<String> value(Part part, Track track, MusicalKey.Notation notation) {
        return switch (part) {
            case Part.Words words -> Optional.of(words.text());
            case Part.Place place ->
                    Optional.ofNullable(place.value().apply(track, notation))
                            .map(v -> SafeName.part(v.toString()))
                            .filter(v -> !v.isEmpty());
            case Part.Bracket bracket ->
                    render(bracket.inside(), track, notation)
                            .map(inside -> bracket.open() + inside + bracket.close());
        };
    }

    private static Map<String, BiFunction<Track, MusicalKey.Notation, @Nullable Object>>
            placeholders() {
        var all = new TreeMap<String, BiFunction<Track, MusicalKey.Notation, @Nullable Object>>();
        all.put("title", (t, _) -> t.title());
        all.put("version", (t, _) -> t.version());
        all.put("artists", (t, _) -> t.artistLine());
        all.put("artist", (t, _) -> t.artists().isEmpty() ? null : t.artists().getFirst());
        all.put("remixers", (t, _) -> String.join(", ", t.remixers()));
        all.put("featured", (t, _) -> String.join(", ", t.featured()));
        all.put("release", (t, _) -> t.release());
        all.put("label", (t, _) -> t.label());
        all.put("catalogueNumber", (t, _) -> t.catalogueNumber());
        all.put("releaseDate", (t, _) -> t.releaseDate());
        all.put("year", (t, _) -> year(t.releaseDate()));
        all.put("trackNumber", (t, _) -> t.trackNumber());
        all.put("trackNumber2", (t, _) -> twoDigits(t.trackNumber()));
        all.put("discNumber", (t, _) -> t.discNumber());
        all.put("genre", (t, _) -> t.genres().isEmpty() ? null : t.genres().getFirst());
        all.put("bpm", (t, _) -> t.bpm() == null ? null : Long.valueOf(Math.round(t.bpm())));
        all.put("key", (t, notation) -> t.key() == null ? null : t.key().in(notation));
        all.put("isrc", (t, _) -> t.isrc());
        all.put("country", (t, _) -> t.country());
        return all;
    }

    private static @Nullable String year(@Nullable PartialDate date) {
        return date == null ? null : "%04d".formatted(date.year());
    }

    private static @Nullable String twoDigits(@Nullable Integer number) {
        return number == null ? null : "%02d".formatted(number);
    }

    @Override
    public String toString() {
        return text;
    }

    /// Reads one segment: words, `{placeholders}` and brackets around them.
    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        List<Part> parts() {
            return parts('\0');
        }

        private List<Part> parts(char until) {
            var parts = new ArrayList<Part>();
            var words = new StringBuilder();
            while (at < text.length() && text.charAt(at) != until) {
                char c = text.charAt(at);
                char close = c == '(' ? ')' : c == '[' ? ']' : '\0';
                if (c == '}') throw wrong("has a } without a {");
                if (c != '{' && (close == '\0' || text.indexOf(close, at) < 0)) {
                    words.append(c);
                    at++;
                    continue;
                }
                if (!words.isEmpty()) parts.add(new Part.Words(words.toString()));
                words.setLength(0);
                at++;
                parts.add(c == '{' ? place() : bracket(c, close));
            }
            if (!words.isEmpty()) parts.add(new Part.Words(words.toString()));
            return parts;
        }

        private Part bracket(char open, char close) {
            var inside = parts(close);
            if (at >= text.length()) throw wrong("has a " + open + " that is not closed");
            at++;
            return new Part.Bracket(open + "", inside, close + "");
        }

        private Part place() {
            int end = text.indexOf('}', at);
            if (end < 0) throw wrong("has a { that is not closed");
            String word = text.substring(at, end);
            var value = PLACEHOLDERS.get(word);
            if (value == null) {
                throw wrong(
                        "has {"
                                + word
                                + "}, which is not known; these are: "
                                + String.join(", ", words()));
            }
            at = end + 1;
            return new Part.Place(value);
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException("The template " + what + ".");
        }
    }
}
