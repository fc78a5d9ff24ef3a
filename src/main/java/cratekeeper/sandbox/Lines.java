package cratekeeper.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads the sandbox's own text resources: a head, then fields parted by `|`, each behind its word.
///
/// @param head what stands before the first bar
/// @param fields word to values, in their order; a field without a known word is the value itself
record Lines(String head, Map<String, List<String>> fields) {

    static List<Lines> of(String resource) {
        try (var in = Lines.class.getResourceAsStream(resource)) {
            var text =
                    new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(Lines::line)
                    .toList();
        } catch (IOException e) {
            // A resource of our own jar: as broken as a missing class.
            throw new UncheckedIOException(e);
        }
    }

    private static Lines line(String line) {
        String[] parts = line.split("\\s*\\|\\s*");
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 1; i < parts.length; i++) {
            String[] field = parts[i].strip().split(" ", 2);
            fields.computeIfAbsent(field[0], _ -> new ArrayList<>())
                    .add(field.length == 2 ? field[1].strip() : "");
        }
        return new Lines(parts[0].strip(), fields);
    }

    /// The head without its first word.
    String name() {
        return head.substring(head.indexOf(' ') + 1).strip();
    }

    String kind() {
        return head.contains(" ") ? head.substring(0, head.indexOf(' ')) : head;
    }

    boolean has(String word) {
        return fields.containsKey(word);
    }

    List<String> all(String word) {
        return fields.getOrDefault(word, List.of());
    }

    Optional<String> one(String word) {
        return all(word).stream().findFirst();
    }

    String text(String word) {
        return one(word).orElse("");
    }

    List<String> list(String word) {
        return has(word) ? List.of(text(word).split(",\\s*")) : List.of();
    }
}
